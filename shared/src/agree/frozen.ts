import type { AgreementKey } from '../documents/agreement-fields.ts'
import type { CardView } from '../documents/card-view.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { sha256Hex } from '../lib/hash.ts'
import type { GroupId } from '../session/agenda.ts'
import type { AcceptedOf } from '../session/events.ts'
import { kindValues, missingFields } from './kind-fields.ts'

/** A yes to frozen words, as state and events carry it. */
export type Accepted = {
  readonly of: AcceptedOf
  readonly card: string
  readonly hash: string
  readonly group: GroupId
}

/** Everything that an owner accepts: a change of any of it asks both owners again (AG2). */
export const agreementWords = (card: CardView) => ({
  text: card.text.trim(),
  sort: card.sort ?? null,
  due: card.due ?? null,
  when: card.when?.trim() ?? null,
  ownerA: card.ownerA ?? null,
  ownerB: card.ownerB ?? null,
  ...kindValues(card),
})

/** The name of an agreement's words: SHA-256 of their canonical JSON, hex. */
export const agreementHash = (card: CardView): string => sha256Hex(canonicalJson(agreementWords(card)))

/**
 * What an agreement lacks before it can be accepted; empty when it lacks nothing. One person who changed groups is no
 * owner of both: nobody says yes for two groups.
 */
export const missingOf = (
  card: CardView,
): readonly ('text' | 'sort' | 'when' | 'ownerA' | 'ownerB' | AgreementKey)[] => [
  ...(card.text.trim() === '' ? (['text'] as const) : []),
  ...(card.sort === undefined ? (['sort'] as const) : []),
  ...missingFields(card),
  ...(card.due === undefined && !card.when?.trim() ? (['when'] as const) : []),
  ...(card.ownerA === undefined ? (['ownerA'] as const) : []),
  ...(card.ownerB === undefined || card.ownerB === card.ownerA ? (['ownerB'] as const) : []),
]

/** The name of a term with its plain rewrite: SHA-256 of their canonical JSON, hex (SB4). */
export const rewriteHash = (term: CardView, rewrite: CardView): string =>
  sha256Hex(canonicalJson({ term: term.text.trim(), plain: rewrite.text.trim() }))

/** Which groups have said yes to exactly these words. */
export const yesesTo = (
  accepted: readonly Accepted[],
  card: string,
  hash: string,
): Readonly<Record<GroupId, boolean>> => {
  const has = (group: GroupId): boolean =>
    accepted.some((one) => one.card === card && one.hash === hash && one.group === group)
  return { a: has('a'), b: has('b') }
}

/** Whether a yes of each group stands. */
export const isAccepted = (accepted: readonly Accepted[], card: string, hash: string): boolean => {
  const { a, b } = yesesTo(accepted, card, hash)
  return a && b
}
