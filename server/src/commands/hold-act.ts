import { standingOffer } from '@parley/shared/session/caucus-events'
import type { EventOf, SessionEvent } from '@parley/shared/session/events'
import { Refused } from '@parley/shared/session/refused'
import type { Proposal } from '@parley/shared/session/state-parts'
import type { SessionState } from '@parley/shared/session/state'
import { transition } from '@parley/shared/session/transition'
import type { ActiveSession } from '../session/active-session.ts'
import { showsAnswers } from './asks.ts'
import { holdBoardDeletion, holdDeletion } from './deletion.ts'
import { deleteHeld } from './delete-held.ts'
import { letGoOf } from './parking-commands.ts'
import { renewRecord } from './record-commands.ts'
import { showsRoles } from './roles.ts'
import { held } from './table-cards.ts'

/** What comes to be seen by all with an act that gives the last part that was missing. */
const shownBy = (act: Proposal['act'], after: SessionState): SessionEvent | undefined =>
  act === 'answer' ? showsAnswers(after) : act === 'fill-roles' ? showsRoles(after) : undefined

/**
 * Lets an act hold that stood long enough before its group. With the last answer, or the last reading of a milestone,
 * all are shown in the same transaction, and the board can be written again: no order in which they came in is ever
 * seen (AK3, RG3).
 */
export const holdAct = async (session: ActiveSession, proposal: Proposal): Promise<void> => {
  const { id, group, act, answer, card } = proposal
  const holds: EventOf<'group-act-held'> = { type: 'group-act-held', proposal: id, group }
  const offer = act === 'answer-caucus' && answer ? standingOffer(session.state, group) : undefined
  if (offer && answer) {
    const { caucus } = offer
    return session.commit({ events: [holds, { type: 'same-time-answered', caucus, group, answer }] })
  }
  if (act === 'delete-session') return holdDeletion(session, proposal, holds)
  if (act === 'delete-board') return holdBoardDeletion(session, proposal, holds)
  const after = transition(session.state, holds, session.world.now())
  if (act === 'let-go' && card !== undefined && !(after instanceof Refused)) {
    await letGoOf(session, card, holds, after)
    // A record that still waits for the groups has no word of what both let go.
    return renewRecord(session)
  }
  if (act === 'delete-held' && card !== undefined) return deleteHeld(session, group, card, holds)
  const shown = after instanceof Refused ? undefined : shownBy(act, after)
  if (!shown) return session.commit({ events: [holds] })
  await held(session, ['board'], (drafts) =>
    session.commit({
      events: [holds, shown],
      drafts: [...drafts.values()].map((draft) => ({ draft })),
    }),
  )
}
