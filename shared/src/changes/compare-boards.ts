import type { CardView, DocumentView } from '../documents/card-view.ts'
import { changesSince, type BoardChanges } from './changes-since.ts'
import { traceBoard } from './trace.ts'

/** What two boards differ in, and what a card said on the earlier one. */
export type ComparedBoards = {
  readonly changes: BoardChanges
  /** The card as it was on the earlier board, by its id; undefined where it was not there. */
  readonly was: (card: string) => CardView | undefined
}

/** Compares a board with an earlier one: what was added, reworded, moved, linked and removed in between. */
export const compareBoards = (earlier: DocumentView, later: DocumentView): ComparedBoards => {
  const cards = new Map(earlier.cards.map((card) => [card.id, card]))
  return { changes: changesSince(traceBoard(earlier, ''), later), was: (card) => cards.get(card) }
}
