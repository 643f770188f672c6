import { votersOf } from '@parley/shared/session/state-reads'
import type { ActiveSession } from '../session/active-session.ts'
import { nothingPrepared } from '../session/prepared.ts'
import type { StatementName } from '../store/statements.ts'
import { held } from './table-cards.ts'

/** Everything that a session may have in the database. */
const ROWS = [
  'circle.end-invites',
  'circle.end-seats',
  'circle.end-events',
  'circle.end-documents',
  'circle.end-updates',
  'circle.end-clients',
  'circle.end-tombstones',
  'circle.end-contents',
  'circle.end-offers',
  'circle.end-used',
  'circle.end-owners',
  'circle.end-own-changes',
  'circle.end-marks',
  'between.end',
  'prepared.end',
  'asking.end',
  'circle.end-records',
  'circle.end-traces',
  'circle.end-last-times',
  'circle.end-session',
] as const satisfies readonly StatementName[]

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
      writes: [
        { do: 'circle.add', with: { day, people } },
        ...ROWS.map((name) => ({ do: name, with: { session: id } })),
      ],
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
