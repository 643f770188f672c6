import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from './shuffled.ts'

/** A source of whole numbers from a seed (a linear congruential generator of Numerical Recipes). */
const seeded = (seed: number) => {
  let state = seed >>> 0
  return (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

describe('shuffled', () => {
  it('RV2: gives every item once and leaves the given order alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items]
        expect(shuffled(items, seeded(seed)).sort((x, y) => x - y)).toEqual([...items].sort((x, y) => x - y))
        expect(items).toEqual(before)
      }),
    )
  })

  it('RV2: every order of four is about as likely as any other', () => {
    const below = seeded(20_260_101)
    const runs = 24_000
    const seen = new Map<string, number>()
    for (let run = 0; run < runs; run += 1) {
      const order = shuffled('abcd'.split(''), below).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    const expected = runs / 24
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // The 99.9th percentile of chi-square with 23 degrees of freedom; the seed is fixed, so this is no gamble.
    expect(chiSquare).toBeLessThan(49.7)
  })

  it('RV2: asks chance for each place once, in shrinking ranges', () => {
    const asked: number[] = []
    shuffled([1, 2, 3, 4], (n) => {
      asked.push(n)
      return n - 1
    })
    expect(asked).toEqual([4, 3, 2])
  })
})
