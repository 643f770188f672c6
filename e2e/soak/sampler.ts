import { readdirSync } from 'node:fs'
import { reading, scrape, type Sample } from '../driver/scrape.ts'
import type { ServerProcess } from '../driver/server-process.ts'
import type { Point } from './trend.ts'

const MIB = 1 << 20
const APPEND = 'parley_append_duration_seconds'

/** What is measured a few times a minute, from outside. */
export type Reading = {
  readonly at: number
  /** Whether garbage was collected just before: only then memory is what the server holds. */
  readonly isClean: boolean
  /** Mebibytes. */
  readonly rss: number
  readonly heap: number
  /** Open files of the process, and of these what is no socket of anybody. */
  readonly handles: number
  readonly ownHandles: number
  /** Seconds that all its threads worked so far. */
  readonly worked: number
  /** Milliseconds since the last reading. */
  readonly lag: number
  readonly sessions: number
  readonly loaded: number
  readonly rooms: number
  readonly people: number
  readonly practices: number
  readonly appends: readonly Bucket[]
}
type Bucket = { readonly upTo: number; readonly count: number }

const bucketsOf = (samples: readonly Sample[]): readonly Bucket[] =>
  samples
    .filter(({ name }) => name === `${APPEND}_bucket`)
    .map(({ labels, value }) => ({
      upTo: Number(/le="([^"]+)"/.exec(labels)?.[1]?.replace('+Inf', 'Infinity')),
      count: value,
    }))

/** Reads the server once: its metrics, and its handles as the system counts them. */
export const readServer = async (server: ServerProcess, at: number, isClean: boolean): Promise<Reading> => {
  const { samples } = await scrape(server.url)
  const read = (name: string): number => reading(samples, name)
  const handles = readdirSync(`/proc/${server.pid}/fd`).length
  const live = read('parley_live_connections')
  return {
    at,
    isClean,
    handles,
    rss: read('process_resident_memory_bytes') / MIB,
    heap: read('nodejs_heap_size_used_bytes') / MIB,
    ownHandles: handles - live - read('parley_sync_connections'),
    worked: read('process_cpu_seconds_total'),
    lag: read('nodejs_eventloop_lag_p99_seconds') * 1_000,
    sessions: read('parley_sessions_open'),
    loaded: read('parley_sessions_loaded'),
    rooms: read('parley_rooms'),
    people: live,
    practices: read('parley_practices'),
    appends: bucketsOf(samples),
  }
}

/** The append latency between two readings at a quantile, in milliseconds: the bucket's end below which it lies. */
export const appendBetween = (before: Reading, after: Reading, share: number): number => {
  const counts = after.appends.map(({ upTo, count }, at) => ({ upTo, count: count - (before.appends[at]?.count ?? 0) }))
  const all = counts.at(-1)?.count ?? 0
  const found = counts.find(({ count }) => count >= share * all)
  return all === 0 ? Number.NaN : (found?.upTo ?? Number.NaN) * 1_000
}

export const pointsOf = (readings: readonly Reading[], of: (one: Reading) => number): readonly Point[] =>
  readings.map((one) => ({ at: one.at, value: of(one) }))
