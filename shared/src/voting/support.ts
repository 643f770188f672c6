import { sha256Hex } from '../lib/hash.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { LevelCount, SupportRule } from '../session/tallies.ts'

/** What choosing a level of support means; the words that people read stand in the catalogue. */
export type SupportLevel = {
  readonly id: number
  /** Counts as support. */
  readonly supports: boolean
  /** Is left out of the count. */
  readonly abstains: boolean
  /** One such paper is enough, and the proposal is not carried. */
  readonly blocks: boolean
  /** Offers one line: "What would have to change?" */
  readonly asksForChange: boolean
}

const level = (id: number, ...flags: readonly Exclude<keyof SupportLevel, 'id'>[]): SupportLevel => ({
  id,
  supports: flags.includes('supports'),
  abstains: flags.includes('abstains'),
  blocks: flags.includes('blocks'),
  asksForChange: flags.includes('asksForChange'),
})

/** Whoever does not like it and will go along: shown by itself, and no support (measures.md 4.2). */
export const GOES_ALONG = 6

/** The eight levels in their order, from full support to a block. Sources differ in their number, so they are data. */
export const SUPPORT_LEVELS: readonly SupportLevel[] = [
  level(1, 'supports'),
  level(2, 'supports'),
  level(3, 'supports'),
  level(4, 'abstains'),
  level(5, 'asksForChange'),
  level(GOES_ALONG),
  level(7, 'asksForChange'),
  level(8, 'blocks', 'asksForChange'),
]

/** Two thirds of each group, where nothing else was agreed before the ballot opened. */
export const DEFAULT_SUPPORT_RULE: SupportRule = { share: [2, 3] }

/** With fewer than so many people left in a group after abstentions, nothing is decided. */
export const FEWEST_COUNTED = 3

/** One counted paper of a support check, with the line that came with it, if any. */
export type SupportPaper = { readonly group: GroupId; readonly level: number; readonly line?: string }

export type SupportTally = {
  readonly by: 'group' | 'total' | 'none'
  /** `rounds`: the split is hidden because an earlier round could be subtracted; `paper`: because of a pile (PB4). */
  readonly why?: 'rounds' | 'paper'
  readonly ballots: { readonly total: number; readonly a?: number; readonly b?: number }
  readonly levels: readonly LevelCount[]
  readonly carried: 'carried' | 'not-carried' | 'not-decided'
  readonly lines: readonly { readonly text: string; readonly group?: GroupId }[]
}

const idsOf = (flag: Exclude<keyof SupportLevel, 'id'>): readonly number[] =>
  SUPPORT_LEVELS.filter((one) => one[flag]).map(({ id }) => id)
const SUPPORTING = idsOf('supports')
const ABSTAINING = idsOf('abstains')
const BLOCKING = idsOf('blocks')
const ASKING = idsOf('asksForChange')

/** Whether the rule is met by each group. The shares are compared in whole numbers: exactly two thirds are enough. */
const carriedBy = (papers: readonly SupportPaper[], { share: [part, whole] }: SupportRule): SupportTally['carried'] => {
  const groups = GROUPS.map((group) => {
    const counted = papers.filter((paper) => paper.group === group && !ABSTAINING.includes(paper.level))
    return { counted: counted.length, supporting: counted.filter((paper) => SUPPORTING.includes(paper.level)).length }
  })
  if (groups.some(({ counted }) => counted < FEWEST_COUNTED)) return 'not-decided'
  const isBlocked = papers.some((paper) => BLOCKING.includes(paper.level))
  const isEnough = groups.every(({ counted, supporting }) => supporting * whole >= counted * part)
  return isEnough && !isBlocked ? 'carried' : 'not-carried'
}

/** Unsigned lines in an order of their own: that of their hashes, so it says nothing of who wrote, or when. */
const linesOf = (papers: readonly SupportPaper[], withGroup: boolean): SupportTally['lines'] =>
  papers
    .flatMap(({ group, level: chosen, line }) => {
      const text = line?.trim() ?? ''
      return text === '' || !ASKING.includes(chosen) ? [] : [{ text, ...(withGroup ? { group } : {}) }]
    })
    .map((line) => ({ line, key: `${sha256Hex(line.text)}${line.group ?? ''}` }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ line }) => line)

/**
 * Counts a support check and keeps only what `k` lets everybody know, by the rules of an approval ballot (BL7, BL11,
 * measures.md 4.5): both groups' figures when each has at least `k` papers, otherwise totals when there are `k` in all,
 * otherwise the number of papers. The lines "What would have to change?" name their group only beside a split, and
 * with fewer than `k` papers in all there are none; how a text is written may tell who wrote it all the same.
 *
 * `carried` is always by the rule, in each group by itself (BL12). Where the split is hidden it is the one thing
 * computed from it that is shown (measures.md 4.5, rule 11), so people are told before they vote. What it can give
 * away then, beyond the totals:
 * - never one person apart from the others of the group: it speaks of groups only;
 * - of a whole group, even one under `k`, whether anybody in it abstained, when somebody somewhere did: "decided"
 *   means that at least three did not. With that, the totals can fit in one way only: all of a group supports, or none;
 * - without any abstention, under the default rule, at most that all of the larger group supports; other shares can
 *   tell the same of the smaller one;
 * - who adds the own vote can know one vote more, as with every figure; and after an earlier round, who knows that the
 *   others kept their votes can tell in which group a new vote was cast.
 * With fewer than three papers in a group it is the same for every vote, and says nothing.
 */
export const tallySupport = (
  papers: readonly SupportPaper[],
  k: number,
  rule: SupportRule,
  splitIsSafe = true,
): SupportTally => {
  const total = papers.length
  const a = papers.filter((paper) => paper.group === 'a').length
  const b = total - a
  const bothReach = a >= k && b >= k
  const count = (chosen: number, group?: GroupId): number =>
    papers.filter((paper) => (group === undefined || paper.group === group) && paper.level === chosen).length
  if (total < k) {
    return {
      by: 'none',
      ballots: { total },
      levels: SUPPORT_LEVELS.map(({ id }) => ({ level: id })),
      carried: 'not-decided',
      lines: [],
    }
  }
  const carried = carriedBy(papers, rule)
  if (bothReach && splitIsSafe) {
    return {
      by: 'group',
      ballots: { total, a, b },
      levels: SUPPORT_LEVELS.map(({ id }) => ({ level: id, total: count(id), a: count(id, 'a'), b: count(id, 'b') })),
      carried,
      lines: linesOf(papers, true),
    }
  }
  return {
    by: 'total',
    ...(bothReach ? { why: 'rounds' as const } : {}),
    ballots: { total },
    levels: SUPPORT_LEVELS.map(({ id }) => ({ level: id, total: count(id) })),
    carried,
    lines: linesOf(papers, false),
  }
}

/** Of the people of a group who did not abstain, how many support, and how many do not like it and will go along. */
export type SupportShare = { readonly supporting: number; readonly counted: number; readonly goesAlong: number }

/** The share of each group, in whole numbers; null where the split is hidden, and with it what is computed from it. */
export const supportShares = (
  tally: Pick<SupportTally, 'by' | 'ballots' | 'levels'>,
): Readonly<Record<GroupId, SupportShare>> | null => {
  if (tally.by !== 'group') return null
  const shareOf = (group: GroupId): SupportShare => {
    const at = (ids: readonly number[]): number =>
      tally.levels.reduce((sum, one) => sum + (ids.includes(one.level) ? (one[group] ?? 0) : 0), 0)
    return {
      supporting: at(SUPPORTING),
      counted: (tally.ballots[group] ?? 0) - at(ABSTAINING),
      goesAlong: at([GOES_ALONG]),
    }
  }
  return { a: shareOf('a'), b: shareOf('b') }
}
