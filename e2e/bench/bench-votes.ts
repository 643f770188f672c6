import process, { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import type { Voter, VotesJob, VotesResult } from './jobs.ts'
import { machine } from './machine.ts'
import { runLoad, startServer } from './processes.ts'
import { writeReport } from './report-file.ts'
import { type Section, sectionText } from './section.ts'
import { type Run, votesSection } from './votes-report.ts'
import { closesAndCompares, type Counted, opensFor, type VotesRoom, votesRoom } from './votes-room.ts'

/**
 * `pnpm bench:votes`: two thousand people vote within a minute, and then all at once, half of them over a bad network;
 * the same beside a bare socket with one row on disk a vote. It needs the built server, and ends with 1 when a vote was
 * lost, doubled or counted wrong.
 */
const ROOMS = 2
const { values } = parseArgs({
  args: argv.slice(2).filter((one) => one !== '--'),
  options: {
    votes: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
})
const votes = Number(values.votes)
const minute = Number(values.seconds)
const say = (text: string): void => void stdout.write(`${text}\n`)

const load = (voters: readonly Voter[], seconds: number, serverPid: number): Promise<VotesResult> =>
  runLoad<VotesResult>({ kind: 'votes', voters, seconds, serverPid } satisfies VotesJob)

const parley = async (): Promise<readonly Run[]> => {
  const running = await startServer('parley')
  const rooms: VotesRoom[] = []
  try {
    const url = `http://127.0.0.1:${running.port}`
    stderr.write(`${votes} people take their seats …\n`)
    rooms.push(...(await Promise.all(Array.from({ length: ROOMS }, () => votesRoom(url, votes / ROOMS)))))
    const runs: Run[] = []
    for (const seconds of [minute, 0]) {
      stderr.write(`Parley, ${seconds === 0 ? 'all at once' : `over ${seconds} s`} …\n`)
      const open: (Awaited<ReturnType<typeof opensFor>> & { readonly room: VotesRoom })[] = []
      for (const room of rooms) open.push({ room, ...(await opensFor(room, seconds === 0 ? 'again' : 'first')) })
      // Taken in turn, so that both rooms vote at the same time.
      const voters = Array.from({ length: votes / ROOMS }, (_, at) =>
        open.flatMap((one) => one.voters[at] ?? []),
      ).flat()
      const result = await load(voters, seconds, running.pid)
      const counts: Awaited<ReturnType<typeof closesAndCompares>>[] = []
      for (const { room, ballot, voters: own } of open)
        counts.push(await closesAndCompares(room, ballot, own, result.receipts))
      const sum = (of: (one: Counted) => number): number => counts.reduce((all, one) => all + of(one), 0)
      const counted = {
        ballots: sum((one) => one.ballots),
        // A receipt of the other room is in no room's proof but its own.
        lost: result.receipts.length - (sum((one) => one.ballots) - sum((one) => one.more)),
        more: sum((one) => one.more),
        wrong: sum((one) => one.wrong),
      }
      runs.push({ name: 'Parley', votes, result, counted, closing: Math.max(...counts.map(({ closing }) => closing)) })
    }
    return runs
  } finally {
    for (const { mediator, author } of rooms) for (const seat of [mediator, author]) seat.leavesTheRoom()
    await running.stop()
  }
}

const bare = async (seconds: number): Promise<Run> => {
  stderr.write(`Bare store, ${seconds === 0 ? 'all at once' : `over ${seconds} s`} …\n`)
  const running = await startServer('vote-store')
  try {
    const options = ['0', '1', '2', '3']
    const voters = Array.from({ length: votes }, (_, at): Voter => ({
      to: { url: `ws://127.0.0.1:${running.port}/`, protocols: [] },
      ballot: 'bench',
      options,
      choice: Math.floor(at / ROOMS) % options.length,
    }))
    const result = await load(voters, seconds, running.pid)
    const rows = (await (await fetch(`http://127.0.0.1:${running.port}`)).json()) as { key: string; choice: string }[]
    const told = new Set(result.receipts)
    const wrong = options.reduce((sum, option, at) => {
      const figure = rows.filter(({ choice }) => choice === option).length
      return sum + Math.abs(figure - voters.filter(({ choice }) => choice === at).length)
    }, 0)
    const keys = new Set(rows.map(({ key }) => key))
    const counted = {
      ballots: rows.length,
      lost: result.receipts.filter((receipt) => !keys.has(receipt)).length,
      more: rows.filter(({ key }) => !told.has(key)).length,
      wrong,
    }
    return { name: 'Bare socket and SQLite', votes, result, counted }
  } finally {
    await running.stop()
  }
}

say(`${machine()}\n`)
const [overAMinute, atOnce] = await parley()
const sections: Section[] = []
for (const [run, seconds, title] of [
  [overAMinute, minute, `${votes} votes in ${minute === 60 ? 'a minute' : `${minute} s`}`],
  [atOnce, 0, `${votes} votes at once`],
] as const) {
  if (!run) throw new Error('Parley was not measured.')
  const section = votesSection(title, ROOMS, run, await bare(seconds))
  sections.push(section)
  say(sectionText(section))
}
if (values.write) say(`Written: ${writeReport(sections)}`)
process.exitCode = sections.every(({ targets = [] }) => targets.every(({ isReached }) => isReached)) ? 0 : 1
