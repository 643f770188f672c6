import type { CardView, DocumentView, LinkView } from '../documents/card-view.ts'
import { PLACE_KEYS, wordsOf, type BoardTrace, type CardTrace, type LinkTrace, type PlaceKey } from './trace.ts'

/** A key that says where a card lies, with what it was; what it is stands on the card. */
export type Move = { readonly key: PlaceKey; readonly was: CardTrace[PlaceKey] }

/** What happened to one card since a trace was taken. */
export type CardChange =
  | { readonly what: 'new'; readonly card: CardView }
  | { readonly what: 'changed'; readonly card: CardView; readonly reworded: boolean; readonly moves: readonly Move[] }
  /** Only what kind it was and whose: its words were taken away. */
  | { readonly what: 'gone'; readonly was: CardTrace }

/** What changed on a board between a trace and now. Cards in the order of the board, those that went last. */
export type BoardChanges = {
  readonly cards: readonly CardChange[]
  readonly linked: readonly LinkView[]
  readonly unlinked: readonly LinkTrace[]
}

const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((part, at) => part === other[at]))

const changeOf = (was: CardTrace, card: CardView, salt: string): CardChange | null => {
  const moves = PLACE_KEYS.flatMap((key) => (same(was[key], card[key]) ? [] : [{ key, was: was[key] }]))
  const reworded = was.words !== wordsOf(salt, card.text)
  return reworded || moves.length > 0 ? { what: 'changed', card, reworded, moves } : null
}

/**
 * What changed on a board since its trace: what came, what was reworded or moved, what went. Nobody is named, for a
 * board knows no authors. What came and went in between is not in it, nor is the order of cards in a lane.
 */
export const changesSince = (trace: BoardTrace, view: DocumentView): BoardChanges => {
  const before = new Map(trace.cards.map((card) => [card.id, card]))
  const now = new Set(view.cards.map((card) => card.id))
  const cards = view.cards.flatMap((card): readonly CardChange[] => {
    const was = before.get(card.id)
    if (!was) return card.text.trim() === '' ? [] : [{ what: 'new', card }]
    const change = changeOf(was, card, trace.salt)
    return change ? [change] : []
  })
  const gone = trace.cards.filter((card) => !now.has(card.id))
  const links = new Set(view.links.map((link) => link.id))
  const linksBefore = new Set(trace.links.map((link) => link.id))
  return {
    cards: [...cards, ...gone.map((was) => ({ what: 'gone' as const, was }))],
    linked: view.links.filter((link) => !linksBefore.has(link.id)),
    // A link that went with one of its cards is told by the card.
    unlinked: trace.links.filter((link) => !links.has(link.id) && now.has(link.from) && now.has(link.to)),
  }
}

/** Whether nothing changed at all. */
export const isUnchanged = ({ cards, linked, unlinked }: BoardChanges): boolean =>
  cards.length + linked.length + unlinked.length === 0
