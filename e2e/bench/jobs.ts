import type { Led } from './parley-session.ts'
import type { PersonSpec } from './person.ts'
import type { Latency } from './tally.ts'
import type { Dialect } from './wire.ts'

/** What the load process is asked to do: people who point and write at one server for some seconds. */
export type SteadyJob = {
  readonly kind: 'steady'
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
  /** What of that its main thread took. */
  readonly mainCpu: number
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

/** A large document, people who keep writing in it, and many who join. */
export type JoinJob = {
  readonly kind: 'join'
  readonly dialect: Dialect
  /** Who writes the history, and who sits in the room afterwards. */
  readonly builders: readonly PersonSpec[]
  readonly residents: readonly PersonSpec[]
  /** Where those who join take a seat first, or guests who just connect. */
  readonly door: Led | readonly PersonSpec[]
  readonly joiners: number
  readonly serverPid: number
}

export type JoinResult = {
  readonly bytes: number
  readonly cards: number
  readonly edits: number
  /** From step 1 to the first and the last byte of the state, in milliseconds: after an edit, and again. */
  readonly afterEdit: readonly { readonly first: number; readonly last: number }[]
  readonly again: readonly { readonly first: number; readonly last: number }[]
  /** Edits of those who are in, before and while others join. */
  readonly before: Latency
  readonly during: Latency
  readonly undelivered: number
  /** How long those who join wait, from the first request to the state. */
  readonly joining: Latency
  readonly joined: number
  readonly seconds: number
  readonly serverCpu: number
  readonly loadCpu: number
  readonly closes: Readonly<Record<string, number>>
}

export type Job = SteadyJob | JoinJob
