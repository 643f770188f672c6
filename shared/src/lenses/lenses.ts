import type { CardView } from '../documents/card-view.ts'
import { LENSES, type Lens } from '../session/agenda.ts'

/** Whether a card stands back while the board is seen through a lens: it has another tag, or none. */
export const standsBack = (lens: Lens | null, card: Pick<CardView, 'kind' | 'lens'>): boolean =>
  lens !== null && card.kind !== 'stack' && card.lens !== lens

/** How many cards each lens has, of all that can have one. */
export const lensCounts = (
  cards: readonly Pick<CardView, 'lens' | 'id'>[],
  hidden: ReadonlySet<string>,
): Readonly<Record<Lens, number>> => {
  const counts = { approach: 0, expectations: 0, communication: 0 }
  for (const { id, lens } of cards) if (lens && LENSES.includes(lens) && !hidden.has(id)) counts[lens] += 1
  return counts
}
