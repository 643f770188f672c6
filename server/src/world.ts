import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Rooms } from './rooms/rooms.ts'
import type { Due } from './keeping/due.ts'
import type { Keys } from './secrets/keys.ts'
import type { Store } from './store/store.ts'
import type { Traffic } from './traffic.ts'

/** What every part of the server stands on. Made once at the start, and closed in the reverse order. */
export type World = {
  readonly config: Config
  readonly store: Store
  readonly keys: Keys
  /** Derives room codes, invites and lookups; lies outside the database. */
  readonly serverKey: Buffer
  readonly rooms: Rooms
  readonly log: Logger
  /** Sessions whose time is over: what is stored of one is read when it is settled (KE15). */
  readonly due: Due
  readonly traffic: Traffic
  readonly now: () => number
  /** The id of a new session: one that tells a practice from what counts. */
  readonly newSessionId: () => string
}
