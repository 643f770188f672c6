import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { Command } from '@parley/shared/protocol/commands'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { pileProblem, type PileProblem } from '@parley/shared/voting/papers'
import { ratedPileProblem, type RatedPileProblem } from '@parley/shared/voting/papers-rate'
import { levelPileProblem } from '@parley/shared/voting/papers-support'
import { SUPPORT_LEVELS } from '@parley/shared/voting/support'
import { m } from '../../paraglide/messages.js'
import { axisAsks, axisEnds } from '../../session/rating-text.ts'
import { levelText } from './support/level-text.ts'

type GivenPiles = Extract<Command, { readonly type: 'enter-papers' }>['piles']
type Given = GivenPiles['a']
/** The number in a field: by group and row. */
export type FigureAt = (group: GroupId, row: string) => number
export type PileRow = { readonly id: string; readonly text: string; readonly isPapers?: true }
/** Fields under one heading; those of a card say which card. */
export type PileTable = {
  readonly id: string
  readonly card?: string
  readonly asks?: string
  readonly rows: readonly PileRow[]
}

/** The row of how many papers there are; no option has this name. */
const PAPERS = ''
const VALUES = [1, 2, 3, 4, 5] as const
const GUESS = 'guess'
const papersRow = (): PileRow => ({ id: PAPERS, text: m.votes_paper_papers(), isPapers: true })
const valueRow = (option: string, of: string, value: number): string => `${option}/${of}/${value}`

const valueText = (value: number, { low, high }: { readonly low: string; readonly high: string }): string =>
  value === 1 ? m.rate_value_low({ end: low }) : value === 5 ? m.rate_value_high({ end: high }) : String(value)

const ratingTables = (ballot: BallotView, rating: NonNullable<BallotView['rating']>): readonly PileTable[] =>
  ballot.options.flatMap(({ id, text }) => {
    const [first = 'importance'] = rating.axes
    const rows = (of: string, axis: typeof first): readonly PileRow[] =>
      VALUES.map((value) => ({ id: valueRow(id, of, value), text: valueText(value, axisEnds(axis)) }))
    return [
      ...rating.axes.map((axis) => ({ id: `${id}/${axis}`, card: text, asks: axisAsks(axis), rows: rows(axis, axis) })),
      ...(rating.guess.includes(id)
        ? [{ id: `${id}/${GUESS}`, card: text, asks: m.votes_paper_guess(), rows: rows(GUESS, first) }]
        : []),
    ]
  })

/** The fields of a pile, in the way of the ballot: options, levels, or the values of each card. */
export const pileTables = (ballot: BallotView): readonly PileTable[] => {
  if (ballot.rating) return [{ id: PAPERS, rows: [papersRow()] }, ...ratingTables(ballot, ballot.rating)]
  const rows = ballot.support
    ? SUPPORT_LEVELS.map(({ id }) => ({ id: String(id), text: levelText(id) }))
    : ballot.options.map(({ id, text }) => ({ id, text }))
  return [{ id: PAPERS, rows: [papersRow(), ...rows] }]
}

const fiveAt = (figure: FigureAt, group: GroupId, option: string, of: string): [...FiveCounts] => {
  const at = (value: number): number => figure(group, valueRow(option, of, value))
  return [at(1), at(2), at(3), at(4), at(5)]
}

const pileIn = (ballot: BallotView, figure: FigureAt, group: GroupId): Given => {
  const papers = figure(group, PAPERS)
  if (ballot.support) return { papers, levels: SUPPORT_LEVELS.map(({ id }) => figure(group, String(id))) }
  const { rating } = ballot
  if (!rating) return { papers, counts: ballot.options.map(({ id }) => ({ option: id, count: figure(group, id) })) }
  return {
    papers,
    rated: ballot.options.map(({ id }) => ({
      option: id,
      axes: rating.axes.map((axis) => fiveAt(figure, group, id, axis)),
      ...(rating.guess.includes(id) ? { guess: fiveAt(figure, group, id, GUESS) } : {}),
    })),
  }
}

/** Both piles as the server takes them. */
export const pilesIn = (ballot: BallotView, figure: FigureAt): GivenPiles => ({
  a: pileIn(ballot, figure, 'a'),
  b: pileIn(ballot, figure, 'b'),
})

const says: Readonly<Record<PileProblem | RatedPileProblem | 'not-each-one', (ballot: BallotView) => string>> = {
  'too-many-of-one': ({ rating }) => (rating ? m.votes_paper_too_many_rated() : m.votes_paper_too_many_one()),
  'too-many-in-all': ({ cap }) => m.votes_paper_too_many_all({ count: cap }),
  'not-each-one': () => m.votes_paper_not_each(),
  'axes-differ': () => m.votes_paper_axes(),
  'too-many-guesses': () => m.votes_paper_guesses(),
}

const problemOf = (ballot: BallotView, { papers, counts = [], levels, rated }: Given) => {
  if (levels) return levelPileProblem({ papers, levels })
  if (rated) return ratedPileProblem({ papers, rated: Object.fromEntries(rated.map((one) => [one.option, one])) })
  return pileProblem({ papers, counts: Object.fromEntries(counts.map((one) => [one.option, one.count])) }, ballot)
}

/** What is wrong with the piles, in words that say what to do; null where papers could have made them (PB2). */
export const wrongWith = (ballot: BallotView, piles: GivenPiles): string | null => {
  const found = GROUPS.map((group) => problemOf(ballot, piles[group])).find((one) => one !== null)
  return found ? says[found](ballot) : null
}

/** What the form is for, by method. */
export const pileLead = ({ support, rating, dots }: BallotView): string =>
  support
    ? m.votes_paper_lead_support()
    : rating
      ? m.votes_paper_lead_rate()
      : dots
        ? m.votes_paper_lead_dots()
        : m.votes_paper_lead()
