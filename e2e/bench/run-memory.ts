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
const EDITS_A_CARD = 12
const UNLOAD_MOST = 60_000
const ROOM_MOST = 600 * 1_024
/** How much of what the first wave took the second may add: what a collection leaves here and there. */
const WAVE_MOST = 0.05

export type MemoryResult = {
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
  await eachOf(writers, 20, async (writer) => {
    await writer.arrives()
    for (let edit = 0; edit < CARDS * EDITS_A_CARD; edit += 1) {
      if (edit % EDITS_A_CARD === 0) {
        writer.begins()
        await pause(100)
      } else writer.reworks()
    }
  })
  await pause(1_500)
  if (Object.keys(around.tally.closes).length > 0)
    throw new Error(`Rooms sent people away: ${JSON.stringify(around.tally.closes)}.`)
  return writers
}

const roomsOf = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^parley_rooms_rooms (\d+)/m.exec(text)?.[1] ?? Number.NaN)
}

/** Leaves all rooms and waits until they are out of memory. */
const leave = async (url: string, writers: readonly Writer[]): Promise<{ rooms: number; seconds: number }> => {
  for (const writer of writers) writer.leaves()
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
  try {
    // The answers of a first session bring in what any session needs once.
    await leave(url, await occupy(await seatsInSessions(url, 1)))
    const people = await seatsInSessions(url, SMALL_ROOMS)
    const before = await inspector.settled()
    const writers = await occupy(people)
    const rooms = await roomsOf(url)
    const after = await inspector.settled()
    const unloaded = await leave(url, writers)
    const wave = async (): Promise<Held> => {
      const present = await occupy(await seatsInSessions(url, WAVE))
      const held = await inspector.settled()
      await leave(url, present)
      return held
    }
    const [first, second] = [await wave(), await wave()]
    return { small: { before, after, rooms }, unloaded, first, second, atRest: await inspector.settled() }
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

const roomBytes = ({ small }: MemoryResult): Held => ({
  resident: (small.after.resident - small.before.resident) / small.rooms,
  used: (small.after.used - small.before.used) / small.rooms,
})

export const memorySection = (result: MemoryResult): Section => {
  const room = roomBytes(result)
  const row = (what: string, { resident, used }: Held): readonly string[] => [what, mib(resident), mib(used)]
  return {
    title: 'Memory of rooms',
    about: `Sessions with one person on a board of ${CARDS} cards and ${CARDS * EDITS_A_CARD} edits; figures after a collection.`,
    head: ['Parley', 'Resident', 'Held by JavaScript'],
    rows: [
      [
        `One small open room (of ${result.small.rooms})`,
        `${Math.round(room.resident / 1_024)} KiB`,
        `${Math.round(room.used / 1_024)} KiB`,
      ],
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
