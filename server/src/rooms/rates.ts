import { Bucket } from '../bucket.ts'

const MIB = 1 << 20

/**
 * What one seat may send to one document, over all its sockets there: 200 sync messages and 1 MiB a second (a
 * single frame may have 2), 30 pointers, and 20 questions for the state, each of which may cost a whole encode.
 */
export const ratesFrom = (now: number) => ({
  messages: new Bucket(200, 200, now),
  bytes: new Bucket(MIB, 2 * MIB, now),
  awareness: new Bucket(30, 30, now),
  questions: new Bucket(10, 20, now),
})
export type Rates = ReturnType<typeof ratesFrom>

/** Questions for the state that one socket may ask: one when it comes, some when its edits wait for others. */
export const questionsFrom = (now: number): Bucket => new Bucket(4, 12, now)

/** Sockets that one seat may have in one document; the oldest, which may be a dead one, goes first. */
export const SOCKETS_MOST = 8

/** Edits of one seat that may wait for the disk: seconds of the fastest writing there is. */
export const WAITING_MOST = 200

/**
 * What of one seat may wait while the disk refuses: letters, and bytes. Whoever writes on is sent away to come back with
 * all of it in one piece.
 */
export const PARKED_MOST = 32
export const PARKED_BYTES_MOST = MIB
