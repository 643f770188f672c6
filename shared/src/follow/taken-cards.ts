import type { CardView } from '../documents/card-view.ts'

/** What could not come along, in counts, so that it can be said. */
export type NotTaken = {
  /** Links that ran in a circle. */
  readonly rings: number
  /** Reasons of a changed plan whose card is not in the record with its words, or is an ask. */
  readonly reasons: number
  /** Weeks to which only one group had said yes. */
  readonly halfYeses: number
  /** Assumptions that lay where blind ratings placed them, which is not anybody's hand. */
  readonly ratedPlaces: number
}

/** Cards as they are taken over, each under a new id and behind the one before it. */
export class TakenCards {
  readonly #cards = new Map<string, CardView>()
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  /** An id that nothing here has. */
  newId(): string {
    return this.#newId()
  }

  /** Puts a card behind all others. */
  add(card: Omit<CardView, 'id' | 'at'>): CardView {
    const made: CardView = { id: this.#newId(), at: [0, this.#cards.size + 1], ...card }
    this.#cards.set(made.id, made)
    return made
  }

  /** Says more of a card that is here. */
  set(id: string, more: Partial<Omit<CardView, 'id' | 'at'>>): void {
    const card = this.#cards.get(id)
    if (card) this.#cards.set(id, { ...card, ...more })
  }

  /** All of them, in their order. */
  cards(): readonly CardView[] {
    return [...this.#cards.values()]
  }
}
