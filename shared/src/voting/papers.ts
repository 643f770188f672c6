import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { Tally } from '../session/tallies.ts'
import type { Paper } from './approve.ts'

/** The paper votes of one group, counted by hand: how many papers, and how often each option stands on them. */
export type Pile = { readonly papers: number; readonly counts: Readonly<Record<string, number>> }
/** What a scribe enters for a ballot, once for both groups. */
export type Piles = Readonly<Record<GroupId, Pile>>

/** How options stand on a paper: ticked once each, or with several dots; `cap` of either at most. */
type Way = { readonly cap: number; readonly dots?: true | undefined }

/** Why a pile cannot be: an option stands on more papers than there are, or more was chosen than all of them may. */
export type PileProblem = 'too-many-of-one' | 'too-many-in-all'

const sum = (pile: Pile): number => Object.values(pile.counts).reduce((all, count) => all + count, 0)

/** Whether papers with these counts can exist at all; null where they can (PB2). */
export const pileProblem = (pile: Pile, { cap, dots }: Way): PileProblem | null => {
  if (!dots && Object.values(pile.counts).some((count) => count > pile.papers)) return 'too-many-of-one'
  return sum(pile) > pile.papers * cap ? 'too-many-in-all' : null
}

/** How many papers lie in both piles, of whatever kind of ballot. */
export const papersIn = (piles: Readonly<Record<GroupId, { readonly papers: number }>>): number =>
  GROUPS.reduce((all, group) => all + piles[group].papers, 0)

/**
 * Papers that add up to a pile. Which options stood together on one paper is not known and not needed: only sums are
 * ever counted. The first papers have every tick, and the first one every dot.
 */
export const papersOf = (piles: Piles, { dots }: Way): readonly Paper[] =>
  GROUPS.flatMap((group) => {
    const { papers, counts } = piles[group]
    return Array.from({ length: papers }, (_, at): Paper => ({
      group,
      choice: Object.entries(counts).flatMap(([option, count]) =>
        dots ? Array.from({ length: at === 0 ? count : 0 }, () => option) : count > at ? [option] : [],
      ),
    }))
  })

/**
 * How much of a ballot may be shown beside a pile (PB4). Whoever counted the papers knows them, and could subtract: what
 * is left are the votes from devices. So these must be `k` or more wherever a figure speaks of them, or none at all: in
 * each group for a split, in all for a total.
 */
export const shownBeside = (
  piles: Readonly<Record<GroupId, { readonly papers: number }>> | null,
  votes: readonly { readonly group: GroupId }[],
  k: number,
): Tally['by'] => {
  if (!piles || papersIn(piles) === 0) return 'group'
  const isCovered = (count: number): boolean => count === 0 || count >= k
  if (GROUPS.every((one) => isCovered(votes.filter(({ group }) => group === one).length))) return 'group'
  return isCovered(votes.length) ? 'total' : 'none'
}

/** Counts votes from devices together with a pile by any way of counting, and shows no more than `shownBeside` allows. */
export const tallyWithPapers = (
  count: (papers: readonly Paper[], k: number, splitIsSafe: boolean) => Tally,
  votes: readonly Paper[],
  piles: Piles | null,
  way: Way,
  k: number,
  splitIsSafe = true,
): Tally => {
  if (!piles) return count(votes, k, splitIsSafe)
  const beside = shownBeside(piles, votes, k)
  const all = [...votes, ...papersOf(piles, way)]
  const tally = count(all, beside === 'none' ? Infinity : k, splitIsSafe && beside === 'group')
  // Counts that stay hidden because of the pile alone say so.
  const bare = count(all, k, splitIsSafe)
  return bare.by === tally.by ? tally : { ...tally, why: 'paper' }
}
