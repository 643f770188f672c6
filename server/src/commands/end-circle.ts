import { votersOf } from '@parley/shared/session/state-reads'
import type { ActiveSession } from '../session/active-session.ts'
import { dropAll } from '../keeping/session-rows.ts'
import { nothingPrepared } from '../session/prepared.ts'
import { held } from './table-cards.ts'

/**
 * Ends a session that was only a circle: all of it is deleted, in the transaction that says it ended, and what stays is
 * a day and a head count that name nobody (TT8). Those who are here still see that it has ended; nobody comes back.
 */
export const endCircle = async (session: ActiveSession): Promise<void> => {
  const { world, id } = session
  const day = new Date(world.now()).toISOString().slice(0, 10)
  const people = votersOf(session.state).length
  await held(session, ['board'], () =>
    session.commit({
      events: [{ type: 'session-ended' }],
      writes: [{ do: 'circle.add', with: { day, people } }, ...dropAll(id)],
      after: () => {
        session.facts.drafts.clear()
        session.facts.piece = null
        session.facts.betweens.clear()
        session.facts.shownBetween = null
        session.facts.betweenTalk = null
        session.facts.prepared = nothingPrepared()
      },
    }),
  )
  world.keys.destroy(`marks-${id}`)
  world.rooms.endSession(id)
  await world.store.scrub()
}
