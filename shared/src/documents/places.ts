import * as Y from 'yjs'
import type { UpdateParts } from './update-parts.ts'

/** One entry under a root: a card, a link or a stroke as it stands, or as the update makes it. */
export type Entry = { readonly id: string; readonly item: Y.Item }

/** Whether an entry is in the document already, and whether it still stands there. */
export const isStored = (entry: Entry): boolean => entry.item.parent instanceof Y.AbstractType
export const isStanding = (entry: Entry): boolean => isStored(entry) && !entry.item.deleted

/** The roots whose entries are made whole, taken away whole, and never changed. */
export type WholeRoot = 'links' | 'strokes'
export type WholePlace =
  | { readonly of: 'wholes'; readonly root: WholeRoot; readonly id: string }
  | { readonly of: 'whole'; readonly root: WholeRoot; readonly entry: Entry; readonly key: string }

/** Where an item lies. `gone`: in something that was collected. `outside`: anywhere that no client may write. */
export type Place =
  | { readonly of: 'cards'; readonly id: string }
  | { readonly of: 'card'; readonly card: Entry; readonly key: string }
  | { readonly of: 'text'; readonly card: Entry; readonly type: Y.Item }
  | WholePlace
  | { readonly of: 'gone' }
  | { readonly of: 'outside' }

const ROOTS = ['cards', 'links', 'strokes'] as const
type Root = (typeof ROOTS)[number]

const GONE: Place = { of: 'gone' }
const OUTSIDE: Place = { of: 'outside' }

/**
 * Finds the place of items, new and stored, by parent, origin or right origin, as Yjs would when it integrates
 * them. New items must be asked for in the order of `UpdateParts.structs`.
 */
export const placesOf = (doc: Y.Doc, lookup: UpdateParts['lookup']): ((item: Y.Item) => Place) => {
  const roots = new Map<unknown, Root>(ROOTS.map((root) => [doc.getMap(root), root]))
  const known = new Map<Y.Item, Place>()
  const entries = new Map<Y.Item, Entry>()

  const entryOf = (id: string, item: Y.Item): Entry => {
    const entry = entries.get(item) ?? { id, item }
    entries.set(item, entry)
    return entry
  }

  const within = (container: Y.Item, key: string | null): Place => {
    const place = placeOf(container)
    if (place.of === 'gone' || container.content instanceof Y.ContentDeleted) return GONE
    const type = container.content instanceof Y.ContentType ? container.content.type : undefined
    if (place.of === 'cards' && type?.constructor === Y.Map && key !== null) {
      return { of: 'card', card: entryOf(place.id, container), key }
    }
    if (place.of === 'card' && place.key === 'text' && type?.constructor === Y.Text && key === null) {
      return { of: 'text', card: place.card, type: container }
    }
    if (place.of === 'wholes' && type?.constructor === Y.Map && key !== null) {
      return { of: 'whole', root: place.root, entry: entryOf(place.id, container), key }
    }
    return OUTSIDE
  }

  const neighbour = (id: Y.ID | null): Place | undefined => {
    if (!id) return undefined
    const struct = lookup(id)
    return struct instanceof Y.Item ? placeOf(struct) : GONE
  }

  const find = (item: Y.Item): Place => {
    const parent: unknown = item.parent
    if (parent instanceof Y.AbstractType) {
      const root = roots.get(parent)
      if (root) return under(root, item.parentSub)
      return parent._item ? within(parent._item, item.parentSub) : OUTSIDE
    }
    const left = neighbour(item.origin)
    const right = neighbour(item.rightOrigin)
    if (left?.of === 'gone' || right?.of === 'gone') return GONE
    if (left && right && !isSame(left, right)) return OUTSIDE
    const beside = left ?? right
    if (beside) return beside
    if (parent instanceof Y.ID) {
      const container = lookup(parent)
      return container instanceof Y.Item ? within(container, item.parentSub) : GONE
    }
    const root = ROOTS.find((name) => name === parent)
    return root ? under(root, item.parentSub) : OUTSIDE
  }

  const placeOf = (item: Y.Item): Place => {
    const place = known.get(item) ?? find(item)
    known.set(item, place)
    return place
  }
  return placeOf
}

const under = (root: Root, id: string | null): Place => {
  if (id === null) return OUTSIDE
  return root === 'cards' ? { of: 'cards', id } : { of: 'wholes', root, id }
}

const isSame = (one: Place, other: Place): boolean =>
  (one.of === 'text' && other.of === 'text' && one.type === other.type) ||
  (one.of === 'card' && other.of === 'card' && one.card === other.card && one.key === other.key) ||
  (one.of === 'cards' && other.of === 'cards' && one.id === other.id) ||
  (one.of === 'whole' && other.of === 'whole' && one.entry === other.entry && one.key === other.key) ||
  (one.of === 'wholes' && other.of === 'wholes' && one.root === other.root && one.id === other.id)
