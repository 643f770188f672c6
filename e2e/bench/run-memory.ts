import { eachOf, pause } from './each-of.ts'
import { type Held, INSPECTED, Inspector } from './inspector.ts'
import { Ledger } from './ledger.ts'
import { leadToMap, takesSeat } from './parley-session.ts'
import type { Around, PersonSpec } from './person.ts'
import { DIALECTS } from './peers.ts'
import { type RunningServer, startServer } from './processes.ts'
import { mib, type Section, type Target } from './section.ts'
import { Tally } from './tally.ts'
import { Writer } from './writer.ts'

const SMALL_ROOMS = 200
const WAVE = 500
const CARDS = 20
const EDITS_A_CARD = 5
/** Rooms that are filled at the same time, and the pause after each of their cards, in milliseconds. */
const AT_ONCE = 50
const AFTER_CARD = 40
const UNLOAD_MOST = 60_000
const ROOM_MOST = 600 * 1_024
/** How much of what the first wave took the second may add: what a collection leaves here and there. */
const WAVE_MOST = 0.05

export type MemoryResult = {
  /** What sessions take that stand in memory while nobody is in them. */
  readonly sessions: { readonly before: Held; readonly after: Held; readonly count: number }
  readonly small: { readonly before: Held; readonly after: Held; readonly rooms: number }
  readonly unloaded: { readonly rooms: number; readonly seconds: number }
  readonly first: Held
  readonly second: Held
  readonly atRest: Held
}

const seatsInSessions = async (url: string, count: number): Promise<readonly PersonSpec[]> => {
  const people: PersonSpec[] = []
  await eachOf(Array.from({ length: count }), 10, async (_none, at) => {
    people.push(await takesSeat(await leadToMap(url), at % 2 === 0 ? 'a' : 'b', `Person ${at}`))
  })
  return people
}

/** Opens the boards and writes a small document on each: some cards of a few words. */
const occupy = async (people: readonly PersonSpec[]): Promise<readonly Writer[]> => {
  const around: Around = {
    dialect: DIALECTS.parley,
    tally: new Tally(),
    ledger: new Ledger(),
    resends: false,
    keeps: false,
  }
  const writers = people.map((spec) => new Writer({ ...spec, documents: [], listens: [] }, around))
  await eachOf(writers, AT_ONCE, async (writer) => {
    await writer.arrives()
    for (let edit = 0; edit < CARDS * EDITS_A_CARD; edit += 1) {
      if (edit % EDITS_A_CARD === 0) {
        await pause(AFTER_CARD)
        writer.begins()
      } else writer.reworks()
    }
  })
  await pause(1_500)
  if (Object.keys(around.tally.closes).length > 0)
    throw new Error(`Rooms sent people away: ${JSON.stringify(around.tally.closes)}.`)
  return writers
}

/** Documents in memory, of every kind, as the server counts them itself. */
const roomsOf = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  if (!text.includes('# TYPE parley_rooms gauge')) throw new Error('The server does not say how many rooms it holds.')
  return [...text.matchAll(/^parley_rooms(?:\{[^}]*\})? (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0)
}

/** Waits until no room is in memory any more; says how many are, and after how many seconds. */
const emptied = async (url: string): Promise<{ rooms: number; seconds: number }> => {
  const started = performance.now()
  for (;;) {
    const rooms = await roomsOf(url)
    const took = performance.now() - started
    if (rooms === 0 || took > UNLOAD_MOST) return { rooms, seconds: took / 1_000 }
    await pause(500)
  }
}

const measure = async (running: RunningServer): Promise<MemoryResult> => {
  const url = `http://127.0.0.1:${running.port}`
  const inspector = await Inspector.of(running)
  const wave = async (people: readonly PersonSpec[]) => {
    const writers = await occupy(people)
    const held = { rooms: await roomsOf(url), held: await inspector.settled() }
    for (const writer of writers) writer.leaves()
    return { ...held, unloaded: await emptied(url) }
  }
  try {
    // A first session brings in what any session needs once.
    for (const writer of await occupy(await seatsInSessions(url, 1))) writer.leaves()
    const none = await inspector.settled()
    const people = await seatsInSessions(url, SMALL_ROOMS + 2 * WAVE)
    await emptied(url)
    const before = await inspector.settled()
    const small = await wave(people.slice(0, SMALL_ROOMS))
    const first = await wave(people.slice(SMALL_ROOMS, SMALL_ROOMS + WAVE))
    const second = await wave(people.slice(SMALL_ROOMS + WAVE))
    return {
      sessions: { before: none, after: before, count: people.length },
      small: { before, after: small.held, rooms: small.rooms },
      unloaded: small.unloaded,
      first: first.held,
      second: second.held,
      atRest: await inspector.settled(),
    }
  } finally {
    inspector.close()
  }
}

/** What rooms cost in memory, and whether they give it back. */
export const measureMemory = async (): Promise<MemoryResult> => {
  const running = await startServer('parley', INSPECTED)
  try {
    return await measure(running)
  } finally {
    await running.stop()
  }
}

const each = (before: Held, after: Held, count: number): Held => ({
  resident: (after.resident - before.resident) / count,
  used: (after.used - before.used) / count,
})
const roomBytes = ({ small }: MemoryResult): Held => each(small.before, small.after, small.rooms)

export const memorySection = (result: MemoryResult): Section => {
  const room = roomBytes(result)
  const { before, after, count } = result.sessions
  const kib = (what: string, { resident, used }: Held): readonly string[] => [
    what,
    `${Math.round(resident / 1_024)} KiB`,
    `${Math.round(used / 1_024)} KiB`,
  ]
  const row = (what: string, { resident, used }: Held): readonly string[] => [what, mib(resident), mib(used)]
  return {
    title: 'Memory of rooms',
    about: `Sessions with one person on a board of ${CARDS} cards and ${CARDS * EDITS_A_CARD} edits; figures after a collection.`,
    head: ['Parley', 'Resident', 'Held by JavaScript'],
    rows: [
      kib(`One session, nobody there (of ${count})`, each(before, after, count)),
      kib(`One small open room (of ${result.small.rooms})`, room),
      row(`First wave, ${WAVE} rooms open`, result.first),
      row(`Second wave, ${WAVE} other rooms open`, result.second),
      row('After both, nobody there', result.atRest),
    ],
    notes: [
      `${result.unloaded.rooms} rooms are in memory ${result.unloaded.seconds.toFixed(0)} s after everybody left.`,
    ],
  }
}

export const memoryTargets = (result: MemoryResult): readonly Target[] => {
  const room = roomBytes(result)
  return [
    {
      what: 'A small open room takes at most 600 KiB',
      measured: `${Math.round(room.resident / 1_024)} KiB`,
      isReached: room.resident <= ROOM_MOST && result.small.rooms === SMALL_ROOMS,
    },
    {
      what: 'Rooms without connections unload',
      measured: `${result.unloaded.rooms} left`,
      isReached: result.unloaded.rooms === 0,
    },
    {
      what: `A second wave of ${WAVE} other rooms does not raise memory over the first (within ${WAVE_MOST * 100} %)`,
      measured: `${mib(result.first.resident)}, then ${mib(result.second.resident)}`,
      isReached: result.second.resident <= result.first.resident * (1 + WAVE_MOST),
    },
  ]
}
