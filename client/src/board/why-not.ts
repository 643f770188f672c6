import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Owner } from '@parley/shared/scene/scene'
import { m } from '../paraglide/messages.js'
import type { BoardRights, Closed, Wish } from './board-rights.ts'

/** What the groups are called. */
export type Names = Readonly<Record<'a' | 'b', string>>

/** Why nothing can be done here now, in a sentence. */
export const closedWords = (closed: Closed): string =>
  closed === 'locked' ? m.hand_why_locked() : closed === 'reader' ? m.hand_why_reader() : m.hand_why_not_now()

const whose = (owner: Owner | undefined, names: Names): string | null =>
  owner === 'a' || owner === 'b' ? names[owner] : null

/** Why a wish for a card is refused, in a sentence. Asked only where it is. */
export const whyNot = (wish: Wish, card: CardView, zone: ZoneId, rights: BoardRights, names: Names): string => {
  const closed = rights.closed(zone)
  if (closed) return closedWords(closed)
  const never = rights.never?.(wish)
  if (never) return never
  const lane = zone.split(':')[1]
  if (lane === 'both') return m.hand_why_shared_lane()
  if (wish === 'lay') return m.hand_why_only_free()
  if (wish === 'copy') return m.hand_why_other_lane()
  if (wish === 'stack') {
    const group = whose(lane as Owner | undefined, names)
    return group ? m.hand_why_stack_theirs({ group }) : m.hand_why_not_now()
  }
  const group = whose(card.group, names)
  if (!group) return wish === 'move' ? m.hand_why_stays() : m.hand_why_not_now()
  return wish === 'move' ? m.hand_why_move_theirs({ group }) : m.hand_why_words_theirs({ group })
}
