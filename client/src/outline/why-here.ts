import type { CardView } from '@parley/shared/documents/card-view'
import type { SceneZone } from '@parley/shared/scene/scene'
import type { BoardRights } from '../board/board-rights.ts'
import { closedWords, whyNot, type Names } from '../board/why-not.ts'
import { m } from '../paraglide/messages.js'
import type { OutlineRow } from './outline-model.ts'
import type { RowMay } from './what-may.ts'

/** Why the words of a card cannot be changed by this person; null where they can. */
export const rowWhy = (
  row: OutlineRow,
  card: CardView | undefined,
  may: RowMay,
  rights: BoardRights,
  names: Names,
): string | null => (may.edit || !card ? null : whyNot('edit', card, row.zone, rights, names))

/** Why nothing can be added to a zone, in a sentence; null where it can, or where its hint says what comes there. */
export const zoneWhy = (zone: SceneZone, rights: BoardRights): string | null => {
  if (rights.mayAdd(zone.id)) return null
  const closed = rights.closed(zone.id)
  if (closed) return closedWords(closed)
  return zone.group === 'both' ? null : m.outline_why_other({ group: zone.title })
}

/** The one reason why nothing can be done in any zone; null where something can somewhere. */
export const boardWhy = (zones: readonly SceneZone[], rights: BoardRights): string | null => {
  const reasons = new Set(zones.map(({ id }) => rights.closed(id)))
  const [only] = reasons
  return reasons.size === 1 && only ? closedWords(only) : null
}
