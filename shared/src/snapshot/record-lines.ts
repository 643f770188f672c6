import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { DayParts, RecordAgreement, RecordLine } from './record-model.ts'

const lineOf = ({ text, taken }: CardView): RecordLine => ({
  text: text.trim(),
  ...(taken ? { taken: true as const } : {}),
})
const linesOf = (board: DocumentView, is: (card: CardView) => boolean): readonly RecordLine[] =>
  board.cards.filter((card) => is(card) && card.text.trim() !== '').map(lineOf)

/** What people can bring to an agreement (PL8). */
export const bringsTo = (board: DocumentView, agreement: string): Pick<RecordAgreement, 'brings'> => {
  const brings = linesOf(board, ({ kind, of }) => kind === 'bring' && of === agreement)
  return brings.length > 0 ? { brings } : {}
}

/** The points that were parked and still wait (PL9). */
export const parkedOf = (board: DocumentView): Pick<DayParts, 'parking'> => {
  const parking = linesOf(board, ({ zone }) => zone === 'parking')
  return parking.length > 0 ? { parking } : {}
}
