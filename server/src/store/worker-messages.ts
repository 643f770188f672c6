import type { StatementName } from './statements.ts'
import type { Parameters, Row, Write } from './store.ts'

/** What the main thread asks of the store's thread. */
export type Ask =
  | { readonly id: number; readonly ask: 'write'; readonly writes: readonly Write[] }
  | { readonly id: number; readonly ask: 'all'; readonly name: StatementName; readonly with: Parameters }
  | { readonly id: number; readonly ask: 'scrub' | 'close' }

/** What the store's thread answers; id 0 says that it is ready. */
export type Told = {
  readonly id: number
  readonly ok?: boolean
  readonly rows?: readonly Row[]
  readonly error?: string
}
