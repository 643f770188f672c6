import type { BallotState } from '../session/state-parts.ts'
import type { FiveCounts, RatedSeen } from '../session/tallies.ts'
import { raters } from './rate-measures.ts'
import type { RoundDemand, RoundDemands } from './rate.ts'

type Closed = Extract<BallotState, { readonly stage: 'closed' }>

/** What everybody saw of the options of a closed rating, as far as later rounds must know; undefined for other methods. */
export const ratedSeen = ({ tally, rated }: Pick<Closed, 'tally' | 'rated'>): readonly RatedSeen[] | undefined =>
  rated?.map(({ option, by, axes, guess }): RatedSeen => {
    if (by === 'none') return { option, rating: 'nothing' }
    const [first] = axes
    const everybody = (...some: readonly (FiveCounts | undefined)[]): 'everybody' | 'some' =>
      some.reduce((sum, one) => sum + (one ? raters(one) : 0), 0) === tally.ballots.total ? 'everybody' : 'some'
    return {
      option,
      rating: everybody(first?.total, first?.a, first?.b),
      ...(guess ? { guess: everybody(guess.a, guess.b) } : {}),
    }
  })

const seenOf = (ballot: BallotState): readonly RatedSeen[] => {
  if (ballot.stage === 'void') return ballot.seen?.rated ?? []
  return ballot.stage === 'closed' ? (ratedSeen(ballot) ?? []) : []
}

/**
 * What earlier rounds ask of a later one about the same card, or the same words (BL18). Who rated an option is known
 * only where everybody who voted did; then the people of two rounds are their voters, and `splitIsSafe` compares
 * those. Where somebody passed it, in the earlier round or in this one, the two rounds could differ by one person's
 * rating, and nobody can say that they do not: the split stays hidden. The same holds for guesses.
 */
export const roundDemands = (earlier: readonly BallotState[], ballot: BallotState): RoundDemands => {
  const cardOf = ({ options, rating }: BallotState, id: string): string | undefined =>
    rating?.cards[options.findIndex((option) => option.id === id)]
  return (id) => {
    const hash = ballot.options.find((option) => option.id === id)?.hash
    const card = cardOf(ballot, id)
    const seen = earlier.flatMap((before) =>
      before.id === ballot.id
        ? []
        : seenOf(before).filter(
            ({ option }) =>
              before.options.find((one) => one.id === option)?.hash === hash ||
              (card !== undefined && cardOf(before, option) === card),
          ),
    )
    const demand = (all: readonly ('nothing' | 'everybody' | 'some' | undefined)[]): RoundDemand =>
      all.includes('some') ? 'hidden' : all.includes('everybody') ? 'everybody' : 'nothing'
    return { rating: demand(seen.map((one) => one.rating)), guess: demand(seen.map((one) => one.guess)) }
  }
}
