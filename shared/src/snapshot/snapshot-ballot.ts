import type { BallotView, OptionResult, ResultView } from '../protocol/ballot-views.ts'
import type { GroupId } from '../session/agenda.ts'

/** An option with its figures. `number` is its place on the ballot paper; `text` is there when card texts go along. */
export type SnapshotOption = {
  readonly number: number
  readonly text?: string
  readonly total: number
  readonly a?: number
  readonly b?: number
}

/** A closed ballot as far as k lets it be shown: figures by group only when `by` is `group`, none when it is `none`. */
export type SnapshotBallot = {
  readonly round: number
  readonly cap: number
  /** Every figure of an option is dots, and not people. */
  readonly dots?: true
  /** So many of the ballots were on paper. */
  readonly papers?: number
  readonly k: number
  readonly options: number
  readonly by: ResultView['by']
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly common: readonly SnapshotOption[]
  readonly one: readonly (SnapshotOption & { readonly group: GroupId })[]
  readonly others: readonly SnapshotOption[]
}

type Counts = { readonly total: number; readonly a?: number; readonly b?: number }

/** Both groups' figures or neither: a total beside one group would give the other by subtraction. */
const counts = ({ total, a, b }: Counts, by: ResultView['by']): Counts =>
  by === 'group' && a !== undefined && b !== undefined ? { total, a, b } : { total }

/**
 * Takes over a closed ballot. An option's words were frozen from a card, so they are card text: where `hasText` says
 * no, the option has its number only. Ids, hashes and receipts stay behind.
 */
export const snapshotBallot = (ballot: BallotView, hasText: (option: string) => boolean): SnapshotBallot => {
  const result: ResultView = ballot.result ?? { by: 'none', ballots: { total: 0 }, common: [], one: [], others: [] }
  const { by } = result
  const option = (one: OptionResult): SnapshotOption => ({
    number: ballot.options.findIndex(({ id }) => id === one.option) + 1,
    ...(hasText(one.option) ? { text: one.text } : {}),
    ...counts(one, by),
  })
  return {
    round: ballot.round,
    cap: ballot.cap,
    ...(ballot.papers ? { papers: ballot.papers.count } : {}),
    ...(result.dots ? { dots: result.dots } : {}),
    k: ballot.k,
    options: ballot.options.length,
    by,
    ballots: counts(result.ballots, by),
    common: by === 'group' ? result.common.map(option) : [],
    one: by === 'group' ? result.one.map((one) => ({ ...option(one), group: one.group })) : [],
    others: by === 'none' ? [] : result.others.map(option),
  }
}
