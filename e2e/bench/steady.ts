import { pid } from 'node:process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { SteadyJob, SteadyResult } from './jobs.ts'
import { Ledger, missingIn } from './ledger.ts'
import { evenly } from './pace.ts'
import { Person, type Around } from './person.ts'
import { cpuSeconds, mainThreadSeconds, residentBytes } from './process-meter.ts'
import { Reader } from './reader.ts'
import { eachOf, pause } from './each-of.ts'
import { latencyOf, Tally } from './tally.ts'
import { Writer } from './writer.ts'

/** Cursors of each person and edits of each writer, a second; and how many of the people write. */
export const CURSORS = 10
export const EDITS = 5
export const WRITERS = 0.1
/** People who hold the whole document and measure. */
const READERS = 5
/** How long the last edits may take, in milliseconds, and how long it must be quiet to be over before. */
const DRAIN = 10_000
const QUIET = 700
const ARRIVING_AT_ONCE = 25
const LAG_EVERY = 5

/** The people of a job: first those who write, then those who measure, then the others. */
export const crowdOf = (specs: SteadyJob['people'], around: Around) => {
  const writing = Math.max(1, Math.ceil(specs.length * WRITERS))
  const writers = specs.slice(0, writing).map((spec) => new Writer(spec, around))
  const readers = specs.slice(writing, writing + READERS).map((spec) => new Reader(spec, around))
  const others = specs.slice(writing + READERS).map((spec) => new Person(spec, around))
  return { writers, readers, everyone: [...writers, ...readers, ...others] }
}

const drained = async (tally: Tally): Promise<void> => {
  const end = performance.now() + DRAIN
  while (performance.now() < end && performance.now() - tally.lastEditAt < QUIET) await pause(50)
}

/** Runs a crowd at a steady pace and says how the server bore it. */
export const runSteady = async (job: SteadyJob, begun: () => void): Promise<SteadyResult> => {
  const tally = new Tally()
  const ledger = new Ledger()
  const rssBefore = residentBytes(job.serverPid)
  const { writers, readers, everyone } = crowdOf(job.people, {
    dialect: job.dialect,
    tally,
    ledger,
    resends: job.resends,
    keeps: true,
  })
  await eachOf(everyone, ARRIVING_AT_ONCE, (person) => person.arrives())

  const stops = [
    evenly(everyone.length * CURSORS, (at) => everyone[at % everyone.length]?.points()),
    evenly(writers.length * EDITS, (at) => writers[at % writers.length]?.writes()),
  ]
  await pause(job.warmUp * 1_000)
  const lag = monitorEventLoopDelay({ resolution: LAG_EVERY })
  const look = () => ({
    at: performance.now(),
    server: cpuSeconds(job.serverPid),
    main: mainThreadSeconds(job.serverPid),
    load: cpuSeconds(pid),
    frames: tally.frames,
    bytes: tally.bytes,
  })
  begun()
  const before = look()
  lag.enable()
  await pause(job.seconds * 1_000)
  const after = look()
  lag.disable()
  const rssAfter = residentBytes(job.serverPid)
  for (const stop of stops) stop()
  tally.lastEditAt = performance.now()
  await drained(tally)

  const seconds = (after.at - before.at) / 1_000
  const took = readers.flatMap((reader) => reader.arrivals.between(before.at, after.at))
  const missing = everyone.map((person) => missingIn(ledger, person.log.updates(), person.client))
  const result = {
    people: everyone.length,
    writers: writers.length,
    readers: readers.length,
    edits: ledger.count(before.at, after.at),
    latency: latencyOf(took),
    undelivered: took.filter((one) => one === Number.POSITIVE_INFINITY).length,
    framesPerPerson: (after.frames - before.frames) / seconds / everyone.length,
    bytesPerPerson: (after.bytes - before.bytes) / seconds / everyone.length,
    serverCpu: (after.server - before.server) / seconds,
    mainCpu: (after.main - before.main) / seconds,
    rssBefore,
    rssAfter,
    converged: missing.filter((count) => count === 0).length,
    missing: missing.reduce((sum, count) => sum + count, 0),
    closes: { ...tally.closes },
    loadCpu: (after.load - before.load) / seconds,
    lagP99: Math.max(0, lag.percentile(99) / 1e6 - LAG_EVERY),
    lagMost: Math.max(0, lag.max / 1e6 - LAG_EVERY),
  }
  for (const person of everyone) person.leaves()
  return result
}
