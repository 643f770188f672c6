import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import type { FiveCounts } from '../session/tallies.ts'
import { direction, gapWord, higher, raters } from './rate-measures.ts'
import { slowDirection } from './testing/slow-measures.ts'

const some = fc
  .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6))
  .filter((counts) => raters(counts) > 0) as fc.Arbitrary<FiveCounts>

type Sides = Readonly<Record<'S' | 'O', FiveCounts>>
const VOTES = larkfield.assumption_votes as unknown as [string, Readonly<Record<'imp' | 'evi', Sides>>][]

describe('BL29: who gave higher values', () => {
  it('is Cliff’s delta of the six assumptions of the Larkfield case, on both axes', () => {
    const found = VOTES.flatMap(([, { imp, evi }]) => [direction(imp.S, imp.O), direction(evi.S, evi.O)])
    const expected = larkfield.expected.assumptions.flatMap((one) => [one.imp_cliff, one.evi_cliff])
    expect(found).toHaveLength(12)
    found.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 3))
  })

  it('is said of the case in words, and not where there is no clear difference', () => {
    expect(VOTES.map(([, { imp, evi }]) => [imp, evi].map(({ S, O }) => higher({ a: S, b: O })))).toEqual([
      ['b', 'a'],
      [null, 'a'],
      ['b', 'b'],
      ['b', 'b'],
      [null, 'a'],
      [null, 'b'],
    ])
  })

  it('agrees with counting pair by pair, and turns its sign when the groups or the scale are turned', () => {
    const turned = ([one, two, three, four, five]: FiveCounts): FiveCounts => [five, four, three, two, one]
    fc.assert(
      fc.property(some, some, (one, other) => {
        const slow = slowDirection(one, other)
        expect(direction(one, other)).toBeCloseTo(slow, 12)
        expect(direction(other, one)).toBeCloseTo(-slow, 12)
        expect(direction(turned(one), turned(other))).toBeCloseTo(-slow, 12)
      }),
      { numRuns: 1_000 },
    )
  })

  it('names a group only beside a gap that is worth a word, and from 0.147 on', () => {
    const words = new Set<string | null>()
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [word, slow] = [higher({ a, b }), slowDirection(a, b)]
        words.add(word)
        const gap = gapWord(a, b)
        expect(word).toBe(gap === 'none' ? null : Math.abs(slow) < 0.147 - 1e-12 ? 'neither' : slow > 0 ? 'a' : 'b')
      }),
      { numRuns: 3_000 },
    )
    expect(words).toEqual(new Set([null, 'a', 'b', 'neither']))
    const far: FiveCounts = [50, 0, 0, 0, 50]
    expect(higher({ a: far, b: [0, 0, 100, 0, 0] })).toBe('neither')
    // 147 pairs of 1,000 more above than below, and 145.
    const beside: FiveCounts = [0, 0, 1, 0, 0]
    const leaning = (more: number): FiveCounts => [426 - more, 0, 1, 0, 573 + more]
    expect([direction(leaning(0), beside), direction(leaning(-1), beside)]).toEqual([0.147, 0.145])
    expect([higher({ a: leaning(0), b: beside }), higher({ a: leaning(-1), b: beside })]).toEqual(['a', 'neither'])
  })

  it('says nothing without raters', () => {
    const none: FiveCounts = [0, 0, 0, 0, 0]
    const one: FiveCounts = [1, 0, 0, 0, 0]
    expect([direction(none, one), direction(one, none), higher({ a: none, b: one })]).toEqual([null, null, null])
  })
})
