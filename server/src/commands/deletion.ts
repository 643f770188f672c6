import { agreedToDelete, isDeletionDue } from '@parley/shared/session/deletion-events'
import type { EventOf } from '@parley/shared/session/events'
import type { Proposal } from '@parley/shared/session/state-parts'
import { notFound, ParleyError } from '../errors.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { deleteBoard } from '../keeping/delete-board.ts'
import type { CommandHandler } from './command.ts'

/** A group's act holds that the session is deleted: with the other group's, nothing of it stays (KE8). */
export const holdDeletion = (
  session: ActiveSession,
  { group }: Proposal,
  holds: EventOf<'group-act-held'>,
): Promise<void> =>
  isDeletionDue(agreedToDelete(session.state, group, 'delete-session'), 'delete-session')
    ? session.deleteAll()
    : session.commit({ events: [holds] })

/** A group's act holds that the board is deleted: with the other group's, the record and the log stay alone (KE16). */
export const holdBoardDeletion = (
  session: ActiveSession,
  { group }: Proposal,
  holds: EventOf<'group-act-held'>,
): Promise<void> =>
  isDeletionDue(agreedToDelete(session.state, group, 'delete-board'), 'delete-board')
    ? deleteBoard(session, [holds, { type: 'board-deleted' }])
    : session.commit({ events: [holds] })

/** Any member takes back at once, for the group, that the session is deleted. */
export const keepSession: CommandHandler<'keep-session'> = ({ session, seat }) => {
  if (!seat.group) throw notFound()
  return session.commit({ events: [{ type: 'deletion-taken-back', group: seat.group }] })
}

/** The same of the board. */
export const keepBoard: CommandHandler<'keep-board'> = ({ session, seat }) => {
  if (!seat.group) throw notFound()
  return session.commit({ events: [{ type: 'deletion-taken-back', group: seat.group, of: 'board' }] })
}

/** Deletes a session in which nobody has a word: whoever opened it by mistake need not wait for its time (KE9). */
export const deleteEmpty: CommandHandler<'delete-empty'> = async ({ session }) => {
  const joined = Object.values(session.state.seats).some(
    ({ role, consented }) => consented && (role === 'participant' || role === 'scribe'),
  )
  if (joined)
    throw new ParleyError('not-now', 'People have joined this session.', {
      now: 'Both groups delete it together, each in its own menu.',
    })
  await session.deleteAll()
}
