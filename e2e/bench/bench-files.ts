import { createRequire } from 'node:module'
import process, { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import type { Seat } from '../driver/seat.ts'
import { CARD, filesRoom, typesOn } from './files-room.ts'
import { machine } from './machine.ts'
import { writeReport } from './report-file.ts'
import { ms, ratio, sectionText, type Section } from './section.ts'

/**
 * `pnpm bench:files`: every file of a session with 300 cards while everybody types, and a bare Typst with the same
 * sentences in the same run. It needs the built server, and ends with 1 when a file took longer than it may.
 */
const FORMATS = ['md', 'json', 'html', 'svg', 'zip', 'pdf', 'docx', 'png', 'pictures'] as const
const MOST = { pdf: 3_000, all: 10_000 } as const
const QUIET_MS = 5_000
/** Formats whose bytes are the text itself. */
const PLAIN = new Set(['md', 'json', 'html'])

const { values } = parseArgs({
  args: argv.slice(2).filter((one) => one !== '--'),
  options: { cards: { type: 'string', default: '300' }, write: { type: 'boolean', default: false } },
})
const cards = Number(values.cards)
const say = (text: string): void => void stdout.write(`${text}\n`)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Takes a file whole; text that can be read plainly must hold every card, or the figure would be of another session. */
const taken = async (seat: Seat, file: 'working' | 'record', format: string): Promise<void> => {
  const address = `${seat.url}/api/sessions/${seat.sessionId}/files/${file}.${format}`
  const answer = await fetch(address, { headers: { authorization: `Bearer ${seat.token}` } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok || bytes.byteLength === 0) throw new Error(`${file}.${format}: ${answer.status} ${bytes.toString()}`)
  const held = new Set(bytes.toString().match(CARD)).size
  if (PLAIN.has(format) && held !== cards) throw new Error(`${file}.${format} holds ${held} of ${cards} cards.`)
}

type Compiler = {
  readonly compile: (source: { mainFileContent: string }) => { readonly result: unknown }
  readonly pdf: (result: unknown, options: { pdfStandard: string }) => Uint8Array
}

/** The same number of sentences as tagged PDF by Typst alone, without a board, a map or a list. */
const bare = async (): Promise<number> => {
  const require = createRequire(new URL('../../server/package.json', import.meta.url))
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
    readonly NodeCompiler: { readonly create: (options: object) => Compiler }
  }
  const compiler = NodeCompiler.create({ workspace: '/parley' })
  const lines = Array.from({ length: cards }, (_, at) => `Card ${at}: dates hold when those who do the work saw them.`)
  const mainFileContent = ['#set document(title: "Bare")', '= Bare', ...lines].join('\n\n')
  return timed(async () => compiler.pdf(compiler.compile({ mainFileContent }).result, { pdfStandard: 'ua-1' }))
}

const p95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY

const measured = async (): Promise<Section> => {
  const server = await ServerProcess.start(SHORT_ACTS)
  try {
    stderr.write(`${cards} cards are written …\n`)
    const { mediator, people, everyone } = await filesRoom(server.url, cards)
    const [reader] = people
    if (!reader) throw new Error('Nobody came.')
    stderr.write('Everybody types …\n')
    const before = typesOn(people)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    const quiet = p95(await before.stop())
    const beside = typesOn(people)
    const times = new Map<string, number>()
    for (const format of FORMATS) times.set(format, await timed(() => taken(reader, 'working', format)))
    const record = await timed(() => mediator.does({ type: 'prepare-record' }))
    const recordTaken = await timed(async () => {
      for (const format of FORMATS) await taken(mediator, 'record', format)
    })
    const busy = p95(await beside.stop())
    for (const seat of everyone) seat.leavesTheRoom()
    const peer = await bare()
    const pdf = times.get('pdf') ?? Number.POSITIVE_INFINITY
    const all = [...times.values()].reduce((sum, one) => sum + one, 0)
    return {
      title: `Files of ${cards} cards`,
      about: `${people.length} people type five letters a second on their desks; the files are taken one after another.`,
      head: ['File', 'ms'],
      rows: [
        ...[...times].map(([format, time]) => [`working copy, ${format}`, ms(time)]),
        ['working copy, all of these', ms(all)],
        ['record, prepared by the mediator and stored', ms(record)],
        ['record, taken in every format', ms(recordTaken)],
        ['bare Typst: as many sentences, PDF/UA-1', ms(peer)],
      ],
      notes: [
        `Parley's PDF to bare Typst's: ${ratio(pdf, peer)}.`,
        `A typed letter is saved within p95 ${ms(busy)} ms while files are made, ${ms(quiet)} ms before: ${ratio(busy, quiet)}.`,
      ],
      targets: [
        { what: `PDF within ${MOST.pdf} ms`, measured: `${ms(pdf)} ms`, isReached: pdf <= MOST.pdf },
        {
          what: `the working copy in every format within ${MOST.all} ms`,
          measured: `${ms(all)} ms`,
          isReached: all <= MOST.all,
        },
        {
          what: `the record, prepared and taken, within ${MOST.all} ms`,
          measured: `${ms(record + recordTaken)} ms`,
          isReached: record + recordTaken <= MOST.all,
        },
      ],
    }
  } finally {
    await server.dispose()
  }
}

say(`${machine()}\n`)
const section = await measured()
say(sectionText(section))
if (values.write) say(`Written: ${writeReport([section])}`)
process.exitCode = section.targets?.every(({ isReached }) => isReached) ? 0 : 1
