import type { BallotView } from '../../protocol/ballot-views.ts'
import { GROUPS, type RatedKind } from '../../session/agenda.ts'
import { RATED } from '../../practice/rated.ts'
import { peopleOf } from '../../practice/shares.ts'
import { tallyRating, type RatePaper } from '../../voting/rate.ts'

/** The ballot of the case on assumptions, or on milestones, closed with this k. */
export const larkfieldRating = (of: RatedKind, k = 5): BallotView => {
  const cards = RATED[of]
  const axes = of === 'assumption' ? (['importance', 'evidence'] as const) : (['confidence'] as const)
  const optionOf = (at: number): string => `rated-${of}-${at}`
  const guess = cards.flatMap((card, at) => (card.guesses.size > 0 ? [optionOf(at)] : []))
  const papers = GROUPS.flatMap((group) =>
    peopleOf(group).map((name): RatePaper => ({
      group,
      ratings: cards.flatMap((card, at) => {
        const guessed = card.guesses.get(name)
        return [
          {
            option: optionOf(at),
            values: card.values.get(name) ?? [],
            ...(guessed === undefined ? {} : { guess: guessed }),
          },
        ]
      }),
    })),
  )
  const options = cards.map((_card, at) => optionOf(at))
  const { tally, options: rated } = tallyRating({ options, axes, guess }, papers, k)
  const { by, ballots } = tally
  return {
    id: `rating-${of}`,
    step: `rate-${of}s`,
    round: 1,
    cap: 0,
    k,
    stage: 'closed',
    options: cards.map(({ text }, at) => ({ id: optionOf(at), text, hash: 'hash-of-it' })),
    rating: {
      of,
      axes,
      guess,
      options: options.map((option, at) => ({ option, card: `card-of-${at}` })),
      result: { by, ballots, options: rated },
    },
  }
}
