import { addCard, readDocument } from '@parley/shared/documents/cards'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { ParleyError } from '../errors.ts'
import type { Draft } from '../rooms/draft.ts'
import type { ActiveSession, Changes } from '../session/active-session.ts'
import { held } from './table-cards.ts'

/** A line that somebody writes on the board by a command, with the hash of the secret that makes it theirs. */
type OwnLine = {
  readonly hash: string
  readonly card: Pick<CardView, 'id' | 'kind' | 'zone' | 'text' | 'of'>
  /**
   * Refuses by throwing, with the board held still: not the time, what it belongs to is gone, no room. It is not asked
   * of a line that was written already, so that a retry hears that it was, whatever has happened since.
   */
  readonly judge: (board: DocumentView) => void
}

const taken = (field: string, message: string): ParleyError => new ParleyError('invalid', message, { field })

/**
 * Puts a line on the board that nobody signs. The server writes it under a client id of its own, and where it stands
 * among the others follows from its id, which chance made: neither the bytes nor the order lead to a seat (PL2). A
 * retry after a lost answer writes nothing twice.
 */
export const writeOwnLine = (session: ActiveSession, { hash, card, judge }: OwnLine): Promise<void> => {
  const document = 'board'
  const known = session.facts.owned.find((one) => one.hash === hash)
  if (known?.document === document && known.card === card.id) return Promise.resolve()
  if (known || session.facts.offers.some((one) => one.hash === hash))
    throw taken('hash', 'Each line needs a secret of its own.')
  return held(session, [document], async (drafts) => {
    const draft = drafts.get(document)
    if (!draft) throw new Error('The board is not there.')
    const view = readDocument(draft.doc)
    if (view.cards.some((one) => one.id === card.id)) throw taken('card', 'There is a card with this name already.')
    const buried = await session.world.store.all('tombstone.all', { session: session.id, name: document })
    if (buried.some((row) => row['card'] === card.id)) throw taken('card', 'This line was taken away.')
    judge(view)
    addCard(draft.stage(), { ...card, group: 'both', at: [0, 0] })
    const owned = { hash, document, card: card.id }
    await session.commit({
      writes: [{ do: 'own.add', with: { session: session.id, hash, name: document, card: card.id } }],
      drafts: [{ draft }],
      after: () => session.facts.owned.push(owned),
    })
  })
}

/** What forgets the secrets of cards that are gone from a document. */
export const forgetOwners = (
  session: ActiveSession,
  document: string,
  gone: ReadonlySet<string>,
): Required<Pick<Changes, 'writes' | 'after'>> => {
  const owned = session.facts.owned.filter((one) => one.document === document && gone.has(one.card))
  return {
    writes: owned.map((one) => ({ do: 'own.drop' as const, with: { session: session.id, hash: one.hash } })),
    after: () => {
      session.facts.owned = session.facts.owned.filter((one) => !owned.includes(one))
    },
  }
}

/** Does something with the board, which nobody else writes meanwhile. */
export const onBoard = <T>(session: ActiveSession, work: (board: Draft) => Promise<T>): Promise<T> =>
  held(session, ['board'], (drafts) => {
    const board = drafts.get('board')
    if (!board) throw new Error('The board is not there.')
    return work(board)
  })
