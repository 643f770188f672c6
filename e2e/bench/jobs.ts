import type { Led } from './parley-session.ts'
import type { PersonSpec } from './person.ts'
import type { SocketSpec } from './light-socket.ts'
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

/** Somebody who votes: how they reach the server, and what they choose in the end. */
export type Voter = {
  /** Where votes go: an address for POST with a token, or a socket. */
  readonly to: { readonly post: string; readonly token: string; readonly live: SocketSpec } | SocketSpec
  readonly ballot: string
  readonly options: readonly string[]
  /** What counts at the end, by its place among the options. */
  readonly choice: number
}

/** Many people who vote, each once in their own mind; a good part of them on a bad network. */
export type VotesJob = {
  readonly kind: 'votes'
  readonly voters: readonly Voter[]
  /** Over how many seconds they vote, evenly; 0 is all of them at once. */
  readonly seconds: number
  readonly serverPid: number
}

export type VotesResult = {
  /** Receipts of which the server said that the vote is in, by voter. */
  readonly receipts: readonly string[]
  /** From the first sending to the answer, in milliseconds, of those to whom nothing happened. */
  readonly plain: Latency
  /** The same of those who had to send again, with their wait. */
  readonly again: Latency
  /** How many requests were cut off, sent twice or changed, and sockets that were dropped. */
  readonly mishaps: Readonly<Record<string, number>>
  /** What went wrong although it was tried again; of a voter who gave up. */
  readonly failed: readonly string[]
  readonly seconds: number
  /** Processor time of the server, in seconds. */
  readonly serverCpu: number
}

export type Job = SteadyJob | JoinJob | VotesJob
