import type { CardView, DocumentView } from '../documents/card-view.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import { GROUPS, type GroupId, type MirrorKind } from '../session/agenda.ts'

/** The lists in which a group looks at itself: how it sees itself, and how it thinks that the other sees it. */
export const OWN_LISTS = ['us-by-us', 'us-by-them'] as const satisfies readonly MirrorKind[]
export type OwnList = (typeof OWN_LISTS)[number]

const isOwnList = (kind: CardView['kind']): kind is OwnList => (OWN_LISTS as readonly string[]).includes(kind)
const isWritten = ({ kind }: Pick<CardView, 'kind'>): boolean => kind === 'them-by-us'

type Card = Pick<CardView, 'kind' | 'group'>

/**
 * Whether two cards of a mirror can be the same: one from a list in which a group looks at itself, the other from what
 * the other group wrote about it, in either order.
 */
export const canMatch = (one: Card, other: Card): boolean =>
  one.group !== other.group &&
  [one, other].every(({ group }) => group === 'a' || group === 'b') &&
  ((isOwnList(one.kind) && isWritten(other)) || (isWritten(one) && isOwnList(other.kind)))

/** What a group says yes to when it calls two cards the same: both wordings, as they read now, in either order. */
export const matchHash = (one: Pick<CardView, 'text'>, other: Pick<CardView, 'text'>): string =>
  sha256Hex(canonicalJson([one.text, other.text].sort()))

/** Two cards that a group, or both, call the same. */
export type Match = {
  /** From a list in which the group `about` looks at itself. */
  readonly own: CardView
  /** What the other group wrote about it. */
  readonly other: CardView
  /** Whose yes stands, by the id of the card that says it. */
  readonly yes: Readonly<Partial<Record<GroupId, string>>>
}

/** Whether both groups say so: only then it counts. */
export const isMatched = ({ yes }: Match): boolean => yes.a !== undefined && yes.b !== undefined

/** A list in which a group looks at itself, its cards, and what is the same in what the other group wrote. */
export type MirrorList = {
  readonly about: GroupId
  readonly kind: OwnList
  readonly cards: readonly { readonly card: CardView; readonly matches: readonly Match[] }[]
  /** How many of its cards both groups matched, of how many. These are numbers of cards, and never of people. */
  readonly count: { readonly met: number; readonly of: number }
}

const stands = ({ text, into }: CardView): boolean => text.trim() !== '' && into === undefined

/** The yeses that stand, by pair: each group's own, to both wordings as they read now. */
const matchesIn = (cards: readonly CardView[]): readonly Match[] => {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const pairs = new Map<string, Match>()
  for (const { id, kind, group, of, meets, fits } of cards) {
    if (kind !== 'match' || (group !== 'a' && group !== 'b')) continue
    const [mine, theirs] = [byId.get(of ?? ''), byId.get(meets ?? '')]
    if (!mine || !theirs || mine.group !== group || !canMatch(mine, theirs) || !stands(mine) || !stands(theirs))
      continue
    if (fits !== matchHash(mine, theirs)) continue
    const [own, other] = isOwnList(mine.kind) ? [mine, theirs] : [theirs, mine]
    const key = `${own.id} ${other.id}`
    pairs.set(key, { own, other, yes: { ...pairs.get(key)?.yes, [group]: id } })
  }
  return [...pairs.values()]
}

/**
 * The lists of a mirror with what the groups call the same, and how many cards that is. Lists without a card are left
 * out. A match is for the groups alone to say: nothing is compared here but who said yes to which two cards (KI15).
 */
export const mirrorLists = (view: Pick<DocumentView, 'cards'>): readonly MirrorList[] => {
  const all = matchesIn(view.cards)
  return GROUPS.flatMap((about) =>
    OWN_LISTS.flatMap((kind): readonly MirrorList[] => {
      const cards = view.cards
        .filter((card) => card.kind === kind && card.group === about && stands(card))
        .map((card) => ({ card, matches: all.filter(({ own }) => own.id === card.id) }))
      const met = cards.filter(({ matches }) => matches.some(isMatched)).length
      return cards.length === 0 ? [] : [{ about, kind, cards, count: { met, of: cards.length } }]
    }),
  )
}

/** What the other group wrote about a group, which can be matched with. */
export const writtenAbout = (view: Pick<DocumentView, 'cards'>, about: GroupId): readonly CardView[] =>
  view.cards.filter((card) => isWritten(card) && card.group !== about && card.group !== 'both' && stands(card))
