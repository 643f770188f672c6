import type { CardView } from '@parley/shared/documents/card-view'

/** The points that wait, those first that go along to the next session. */
export const parkedPoints = (cards: readonly CardView[], hidden: ReadonlySet<string>): readonly CardView[] => {
  const all = cards.filter((card) => card.zone === 'parking' && !hidden.has(card.id) && card.text.trim() !== '')
  return [...all.filter((card) => card.taken), ...all.filter((card) => !card.taken)]
}
