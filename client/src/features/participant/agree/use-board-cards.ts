import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { addCard, removeCard, setCard, type NewCard } from '@parley/shared/documents/cards'
import { placeBetween } from '../../../board/order.ts'
import { randomId } from '../../../session/random.ts'
import { useDocument, type UsedDocument } from '../../../session/use-document.ts'

export type BoardCards = {
  readonly document: UsedDocument
  readonly cards: readonly CardView[]
  readonly inZone: (zone: ZoneId) => readonly CardView[]
  /** Puts a card at the end of its zone. */
  readonly add: (card: Omit<NewCard, 'id' | 'at'> & { readonly zone: ZoneId }) => void
  readonly set: (card: string, key: string, value: string | number | boolean | undefined) => void
  readonly remove: (card: string) => void
}

/** The joint board as lists: what lies in a zone, and how to change it. */
export const useBoardCards = (): BoardCards => {
  const document = useDocument('board')
  const { doc, view } = document
  const inZone = (zone: ZoneId): readonly CardView[] => view.cards.filter((card) => card.zone === zone)
  return {
    document,
    cards: view.cards,
    inZone,
    add: (card) =>
      addCard(doc, { ...card, id: randomId(), at: placeBetween(inZone(card.zone).at(-1)?.at, undefined) ?? [0, 0] }),
    set: (card, key, value) => setCard(doc, card, key, value),
    remove: (card) => removeCard(doc, card),
  }
}
