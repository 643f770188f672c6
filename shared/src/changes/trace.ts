import type { CardView, DocumentView, LinkKind } from '../documents/card-view.ts'
import { sha256Hex } from '../lib/hash.ts'

/** Keys that say where a card lies: a card of which one differs was moved. */
export const PLACE_KEYS = [
  'zone',
  'stack',
  'place',
  'value',
  'lane',
  'week',
  'promised',
  'safe',
  'due',
  'when',
] as const
export type PlaceKey = (typeof PLACE_KEYS)[number]

/** What is kept of a card: where it lay, and by which its words can be compared, but no words. */
export type CardTrace = Pick<CardView, 'id' | 'kind' | 'group' | 'into' | PlaceKey> & { readonly words: string }
export type LinkTrace = { readonly id: string; readonly from: string; readonly to: string; readonly kind: LinkKind }

/** What a board was like at one moment. Nobody can read in it what was written there. */
export type BoardTrace = {
  /** Random, hex: without it the same words would have the same hash in every trace. */
  readonly salt: string
  readonly cards: readonly CardTrace[]
  readonly links: readonly LinkTrace[]
}

/** The name of a text under a salt: a salted SHA-256, hex. */
export const wordsOf = (salt: string, text: string): string => sha256Hex(`${salt}:`, text)

const traceOf = (card: CardView, salt: string): CardTrace => {
  const { id, kind, group, into } = card
  const places = Object.fromEntries(PLACE_KEYS.flatMap((key) => (card[key] === undefined ? [] : [[key, card[key]]])))
  return {
    id,
    kind,
    ...(group === undefined ? {} : { group }),
    ...(into === undefined ? {} : { into }),
    ...(places as Pick<CardView, PlaceKey>),
    words: wordsOf(salt, card.text),
  }
}

/** The trace of a board as it stands. `salt` is random and never used again. */
export const traceBoard = (view: DocumentView, salt: string): BoardTrace => ({
  salt,
  cards: view.cards.map((card) => traceOf(card, salt)),
  links: view.links.map(({ id, from, to, kind }) => ({ id, from, to, kind })),
})
