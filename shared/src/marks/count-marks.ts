import type { GroupId } from '../session/agenda.ts'
import { MARKS, type CardMarks, type Mark, type MarkCount } from '../protocol/state-view.ts'

/** How often one mark stands on one card, by the group of those who set it. */
export type MarkTally = { readonly card: string; readonly mark: Mark; readonly group: GroupId; readonly count: number }
type Sizes = Readonly<Record<GroupId, number>>

const splitAllowed = (sizes: Sizes, k: number): boolean => sizes.a >= k && sizes.b >= k

/**
 * What may be shown of the marks: totals always, by group only where both groups have `k` seats (MK2).
 * `sizes` are the seats of each group that may mark.
 */
export const shownMarks = (
  tallies: readonly MarkTally[],
  sizes: Sizes,
  k: number,
): Readonly<Record<string, CardMarks>> => {
  const split = splitAllowed(sizes, k)
  const shown = new Map<string, Partial<Record<Mark, MarkCount>>>()
  for (const card of new Set(tallies.map((one) => one.card))) {
    for (const mark of MARKS) {
      const counts = { a: 0, b: 0 }
      for (const one of tallies) if (one.card === card && one.mark === mark) counts[one.group] += one.count
      const total = counts.a + counts.b
      if (total > 0) shown.set(card, { ...shown.get(card), [mark]: split ? { total, ...counts } : { total } })
    }
  }
  // From entries, so that a card's id can be any word without reaching into what all objects share.
  return Object.fromEntries(shown)
}

/**
 * The cards that enough of both groups call true for them: at least half of each group; where the split is hidden
 * by k, at least half of all, because nothing may be derived from a hidden split (MK3).
 */
export const enoughOfBoth = (tallies: readonly MarkTally[], sizes: Sizes, k: number): readonly string[] => {
  const marks = shownMarks(tallies, sizes, k)
  return Object.entries(marks)
    .filter(([, { 'true-for-me': count }]) => {
      if (!count) return false
      if (count.a !== undefined && count.b !== undefined) return count.a * 2 >= sizes.a && count.b * 2 >= sizes.b
      return count.total * 2 >= sizes.a + sizes.b
    })
    .map(([card]) => card)
    .sort()
}
