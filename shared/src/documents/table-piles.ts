import type { CardView, DocumentView } from './card-view.ts'

/** A card at a table that stands by itself, with those that were joined into it; both in the order of the table. */
export type TablePile = { readonly card: CardView; readonly joined: readonly CardView[] }

/**
 * What lies at a table, as everybody there sees it, in a list or on a board (TA5). Each card is there once: on its own, or
 * in the pile of the card that says the same. Who was joined in a ring, or into a card that was joined itself or is gone,
 * lies on its own, since it leaves the table on its own as well (`isJoined`).
 */
export const tablePiles = (view: Pick<DocumentView, 'cards'>): readonly TablePile[] => {
  const heads = new Map<string, CardView[]>()
  for (const card of view.cards) if (card.into === undefined) heads.set(card.id, [])
  const tops = view.cards.filter((card) => {
    const pile = card.into === undefined ? undefined : heads.get(card.into)
    pile?.push(card)
    return pile === undefined
  })
  return tops.map((card) => ({ card, joined: heads.get(card.id) ?? [] }))
}
