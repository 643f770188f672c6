import type { PersonSpec } from './person.ts'
import type { Latency } from './tally.ts'
import type { Dialect } from './wire.ts'

/** What the load process is asked to do: people who point and write at one server for some seconds. */
export type SteadyJob = {
  readonly dialect: Dialect
  readonly people: readonly PersonSpec[]
  readonly serverPid: number
  readonly warmUp: number
  readonly seconds: number
  /** Whether people send awareness on that they received, as the stock client does. */
  readonly resends: boolean
}

/** What it saw. Milliseconds, bytes, and shares of one core. */
export type SteadyResult = {
  readonly people: number
  readonly writers: number
  readonly readers: number
  readonly edits: number
  /** From sending to arrival at each measuring reader; infinite where an edit never came. */
  readonly latency: Latency
  readonly undelivered: number
  readonly framesPerPerson: number
  readonly bytesPerPerson: number
  readonly serverCpu: number
  readonly rssBefore: number
  readonly rssAfter: number
  readonly converged: number
  /** Edits that are missing, summed over people. */
  readonly missing: number
  readonly closes: Readonly<Record<string, number>>
  readonly loadCpu: number
  readonly lagP99: number
  readonly lagMost: number
}
