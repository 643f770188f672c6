import type { CardView } from '@parley/shared/documents/card-view'
import { agreementHash, missingOf, yesesTo, type Accepted } from '@parley/shared/agree/frozen'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'

/** Where an agreement stands: what it lacks, whom it waits for, and who accepted words that it no longer has. */
export type AgreementStatus = {
  /** The name of the words as they stand here; a yes to this card names it. */
  readonly hash: string
  readonly missing: ReturnType<typeof missingOf>
  readonly yes: Readonly<Record<GroupId, boolean>>
  /** Groups whose owner has not accepted these words; empty when both have. */
  readonly waiting: readonly GroupId[]
  /** Groups whose yes was to other words. */
  readonly changed: readonly GroupId[]
}

/** What is known of an agreement from its card and the yeses that stand. */
export const agreementStatus = (card: CardView, accepted: readonly Accepted[]): AgreementStatus => {
  const hash = agreementHash(card)
  const yes = yesesTo(accepted, card.id, hash)
  return {
    hash,
    // Both accepted these words; what its kind asks for since then is no reason to call them unfinished.
    missing: yes.a && yes.b ? [] : missingOf(card),
    yes,
    waiting: GROUPS.filter((group) => !yes[group]),
    changed: GROUPS.filter(
      (group) => !yes[group] && accepted.some((one) => one.card === card.id && one.group === group),
    ),
  }
}

/** The seat that a group named as its owner. */
export const ownerOf = (card: CardView, group: GroupId): string | undefined =>
  group === 'a' ? card.ownerA : card.ownerB

/** Agreements that a seat is asked to own and that lack nothing, in the order of the list. */
export const ownAgreements = (cards: readonly CardView[], group: GroupId, seat: string): readonly CardView[] =>
  cards.filter((card) => card.kind === 'agreement' && ownerOf(card, group) === seat && missingOf(card).length === 0)

/** Those of them that still wait for this seat's yes. */
export const waitingFor = (
  cards: readonly CardView[],
  group: GroupId,
  seat: string,
  accepted: readonly Accepted[],
): readonly CardView[] =>
  ownAgreements(cards, group, seat).filter((card) => !agreementStatus(card, accepted).yes[group])
