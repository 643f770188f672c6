import type { GroupId } from '../session/agenda.ts'
import { gapWord, higher, median, type GapWord } from '../voting/rate-measures.ts'
import type { CardRating } from '../voting/ratings-of.ts'
import { between, type Value } from './value.ts'

/** Per axis the group that is higher, or that neither is. */
export type HigherBy = {
  readonly evidence?: GroupId | 'neither'
  readonly importance?: GroupId | 'neither'
}

/** Where the blind ratings of an assumption lie: one place a group where the split may be shown, otherwise one for all. */
export type Rated =
  | {
      readonly by: 'group'
      readonly a: Value
      readonly b: Value
      /** How far the groups' pictures lie apart on each axis, in the words of the measures. */
      readonly gap: { readonly evidence: GapWord; readonly importance: GapWord }
      /** Which group gave higher values, on each axis with a difference that is said (BL29). */
      readonly higher?: HigherBy
    }
  | { readonly by: 'total'; readonly all: Value }

/** A median of 1 to 5 on an axis of 0 to 100. */
const along = (middle: number): number => (middle - 1) * 25

/** Both axes of one group, or of all, as a place; null where one of them was not rated. */
const placeOf = (evidence: number | null, importance: number | null): Value | null =>
  evidence === null || importance === null ? null : between([along(evidence), along(importance)])

/** What the last ratings of an assumption say about its place, or null where nothing may be shown. */
export const ratedOf = (ratings: readonly CardRating[]): Rated | null => {
  const evidence = ratings.find(({ axis }) => axis === 'evidence')
  const importance = ratings.find(({ axis }) => axis === 'importance')
  if (evidence?.by === 'group' && importance?.by === 'group') {
    const [a, b] = (['a', 'b'] as const).map((group) => placeOf(median(evidence[group]), median(importance[group])))
    const gap = {
      evidence: gapWord(evidence.a, evidence.b),
      importance: gapWord(importance.a, importance.b),
    }
    if (!a || !b || !gap.evidence || !gap.importance) return null
    const [known, weighs] = [higher(evidence), higher(importance)]
    return {
      by: 'group',
      a,
      b,
      gap: { evidence: gap.evidence, importance: gap.importance },
      higher: { ...(known && { evidence: known }), ...(weighs && { importance: weighs }) },
    }
  }
  if (evidence?.by !== 'total' || importance?.by !== 'total') return null
  const all = placeOf(median(evidence.total), median(importance.total))
  return all && { by: 'total', all }
}

/** Where a card lies that nobody placed by hand: at the middle of both groups' places, or where all rated it. */
export const middleOf = (rated: Rated): Value =>
  rated.by === 'total' ? rated.all : between([(rated.a[0] + rated.b[0]) / 2, (rated.a[1] + rated.b[1]) / 2])
