import type { BallotView } from '../protocol/ballot-views.ts'

/** What a round is about: the words of its options, the cards behind them, and its proposal. */
const namesOf = ({ options, rating, support }: BallotView): readonly string[] => [
  ...options.map(({ hash }) => hash),
  ...(rating?.options.map(({ card }) => card) ?? []),
  ...(support ? [support.proposal] : []),
]

/**
 * Whether something in a ballot was asked before, in a round that was seen: a vote in one of the rounds only can then be
 * worked out by somebody who knows that the others chose the same again (BL24). People are told so before they vote. A
 * round that was voided may have been seen first.
 */
export const asksAgain = (ballots: readonly BallotView[], ballot: BallotView): boolean => {
  const names = new Set(namesOf(ballot))
  const at = ballots.findIndex(({ id }) => id === ballot.id)
  return ballots
    .slice(0, at < 0 ? undefined : at)
    .some(
      (before) =>
        (before.stage === 'closed' || before.stage === 'void') && namesOf(before).some((one) => names.has(one)),
    )
}
