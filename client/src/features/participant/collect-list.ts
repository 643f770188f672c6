import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { isOption } from '../../session/is-option.ts'

/** So many cards are drawn at once, and so many more each time they are asked for: as many as in the outline (OL10). */
export const ROWS = 60

/** Whether a card stands in the list as before: where it lies on the board, and how wide, is not seen there. */
const looksSame = (one: CardView | undefined, other: CardView): boolean =>
  one === other ||
  (one?.id === other.id && one.text === other.text && one.group === other.group && one.zone === other.zone)

/**
 * Reads what can become an option from each view of the board, in the order of the board. It gives the same list while
 * nothing in it looks otherwise, and the same card for each that looks as before: fifty moves a second draw nothing.
 */
export const collectList = (): ((view: Pick<DocumentView, 'cards'>) => readonly CardView[]) => {
  let read: readonly CardView[] | undefined
  let listed: readonly CardView[] = []
  return ({ cards }) => {
    if (cards === read) return listed
    read = cards
    const before = listed
    let known: ReadonlyMap<string, CardView> | undefined
    const kept = (card: CardView, index: number): CardView => {
      const there = before[index]
      if (there && looksSame(there, card)) return there
      known ??= new Map(before.map((one) => [one.id, one]))
      const was = known.get(card.id)
      return was && looksSame(was, card) ? was : card
    }
    const next = cards.filter(isOption).map(kept)
    if (next.length !== before.length || next.some((card, index) => card !== before[index])) listed = next
    return listed
  }
}

/** What is drawn of a list: as many from its beginning as were asked for, and what has to stay, in the list's order. */
export const rowsOf = (listed: readonly CardView[], asked: number, stays: ReadonlySet<string>): readonly CardView[] =>
  listed.filter(({ id }, index) => index < asked || stays.has(id))
