import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, type Metric } from 'prom-client'
import type { RoomsMeter } from '../rooms/rooms-meter.ts'

/** Seconds. A flush takes less than one on a solid disk and tens on a card; seconds mean trouble. */
const FLUSHES = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5]
/** A tick that takes more than a few milliseconds is felt by everybody else. */
const TICKS = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1]
const LOADS = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5]

const SECOND = 1_000

/** What the rooms tell as it happens, in histograms: once a flush, a tick, a load or a compaction, never once a frame. */
export class RoomTimes implements Partial<RoomsMeter> {
  readonly #tick: Histogram
  readonly #append: Histogram
  readonly #load: Histogram
  readonly #compaction: Histogram
  readonly #freed: Counter

  constructor(registry: Registry) {
    const seconds = (name: string, help: string, buckets: number[]): Histogram =>
      new Histogram({ name, help, buckets, registers: [registry] })
    this.#tick = seconds('parley_tick_duration_seconds', 'Sending what changed in a room to its people.', TICKS)
    this.#append = seconds(
      'parley_append_duration_seconds',
      'From an edit that was taken to its flush on disk.',
      FLUSHES,
    )
    this.#load = seconds('parley_room_load_duration_seconds', 'Bringing a document into memory.', LOADS)
    this.#compaction = seconds('parley_compaction_duration_seconds', "Replacing a document's log.", LOADS)
    this.#freed = new Counter({
      name: 'parley_compaction_freed_bytes_total',
      help: 'Bytes by which compactions made logs shorter.',
      registers: [registry],
    })
  }

  tick(milliseconds: number): void {
    this.#tick.observe(milliseconds / SECOND)
  }
  append(milliseconds: number): void {
    this.#append.observe(milliseconds / SECOND)
  }
  loaded(milliseconds: number): void {
    this.#load.observe(milliseconds / SECOND)
  }
  compacted(milliseconds: number, before: number, after: number): void {
    this.#compaction.observe(milliseconds / SECOND)
    this.#freed.inc(Math.max(0, before - after))
  }
}

/** Counts and levels that are read when somebody asks for them, and cost nothing until then. */
export class Readings {
  readonly #registry: Registry

  constructor(registry: Registry) {
    this.#registry = registry
  }

  #add(metric: Metric): void {
    this.#registry.registerMetric(metric)
  }

  /** A level, read at each scrape. */
  level(name: string, help: string, read: () => number): void {
    this.#add(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read())
        },
      }),
    )
  }

  /** Levels by one label. What is not named any more is not shown any more. */
  levels(name: string, help: string, label: string, read: () => Iterable<readonly [string, number]>): void {
    this.#add(
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers: [],
        collect() {
          this.reset()
          for (const [key, value] of read()) this.set({ [label]: key }, value)
        },
      }),
    )
  }

  /** A count that only grows, kept elsewhere as a plain number. */
  count(name: string, help: string, read: () => number): void {
    this.#add(
      new Counter({
        name,
        help,
        registers: [],
        collect() {
          this.reset()
          this.inc(read())
        },
      }),
    )
  }

  /** Counts by labels; each entry has the values of all labels, and then the count. */
  counts(
    name: string,
    help: string,
    labels: readonly string[],
    read: () => Iterable<readonly [...string[], number]>,
  ): void {
    this.#add(
      new Counter({
        name,
        help,
        labelNames: [...labels],
        registers: [],
        collect() {
          this.reset()
          for (const entry of read()) {
            const values = Object.fromEntries(labels.map((label, at) => [label, String(entry[at])]))
            this.inc(values, Number(entry.at(-1)))
          }
        },
      }),
    )
  }
}

/** A registry with what every Node process tells: memory, handles, processor, loop lag, under their usual names. */
export const newRegistry = (): Registry => {
  const registry = new Registry()
  // The lag is looked at twenty times a second: more often it costs more than all the rest of an idle server.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 })
  return registry
}
