import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { Kind } from '../session/agenda.ts'
import type { Copies } from '../session/snapshot-events.ts'

/** What a board is made of rather than what somebody said, and what the server alone lays: no copy is made of these. */
const NEVER: readonly Kind[] = ['stack', 'lane', 'start', 'axis', 'text', 'parked', 'bring']

/**
 * The cards of a snapshot that lie on the board no more, in their order, but for those of which a copy stands already.
 * `copies` says of which card each copy was made.
 */
export const cardsToCopy = (then: DocumentView, now: DocumentView, copies: Copies): readonly CardView[] => {
  const standing = new Set(now.cards.flatMap(({ id }) => familyOf(copies, [id])))
  return then.cards.filter(({ id, kind, text }) => !standing.has(id) && !NEVER.includes(kind) && text.trim() !== '')
}

/** Some cards with those of which they are copies, and the copies of these: what says the same words. */
export const familyOf = (copies: Copies, cards: Iterable<string>): readonly string[] => {
  const found = new Set(cards)
  // A set that grows while it is walked is walked to its end.
  for (const one of found) {
    for (const [copy, original] of Object.entries(copies)) {
      if (one === copy) found.add(original)
      if (one === original) found.add(copy)
    }
  }
  return [...found]
}
