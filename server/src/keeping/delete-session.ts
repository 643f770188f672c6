import type { World } from '../world.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { Sessions } from '../session/sessions.ts'
import { forgetVotes } from '../commands/ballot-commands.ts'
import { dropAll } from './session-rows.ts'

/** Names of the keys that a session may have had. */
const keysOf = (session: string, ballots: readonly string[]): readonly string[] => [
  `marks-${session}`,
  ...ballots.map((ballot) => `ballot-${ballot}`),
]

/** Destroys keys of a session whose rows are gone, and notes that they are; what a killed process left, the next one does. */
const destroyKeys = async (world: World, session: string, keys: readonly string[]): Promise<void> => {
  for (const key of keys) world.keys.destroy(key)
  await world.store.write([{ do: 'deleted.keys-gone', with: { session } }])
}

/**
 * Deletes all that this server holds of a session, in one transaction, and leaves its id and the day (KE6). With it go its
 * keys, its documents in memory and everybody's connections; the write-ahead log is emptied.
 */
export const deleteSession = async (
  world: World,
  sessions: Sessions,
  id: string,
  session: ActiveSession | null,
): Promise<void> => {
  const ballots = session ? [...session.state.ballots, ...session.state.acceptances].map((one) => one.id) : []
  const keys = keysOf(id, ballots)
  await world.store.write([
    ...ballots.flatMap(forgetVotes),
    ...dropAll(id),
    { do: 'deleted.add', with: { session: id, at: world.now(), keys: keys.join(' ') }, changes: 1 },
  ])
  world.log.info({ session: id }, 'a session was deleted')
  if (session) sessions.forget(session, 'session-deleted')
  await destroyKeys(world, id, keys)
  await world.store.scrub()
}

/** Destroys the keys of sessions that were deleted by a process that ended before it came to them. */
export const finishDeletions = async (world: World): Promise<void> => {
  for (const row of await world.store.all('deleted.with-keys', {}))
    await destroyKeys(world, row['session'] as string, (row['keys'] as string).split(' '))
}
