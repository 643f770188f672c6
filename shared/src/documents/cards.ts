import * as Y from 'yjs'
import type { Kind } from '../session/agenda.ts'
import { OPTIONAL_KEYS } from './card-shape.ts'
import type { CardView, DocumentView, LinkView } from './card-view.ts'
import { endsOf, LINK_KEYS, linkOf } from './link-shape.ts'
import { strokesIn, strokesOf } from './strokes.ts'

/** Version of the layout that `meta.schema` names. */
export const SCHEMA = 1

/** What a new card is made of. Nobody has said yes to it yet, and nothing was joined. */
export type NewCard = Omit<CardView, 'into' | 'yesA' | 'yesB'>

const cardsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap<Y.Map<unknown>>('cards')
const linksOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap<Y.Map<unknown>>('links')
const textOf = (card: Y.Map<unknown>): Y.Text | undefined => {
  const text = card.get('text')
  return text instanceof Y.Text ? text : undefined
}

const pair = (value: unknown): readonly [number, number] => {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : []
  return [typeof x === 'number' ? x : 0, typeof y === 'number' ? y : 0]
}

/** A stack that is gone, or lies elsewhere than the card, holds nothing: two people may move and delete at once. */
const isInStack = (doc: Y.Doc, card: Y.Map<unknown>): boolean => {
  const stack = cardsOf(doc).get(card.get('stack') as string)
  return (
    stack instanceof Y.Map &&
    stack.get('kind') === 'stack' &&
    stack.get('zone') === card.get('zone') &&
    card.get('kind') !== 'stack'
  )
}

const viewOf = (doc: Y.Doc, id: string, card: Y.Map<unknown>): CardView => {
  const optional: Record<string, unknown> = {}
  for (const key of OPTIONAL_KEYS) {
    const value = card.get(key)
    if (value !== undefined && (key !== 'stack' || isInStack(doc, card))) optional[key] = value
  }
  return {
    id,
    kind: card.get('kind') as Kind,
    at: pair(card.get('at')),
    text: textOf(card)?.toString() ?? '',
    ...optional,
  }
}

/** The order in which a document shows its cards. */
export const inCardOrder = (one: CardView, other: CardView): number =>
  one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : 1)

/** One card of a document, or undefined. */
export const readCard = (doc: Y.Doc, id: string): CardView | undefined => {
  const card = cardsOf(doc).get(id)
  return card instanceof Y.Map ? viewOf(doc, id, card) : undefined
}

/** Everything that a document shows, plain and ordered. */
export const readDocument = (doc: Y.Doc): DocumentView => {
  const cards: CardView[] = []
  cardsOf(doc).forEach((card, id) => {
    if (card instanceof Y.Map) cards.push(viewOf(doc, id, card))
  })
  const strokes = strokesIn(doc)
  return { cards: cards.sort(inCardOrder), links: linksIn(doc), ...(strokes.length > 0 ? { strokes } : {}) }
}

const kindsIn =
  (doc: Y.Doc) =>
  (id: string): unknown => {
    const card = cardsOf(doc).get(id)
    return card instanceof Y.Map ? card.get('kind') : undefined
  }

/** Links whose ends stand, by id. One whose end was deleted elsewhere at the same moment is not shown. */
export const linksIn = (doc: Y.Doc): readonly LinkView[] => {
  const links: LinkView[] = []
  linksOf(doc).forEach((entry, id) => {
    const link = entry instanceof Y.Map ? linkOf(id, (key) => entry.get(key)) : null
    if (link && !endsOf(link, kindsIn(doc))) links.push(link)
  })
  return links.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Puts a new card into the document. The caller chooses an id that never stood there. */
export const addCard = (doc: Y.Doc, card: NewCard, origin?: unknown): void => {
  doc.transact(() => {
    const map = new Y.Map<unknown>()
    map.set('kind', card.kind)
    map.set('at', [card.at[0], card.at[1]])
    map.set('text', new Y.Text(card.text))
    for (const key of OPTIONAL_KEYS) {
      const value = key in card ? card[key as keyof NewCard] : undefined
      if (value !== undefined && value !== false) map.set(key, value)
    }
    cardsOf(doc).set(card.id, map)
  }, origin)
}

/**
 * Takes a card out of the document, with the links that begin or end at it. What a plan changed because of it stays
 * linked, unseen, and shows again when an undo gives the card back: it is written in another time than the card.
 */
export const removeCard = (doc: Y.Doc, id: string, origin?: unknown): void => {
  doc.transact(() => {
    const links = linksOf(doc)
    const touching: string[] = []
    links.forEach((link, linkId) => {
      if (!(link instanceof Y.Map)) return
      const isToIt = link.get('to') === id && link.get('kind') !== 'because-of'
      if (link.get('from') === id || isToIt) touching.push(linkId)
    })
    for (const link of touching) links.delete(link)
    cardsOf(doc).delete(id)
  }, origin)
}

/**
 * Links two cards that stand and that such a link may join; says whether it did. Whether the link would close a ring
 * is for the caller to ask first (`cycleOf`): the server refuses one that does.
 */
export const addLink = (doc: Y.Doc, link: LinkView, origin?: unknown): boolean => {
  const isFit = linkOf(link.id, (key) => link[key]) !== null && endsOf(link, kindsIn(doc)) === null
  if (!isFit || linksOf(doc).has(link.id)) return false
  doc.transact(() => {
    const map = new Y.Map<unknown>()
    for (const key of LINK_KEYS) if (link[key] !== undefined) map.set(key, link[key])
    linksOf(doc).set(link.id, map)
  }, origin)
  return true
}

/** Takes a link out of the document; its cards stay. */
export const removeLink = (doc: Y.Doc, id: string, origin?: unknown): void => {
  doc.transact(() => linksOf(doc).delete(id), origin)
}

/**
 * Puts the same arrow with another label in its place, under a new id, since a link never changes; without a label
 * where `label` is empty. Says whether it did.
 */
export const relabelArrow = (
  doc: Y.Doc,
  id: string,
  next: { readonly id: string; readonly label: string },
  origin?: unknown,
): boolean => {
  const entry = linksOf(doc).get(id)
  const old = entry instanceof Y.Map ? linkOf(id, (key) => entry.get(key)) : null
  if (old?.kind !== 'arrow') return false
  const { from, to, kind } = old
  return doc.transact(() => {
    const isMade = addLink(doc, { id: next.id, from, to, kind, ...(next.label ? { label: next.label } : {}) }, origin)
    if (isMade) removeLink(doc, id, origin)
    return isMade
  }, origin)
}

/**
 * Takes back both groups' yes to the week of a milestone. Called before it is deleted, and never with the origin of an
 * undo: the undo of the deletion would bring back a yes that nobody says again, and the server refuses that.
 */
export const clearYeses = (doc: Y.Doc, id: string): void => {
  doc.transact(() => {
    const card = cardsOf(doc).get(id)
    if (card instanceof Y.Map) for (const key of ['yesA', 'yesB']) if (card.has(key)) card.delete(key)
  })
}

/** Sets or clears one key of a card (`at`, `zone`, `week`, …). An absent card is left alone. */
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

/** Calls `changed` after every transaction that touched a card, a link or a stroke. Returns how to stop. */
export const watchCards = (doc: Y.Doc, changed: () => void): (() => void) => {
  const roots = [cardsOf(doc), linksOf(doc), strokesOf(doc)]
  for (const root of roots) root.observeDeep(changed)
  return () => {
    for (const root of roots) root.unobserveDeep(changed)
  }
}

/** An undo manager over cards, links and strokes that takes back only what was done with `origin`. */
export const undoOf = (doc: Y.Doc, origin: unknown): Y.UndoManager =>
  new Y.UndoManager([cardsOf(doc), linksOf(doc), strokesOf(doc)], {
    trackedOrigins: new Set([origin]),
    captureTimeout: 600,
  })

/** Written once, by the server, before anybody sees the document. */
export const seedMeta = (doc: Y.Doc, generation: number): void => {
  doc.transact(() => {
    const meta = doc.getMap('meta')
    meta.set('schema', SCHEMA)
    meta.set('generation', generation)
  })
}
