import { CLOSE } from '@parley/shared/protocol/close-codes'
import { boardDeleted, sessionDeleted, type ParleyError } from '../errors.ts'
import type { World } from '../world.ts'

/** A session of which only the record is left; times in milliseconds since 1970. */
export type Kept = {
  readonly title: string
  readonly record: string
  readonly isConfirmed: boolean
  readonly preparedAt: number
  readonly since: number
  readonly until: number
}

/** What is left of a session whose board is gone, or null. */
export const keptOf = async ({ store, due }: World, session: string): Promise<Kept | null> => {
  await due.settled(session)
  const [row] = await store.all('kept.get', { session })
  if (!row) return null
  return {
    title: row['title'] as string,
    record: row['record'] as string,
    isConfirmed: row['status'] === 'confirmed',
    preparedAt: row['prepared_at'] as number,
    since: row['since'] as number,
    until: row['until'] as number,
  }
}

/**
 * Why a session is not there that was here once, as a sentence, or null where it is there or never was (KE7). A session's id
 * is 128 random bits: whoever names one was in it.
 */
export const goneError = async (world: World, session: string): Promise<ParleyError | null> => {
  const kept = await keptOf(world, session)
  if (kept) return boardDeleted(kept.since, kept.until)
  const [row] = await world.store.all('deleted.get', { session })
  return row ? sessionDeleted(row['at'] as number) : null
}

/** The same for a socket: after the end there is nothing to follow. */
export const whyGone = async (world: World, session: string): Promise<{ close: number; reason: string } | null> => {
  const error = await goneError(world, session)
  if (!error) return null
  return { close: error.id === 'board-deleted' ? CLOSE.sessionEnded : CLOSE.noSuchSession, reason: error.id }
}
