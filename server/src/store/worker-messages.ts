import type { StatementName } from './statements.ts'
import type { Parameters, Row, StoreHealth, Write } from './store.ts'

/** What the main thread asks of the store's thread. */
export type Ask =
  | { readonly id: number; readonly ask: 'write'; readonly each: readonly (readonly Write[])[] }
  | { readonly id: number; readonly ask: 'all'; readonly name: StatementName; readonly with: Parameters }
  | { readonly id: number; readonly ask: 'scrub' | 'close' }

/** What the store's thread answers; id 0 says that it is ready, or why it never will be. */
export type Told = {
  readonly id: number
  /** Of each transaction, in their order, whether it is on disk. */
  readonly kept?: readonly boolean[]
  readonly rows?: readonly Row[]
  readonly error?: string
  /** The code of SQLite or of the system that goes with `error`. */
  readonly code?: string
}

/** Told without being asked, and before whoever waits hears of a refusal: whether the disk takes writes. */
export type ToldHealth = { readonly health: StoreHealth; readonly why: string }
