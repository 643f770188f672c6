import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import type { RateBallot, RatePaper } from './rate.ts'

/** What stands of one option on the papers of a group: how many gave each value, axis by axis, and each guess. */
export type RatedRow = { readonly axes: readonly FiveCounts[]; readonly guess?: FiveCounts | undefined }
/** The papers of one group in a rating; an option that all of them passed may be left out. */
export type RatedPile = { readonly papers: number; readonly rated: Readonly<Record<string, RatedRow>> }
export type RatedPiles = Readonly<Record<GroupId, RatedPile>>

/**
 * Why a pile of ratings cannot be: more papers rate an option than there are, its axes have different numbers of papers
 * (an option is rated on all of its axes, or passed), or more guess than rate it.
 */
export type RatedPileProblem = 'too-many-of-one' | 'axes-differ' | 'too-many-guesses'

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** Whether papers with these ratings can exist at all; null where they can (PB2). */
export const ratedPileProblem = ({ papers, rated }: RatedPile): RatedPileProblem | null => {
  for (const { axes, guess } of Object.values(rated)) {
    const [first = 0, ...others] = axes.map(sum)
    if (first > papers) return 'too-many-of-one'
    if (others.some((other) => other !== first)) return 'axes-differ'
    if (guess && sum(guess) > first) return 'too-many-guesses'
  }
  return null
}

/** The values behind the counts, in their order: two ones and a three are 1, 1, 3. */
const valuesOf = (counts: readonly number[]): readonly number[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))

/**
 * Papers that add up to a pile. Which values stood together on one paper is not known and not needed: each option and
 * each axis is counted by itself. The first papers rated each option, with the low values first.
 */
export const ratePapersOf = (
  piles: RatedPiles | null,
  { options }: Pick<RateBallot, 'options'>,
): readonly RatePaper[] =>
  GROUPS.flatMap((group) => {
    const { papers = 0, rated = {} } = piles?.[group] ?? {}
    const rows = options.flatMap((option) => {
      const row = rated[option]
      return row ? [{ option, axes: row.axes.map(valuesOf), guess: valuesOf(row.guess ?? []) }] : []
    })
    return Array.from({ length: papers }, (_, at): RatePaper => ({
      group,
      ratings: rows.flatMap(({ option, axes, guess }) => {
        const values = axes.flatMap((axis) => axis[at] ?? [])
        const guessed = guess[at]
        return values.length === 0 ? [] : [{ option, values, ...(guessed === undefined ? {} : { guess: guessed }) }]
      }),
    }))
  })
