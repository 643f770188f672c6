import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Rooms } from './rooms/rooms.ts'
import type { KeyFiles } from './secrets/key-files.ts'
import type { Store } from './store/store.ts'

/** What every part of the server stands on. Made once at the start, and closed in the reverse order. */
export type World = {
  readonly config: Config
  readonly store: Store
  readonly keys: KeyFiles
  /** Derives room codes, invites and lookups; lies outside the database. */
  readonly serverKey: Buffer
  readonly rooms: Rooms
  readonly log: Logger
  readonly now: () => number
}
