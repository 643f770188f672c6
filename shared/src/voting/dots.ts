import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { Tally } from '../session/tallies.ts'
import type { OptionResult, ResultView } from '../protocol/ballot-views.ts'
import { tallyBy, type Paper } from './approve.ts'

/**
 * Counts a ballot of dots: everybody has the same number, puts them on one option or on several, and may keep some. It
 * is dot voting as methods.md has it ([P25], [P25b]: the classic form, on a wall, lets people follow the crowd), with
 * its flaw taken away: nobody sees a dot before all are in. A paper names an option once for each dot on it. `k` and
 * `splitIsSafe` keep back what they keep back of an approval ballot (BL7, BL11, DT2); the figures are dots.
 */
export const tallyDots = (options: readonly string[], papers: readonly Paper[], k: number, splitIsSafe = true): Tally =>
  tallyBy(({ choice }, option) => choice.filter((one) => one === option).length, options, papers, k, splitIsSafe)

/** All dots that a group gave, or everybody together. */
const given = (tally: Pick<Tally, 'options'>, of: GroupId | 'total'): number =>
  tally.options.reduce((sum, option) => sum + (option[of] ?? 0), 0)

/**
 * The result as people see it (DT3). Two groups count as two: of each option stands the share of all dots that a group
 * gave, so the larger group, or the one that kept fewer dots, weighs no more than the other. "More than its even share"
 * is more of a group's dots than an option would have if they lay on all options alike; it depends on nothing but what
 * is shown. Common ground has more than its even share from both groups, in the order of the lower share, then of the
 * product; "matters a lot to one group" from one only, in the order of that share. Shares are compared in whole
 * numbers. Without a split there is no such order and no mark, only totals.
 */
export const dotsResultOf = (tally: Tally, texts: Readonly<Record<string, string>>): ResultView => {
  const all: readonly OptionResult[] = tally.options.map(({ option, total = 0, ...groups }) => ({
    option,
    text: texts[option] ?? '',
    total,
    ...groups,
  }))
  const why = tally.why ? { why: tally.why } : {}
  const base = { dots: true as const, by: tally.by, ...why, ballots: tally.ballots, common: [], one: [] }
  if (tally.by === 'none') return { ...base, others: [] }
  const byTotal = [...all].sort((x, y) => y.total - x.total)
  if (tally.by === 'total') return { ...base, others: byTotal }
  const dots = { a: given(tally, 'a'), b: given(tally, 'b') }
  // A share times the dots of both groups is a whole number: equal shares are equal, however they are written.
  const weight = (one: OptionResult, group: GroupId): number => (one[group] ?? 0) * dots[group === 'a' ? 'b' : 'a']
  const floor = (one: OptionResult): number => Math.min(weight(one, 'a'), weight(one, 'b'))
  const top = (one: OptionResult): number => Math.max(weight(one, 'a'), weight(one, 'b'))
  const product = (one: OptionResult): number => (one.a ?? 0) * (one.b ?? 0)
  const isAbove = (one: OptionResult, group: GroupId): boolean => (one[group] ?? 0) * all.length > dots[group]
  const byFloor = [...all].sort((x, y) => floor(y) - floor(x) || product(y) - product(x))
  const above = (one: OptionResult): readonly GroupId[] => GROUPS.filter((group) => isAbove(one, group))
  return {
    ...base,
    common: byFloor.filter((one) => above(one).length === 2),
    one: byFloor
      .flatMap((one) => {
        const [group, other] = above(one)
        return group !== undefined && other === undefined ? [{ ...one, group }] : []
      })
      .sort((x, y) => top(y) - top(x)),
    others: byFloor.filter((one) => above(one).length === 0),
  }
}
