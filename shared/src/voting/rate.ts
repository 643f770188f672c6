import { GROUPS, type GroupId, type RatingAxis } from '../session/agenda.ts'
import type { FiveCounts, RatedOption, Tally } from '../session/tallies.ts'

/** One counted paper of a rating: what a person gave each option, an option that was passed being left out. */
export type RatePaper = {
  readonly group: GroupId
  readonly ratings: readonly {
    readonly option: string
    /** From 1 to 5, one for each axis in the order of the ballot: an option is rated on all of its axes or passed. */
    readonly values: readonly number[]
    /** What the other group will say on the first axis, by this person's guess. */
    readonly guess?: number
  }[]
}

/** What is rated: the options, the axes of each, and the options for which people may guess the other group. */
export type RateBallot = {
  readonly options: readonly string[]
  readonly axes: readonly RatingAxis[]
  readonly guess: readonly string[]
}

/**
 * What earlier rounds ask of this one, for an option's ratings or its guesses (BL18): nothing, that everybody gave one,
 * or that the split stays hidden.
 */
export type RoundDemand = 'nothing' | 'everybody' | 'hidden'
export type RoundDemands = (option: string) => { readonly rating: RoundDemand; readonly guess: RoundDemand }

/** How many gave each value from 1 to 5. */
export const countsOf = (values: readonly number[]): FiveCounts => [
  values.filter((one) => one === 1).length,
  values.filter((one) => one === 2).length,
  values.filter((one) => one === 3).length,
  values.filter((one) => one === 4).length,
  values.filter((one) => one === 5).length,
]

export type RatingTally = { readonly tally: Tally; readonly options: readonly RatedOption[] }

const NO_DEMANDS: RoundDemands = () => ({ rating: 'nothing', guess: 'nothing' })

/**
 * Counts a rating and keeps only what `k` lets everybody know (BL7, BL11, BL16 to BL18, measures.md 4.5), for each
 * option by itself, because people may pass single options:
 * - both groups' counts when each has at least `k` people who rated *this* option;
 * - otherwise one count of all, when at least `k` of all rated it, and nothing else of it;
 * - otherwise nothing, not even how many rated it.
 *
 * Why this gives away no single rating: an option is rated on all axes or on none, so its axes have the same people,
 * and subtracting one axis from the other speaks of nobody. Counts of one option say nothing of another. Everything
 * shown of an option is either a function of each group's counts, both groups having `k` raters, or of the total; so
 * even to somebody who knows who passed what, people of such a class are alike, and a rating is known only when a whole
 * class of `k` or more gave the same. That a split is hidden can say how many of a group passed, and no more: passing
 * is an answer of the group's papers, of which there are `k` or more wherever their number by group is shown.
 *
 * Beside a pile of papers (`onPaper`, PB4) whoever counted them could subtract, so the same must hold of those who answered
 * on a device: in each group `k` of them, or none, for a split; in all for a total. It is asked of everybody who voted
 * first, and where too few did it is said of every option alike, so that nothing tells whether one of them passed.
 *
 * Guesses have people of their own, as a guess can be left out: both groups' guesses or neither, where the split of
 * the option is shown and each group has `k` guesses. There is no total of guesses: they speak of different things.
 */
export const tallyRating = (
  ballot: RateBallot,
  papers: readonly RatePaper[],
  k: number,
  splitIsSafe = true,
  demandsOf: RoundDemands = NO_DEMANDS,
  onPaper: readonly RatePaper[] = [],
): RatingTally => {
  const all = [...papers, ...onPaper]
  const total = all.length
  const a = all.filter(({ group }) => group === 'a').length
  const b = total - a
  const bothReach = a >= k && b >= k
  const given = (
    option: string,
    group?: GroupId,
    among: readonly RatePaper[] = all,
  ): readonly RatePaper['ratings'][number][] =>
    among.flatMap((paper) =>
      group === undefined || paper.group === group ? paper.ratings.filter((one) => one.option === option) : [],
    )
  const guesses = (option: string, group: GroupId, among: readonly RatePaper[] = all): readonly number[] =>
    given(option, group, among).flatMap(({ guess }) => guess ?? [])
  const meets = (demand: RoundDemand, count: number): boolean =>
    demand === 'nothing' || (demand === 'everybody' && count === total)
  const isCovered = (count: number): boolean => onPaper.length === 0 || count === 0 || count >= k
  const isEachCovered = (countIn: (group: GroupId) => number): boolean =>
    GROUPS.every((group) => isCovered(countIn(group)))
  const devicesSplit = isEachCovered((group) => papers.filter((paper) => paper.group === group).length)
  const devicesTotal = isCovered(papers.length)

  const options = ballot.options.map((option): RatedOption => {
    if (!devicesTotal) return { option, by: 'none', why: 'paper', axes: [] }
    const of = { a: given(option, 'a'), b: given(option, 'b') }
    const rated = of.a.length + of.b.length
    if (rated < k) return { option, by: 'none', axes: [] }
    if (!isCovered(given(option, undefined, papers).length)) return { option, by: 'none', why: 'paper', axes: [] }
    const demands = demandsOf(option)
    const groupsReach = GROUPS.every((group) => of[group].length >= k)
    const hidesSplit = !isEachCovered((group) => given(option, group, papers).length)
    const why = !devicesSplit || (groupsReach && hidesSplit) ? 'paper' : groupsReach ? 'rounds' : null
    if (!devicesSplit || hidesSplit || !groupsReach || !splitIsSafe || !meets(demands.rating, rated)) {
      const axes = ballot.axes.map((axis, at) => ({
        axis,
        total: countsOf(given(option).map(({ values }) => values[at] ?? 0)),
      }))
      return { option, by: 'total', ...(why ? { why } : {}), axes }
    }
    const axes = ballot.axes.map((axis, at) => ({
      axis,
      a: countsOf(of.a.map(({ values }) => values[at] ?? 0)),
      b: countsOf(of.b.map(({ values }) => values[at] ?? 0)),
    }))
    const guess = { a: guesses(option, 'a'), b: guesses(option, 'b') }
    const showsGuess =
      ballot.guess.includes(option) &&
      GROUPS.every((group) => guess[group].length >= k) &&
      isEachCovered((group) => guesses(option, group, papers).length) &&
      meets(demands.guess, guess.a.length + guess.b.length)
    return {
      option,
      by: 'group',
      axes,
      ...(showsGuess ? { guess: { a: countsOf(guess.a), b: countsOf(guess.b) } } : {}),
    }
  })
  const named = ballot.options.map((option) => ({ option }))
  if (bothReach && splitIsSafe && devicesSplit)
    return { tally: { by: 'group', ballots: { total, a, b }, options: named }, options }
  const by = total >= k && devicesTotal ? 'total' : 'none'
  const why = !devicesSplit ? { why: 'paper' as const } : bothReach ? { why: 'rounds' as const } : {}
  return { tally: { by, ...why, ballots: { total }, options: named }, options }
}
