import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gini, giniByChance, participation, type Wrote } from './participation.ts'

const people = (a: readonly number[], b: readonly number[]): readonly Wrote[] => [
  ...a.map((cards): Wrote => ({ group: 'a', cards })),
  ...b.map((cards): Wrote => ({ group: 'b', cards })),
]

describe('the index of sharing out', () => {
  it('GU8: is 0 for all alike, 1 for one with everything, and hangs on no order', () => {
    expect(gini([])).toBe(0)
    expect(gini([0, 0, 0])).toBe(0)
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0)
    expect(gini([0, 0, 0, 9])).toBeCloseTo(1)
    const counts = fc.array(fc.nat(12), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(counts, (all) => {
        const index = gini(all)
        expect(index).toBeGreaterThanOrEqual(-1e-9)
        expect(index).toBeLessThanOrEqual(1 + 1e-9)
        expect(gini(all.toReversed())).toBeCloseTo(index)
      }),
    )
  })

  it('GU8: agrees with the mean difference of all pairs of people, slowly', () => {
    const slow = (counts: readonly number[]): number => {
      const n = counts.length
      let apart = 0
      for (const one of counts) for (const other of counts) apart += Math.abs(one - other)
      // Half the mean difference of all pairs, in parts of the mean, made large enough to reach 1.
      const mean = counts.reduce((sum, one) => sum + one, 0) / n
      return (apart / (n * n) / (2 * mean)) * (n / (n - 1))
    }
    const some = fc.array(fc.nat(12), { minLength: 2, maxLength: 20 }).filter((all) => all.some((one) => one > 0))
    fc.assert(
      fc.property(some, (all) => {
        expect(gini(all)).toBeCloseTo(slow(all), 9)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [2, 6],
    [3, 5],
    [3, 8],
    [4, 6],
  ])('GU8: for %i people and %i cards it is the limit that going through every case gives', (people, cards) => {
    const ways = people ** cards
    const indexes = Array.from({ length: ways }, (_, way) => {
      const counts = Array.from({ length: people }, () => 0)
      for (let card = 0, left = way; card < cards; card += 1, left = Math.floor(left / people))
        counts[left % people] = (counts[left % people] ?? 0) + 1
      return gini(counts)
    })
    // A thousand draws hit the place of 95 in 100 to within two in 100.
    const limit = giniByChance(people, cards)
    expect(indexes.filter((one) => one > limit + 1e-9).length / ways).toBeLessThan(0.07)
    expect(indexes.filter((one) => one >= limit - 1e-9).length / ways).toBeGreaterThan(0.03)
  })

  it('GU8: by chance it stays under what was measured for as many people and cards', () => {
    const measured = [
      [5, 10, 0.65],
      [6, 18, 0.49],
      [6, 36, 0.36],
      [9, 27, 0.45],
      [9, 54, 0.32],
      [15, 45, 0.42],
    ] as const
    for (const [n, cards, limit] of measured) {
      expect([n, cards, Math.abs(giniByChance(n, cards) - limit) < 0.03]).toEqual([n, cards, true])
    }
    expect(giniByChance(15, 45)).toBe(giniByChance(15, 45))
  })

  it('GU8: for two people and two cards it is what can be counted by hand', () => {
    // One each in half of all cases, both from one in the other half: the limit is the most there is.
    expect(giniByChance(2, 2)).toBe(1)
  })
})

describe('participation', () => {
  it('GU8: says by group how many wrote and how much, where both groups have k people', () => {
    expect(participation(people([2, 0, 1, 3, 1], [1, 1, 1, 0, 0, 2]), 5)).toEqual({
      people: 8,
      asked: 11,
      cards: 12,
      by: { a: { people: 4, asked: 5, cards: 7 }, b: { people: 4, asked: 6, cards: 5 } },
      few: false,
    })
  })

  it('GU8: under k in one group nothing by group, for the total would tell it; under k in all nothing', () => {
    const small = participation(people([2, 0, 1, 3], [1, 1, 1, 0, 0, 2]), 5)
    expect(small).toEqual({ people: 7, asked: 10, cards: 11, few: false })
    expect(participation(people([1, 1], [1, 1]), 5)).toBe(null)
    const one = fc.record({ group: fc.constantFrom('a' as const, 'b' as const), cards: fc.nat(8) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), fc.integer({ min: 3, max: 6 }), (wrote, k) => {
        const told = participation(wrote, k)
        const sizes = (['a', 'b'] as const).map((group) => wrote.filter((each) => each.group === group).length)
        expect(told === null).toBe(wrote.length < k)
        expect(told?.by !== undefined).toBe(sizes.every((size) => size >= k))
      }),
    )
  })

  it('GU8: “a few wrote most” is said above chance only', () => {
    const tells = (a: readonly number[], b: readonly number[]) => participation(people(a, b), 3)?.few
    expect(tells([3, 3, 2, 4, 3], [2, 3, 4, 3, 3])).toBe(false)
    expect(tells([12, 0, 0, 0, 0], [14, 1, 0, 0, 0])).toBe(true)
    expect(tells([0, 0, 0], [0, 0, 0])).toBe(false)
    // One card of one person says nothing of anybody.
    expect(tells([1, 0, 0, 0], [0, 0, 0, 0])).toBe(false)
  })
})
