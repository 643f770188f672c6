import type { GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'

/** Values go from 1 to so many. */
export const RATING_LEVELS = 5

/** Exact, so that a threshold is met by exactly its share: no rounding stands between 0.2999… and 0.3. */
type Fraction = { readonly part: number; readonly whole: number }

const isAtLeast = ({ part, whole }: Fraction, least: Fraction): boolean => part * least.whole >= least.part * whole
const SOME: Fraction = { part: 1, whole: 5 }
const CLEAR: Fraction = { part: 3, whole: 10 }
/** Below it neither side counts as higher, however large the groups are (measures.md 4.1). */
const HIGHER: Fraction = { part: 147, whole: 1_000 }

/** How many gave a value. */
export const raters = (counts: FiveCounts): number => counts.reduce((sum, count) => sum + count, 0)

/** The mean of the values from 1; null without raters. No page shows it: the middle says it better of few people. */
export const mean = (counts: FiveCounts): number | null => {
  const n = raters(counts)
  return n === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / n
}

const exactGap = (one: FiveCounts, other: FiveCounts): Fraction | null => {
  const [n, m] = [raters(one), raters(other)]
  if (n === 0 || m === 0) return null
  let [below, belowOther, part] = [0, 0, 0]
  for (let at = 0; at < RATING_LEVELS - 1; at += 1) {
    below += one[at] ?? 0
    belowOther += other[at] ?? 0
    part += Math.abs(below * m - belowOther * n)
  }
  return { part, whole: (RATING_LEVELS - 1) * n * m }
}

/**
 * How far two distributions lie apart: the normalised earth mover distance, from 0 (the same picture) to 1 (one all at
 * the low end, the other all at the high end). Symmetric, and blind to the sizes (measures.md 4.1). Null without raters.
 */
export const gap = (one: FiveCounts, other: FiveCounts): number | null => {
  const exact = exactGap(one, other)
  return exact && exact.part / exact.whole
}

/** Below `some` chance alone does as much with groups of usual size (measures.md 4.1, measured). */
export type GapWord = 'none' | 'some' | 'clear'

/** "No clear difference" under 0.20, "some difference" from 0.20, "a clear difference" from 0.30. */
export const gapWord = (one: FiveCounts, other: FiveCounts): GapWord | null => {
  const exact = exactGap(one, other)
  if (!exact) return null
  return isAtLeast(exact, CLEAR) ? 'clear' : isAtLeast(exact, SOME) ? 'some' : 'none'
}

const exactDirection = (one: FiveCounts, other: FiveCounts): Fraction | null => {
  const whole = raters(one) * raters(other)
  if (whole === 0) return null
  const part = one.reduce(
    (sum, count, at) => sum + count * other.reduce((so, there, place) => so + there * Math.sign(at - place), 0),
    0,
  )
  return { part, whole }
}

/**
 * Who gave higher values: Cliff's delta (N. Cliff, Dominance statistics, Psychological Bulletin 114, 1993; measures.md
 * 4.1). Of all pairs of one person of each side, those in which the one is higher less those in which the other is, as a
 * share: from -1 over 0 to 1. Null without raters. Its book words are for large samples, so people never read it as a
 * figure nor by its size: `higher` says what of it may be said.
 */
export const direction = (one: FiveCounts, other: FiveCounts): number | null => {
  const exact = exactDirection(one, other)
  return exact && exact.part / exact.whole
}

/** The value that the person at a place of the ordered row gave; places count from 1. */
const valueAt = (counts: FiveCounts, place: number): number => {
  let below = 0
  return 1 + counts.findIndex((count) => (below += count) >= place)
}

/** The middle value; between two values when as many lie on either side. Null without raters. */
export const median = (counts: FiveCounts): number | null => {
  const n = raters(counts)
  if (n === 0) return null
  return (valueAt(counts, Math.floor((n + 1) / 2)) + valueAt(counts, Math.floor(n / 2) + 1)) / 2
}

/**
 * Where the middle half of a group lies: the values at a quarter and at three quarters of the ordered row, each the
 * lowest value that at least so many gave or stayed under. Null without raters.
 */
export const spread = (counts: FiveCounts): { readonly low: number; readonly high: number } | null => {
  const n = raters(counts)
  if (n === 0) return null
  return { low: valueAt(counts, Math.ceil(n / 4)), high: valueAt(counts, Math.ceil((3 * n) / 4)) }
}

/** The share of the two pictures that covers each other, 0 to 1. Null without raters. */
export const overlap = (one: FiveCounts, other: FiveCounts): number | null => {
  const [n, m] = [raters(one), raters(other)]
  if (n === 0 || m === 0) return null
  return one.reduce((sum, count, at) => sum + Math.min(count * m, (other[at] ?? 0) * n), 0) / (n * m)
}

type Pair = Readonly<Record<GroupId, FiveCounts>>

/**
 * Which group gave higher values, where the gap is worth a word at all; `neither` where they differ in how they spread.
 * Null where there is no clear difference, for then chance alone would name a group, and without raters.
 */
export const higher = ({ a, b }: Pair): GroupId | 'neither' | null => {
  const exact = exactDirection(a, b)
  const word = gapWord(a, b)
  if (!exact || word === null || word === 'none') return null
  if (!isAtLeast({ part: Math.abs(exact.part), whole: exact.whole }, HIGHER)) return 'neither'
  return exact.part > 0 ? 'a' : 'b'
}

/** How well a group knows the other (measures.md 4.1, co-orientation). */
export type CoOrientation = {
  /** How far the guess lies from what the other group said. */
  readonly error: number
  /** How far apart the group believes the two to be: its own ratings beside its guess. */
  readonly assumedGap: number
  /** It expects a bigger difference than there is, by 0.2 or more: the sentence worth saying. */
  readonly expectsMore: boolean
}

/** A group's guess beside what both said; null where one of them is empty. */
export const coOrientation = (own: Pair, guess: Pair, group: GroupId): CoOrientation | null => {
  const other = group === 'a' ? 'b' : 'a'
  const real = exactGap(own[group], own[other])
  const assumed = exactGap(own[group], guess[group])
  const error = gap(guess[group], own[other])
  if (!real || !assumed || error === null) return null
  const more: Fraction = {
    part: assumed.part * real.whole - real.part * assumed.whole,
    whole: assumed.whole * real.whole,
  }
  return { error, assumedGap: assumed.part / assumed.whole, expectsMore: isAtLeast(more, SOME) }
}

/** How many gave a milestone one of the two lowest values. */
export const low = (counts: FiveCounts): number => counts[0] + counts[1]

/**
 * Whether a milestone has enough confidence to be agreed: the lower of the two medians is 3 or more, and fewer than a
 * third of either group are at 1 or 2 (measures.md 4.2). Null where a group has no raters.
 */
export const isConfident = ({ a, b }: Pair): boolean | null => {
  const [middleA, middleB] = [median(a), median(b)]
  if (middleA === null || middleB === null) return null
  return Math.min(middleA, middleB) >= 3 && low(a) * 3 < raters(a) && low(b) * 3 < raters(b)
}
