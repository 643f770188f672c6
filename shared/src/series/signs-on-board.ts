import type { DocumentView } from '../documents/card-view.ts'

/**
 * The early signs that stand on the joint board, each wording once: revealed signs of a pre-mortem, those of useful
 * tensions, those of futures, and notes of the two-by-two. What was joined into another card or is hidden from everybody is none (SG5).
 */
export const signsOnBoard = (
  { cards }: Pick<DocumentView, 'cards'>,
  hidden: ReadonlySet<string>,
): readonly string[] => {
  const words = cards.flatMap(({ id, kind, zone, into, text }) => {
    const isSign =
      kind === 'sign' || kind === 'warning' || kind === 'tell' || (kind === 'note' && zone === 'two-by-two')
    return isSign && zone !== undefined && into === undefined && !hidden.has(id) ? [text.trim()] : []
  })
  return [...new Set(words.filter((text) => text !== ''))]
}
