import * as Y from 'yjs'
import type { Author } from './author.ts'
import { isCardId } from './card-shape.ts'
import { isAnyOrDeleted, isTypeOrDeleted, valueOf } from './item-content.ts'
import { type Entry, isStanding, type WholePlace, type WholeRoot } from './places.ts'
import { LINK_KEYS } from './link-shape.ts'
import { STROKE_KEYS } from './stroke-shape.ts'

/** What an update does under one root. A key that is touched without leaving a value is there with `undefined`. */
export type WholeEffects = {
  readonly entries: Map<string, Y.Item | undefined>
  readonly removed: Set<string>
  readonly keys: Map<Entry, Map<string, unknown>>
}
const none = (): WholeEffects => ({ entries: new Map(), removed: new Set(), keys: new Map() })
export const noWholeEffects = (): Readonly<Record<WholeRoot, WholeEffects>> => ({ links: none(), strokes: none() })

const KEYS: Readonly<Record<WholeRoot, readonly string[]>> = { links: LINK_KEYS, strokes: STROKE_KEYS }

const touch = (effects: WholeEffects, entry: Entry, key: string): Map<string, unknown> => {
  const keys = effects.keys.get(entry) ?? new Map<string, unknown>()
  effects.keys.set(entry, keys)
  if (!keys.has(key)) keys.set(key, undefined)
  return keys
}

/** Notes an item that an update brings under links or strokes; `alive` is how many of its units remain. */
export const noteNewWhole = (
  effects: WholeEffects,
  item: Y.Item,
  place: WholePlace,
  alive: number,
): 'not-allowed' | null => {
  if (item.rightOrigin) return 'not-allowed'
  if (place.of === 'wholes') {
    if (!isCardId(place.id) || !isTypeOrDeleted(item, Y.Map)) return 'not-allowed'
    if (alive > 0 && effects.entries.get(place.id)) return 'not-allowed'
    effects.entries.set(place.id, alive > 0 ? item : effects.entries.get(place.id))
    return null
  }
  if (!KEYS[place.root].includes(place.key) || !isAnyOrDeleted(item)) return 'not-allowed'
  // A key is written once. Of two, one that is deleted in the same update could still put the other out of its place.
  if (effects.keys.get(place.entry)?.has(place.key)) return 'not-allowed'
  const keys = touch(effects, place.entry, place.key)
  if (alive === 0) return null
  const value = valueOf(item)
  if (value === undefined) return 'not-allowed'
  keys.set(place.key, value)
  return null
}

/** Notes that an update deletes something that stands under links or strokes. */
export const noteWholeGone = (effects: WholeEffects, place: WholePlace): void => {
  if (place.of === 'wholes') effects.removed.add(place.id)
  else touch(effects, place.entry, place.key)
}

/** What an update makes and takes away under one root, and what stays there. */
export type Wholes<T> = {
  readonly removed: ReadonlySet<string>
  readonly come: readonly T[]
  /** Ids of those that stand before the update and after it, and how many are the author's after it, new ones too. */
  readonly stay: readonly string[]
  readonly own: number
}

/** How one root's entries are read, and told apart. */
export type Form<T> = {
  readonly read: (id: string, value: (key: string) => unknown) => T | null
  readonly isSame: (one: T, other: T) => boolean
}

/** One entry as it stands in the document, or null. */
export const storedWhole = <T>(root: Y.Map<Y.Map<unknown>>, id: string, { read }: Form<T>): T | null => {
  const entry = root.get(id)
  return entry instanceof Y.Map ? read(id, (key) => entry.get(key)) : null
}

/**
 * What an update does to entries that are made whole and taken away whole, and never change; null where it does
 * nothing to them.
 */
export const wholesOf = <T>(
  root: Y.Map<Y.Map<unknown>>,
  effects: WholeEffects,
  who: Author,
  form: Form<T>,
): Wholes<T> | 'not-allowed' | 'gone' | null => {
  if (effects.entries.size + effects.removed.size + effects.keys.size === 0) return null
  const removed = new Set([...effects.removed, ...[...effects.entries.keys()].filter((id) => root.has(id))])
  for (const [entry, keys] of effects.keys) {
    if (isStanding(entry) && !removed.has(entry.id) && keys.size > 0) return 'not-allowed'
  }
  const keysOf = new Map([...effects.keys].map(([entry, keys]) => [entry.item, keys]))
  const come: T[] = []
  for (const [id, item] of effects.entries) {
    if (!item) continue
    const whole = form.read(id, (key) => keysOf.get(item)?.get(key))
    if (!whole) return 'not-allowed'
    // Undo gives one back under its old id; anything else under the id of one that stands would change it.
    const old = storedWhole(root, id, form)
    if (old && !form.isSame(old, whole)) return 'gone'
    come.push(whole)
  }
  const stay: string[] = []
  let own = come.length
  for (const [id, item] of come.length > 0 ? root._map : []) {
    if (item.deleted || removed.has(id)) continue
    stay.push(id)
    if (who.isOwn(item.id.client) === true) own += 1
  }
  return { removed, come, stay, own }
}
