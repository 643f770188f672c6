import { openAcceptance, openBallot } from '@parley/shared/session/state-reads'
import { closeRound } from '../commands/acceptance.ts'
import { voidNow } from '../commands/ballot-commands.ts'
import { endNow } from '../commands/session-commands.ts'
import { m } from '../paraglide/messages.js'
import type { ActiveSession } from '../session/active-session.ts'

/** Ends a session that nobody ended and nobody has used for its time (KE5). To be called in the session's turn. */
export const endUnused = async (session: ActiveSession): Promise<void> => {
  const ballot = openBallot(session.state)
  if (ballot) await voidNow(session, ballot.id, m.keeping_ballot_void())
  const round = openAcceptance(session.state)
  if (round) await closeRound(session, round.id)
  await endNow(session, session.profile.lives.unused)
}
