import * as Y from 'yjs'
import { LINKS_MOST, OWN_LINKS_MOST, STORED_LINKS_MOST } from '../limits.ts'
import { entangled } from '../map/rings.ts'
import type { Author } from './author.ts'
import { isCardId } from './card-shape.ts'
import type { LinkView } from './card-view.ts'
import type { Change, Refusal } from './change.ts'
import { isAnyOrDeleted, isTypeOrDeleted, valueOf } from './item-content.ts'
import { endsOf, LINK_KEYS, linkOf } from './link-shape.ts'
import { type Entry, isStanding, type Place } from './places.ts'

type LinkPlace = Extract<Place, { of: 'links' | 'link' }>

/** What an update does to links. A key that is touched without leaving a value is there with `undefined`. */
export type LinkEffects = {
  readonly entries: Map<string, Y.Item | undefined>
  readonly removed: Set<string>
  readonly keys: Map<Entry, Map<string, unknown>>
}
export const noLinkEffects = (): LinkEffects => ({ entries: new Map(), removed: new Set(), keys: new Map() })

const touch = (effects: LinkEffects, link: Entry, key: string): Map<string, unknown> => {
  const keys = effects.keys.get(link) ?? new Map<string, unknown>()
  effects.keys.set(link, keys)
  if (!keys.has(key)) keys.set(key, undefined)
  return keys
}

/** Notes an item that an update brings under `links`; `alive` is how many of its units remain. */
export const noteNewLink = (
  effects: LinkEffects,
  item: Y.Item,
  place: LinkPlace,
  alive: number,
): 'not-allowed' | null => {
  if (item.rightOrigin) return 'not-allowed'
  if (place.of === 'links') {
    if (!isCardId(place.id) || !isTypeOrDeleted(item, Y.Map)) return 'not-allowed'
    if (alive > 0 && effects.entries.get(place.id)) return 'not-allowed'
    effects.entries.set(place.id, alive > 0 ? item : effects.entries.get(place.id))
    return null
  }
  if (!(LINK_KEYS as readonly string[]).includes(place.key) || !isAnyOrDeleted(item)) return 'not-allowed'
  const keys = touch(effects, place.link, place.key)
  if (alive === 0) return null
  if (keys.get(place.key) !== undefined || typeof valueOf(item) !== 'string') return 'not-allowed'
  keys.set(place.key, valueOf(item))
  return null
}

/** Notes that an update deletes something that stands under `links`. */
export const noteLinkGone = (effects: LinkEffects, place: LinkPlace): void => {
  if (place.of === 'links') effects.removed.add(place.id)
  else touch(effects, place.link, place.key)
}

/**
 * What an update does to links, as changes. `kindOf` gives the kind of a card as it will be after the update, or
 * undefined where none will stand. A link is made whole and taken away whole; it never changes.
 */
export const linkChanges = (
  doc: Y.Doc,
  effects: LinkEffects,
  who: Author,
  kindOf: (card: string) => unknown,
): readonly Change[] | Refusal => {
  if (effects.entries.size + effects.removed.size + effects.keys.size === 0) return []
  const links = doc.getMap<Y.Map<unknown>>('links')
  const removed = new Set([...effects.removed, ...[...effects.entries.keys()].filter((id) => links.has(id))])
  for (const [link, keys] of effects.keys) {
    if (isStanding(link) && !removed.has(link.id) && keys.size > 0) return 'not-allowed'
  }
  const changes: Change[] = [...removed].map((link) => ({ what: 'unlink', link }))
  const keysOf = new Map([...effects.keys].map(([link, keys]) => [link.item, keys]))
  const come: LinkView[] = []
  for (const [id, item] of effects.entries) {
    if (!item) continue
    const link = linkOf(id, (key) => keysOf.get(item)?.get(key))
    if (!link) return 'not-allowed'
    const old = storedLink(links, id)
    // Undo gives a link back under its old id; anything else under the id of one that stands would change it.
    if (old && (old.from !== link.from || old.to !== link.to || old.kind !== link.kind)) return 'gone'
    const refusal = endsOf(link, kindOf)
    if (refusal) return refusal
    come.push(link)
    changes.push({ what: 'link', link: id, from: link.from, to: link.to, kind: link.kind })
  }
  if (come.length === 0) return changes
  const stay: LinkView[] = []
  let own = come.length
  for (const [id, item] of links._map) {
    if (item.deleted || removed.has(id)) continue
    if (who.isOwn(item.id.client) === true) own += 1
    const link = storedLink(links, id)
    if (link) stay.push(link)
  }
  const standing = stay.filter((link) => endsOf(link, kindOf) === null).length
  const isFull = standing + come.length > LINKS_MOST || stay.length + come.length > STORED_LINKS_MOST
  if (isFull || own > OWN_LINKS_MOST) return 'too-large'
  return closesRing(stay, come) ? 'cycle' : changes
}

const storedLink = (links: Y.Map<Y.Map<unknown>>, id: string): LinkView | null => {
  const link = links.get(id)
  return link instanceof Y.Map ? linkOf(id, (key) => link.get(key)) : null
}

/** Links whose ends are gone count as well: an undo may bring the card back that they belong to. */
const closesRing = (stay: readonly LinkView[], come: readonly LinkView[]): boolean => {
  const ring = entangled([...stay, ...come])
  return come.some((link) => link.kind === 'depends-on' && ring.has(link.from) && ring.has(link.to))
}
