import type { DocumentView } from '../documents/card-view.ts'
import type { ComparedBoards } from './compare-boards.ts'

/**
 * The later of two boards with what had gone from it by then, each where it lay on the earlier one: to be looked at with a
 * word at every card that differs. What went lies below what stands. Links are those of the later board.
 */
export const boardOfBoth = ({ changes, was }: ComparedBoards, later: DocumentView): DocumentView => {
  const has = new Set(later.cards.map(({ kind }) => kind))
  const gone = changes.cards.flatMap((change) => {
    const card = change.what === 'gone' ? was(change.was.id) : undefined
    // A map begins on one day: of two of them the later is the one.
    return card && !(card.kind === 'start' && has.has('start')) ? [card] : []
  })
  return gone.length === 0 ? later : { ...later, cards: [...gone, ...later.cards] }
}
