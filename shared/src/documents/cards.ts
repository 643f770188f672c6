import * as Y from 'yjs'
import type { GroupId, Kind } from '../session/agenda.ts'
import type { CardView, DocumentView, ZoneId } from './card-view.ts'

/** Version of the layout that `meta.schema` names. */
export const SCHEMA = 1

/** What a new card is made of. */
export type NewCard = {
  readonly id: string
  readonly kind: Kind
  readonly group?: GroupId | 'both'
  readonly zone?: ZoneId
  readonly at: readonly [number, number]
  readonly text: string
  readonly held?: boolean
}

const cardsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap<Y.Map<unknown>>('cards')
const textOf = (card: Y.Map<unknown>): Y.Text | undefined => {
  const text = card.get('text')
  return text instanceof Y.Text ? text : undefined
}

const pair = (value: unknown): readonly [number, number] => {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : []
  return [typeof x === 'number' ? x : 0, typeof y === 'number' ? y : 0]
}

const viewOf = (id: string, card: Y.Map<unknown>): CardView => {
  const optional: Record<string, unknown> = {}
  for (const key of ['group', 'zone', 'held', 'into']) {
    const value = card.get(key)
    if (value !== undefined) optional[key] = value
  }
  return {
    id,
    kind: card.get('kind') as Kind,
    at: pair(card.get('at')),
    text: textOf(card)?.toString() ?? '',
    ...optional,
  }
}

const inOrder = (one: CardView, other: CardView): number =>
  one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : 1)

/** One card of a document, or undefined. */
export const readCard = (doc: Y.Doc, id: string): CardView | undefined => {
  const card = cardsOf(doc).get(id)
  return card instanceof Y.Map ? viewOf(id, card) : undefined
}

/** Everything that a document shows, plain and ordered. */
export const readDocument = (doc: Y.Doc): DocumentView => {
  const cards: CardView[] = []
  cardsOf(doc).forEach((card, id) => {
    if (card instanceof Y.Map) cards.push(viewOf(id, card))
  })
  return { cards: cards.sort(inOrder) }
}

/** Puts a new card into the document. The caller chooses an id that never stood there. */
export const addCard = (doc: Y.Doc, card: NewCard, origin?: unknown): void => {
  doc.transact(() => {
    const map = new Y.Map<unknown>()
    map.set('kind', card.kind)
    if (card.group) map.set('group', card.group)
    if (card.zone) map.set('zone', card.zone)
    map.set('at', [card.at[0], card.at[1]])
    map.set('text', new Y.Text(card.text))
    if (card.held) map.set('held', true)
    cardsOf(doc).set(card.id, map)
  }, origin)
}

/** Takes a card out of the document. */
export const removeCard = (doc: Y.Doc, id: string, origin?: unknown): void => {
  doc.transact(() => cardsOf(doc).delete(id), origin)
}

/** Sets or clears one key of a card (`at`, `zone`, `group`, `held`, `into`). An absent card is left alone. */
export const setCard = (doc: Y.Doc, id: string, key: string, value: unknown, origin?: unknown): void => {
  doc.transact(() => {
    const card = cardsOf(doc).get(id)
    if (!(card instanceof Y.Map)) return
    if (value === undefined) card.delete(key)
    else card.set(key, value)
  }, origin)
}

/**
 * Makes a card's text read `next` with the smallest edit in the middle, so that two people
 * who write in one card keep both their letters. Cuts never fall inside a surrogate pair.
 */
export const setText = (doc: Y.Doc, id: string, next: string, origin?: unknown): void => {
  const card = cardsOf(doc).get(id)
  const text = card instanceof Y.Map ? textOf(card) : undefined
  if (!text) return
  const before = text.toString()
  if (before === next) return
  const most = Math.min(before.length, next.length)
  let start = 0
  while (start < most && before[start] === next[start]) start += 1
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === next[next.length - 1 - end]) end += 1
  if (end > 0 && isLow(before.charCodeAt(before.length - end))) end -= 1
  doc.transact(() => {
    const gone = before.length - start - end
    if (gone > 0) text.delete(start, gone)
    const come = next.slice(start, next.length - end)
    if (come) text.insert(start, come)
  }, origin)
}
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** Calls `changed` after every transaction that touched a card. Returns how to stop. */
export const watchCards = (doc: Y.Doc, changed: () => void): (() => void) => {
  const cards = cardsOf(doc)
  cards.observeDeep(changed)
  return () => cards.unobserveDeep(changed)
}

/** An undo manager over the cards that takes back only what was done with `origin`. */
export const undoOf = (doc: Y.Doc, origin: unknown): Y.UndoManager =>
  new Y.UndoManager(cardsOf(doc), { trackedOrigins: new Set([origin]), captureTimeout: 600 })

/** Written once, by the server, before anybody sees the document. */
export const seedMeta = (doc: Y.Doc, generation: number): void => {
  doc.transact(() => {
    const meta = doc.getMap('meta')
    meta.set('schema', SCHEMA)
    meta.set('generation', generation)
  })
}
