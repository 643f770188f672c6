import * as Y from 'yjs'
import { CARDS_MOST, OWN_CARDS_MOST } from '../limits.ts'
import type { Author } from './author.ts'
import type { Allow, Change, Refusal } from './change.ts'
import { isCardId, isCardValue, isKey, textMostOf } from './card-shape.ts'
import { isAnyOrDeleted, isTypeOrDeleted, valueOf } from './item-content.ts'
import { linkChanges } from './judge-links.ts'
import { strokeChanges } from './judge-strokes.ts'
import { noteNewWhole, noteWholeGone, noWholeEffects } from './judge-wholes.ts'
import { NewText } from './new-text.ts'
import { type Entry, isStanding, isStored, type Place, placesOf } from './places.ts'
import { type UpdateParts, takeApart } from './update-parts.ts'

export type Verdict =
  | {
      readonly verdict: 'accepted'
      /** True when nothing at all would change. */
      readonly empty: boolean
      /** A client id that belonged to nobody and is now the author's. */
      readonly client?: number
      /** What to append and apply: the sent update without what the document holds already. */
      readonly update: Uint8Array
      /**
       * Every card and every stroke that the update touches, to see whether two updates are independent. Two that touch links never
       * are, since they could close a ring together: the word `links` stands for all of them. A stroke is named
       * `stroke <id>`.
       */
      readonly cards: ReadonlySet<string>
    }
  | { readonly verdict: 'refused'; readonly reason: Refusal }

/**
 * Judges one update before it is applied, deletions included, without a second document: takes it apart,
 * finds the place of each item, turns what it does into changes and asks `allow` about each. `allow` is null
 * for somebody who only reads: then only an update that changes nothing passes. `tombstones` are ids of cards
 * that were deleted for good. `malformed` means that the bytes are no update; never throws.
 */
export const judgeUpdate = (
  doc: Y.Doc,
  raw: Uint8Array,
  who: Author,
  allow: Allow | null,
  tombstones: ReadonlySet<string>,
): Verdict => {
  const parts = takeApart(doc, raw, who, !allow)
  if (typeof parts === 'string') return { verdict: 'refused', reason: parts }
  const { client } = parts
  const empty = parts.structs.length === 0 && parts.deleted.length === 0
  if (!empty && !allow) return { verdict: 'refused', reason: 'not-allowed' }
  const effects = effectsOf(doc, parts)
  const changes = typeof effects === 'string' ? effects : changesOf(doc, effects, who, tombstones)
  if (typeof changes === 'string') return { verdict: 'refused', reason: changes }
  for (const change of changes) {
    const reason = allow?.(change)
    if (reason) return { verdict: 'refused', reason }
  }
  const cards = typeof effects === 'string' ? new Set<string>() : effects.cards
  const accepted = { verdict: 'accepted', empty, update: parts.update, cards } as const
  return client === undefined ? accepted : { ...accepted, client }
}

/**
 * What is set or cleared under one key: `alive` undefined when nothing is left there. `others` are what the same update
 * writes there and deletes again.
 */
type KeyEffect = { alive: Y.Item | undefined; readonly others: Y.Item[]; isSure: boolean }

/** What an update does, gathered by card. */
type Effects = {
  readonly cards: Set<string>
  readonly entries: Map<string, Y.Item | undefined>
  readonly removed: Set<string>
  readonly keys: Map<Entry, Map<string, KeyEffect>>
  readonly inserted: Map<Entry, number>
  readonly cut: Map<Entry, number>
  readonly texts: Map<Y.Item, NewText>
  readonly wholes: ReturnType<typeof noWholeEffects>
}

const effectsOf = (doc: Y.Doc, parts: UpdateParts): Effects | Refusal => {
  const placeOf = placesOf(doc, parts.lookup)
  const effects: Effects = {
    cards: new Set(),
    entries: new Map(),
    removed: new Set(),
    keys: new Map(),
    inserted: new Map(),
    cut: new Map(),
    texts: new Map(),
    wholes: noWholeEffects(),
  }
  for (const struct of parts.structs) {
    if (!(struct instanceof Y.Item)) continue
    const refusal = noteNew(effects, parts, struct, placeOf(struct))
    if (refusal) return refusal
  }
  for (const { item, units } of parts.deleted) {
    const place = placeOf(item)
    if (place.of === 'cards') effects.removed.add(place.id)
    else if (place.of === 'card') keyEffect(effects, place.card, place.key)
    else if (place.of === 'text') grow(effects.cut, place.card, units)
    else if (place.of === 'wholes' || place.of === 'whole') noteWholeGone(effects.wholes[place.root], place)
    else return 'not-allowed'
    noteCard(effects, place)
  }
  for (const keys of effects.keys.values()) {
    for (const effect of keys.values()) effect.isSure = isLast(effect, parts.lookup)
  }
  return effects
}

/**
 * Whether what is left under a key came after all that the same update deletes there, as it does where somebody honest
 * wrote. Otherwise Yjs may take what was deleted for the last, and leave nothing.
 */
const isLast = ({ alive, others }: KeyEffect, lookup: UpdateParts['lookup']): boolean => {
  if (!alive || others.length === 0) return true
  const left = new Set<unknown>(others)
  for (let id = alive.origin; id && left.size > 0;) {
    const before = lookup(id)
    if (!(before instanceof Y.Item) || !left.delete(before)) break
    id = before.origin
  }
  return left.size === 0
}

const noteCard = (effects: Effects, place: Place): void => {
  if (place.of === 'cards') effects.cards.add(place.id)
  if (place.of === 'card' || place.of === 'text') effects.cards.add(place.card.id)
  if (place.of !== 'wholes' && place.of !== 'whole') return
  const id = place.of === 'wholes' ? place.id : place.entry.id
  effects.cards.add(place.root === 'links' ? 'links' : `stroke ${id}`)
}

const grow = (counts: Map<Entry, number>, card: Entry, units: number): void => {
  counts.set(card, (counts.get(card) ?? 0) + units)
}

const keyEffect = (effects: Effects, card: Entry, key: string): KeyEffect => {
  const keys = effects.keys.get(card) ?? new Map<string, KeyEffect>()
  effects.keys.set(card, keys)
  const effect = keys.get(key) ?? { alive: undefined, others: [], isSure: true }
  keys.set(key, effect)
  return effect
}

const noteNew = (effects: Effects, parts: UpdateParts, item: Y.Item, place: Place): Refusal | null => {
  const alive = parts.aliveLength(item)
  noteCard(effects, place)
  switch (place.of) {
    case 'outside':
      return 'not-allowed'
    case 'gone':
      // A drag that met a deletion is nothing; letters that met one go back to their author.
      return alive > 0 && !(item.content instanceof Y.ContentAny) ? 'gone' : null
    case 'cards': {
      if (!isCardId(place.id) || item.rightOrigin || !isTypeOrDeleted(item, Y.Map)) return 'not-allowed'
      if (alive > 0 && effects.entries.get(place.id)) return 'not-allowed'
      effects.entries.set(place.id, alive > 0 ? item : effects.entries.get(place.id))
      return null
    }
    case 'card': {
      if (!isKey(place.key) || item.rightOrigin) return 'not-allowed'
      const isText = place.key === 'text'
      if (isText ? !isTypeOrDeleted(item, Y.Text) : !isAnyOrDeleted(item)) return 'not-allowed'
      const effect = keyEffect(effects, place.card, place.key)
      if (alive === 0) {
        effect.others.push(item)
        return null
      }
      if (effect.alive || (!isText && !isCardValue(place.key, valueOf(item)))) return 'not-allowed'
      effect.alive = item
      return null
    }
    case 'text': {
      const { content } = item
      if (!(content instanceof Y.ContentString || content instanceof Y.ContentDeleted)) return 'not-allowed'
      if (item.parentSub !== null) return 'not-allowed'
      if (alive > 0 && place.type.deleted) return 'gone'
      grow(effects.inserted, place.card, alive)
      if (isStored(place.card)) return null
      const text = effects.texts.get(place.type) ?? new NewText()
      effects.texts.set(place.type, text)
      return text.add(item, parts.aliveLength) ? null : 'too-large'
    }
    case 'wholes':
    case 'whole':
      return noteNewWhole(effects.wholes[place.root], item, place, alive)
  }
}

const changesOf = (
  doc: Y.Doc,
  effects: Effects,
  who: Author,
  tombstones: ReadonlySet<string>,
): readonly Change[] | Refusal => {
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  const standing = (id: string): Y.Map<unknown> | undefined => {
    const card = cards.has(id) ? cards.get(id) : undefined
    return card instanceof Y.Map ? card : undefined
  }
  const removed = new Set([...effects.removed, ...[...effects.entries.keys()].filter(standing)])
  const changes: Change[] = [...removed].map((card) => ({ what: 'remove', card }))

  const keysOf = new Map([...effects.keys].map(([card, keys]) => [card.item, keys]))
  const kinds = new Map<string, unknown>()
  let added = 0
  for (const [id, item] of effects.entries) {
    if (!item) continue
    if (tombstones.has(id)) return 'gone'
    const change = additionOf(id, keysOf.get(item) ?? new Map(), effects.texts)
    if (typeof change === 'string') return change
    // Undo gives a card back under its old id, perhaps in one update with the deletion. Anything else under
    // the id of a card that stands would be another card in its place.
    const old = standing(id)
    if (old && ['kind', 'group'].some((key) => old.get(key) !== change.values[key])) return 'gone'
    changes.push(change)
    kinds.set(id, change.values['kind'])
    added += 1
  }
  // `size` counts every card; the map's own size, which remembers deleted ones, is a bound that costs nothing.
  const mayBeFull = added > 0 && cards._map.size + added > CARDS_MOST
  if (mayBeFull && cards.size - removed.size + added > CARDS_MOST) return 'too-large'
  if (added > 0 && cards._map.size + added > OWN_CARDS_MOST && ownCards(cards, who, removed) + added > OWN_CARDS_MOST) {
    return 'too-large'
  }

  for (const [card, keys] of effects.keys) {
    if (!isStanding(card) || removed.has(card.id)) continue
    const refusal = setChanges(changes, card, keys)
    if (refusal) return refusal
  }
  for (const card of new Set([...effects.inserted.keys(), ...effects.cut.keys()])) {
    const inserted = effects.inserted.get(card) ?? 0
    const cut = effects.cut.get(card) ?? 0
    if (!isStanding(card) || removed.has(card.id) || inserted + cut === 0) continue
    const text = standing(card.id)?.get('text')
    const length = text instanceof Y.Text ? text.length : 0
    if (inserted > 0 && length + inserted - cut > textMostOf(standing(card.id)?.get('kind'))) return 'too-large'
    changes.push({ what: 'text', card: card.id })
  }
  const kindOf = (id: string): unknown => kinds.get(id) ?? (removed.has(id) ? undefined : standing(id)?.get('kind'))
  const links = linkChanges(doc, effects.wholes.links, who, kindOf)
  if (typeof links === 'string') return links
  const strokes = strokeChanges(doc, effects.wholes.strokes, who)
  return typeof strokes === 'string' ? strokes : [...changes, ...links, ...strokes]
}

/** Cards of the author's that would still stand; what the server wrote belongs to nobody here. */
const ownCards = (cards: Y.Map<Y.Map<unknown>>, who: Author, removed: ReadonlySet<string>): number => {
  let count = 0
  for (const [id, item] of cards._map) {
    if (!item.deleted && !removed.has(id) && who.isOwn(item.id.client) === true) count += 1
  }
  return count
}

const additionOf = (
  id: string,
  keys: ReadonlyMap<string, KeyEffect>,
  texts: Effects['texts'],
): (Change & { what: 'add' }) | Refusal => {
  const values: Record<string, unknown> = {}
  let text: string | undefined
  for (const [key, { alive, isSure }] of keys) {
    if (!alive) continue
    if (!isSure) return 'not-allowed'
    if (key === 'text') text = texts.get(alive)?.toString() ?? ''
    else values[key] = valueOf(alive)
  }
  if (text === undefined || values['kind'] === undefined || values['at'] === undefined) return 'not-allowed'
  return text.length > textMostOf(values['kind']) ? 'too-large' : { what: 'add', card: id, values, text }
}

const setChanges = (changes: Change[], card: Entry, keys: Map<string, KeyEffect>): Refusal | null => {
  const type = card.item.content instanceof Y.ContentType ? card.item.content.type : undefined
  for (const [key, { alive, isSure }] of keys) {
    const current = type?._map.get(key)
    const stood = current !== undefined && !current.deleted
    if (!alive && !stood) continue
    if (key === 'text') return 'not-allowed'
    changes.push({ what: 'set', card: card.id, key, value: alive ? valueOf(alive) : undefined })
    if (!isSure) changes.push({ what: 'set', card: card.id, key, value: undefined })
  }
  return null
}
