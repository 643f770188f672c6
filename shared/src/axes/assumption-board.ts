import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { CardRating } from '../voting/ratings-of.ts'
import { middleOf, ratedOf, type Rated } from './rated.ts'
import { asksHere, type Value } from './value.ts'

/** A revealed assumption as the assumption map has it. */
export type WeighedCard = {
  readonly card: CardView
  /** Its number on the board, from 1 on: the same on canvas, list, wall and in files. */
  readonly number: number
  /** Where it lies; null while it waits in the tray. */
  readonly value: Value | null
  /** Whether somebody laid it there, or the ratings did. */
  readonly by: 'hand' | 'ratings' | null
  readonly rated: Rated | null
  readonly tests: readonly CardView[]
  /** Important, unproven, and without a test that has words, an owner and a day (AX4). */
  readonly asks: boolean
}

export type AssumptionBoard = {
  /** In the order of the board. */
  readonly cards: readonly WeighedCard[]
  /** Tests whose assumption is gone: what was written stays to be seen. */
  readonly looseTests: readonly CardView[]
}

/** Whether a test says what would show it, who finds out, and until when. One owner is enough. */
export const isWholeTest = (test: CardView): boolean =>
  test.text.trim() !== '' && test.due !== undefined && (test.ownerA !== undefined || test.ownerB !== undefined)

/** What a test still lacks, in the order in which it is asked for. */
export const missingOfTest = (test: CardView): readonly ('words' | 'owner' | 'day')[] => [
  ...(test.text.trim() === '' ? (['words'] as const) : []),
  ...(test.ownerA === undefined && test.ownerB === undefined ? (['owner'] as const) : []),
  ...(test.due === undefined ? (['day'] as const) : []),
]

const isRevealed = (card: CardView): boolean =>
  card.kind === 'assumption' && card.zone !== undefined && card.into === undefined

/**
 * Every revealed assumption with its place, its ratings and its tests. What somebody laid by hand lies there; what only
 * the ratings placed lies at their middle; the rest waits.
 */
export const assumptionBoard = (
  view: Pick<DocumentView, 'cards'>,
  ratingsOf: (card: string) => readonly CardRating[] = () => [],
): AssumptionBoard => {
  const tests = view.cards.filter((card) => card.kind === 'test')
  const revealed = view.cards.filter(isRevealed)
  const ids = new Set(revealed.map(({ id }) => id))
  const cards = revealed.map((card, at): WeighedCard => {
    const rated = ratedOf(ratingsOf(card.id))
    const value = card.value ?? (rated && middleOf(rated))
    const own = tests.filter((test) => test.of === card.id)
    return {
      card,
      number: at + 1,
      value,
      by: card.value ? 'hand' : value ? 'ratings' : null,
      rated,
      tests: own,
      asks: value !== null && asksHere(value) && !own.some(isWholeTest),
    }
  })
  return { cards, looseTests: tests.filter(({ of }) => of === undefined || !ids.has(of)) }
}
