import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { SupportRule } from '../session/tallies.ts'
import { shownBeside } from './papers.ts'
import { SUPPORT_LEVELS, tallySupport, type SupportPaper, type SupportTally } from './support.ts'

/** The papers of one group in a support check: how many, and how many of them have each level, the first level first. */
export type LevelPile = { readonly papers: number; readonly levels: readonly number[] }
export type LevelPiles = Readonly<Record<GroupId, LevelPile>>

/** Whether papers with these levels can exist: each of them has exactly one (PB2). */
export const levelPileProblem = ({ papers, levels }: LevelPile): 'not-each-one' | null =>
  levels.length === SUPPORT_LEVELS.length && levels.reduce((all, count) => all + count, 0) === papers
    ? null
    : 'not-each-one'

const papersOf = (piles: LevelPiles): readonly SupportPaper[] =>
  GROUPS.flatMap((group) =>
    piles[group].levels.flatMap((count, at) =>
      Array.from({ length: count }, (): SupportPaper => ({ group, level: SUPPORT_LEVELS[at]?.id ?? 0 })),
    ),
  )

/**
 * Counts levels from devices together with a pile, and shows no more than `shownBeside` allows (PB4). `carried` is worked
 * out of each group by itself, so it could tell whoever counted the papers what the few devices of a group said: where
 * the pile hides the split, nothing is decided. The lines come from devices alone.
 */
export const tallySupportWithPapers = (
  votes: readonly SupportPaper[],
  piles: LevelPiles | null,
  k: number,
  rule: SupportRule,
  splitIsSafe = true,
): SupportTally => {
  if (!piles) return tallySupport(votes, k, rule, splitIsSafe)
  const beside = shownBeside(piles, votes, k)
  const all = [...votes, ...papersOf(piles)]
  if (beside === 'group' || all.length < k) return tallySupport(all, k, rule, splitIsSafe)
  const tally = tallySupport(all, beside === 'none' ? Infinity : k, rule, false)
  return { ...tally, why: 'paper', carried: 'not-decided' }
}
