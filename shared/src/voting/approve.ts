import type { GroupId } from '../session/agenda.ts'
import type { Tally } from '../session/tallies.ts'
import type { OptionResult, ResultView } from '../protocol/ballot-views.ts'

/** Common ground: at least 6 in 10 of each group (the published Polis and Jigsaw rule, measures.md [P38]). */
export const COMMON = 0.6

/**
 * One counted ballot paper: the group of the person, and the options chosen; a pass chooses none. Where dots are given
 * an option stands there once for each dot on it.
 */
export type Paper = { readonly group: GroupId; readonly choice: readonly string[] }

/**
 * Adds up what each paper gives to an option, and keeps only what `k` lets everybody know (BL7, measures.md 4.5):
 * both groups' figures when each has at least `k` papers; otherwise totals when there are `k` papers in all;
 * otherwise the number of papers. A total is never given together with one group. `splitIsSafe` is false when an
 * earlier round could be subtracted (BL11).
 */
export const tallyBy = (
  gives: (paper: Paper, option: string) => number,
  options: readonly string[],
  papers: readonly Paper[],
  k: number,
  splitIsSafe = true,
): Tally => {
  const in_ = { a: papers.filter((p) => p.group === 'a').length, b: papers.filter((p) => p.group === 'b').length }
  const total = papers.length
  const count = (option: string, group?: GroupId): number =>
    papers.reduce((sum, p) => sum + (group === undefined || p.group === group ? gives(p, option) : 0), 0)
  const bothReach = in_.a >= k && in_.b >= k
  if (bothReach && splitIsSafe) {
    return {
      by: 'group',
      ballots: { total, ...in_ },
      options: options.map((option) => ({
        option,
        total: count(option),
        a: count(option, 'a'),
        b: count(option, 'b'),
      })),
    }
  }
  if (total >= k) {
    return {
      by: 'total',
      ...(bothReach ? { why: 'rounds' as const } : {}),
      ballots: { total },
      options: options.map((option) => ({ option, total: count(option) })),
    }
  }
  return { by: 'none', ballots: { total }, options: options.map((option) => ({ option })) }
}

/** Counts an approval ballot, as far as `k` lets it be shown (BL7, BL11): how many chose each option. */
export const tallyApproval = (
  options: readonly string[],
  papers: readonly Paper[],
  k: number,
  splitIsSafe = true,
): Tally => tallyBy(({ choice }, option) => (choice.includes(option) ? 1 : 0), options, papers, k, splitIsSafe)

/** The share of a group that approved, 0 to 1. */
export const rate = (count: number, papers: number): number => (papers === 0 ? 0 : count / papers)

/**
 * The result as people see it. By group: common ground in the order of the lower of the two rates, then of their
 * product; then what matters a lot to one group, in the order of that rate; then the rest in the same order as
 * common ground. Without a split there is no order by rates and no common-ground mark, only totals.
 * `texts` gives the frozen words of each option.
 */
export const resultOf = (tally: Tally, texts: Readonly<Record<string, string>>): ResultView => {
  const all: readonly OptionResult[] = tally.options.map(({ option, total = 0, ...groups }) => ({
    option,
    text: texts[option] ?? '',
    total,
    ...groups,
  }))
  const nothing = { common: [], one: [] }
  const why = tally.why ? { why: tally.why } : {}
  if (tally.by === 'none') return { by: 'none', ...why, ballots: tally.ballots, ...nothing, others: [] }
  if (tally.by === 'total') {
    return {
      by: 'total',
      ...why,
      ballots: tally.ballots,
      ...nothing,
      others: [...all].sort((x, y) => y.total - x.total),
    }
  }
  const { a = 0, b = 0 } = tally.ballots
  const rates = (one: OptionResult) => ({ a: rate(one.a ?? 0, a), b: rate(one.b ?? 0, b) })
  const floor = (one: OptionResult): number => Math.min(rates(one).a, rates(one).b)
  const product = (one: OptionResult): number => rates(one).a * rates(one).b
  const byFloor = [...all].sort((x, y) => floor(y) - floor(x) || product(y) - product(x))
  const common = byFloor.filter((one) => floor(one) >= COMMON)
  const top = (one: OptionResult): number => Math.max(rates(one).a, rates(one).b)
  const one = byFloor
    .filter((option) => floor(option) < COMMON && top(option) >= COMMON)
    .map((option) => ({ ...option, group: rates(option).a >= rates(option).b ? ('a' as const) : ('b' as const) }))
    .sort((x, y) => top(y) - top(x))
  const others = byFloor.filter((option) => top(option) < COMMON)
  return { by: 'group', ballots: tally.ballots, common, one, others }
}
