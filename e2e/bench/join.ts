import { pid } from 'node:process'
import * as Y from 'yjs'
import { eachOf, pause } from './each-of.ts'
import type { JoinJob, JoinResult } from './jobs.ts'
import { Ledger } from './ledger.ts'
import { LightSocket } from './light-socket.ts'
import { evenly } from './pace.ts'
import { takesSeat } from './parley-session.ts'
import { type Around, Person, type PersonSpec } from './person.ts'
import { cpuSeconds } from './process-meter.ts'
import { crowdOf, CURSORS, EDITS } from './steady.ts'
import { latencyOf, Tally } from './tally.ts'
import { NOTHING_KNOWN, signInFrame, SYNC, SYNC_REPLY, syncFrame } from './wire.ts'
import { Writer } from './writer.ts'

/** The history: cards, and edits of them each, by every builder; slower than any limit of the server. */
const CARDS_EACH = 50
const EDITS_A_CARD = 10
const BUILDING = 40
const LOOKS = 5
const BEFORE = 8_000
const JOINING = 10_000
const LATE_MOST = 20_000

/**
 * Writes the history; gives the number of its edits, and somebody who stays in: a server without a disk forgets a
 * document when the last one leaves.
 */
const build = async (job: JoinJob, around: Around): Promise<{ edits: number; keeper: Writer | undefined }> => {
  const builders = job.builders.map((spec) => new Writer(spec, around))
  await eachOf(builders, 10, (builder) => builder.arrives())
  const edits = CARDS_EACH * EDITS_A_CARD
  for (let edit = 0; edit < edits; edit += 1) {
    for (const builder of builders) {
      if (edit % EDITS_A_CARD === 0) builder.begins()
      else builder.reworks()
    }
    await pause(1_000 / BUILDING)
  }
  around.tally.lastEditAt = performance.now()
  while (performance.now() - around.tally.lastEditAt < 1_500) await pause(50)
  const [keeper, ...others] = builders
  for (const builder of others) builder.leaves()
  return { edits: builders.length * edits, keeper }
}

/** Asks for the state as somebody new, and says when its first and its last byte came. */
const look = async (job: JoinJob, spec: PersonSpec): Promise<{ first: number; last: number; state: Uint8Array }> => {
  const { dialect } = job
  let asked = 0
  const found = await new Promise<{ first: number; last: number; state: Uint8Array }>((resolve, reject) => {
    const socket: LightSocket = new LightSocket(spec.board, {
      frame: (frame) => {
        const at = dialect.prefix.length
        const isState = (frame[at] === SYNC || frame[at] === SYNC_REPLY) && frame[at + 1] === 1
        if (!isState) return
        // The length of the state stands between: as many bytes as a var-uint of it has.
        const state = frame.subarray(at + 2)
        const head = state.findIndex((byte) => byte < 0x80) + 1
        resolve({
          first: socket.began - asked,
          last: performance.now() - asked,
          state: Buffer.from(state.subarray(head)),
        })
        socket.end()
      },
      closed: (code) => reject(new Error(`A newcomer was sent away with ${code}.`)),
    })
    socket.opened.then(() => {
      if (dialect.signsIn) socket.send(signInFrame(dialect))
      asked = performance.now()
      socket.send(syncFrame(dialect, 0, NOTHING_KNOWN))
    }, reject)
  })
  await pause(300)
  return found
}

/** Builds a large document, looks how fast its state comes, and lets many join while others write. */
export const runJoin = async (job: JoinJob): Promise<JoinResult> => {
  const tally = new Tally()
  const ledger = new Ledger()
  const around: Around = { dialect: job.dialect, tally, ledger, resends: false, keeps: false }
  const { edits, keeper } = await build(job, around)

  const { writers, readers, everyone } = crowdOf(job.residents, around)
  await eachOf(everyone, 5, (person) => person.arrives())
  keeper?.leaves()
  const [looker] = job.residents.slice(-1)
  if (!looker) throw new Error('Nobody is there to look.')
  // Who looks has come and gone: an id of its own seat that nobody uses meanwhile.
  everyone.at(-1)?.leaves()
  const afterEdit: { first: number; last: number }[] = []
  const again: { first: number; last: number }[] = []
  const states: Uint8Array[] = []
  for (let at = 0; at < LOOKS; at += 1) {
    writers[0]?.writes()
    await pause(200)
    for (const looks of [afterEdit, again]) {
      const { first, last, state } = await look(job, looker)
      looks.push({ first, last })
      states.push(state)
    }
  }
  const state = states.at(-1) ?? new Uint8Array()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)

  const present = everyone.slice(0, -1)
  const stops = [
    evenly(present.length * CURSORS, (at) => present[at % present.length]?.points()),
    evenly(writers.length * EDITS, (at) => writers[at % writers.length]?.writes()),
  ]
  await pause(1_000)
  const began = performance.now()
  await pause(BEFORE)
  const cpu = { server: cpuSeconds(job.serverPid), load: cpuSeconds(pid) }
  const opened = performance.now()
  const took: number[] = []
  const crowd: Person[] = []
  const join = async (at: number): Promise<void> => {
    const started = performance.now()
    const group = at % 2 === 0 ? 'a' : 'b'
    const spec = 'created' in job.door ? await takesSeat(job.door, group, `Late ${at}`) : job.door[at]
    if (!spec) return
    const person = new Person(spec, around)
    crowd.push(person)
    await person.arrives()
    took.push(performance.now() - started)
  }
  const failed: string[] = []
  const stopJoining = evenly((job.joiners * 1_000) / JOINING, (at) => {
    if (at < job.joiners) join(at).catch((error: unknown) => failed.push(String(error)))
  })
  while (took.length + failed.length < job.joiners && performance.now() - opened < JOINING + LATE_MOST) await pause(20)
  stopJoining()
  const over = performance.now()
  const serverCpu = ((cpuSeconds(job.serverPid) - cpu.server) / (over - opened)) * 1_000
  const loadCpu = ((cpuSeconds(pid) - cpu.load) / (over - opened)) * 1_000
  for (const stop of stops) stop()
  await pause(2_000)
  const during = readers.flatMap((reader) => reader.arrivals.between(opened, over))
  const result = {
    bytes: state.length,
    cards: doc.getMap('cards').size,
    edits,
    afterEdit,
    again,
    before: latencyOf(readers.flatMap((reader) => reader.arrivals.between(began, opened))),
    during: latencyOf(during),
    undelivered: during.filter((one) => one === Number.POSITIVE_INFINITY).length,
    joining: latencyOf(took),
    joined: took.length,
    seconds: (over - opened) / 1_000,
    serverCpu,
    loadCpu,
    closes: { ...tally.closes },
  }
  for (const person of [...present, ...crowd]) person.leaves()
  return result
}
