import type { BoardChanges, CardChange } from '@parley/shared/changes/changes-since'
import { m } from '../paraglide/messages.js'

const wordOf = (change: CardChange): string => {
  if (change.what === 'new') return m.changes_word_new()
  if (change.what === 'gone') return m.mapmore_tag_gone()
  if (!change.reworded) return m.changes_word_moved()
  const one = m.changes_word_reworded()
  return change.moves.length === 0 ? one : m.mapmore_tag_both({ one, other: m.changes_word_moved() })
}

/** A word about each card that came, changed or went, by its id: new, reworded, moved, gone. */
export const cardChangeWords = ({ cards }: Pick<BoardChanges, 'cards'>): ReadonlyMap<string, string> =>
  new Map(cards.map((change) => [change.what === 'gone' ? change.was.id : change.card.id, wordOf(change)]))
