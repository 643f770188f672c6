import type { CardView } from '@parley/shared/documents/card-view'
import { setCard } from '@parley/shared/documents/cards'
import type { Doc } from 'yjs'
import { numbered, placeBetween } from '../../board/order.ts'

/** Gives a card the place `index` among `all`; numbers them anew when no number lies between its neighbours. */
export const moveAmong = (doc: Doc, all: readonly CardView[], card: CardView, index: number): void => {
  const others = all.filter((one) => one.id !== card.id)
  const at = placeBetween(others[index - 1]?.at, others[index]?.at)
  if (at) return setCard(doc, card.id, 'at', [...at])
  const order = [...others.slice(0, index), card, ...others.slice(index)]
  numbered(order.length).forEach((fresh, place) => {
    const one = order[place]
    if (one) setCard(doc, one.id, 'at', [...fresh])
  })
}
