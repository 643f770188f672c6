import type { CommandOf } from '@parley/shared/protocol/commands'
import type { BallotState } from '@parley/shared/session/state-parts'
import { pileProblem, type Pile, type Piles } from '@parley/shared/voting/papers'
import { ratedPileProblem, type RatedPile, type RatedPiles } from '@parley/shared/voting/papers-rate'
import { levelPileProblem, type LevelPile, type LevelPiles } from '@parley/shared/voting/papers-support'
import { ParleyError } from '../errors.ts'

type GivenPiles = CommandOf<'enter-papers'>['piles']
type Given = GivenPiles['a']

/** Piles of the three kinds of ballot that take paper: options, levels, or values. */
export type AnyPiles = Piles | LevelPiles | RatedPiles

const invalid = (message: string): ParleyError => new ParleyError('invalid', message, { field: 'piles' })

const known = ({ options }: BallotState, named: readonly { readonly option: string }[], once: string): void => {
  const ids = new Set(options.map((option) => option.id))
  if (named.some(({ option }) => !ids.has(option))) throw invalid('That option is not on this ballot.')
  if (new Set(named.map(({ option }) => option)).size !== named.length) throw invalid(once)
}

const byOption = (ballot: BallotState, { papers, counts = [], levels, rated }: Given): Pile => {
  if (levels || rated) throw invalid('Here options are counted.')
  known(ballot, counts, 'One of the options is counted twice.')
  const pile = { papers, counts: Object.fromEntries(counts.map(({ option, count }) => [option, count])) }
  const problem = pileProblem(pile, ballot)
  if (problem === 'too-many-of-one') throw invalid('An option cannot stand on more papers than there are.')
  if (problem === 'too-many-in-all') throw invalid(`There are more than ${ballot.cap} for each paper.`)
  return pile
}

const byLevel = ({ papers, counts = [], levels, rated }: Given): LevelPile => {
  if (counts.length > 0 || rated) throw invalid('Here levels are counted.')
  const pile = { papers, levels: levels ?? [0, 0, 0, 0, 0, 0, 0, 0] }
  if (levelPileProblem(pile)) throw invalid('Each paper has one of the eight levels.')
  return pile
}

const byValue = (ballot: BallotState, { papers, counts = [], levels, rated = [] }: Given): RatedPile => {
  if (counts.length > 0 || levels) throw invalid('Here values from 1 to 5 are counted.')
  known(ballot, rated, 'One of the cards is counted twice.')
  const { axes = [], guess = [] } = ballot.rating ?? {}
  if (rated.some((one) => one.axes.length !== axes.length)) throw invalid('Count the papers of a card on every axis.')
  if (rated.some((one) => one.guess && !guess.includes(one.option)))
    throw invalid('There is nothing to guess for one of these cards.')
  const pile = {
    papers,
    rated: Object.fromEntries(
      rated.map(({ option, axes: given, guess: guessed }) => [option, { axes: given, guess: guessed }]),
    ),
  }
  const problem = ratedPileProblem(pile)
  if (problem === 'too-many-of-one') throw invalid('A card cannot be rated on more papers than there are.')
  if (problem === 'axes-differ') throw invalid('A card is rated on as many papers on the one axis as on the other.')
  if (problem === 'too-many-guesses') throw invalid('A card has no more guesses than ratings.')
  return pile
}

/** What a scribe entered, in the way of the ballot. Throws `invalid` where no papers could have made it (PB2). */
export const pilesGiven = (ballot: BallotState, { a, b }: GivenPiles): AnyPiles => {
  if (ballot.support) return { a: byLevel(a), b: byLevel(b) }
  if (ballot.rating) return { a: byValue(ballot, a), b: byValue(ballot, b) }
  return { a: byOption(ballot, a), b: byOption(ballot, b) }
}
