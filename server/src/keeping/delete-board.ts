import { emptyDocument } from '@parley/shared/documents/empty'
import type { SessionEvent } from '@parley/shared/session/events'
import { held } from '../commands/table-cards.ts'
import { forgetWordings } from '../commands/wording-commands.ts'
import type { ActiveSession } from '../session/active-session.ts'
import type { StatementName } from '../store/statements.ts'

/** What is still in the database of a board after the end, besides its document. */
const OF_THE_BOARD = [
  'gone.owners',
  'gone.own-changes',
  'gone.marks',
  'owner.end-board',
] as const satisfies readonly StatementName[]

/** Destroys the key of the marks that lay on a board; what a killed process left, the next one does. */
export const destroyMarks = ({ world, id }: Pick<ActiveSession, 'world' | 'id'>): void =>
  world.keys.destroy(`marks-${id}`)

/**
 * Deletes the board of a session that ended and its marks, and with them who wrote and marked; `events` say
 * so (KE16). The document is emptied and collected, so that no copy brings a word back. What the log says and the record
 * stay. All of it is one transaction.
 */
export const deleteBoard = async (session: ActiveSession, events: readonly SessionEvent[]): Promise<void> => {
  const { world, id, facts } = session
  const wordings = forgetWordings(session, session.state.wordings)
  await held(session, ['board'], async (drafts) => {
    for (const draft of drafts.values()) for (const card of emptyDocument(draft.stage())) draft.tombstone(card)
    await session.commit({
      events,
      drafts: [...drafts.values()].map((draft) => ({ draft, collect: true })),
      writes: [...OF_THE_BOARD.map((name) => ({ do: name, with: { session: id } })), ...wordings.writes],
      after: () => {
        wordings.after()
        facts.owned = []
        facts.ownChanges = []
        facts.marks.clear()
        facts.ownMarks.clear()
        facts.shown = { marks: {}, enough: [] }
        facts.answers = null
      },
    })
  })
  world.log.info({ session: id }, 'both groups deleted the board of a session; its record and its log stay')
  destroyMarks(session)
  await world.store.scrub()
}
