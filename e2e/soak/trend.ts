/** A figure over time: minutes since the start, and its value then. */
export type Point = { readonly at: number; readonly value: number }

/** How much a figure may grow from the end of the warm-up to the end: this much, or this share of its mean. */
export type Bound = { readonly much: number; readonly share: number }

/** Whether a figure stayed flat, by the slope of the straight line that fits it best. */
export type Trend = { readonly mean: number; readonly growth: number; readonly most: number; readonly isFlat: boolean }

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Fits a line (least squares) and compares what it grows by over the whole time with the bound. Falling is flat. With
 * fewer than three points nothing can be said, and nothing is called flat.
 */
export const trendOf = (points: readonly Point[], { much, share }: Bound): Trend => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return { mean: Number.NaN, growth: Number.NaN, most: much, isFlat: false }
  const [at, mean] = [meanOf(points.map((one) => one.at)), meanOf(points.map((one) => one.value))]
  const spread = points.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  const slope = points.reduce((sum, one) => sum + (one.at - at) * (one.value - mean), 0) / spread
  const growth = slope * (last.at - first.at)
  const most = Math.max(much, share * mean)
  return { mean, growth, most, isFlat: growth <= most }
}

/** The least of each stretch of so many minutes: what stands when whoever was on the way has gone. */
export const lows = (points: readonly Point[], minutes: number): readonly Point[] =>
  [...Map.groupBy(points, ({ at }) => Math.floor(at / minutes)).values()].map((some) =>
    some.reduce((low, one) => (one.value < low.value ? one : low)),
  )

/** A quantile of values, by rank; NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, two) => one - two)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
