import type { CardView, DocumentView, ZoneId } from '../documents/card-view.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { Kind, LinkedBoard } from '../session/agenda.ts'

/**
 * A part of a board of linked cards: which kind, who adds one to the card above it (its own group, the other one,
 * both together, or each for itself), how many at most a page offers, and what belongs to it in turn.
 */
export type LinkedPart = {
  readonly kind: Kind
  readonly by: 'own' | 'other' | 'both' | 'each'
  readonly most?: number
  readonly parts: readonly LinkedPart[]
}

/** Boards on which each card stands under another, or by itself. */
export type TreeBoard = Exclude<LinkedBoard, 'matches' | 'moves'>

const FLAGS: readonly LinkedPart[] = [
  { kind: 'vague', by: 'each', parts: [] },
  { kind: 'missing', by: 'each', parts: [] },
]

const leaf = (kind: Kind): LinkedPart => ({ kind, by: 'both', parts: [] })

/**
 * What was meant, and what the other group heard; useful tensions: two sides of which neither is wrong, what each
 * gives and costs, and the early signs that it is overdone; and messages that are tried out, with their versions and
 * what is unclear or missing in each.
 */
export const LINKED: Readonly<Record<TreeBoard, LinkedPart>> = {
  pairs: { kind: 'meant', by: 'own', parts: [{ kind: 'heard', by: 'other', parts: [] }] },
  tensions: {
    kind: 'tension',
    by: 'both',
    parts: [{ kind: 'pole', by: 'both', most: 2, parts: [leaf('gain'), leaf('cost'), leaf('warning')] }],
  },
  messages: { kind: 'message', by: 'own', parts: [...FLAGS, { kind: 'version', by: 'own', parts: FLAGS }] },
}

/** A card with the cards that belong to it, by their part. */
export type LinkedRow = {
  readonly card: CardView
  readonly parts: readonly { readonly part: LinkedPart; readonly rows: readonly LinkedRow[] }[]
}

/** Where the cards of a board of linked cards lie. */
export const linkedZone = (board: TreeBoard): ZoneId => board

const byPlace = (one: CardView, other: CardView): number =>
  one.at[1] - other.at[1] || one.at[0] - other.at[0] || (one.id < other.id ? -1 : 1)

/**
 * The board as rows. A part whose card is gone stands among the rows by itself, so that no card is lost.
 */
export const linkedRows = (view: Pick<DocumentView, 'cards'>, board: TreeBoard): readonly LinkedRow[] => {
  const cards = view.cards.filter(({ zone }) => zone === linkedZone(board)).toSorted(byPlace)
  const ids = new Set(cards.map(({ id }) => id))
  const partOf = (part: LinkedPart, kind: Kind): LinkedPart | undefined =>
    part.kind === kind ? part : part.parts.map((one) => partOf(one, kind)).find((one) => one !== undefined)
  const rowOf = (card: CardView, part: LinkedPart): LinkedRow => ({
    card,
    parts: part.parts.map((one) => ({
      part: one,
      rows: cards.filter(({ kind, of }) => kind === one.kind && of === card.id).map((below) => rowOf(below, one)),
    })),
  })
  return cards.flatMap((card) => {
    const part = partOf(LINKED[board], card.kind)
    const isTop = card.of === undefined || !ids.has(card.of)
    return part && isTop ? [rowOf(card, part)] : []
  })
}

/** What a group says yes to when it calls something heard as it was meant: both wordings, as they read now. */
export const fitsHash = (meant: Pick<CardView, 'text'>, heard: Pick<CardView, 'text'>): string =>
  sha256Hex(canonicalJson([meant.text, heard.text]))

/** Whether the group that meant it has said that it was heard so; an edit of either wording ends it. */
export const isHeardAsMeant = (meant: Pick<CardView, 'text'>, heard: Pick<CardView, 'text' | 'fits'>): boolean =>
  heard.fits !== undefined && heard.fits === fitsHash(meant, heard)
