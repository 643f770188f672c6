import { missingOf, yesesTo, agreementHash } from '@parley/shared/agree/frozen'
import { wordsOf, type Word } from '@parley/shared/agree/word-list'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import { dateState } from '@parley/shared/map/dates'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS, WRITTEN_KINDS, type GroupId, type Kind } from '@parley/shared/session/agenda'

/** The cards of a kind that say something, in the order of the board. */
export const saying = (board: DocumentView, ...kinds: readonly Kind[]): readonly CardView[] =>
  board.cards.filter((card) => kinds.includes(card.kind) && card.text.trim() !== '')

/** The cards that can come into focus to be said back: what was revealed and stands by itself. */
export const focusable = (board: DocumentView): readonly CardView[] =>
  saying(board, ...WRITTEN_KINDS).filter(
    ({ zone, into }) => zone !== undefined && zone !== 'limits' && into === undefined,
  )

/** The word list in numbers; `waits` counts the plain words that lack the yes of a group. */
export type WordCounts = {
  readonly terms: number
  readonly isFinal: number
  readonly unwritten: number
  readonly waits: Readonly<Record<GroupId, number>>
}

/** The words with a text, each with where it stands. */
export const wordList = (state: StateView, board: DocumentView): readonly Word[] =>
  wordsOf(board, state.accepted).filter(({ term }) => term.text.trim() !== '')

export const wordCounts = (words: readonly Word[]): WordCounts => {
  const written = words.filter((word) => word.hash !== undefined)
  const waits = (group: GroupId): number => written.filter((word) => !word.yes[group]).length
  return {
    terms: words.length,
    isFinal: words.filter((word) => word.isFinal).length,
    unwritten: words.length - written.length,
    waits: { a: waits('a'), b: waits('b') },
  }
}

/** The asks on the board whose words the groups have not answered yet: new ones, and reworded ones (AK4). */
export const unaskedOf = (state: StateView, board: DocumentView): readonly CardView[] =>
  saying(board, 'ask').filter((card) => {
    const frozen = state.asks.list.find((one) => one.id === card.id)
    return frozen === undefined || frozen.text.trim() !== card.text.trim()
  })

/** The last support check of each proposal, voided ones left out. */
export const checksOf = (state: StateView, proposal: string): readonly BallotView[] =>
  state.ballots.filter((ballot) => ballot.support?.proposal === proposal && ballot.stage !== 'void')

/** The proposals that have had no closed support check yet. */
export const uncheckedOf = (state: StateView, board: DocumentView): readonly CardView[] =>
  saying(board, 'proposal').filter(
    (card) => !checksOf(state, card.id).some((ballot) => ballot.support?.result !== undefined),
  )

/** The support check of the current step, if one stands now. */
export const checkNow = (state: StateView): BallotView | undefined => {
  const { phase } = state
  return phase.of === 'vote' && phase.method === 'support'
    ? state.ballots.find((one) => one.id === phase.ballot)
    : undefined
}

/** An agreement with what it lacks and whose yes it has. */
export type AgreementFact = {
  readonly card: CardView
  readonly missing: ReturnType<typeof missingOf>
  readonly yes: Readonly<Record<GroupId, boolean>>
  readonly isAccepted: boolean
}

export const agreementFacts = (state: StateView, board: DocumentView): readonly AgreementFact[] =>
  board.cards
    .filter((card) => card.kind === 'agreement')
    .map((card) => {
      const missing = missingOf(card)
      const yes = yesesTo(state.accepted, card.id, agreementHash(card))
      return { card, missing, yes, isAccepted: missing.length === 0 && yes.a && yes.b }
    })

/**
 * For whose yes an agreement that lacks nothing still waits: the group, and the name of its owner as the roster has it;
 * a group alone where its owner is not there any more.
 */
export const yesesAwaited = (
  { roster }: Pick<StateView, 'roster'>,
  { card, yes }: Pick<AgreementFact, 'card' | 'yes'>,
): readonly { readonly group: GroupId; readonly name?: string }[] =>
  GROUPS.filter((group) => !yes[group]).map((group) => {
    const owner = group === 'a' ? card.ownerA : card.ownerB
    const name = roster.find(({ id, status }) => id === owner && status === 'in')?.name
    return { group, ...(name ? { name } : {}) }
  })

/** The groups that have not confirmed the record yet. */
export const unconfirmedBy = (state: StateView): readonly GroupId[] =>
  state.record ? GROUPS.filter((group) => !state.record?.confirmed[group]) : []

/** The map in numbers. */
export type MapCounts = {
  readonly milestones: number
  readonly withoutWeek: number
  /** Milestones whose week both groups have said yes to. */
  readonly agreed: number
  readonly links: number
  /** Limits and pressures that no link ties to a milestone. */
  readonly looseLimits: number
}

export const mapCounts = (board: DocumentView): MapCounts => {
  const milestones = saying(board, 'milestone')
  const tied = new Set(board.links.filter((link) => link.kind === 'limits').map((link) => link.from))
  return {
    milestones: milestones.length,
    withoutWeek: milestones.filter((card) => card.week === undefined).length,
    agreed: milestones.filter((card) => dateState(card) === 'agreed').length,
    links: board.links.filter((link) => link.kind === 'depends-on').length,
    looseLimits: saying(board, 'limit', 'pressure').filter((card) => !tied.has(card.id)).length,
  }
}
