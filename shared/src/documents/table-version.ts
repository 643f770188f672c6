import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import type { TableVersion } from '../session/events.ts'
import type { CardView, DocumentView } from './card-view.ts'

/** The version of a table's words, by kind. Order and holding back do not count: they change nobody's words. */
export const tableVersion = (view: Pick<DocumentView, 'cards'>): TableVersion => {
  const of = (cards: readonly CardView[]): string =>
    sha256Hex(
      canonicalJson(
        cards.map(({ id, text, into }) => ({ id, text, into })).sort((one, other) => (one.id < other.id ? -1 : 1)),
      ),
    )
  return Object.fromEntries(
    WRITTEN_KINDS.flatMap((kind) => {
      const cards = view.cards.filter((card) => card.kind === kind)
      return cards.length > 0 ? [[kind, of(cards)] as const] : []
    }),
  )
}

/** The version of a kind of which no card lies at the table: sessions of before kept it, those of now leave it out. */
const NOTHING = sha256Hex(canonicalJson([]))

/** Whether two versions say the same of a kind. */
export const isSameVersion = (one: TableVersion, other: TableVersion, kind: WrittenKind): boolean =>
  (one[kind] ?? NOTHING) === (other[kind] ?? NOTHING)

/**
 * Whether a card is joined into one that stands by itself. Cards that were joined in a ring, or into one that is gone,
 * stand by themselves: two people who join at the same moment must not make both their cards vanish.
 */
export const isJoined = (view: Pick<DocumentView, 'cards'>, card: CardView): boolean => {
  const target = card.into === undefined ? undefined : view.cards.find((one) => one.id === card.into)
  return target !== undefined && target.into === undefined
}

/** The cards of a kind that a table would release now: not held back, and not joined into another. */
export const releasable = (view: Pick<DocumentView, 'cards'>, kind: WrittenKind): readonly CardView[] =>
  view.cards.filter((card) => card.kind === kind && !card.held && !isJoined(view, card) && card.text.trim() !== '')
