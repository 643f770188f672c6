import type { FiveCounts } from '../session/tallies.ts'
import { RATING_LEVELS, raters } from './rate-measures.ts'
import type { PulseCounts } from './pulse.ts'

const total = (counts: FiveCounts): number => counts.reduce((sum, count, at) => sum + count * (at + 1), 0)

/** How many ways there are to choose so many of so many: C(n, 0), C(n, 1), … as exact as a double is. */
const choices = (n: number): readonly number[] => {
  const row = [1]
  for (let taken = 1; taken <= n; taken += 1) row.push(((row[taken - 1] ?? 0) * (n - taken + 1)) / taken)
  return row
}

/**
 * How many ways there are to take `n` of all answers so that they sum to each value: one table for all numbers taken,
 * value after value. `ways[taken][sum]` counts; sums are of the values from 1.
 */
const waysBySum = (pooled: readonly number[], n: number): readonly number[] => {
  const most = n * RATING_LEVELS
  let ways = Array.from({ length: n + 1 }, () => new Float64Array(most + 1))
  const first = ways[0]
  if (first) first[0] = 1
  pooled.forEach((there, at) => {
    const row = choices(there)
    const next = Array.from({ length: n + 1 }, () => new Float64Array(most + 1))
    ways.forEach((sums, taken) => {
      sums.forEach((count, sum) => {
        if (count === 0) return
        for (let more = 0; more <= Math.min(there, n - taken); more += 1) {
          const to = next[taken + more]
          const place = sum + more * (at + 1)
          if (to) to[place] = (to[place] ?? 0) + count * (row[more] ?? 0)
        }
      })
    })
    ways = next
  })
  return [...(ways[n] ?? [])]
}

/** From so many answers in both waves together on, the exact count would be slow and the curve says the same. */
const EXACT_MOST = 200

/** The share of a normal curve beyond `z` on both sides; good to 1.5e-7 (Abramowitz and Stegun, formula 7.1.26). */
const beyond = (z: number): number => {
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return series * Math.exp(-x * x)
}

/**
 * The same for large waves: the sum of answers dealt out by chance follows a normal curve, with the variance of drawing
 * without putting back, and half a step taken off because sums are whole.
 */
const largeP = (pooled: readonly number[], n: number, m: number, sum: number): number => {
  const all = n + m
  const mean = pooled.reduce((so, count, at) => so + count * (at + 1), 0) / all
  const variance = pooled.reduce((so, count, at) => so + count * (at + 1 - mean) ** 2, 0) / all
  const spread = Math.sqrt((n * m * variance) / (all - 1))
  const distance = Math.abs(sum - n * mean) - 0.5
  return spread === 0 || distance <= 0 ? 1 : beyond(distance / spread)
}

/**
 * How probable a difference of means at least as large as this one is, in either direction, had the same answers been
 * dealt out to the two waves by chance alone: Fisher's permutation test (R. A. Fisher, The Design of Experiments, 1935,
 * chapter 3), exact up to two hundred answers, with the weights of the multivariate hypergeometric distribution. Answers of the two waves are not
 * linked to people, so neither is the test. Null where a wave has no answers.
 *
 * Differences are compared as whole numbers, so that a difference as large as the one observed is never missed by
 * rounding: with n answers before, N in all and S their sum, the means differ in proportion to |N·sum - n·S|.
 */
export const permutationP = (before: FiveCounts, after: FiveCounts): number | null => {
  const [n, m] = [raters(before), raters(after)]
  if (n === 0 || m === 0) return null
  const pooled = before.map((count, at) => count + (after[at] ?? 0))
  if (n + m > EXACT_MOST) return largeP(pooled, n, m, total(before))
  const all = total(before) + total(after)
  const distance = (sum: number): number => Math.abs((n + m) * sum - n * all)
  const observed = distance(total(before))
  let [extreme, every] = [0, 0]
  waysBySum(pooled, n).forEach((ways, sum) => {
    every += ways
    if (distance(sum) >= observed) extreme += ways
  })
  return extreme / every
}

/** Words for what chance alone could do (measures.md 4.4); never a percentage, and never a trend. */
export type ChangeWord = 'chance' | 'some' | 'unlikely'

/** What two waves of one group, or of all, say beside each other. */
export type Change = {
  /** Mean after minus mean before. */
  readonly difference: number
  readonly p: number
  readonly word: ChangeWord
  readonly before: number
  readonly after: number
}

/** Under 0.05 "unlikely to be chance alone", from there to 0.20 "some sign of a change", above "could easily be chance". */
export const changeOf = (before: FiveCounts, after: FiveCounts): Change | null => {
  const p = permutationP(before, after)
  if (p === null) return null
  const [n, m] = [raters(before), raters(after)]
  const word = p < 0.05 ? 'unlikely' : p <= 0.2 ? 'some' : 'chance'
  return { difference: total(after) / m - total(before) / n, p, word, before: n, after: m }
}

/** What changed between two waves of a sentence: by group where both are shown so, otherwise for all, or nothing. */
export type Changes =
  | { readonly by: 'group'; readonly a: Change; readonly b: Change }
  | { readonly by: 'total'; readonly total: Change }

const everybody = (counts: PulseCounts): FiveCounts | null => {
  if (counts.by === 'none') return null
  if (counts.by === 'total') return counts.total
  const { a, b } = counts
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]]
}

/**
 * Compares two waves by what is shown of both and by nothing else, so that it says nothing that the counts do not: a
 * split that one wave hides is not compared (PU6). Null where a wave shows nothing.
 */
export const changesOf = (before: PulseCounts, after: PulseCounts): Changes | null => {
  if (before.by === 'group' && after.by === 'group') {
    const [a, b] = [changeOf(before.a, after.a), changeOf(before.b, after.b)]
    return a && b ? { by: 'group', a, b } : null
  }
  const [then, now] = [everybody(before), everybody(after)]
  const change = then && now ? changeOf(then, now) : null
  return change && { by: 'total', total: change }
}
