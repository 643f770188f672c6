import { readCard, removeCard } from '@parley/shared/documents/cards'
import type { GroupId } from '@parley/shared/session/agenda'
import type { SessionEvent } from '@parley/shared/session/events'
import type { ActiveSession } from '../session/active-session.ts'
import { forgetOwners } from './own-line.ts'
import { held } from './table-cards.ts'
import { forgetWordingsOf } from './wording-commands.ts'

/** An act by which a group deletes a card that it keeps back holds: the card leaves its table for good (PL12). */
export const deleteHeld = (
  session: ActiveSession,
  group: GroupId,
  card: string,
  holds: SessionEvent,
): Promise<void> => {
  // Somebody brought it back meanwhile: then it is no card that is kept back.
  if (!session.state.tables[group].held.includes(card)) return session.commit({ events: [holds] })
  const document = `table:${group}`
  return held(session, [document], async (drafts) => {
    const draft = drafts.get(document)
    if (!draft || !readCard(draft.doc, card)) return session.commit({ events: [holds] })
    removeCard(draft.stage(), card)
    draft.tombstone(card)
    const owners = forgetOwners(session, document, new Set([card]))
    const wordings = forgetWordingsOf(session, new Set([card]))
    await session.commit({
      events: [holds],
      drafts: [{ draft, collect: true }],
      writes: [...owners.writes, ...wordings.writes],
      after: () => {
        owners.after()
        wordings.after()
      },
    })
  })
}
