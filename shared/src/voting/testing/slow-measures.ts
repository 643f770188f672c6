import type { FiveCounts } from '../../session/tallies.ts'

/** The people themselves, value by value: everything here is worked out from these rows, slowly and by definition. */
export const rowOf = (counts: FiveCounts): number[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))

const VALUES = [1, 2, 3, 4, 5] as const

/**
 * The earth mover distance by moving earth: both rows are repeated until they are of one length, sorted, and the person
 * at each place of one moves to the value of the person at that place of the other.
 */
export const slowGap = (one: FiveCounts, other: FiveCounts): number => {
  const [row, otherRow] = [rowOf(one), rowOf(other)]
  const long = row.flatMap((value) => otherRow.map(() => value))
  const otherLong = otherRow.flatMap((value) => row.map(() => value))
  return long.reduce((sum, value, at) => sum + Math.abs(value - (otherLong[at] ?? 0)), 0) / (4 * long.length)
}

/** A middle: at most half lie below it and at most half above; the middle between the lowest and the highest such value. */
export const slowMedian = (counts: FiveCounts): number => {
  const row = rowOf(counts)
  const middles = VALUES.filter(
    (value) =>
      2 * row.filter((one) => one < value).length <= row.length &&
      2 * row.filter((one) => one > value).length <= row.length &&
      row.includes(value),
  )
  return (Math.min(...middles) + Math.max(...middles)) / 2
}

/** Quartiles: the lowest value at or under which a quarter of the people lie, and the one for three quarters. */
export const slowSpread = (counts: FiveCounts): { readonly low: number; readonly high: number } => {
  const row = rowOf(counts)
  const at = (quarters: number): number =>
    VALUES.find((value) => 4 * row.filter((one) => one <= value).length >= quarters * row.length) ?? 5
  return { low: at(1), high: at(3) }
}

/** Value by value the smaller of the two shares. */
export const slowOverlap = (one: FiveCounts, other: FiveCounts): number => {
  const share = (counts: FiveCounts, value: number): number =>
    rowOf(counts).filter((given) => given === value).length / rowOf(counts).length
  return VALUES.reduce((sum, value) => sum + Math.min(share(one, value), share(other, value)), 0)
}

/** Pair by pair: every person of one side beside every person of the other. */
export const slowDirection = (one: FiveCounts, other: FiveCounts): number => {
  let [above, below, pairs] = [0, 0, 0]
  for (const value of rowOf(one)) {
    for (const otherValue of rowOf(other)) {
      pairs += 1
      if (value > otherValue) above += 1
      if (value < otherValue) below += 1
    }
  }
  return (above - below) / pairs
}

/**
 * Every way to choose which of all answers came before, one by one: how many there are, and how many lie as far apart as
 * the two waves do. Whole numbers, so that a threshold is met exactly.
 */
export const slowChoices = (
  before: FiveCounts,
  after: FiveCounts,
): { readonly extreme: number; readonly every: number } => {
  const all = [...rowOf(before), ...rowOf(after)]
  const n = rowOf(before).length
  const sum = (some: readonly number[]): number => some.reduce((so, one) => so + one, 0)
  const distance = (first: number): number => Math.abs(first * all.length - sum(all) * n)
  const observed = distance(sum(rowOf(before)))
  let [extreme, every] = [0, 0]
  const choose = (at: number, left: number, first: number): void => {
    if (left === 0) {
      every += 1
      if (distance(first) >= observed) extreme += 1
      return
    }
    if (all.length - at < left) return
    choose(at + 1, left - 1, first + (all[at] ?? 0))
    choose(at + 1, left, first)
  }
  choose(0, n, 0)
  return { extreme, every }
}
