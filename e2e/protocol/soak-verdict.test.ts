import { expect, it } from 'vitest'
import { lows, quantile, trendOf, type Point } from '../soak/trend.ts'
import { slownessOf } from '../soak/yardstick.ts'

const BOUND = { much: 16, share: 0.08 }
const line = (of: (at: number) => number): readonly Point[] =>
  Array.from({ length: 25 }, (_, at) => ({ at, value: of(at) }))
/** Up and down as a garbage collector goes. */
const saw = (at: number): number => (at % 5) * 8

it('OB5: the verdict of a soak calls a leak a leak, and neither noise nor a fall', () => {
  expect(
    trendOf(
      line((at) => 200 + saw(at)),
      BOUND,
    ).isFlat,
  ).toBe(true)
  expect(
    trendOf(
      line((at) => 240 - at),
      BOUND,
    ).isFlat,
  ).toBe(true)
  expect(
    trendOf(
      line((at) => 200 + at + saw(at)),
      BOUND,
    ),
  ).toMatchObject({ isFlat: false, most: expect.closeTo(18.2, 0) as unknown })
  expect(
    trendOf(
      line((at) => 200 + at),
      BOUND,
    ).growth,
  ).toBeCloseTo(24, 6)
  // Too little to say anything, or nothing at all, is no good news.
  expect(trendOf(line(() => 1).slice(0, 2), BOUND).isFlat).toBe(false)
  expect(
    trendOf(
      [0, 1, 2].map((at) => ({ at, value: Number.NaN })),
      BOUND,
    ).isFlat,
  ).toBe(false)
})

it('OB5: a soak looks at the least of each stretch, and at quantiles by rank', () => {
  expect(
    lows(
      line((at) => 200 + saw(at)),
      5,
    ).map(({ value }) => value),
  ).toEqual([200, 200, 200, 200, 200])
  expect([quantile([5, 1, 4, 2, 3], 0.5), quantile([1, 2, 3, 4], 0.95), quantile([], 0.5)]).toEqual([3, 4, Number.NaN])
})

it('OB5: what the machine itself is slower by is taken off, and a faster minute adds nothing', () => {
  const turns = [10, 10, 10, 30, 5].flatMap((milliseconds, minute) =>
    [0.1, 0.5, 0.9].map((part) => ({ at: minute + part, milliseconds })),
  )
  const slowness = slownessOf(turns, 0.5)
  expect([0, 1, 2, 3, 4, 9].map((minute) => slowness(minute))).toEqual([2, 2, 2, 6, 1, 1])
  expect(slownessOf([], 0.5)(3)).toBe(1)
})
