import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import type { FiveCounts } from '../session/tallies.ts'
import { coOrientation, gap, gapWord, isConfident, low, median, overlap, raters, spread } from './rate-measures.ts'
import { rowOf, slowGap, slowMedian, slowOverlap, slowSpread } from './testing/slow-measures.ts'

type Sides = { readonly S: FiveCounts; readonly O: FiveCounts }
const five = (counts: readonly number[]): FiveCounts => {
  const [one = 0, two = 0, three = 0, four = 0, most = 0] = counts
  return [one, two, three, four, most]
}
const sides = ({ S, O }: { readonly S: readonly number[]; readonly O: readonly number[] }): Sides => ({
  S: five(S),
  O: five(O),
})
const pair = ({ S, O }: Sides) => ({ a: S, b: O })

type Counts = { readonly S: number[]; readonly O: number[] }
const ASSUMPTIONS = (
  larkfield.assumption_votes as unknown as [string, { imp: Counts; evi: Counts; guess?: Counts }][]
).flatMap(([text, { imp, evi, guess }], at) => {
  const expected = larkfield.expected.assumptions[at]
  return expected ? [{ text, imp: sides(imp), evi: sides(evi), guess: guess && sides(guess), expected }] : []
})

describe('BL19: the assumptions of the Larkfield case', () => {
  it.each(ASSUMPTIONS)('has the figures of "$text"', ({ text, imp, evi, guess, expected }) => {
    expect(expected.text).toBe(text)
    for (const [axis, rated] of [
      ['imp', imp],
      ['evi', evi],
    ] as const) {
      expect({ S: median(rated.S), O: median(rated.O) }).toEqual(expected[`${axis}_median`])
      expect(gap(rated.S, rated.O)).toBeCloseTo(expected[`${axis}_gap`], 3)
      expect(overlap(rated.S, rated.O)).toBeCloseTo(expected[`${axis}_overlap`], 3)
    }
    expect(guess === undefined).toBe(expected.guess_error === undefined)
    if (!guess || !expected.guess_error || !expected.assumed_gap) return
    for (const [group, side] of [
      ['a', 'S'],
      ['b', 'O'],
    ] as const) {
      const knows = coOrientation(pair(imp), pair(guess), group)
      expect(knows?.error).toBeCloseTo(expected.guess_error[side], 3)
      expect(knows?.assumedGap).toBeCloseTo(expected.assumed_gap[side], 3)
    }
  })

  it('says which differences are clear', () => {
    expect(ASSUMPTIONS).toHaveLength(6)
    expect(ASSUMPTIONS.map(({ imp, evi }) => [gapWord(imp.S, imp.O), gapWord(evi.S, evi.O)])).toEqual([
      ['some', 'clear'],
      ['none', 'some'],
      ['clear', 'clear'],
      ['some', 'clear'],
      ['none', 'some'],
      ['none', 'clear'],
    ])
  })

  it('has two guesses, and in one of them Operations expects a bigger difference than there is', () => {
    const guessed = ASSUMPTIONS.flatMap(({ imp, guess }) => (guess ? [{ imp, guess }] : []))
    expect(
      guessed.map(({ imp, guess }) =>
        (['a', 'b'] as const).map((group) => coOrientation(pair(imp), pair(guess), group)?.expectsMore),
      ),
    ).toEqual([
      [false, true],
      [false, false],
    ])
  })
})

describe('BL20: confidence in the milestones of the Larkfield case', () => {
  const MILESTONES = (larkfield.milestone_confidence as unknown as [string, number[], number[]][]).flatMap(
    ([text, S, O], at) => {
      const expected = larkfield.expected.confidence[at]
      return expected ? [{ text, ...sides({ S, O }), expected }] : []
    },
  )
  it.each(MILESTONES)('has the figures of "$text"', ({ text, S, O, expected }) => {
    expect(expected.text).toBe(text)
    expect({ S: median(S), O: median(O) }).toEqual(expected.median)
    expect(gap(S, O)).toBeCloseTo(expected.gap, 3)
    expect({ S: low(S), O: low(O) }).toEqual(expected.low)
  })

  it('does not call a milestone confident where four of nine are at 1 or 2', () => {
    expect(MILESTONES.map(({ S, O }) => isConfident(pair({ S, O })))).toEqual([true, false, true])
  })
})

describe('measures of ratings', () => {
  const some = fc
    .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6))
    .filter((counts) => raters(counts) > 0) as fc.Arbitrary<FiveCounts>

  it('BL19: the gap, medians and overlap agree with slow references', () => {
    const words = new Set<string | null>()
    fc.assert(
      fc.property(some, some, (one, other) => {
        const distance = slowGap(one, other)
        expect(gap(one, other)).toBeCloseTo(distance, 9)
        expect(gap(other, one)).toBeCloseTo(distance, 9)
        expect(median(one)).toBe(slowMedian(one))
        expect(overlap(one, other)).toBeCloseTo(slowOverlap(one, other), 9)
        const word = gapWord(one, other)
        words.add(word)
        // Beside a threshold, rounding decides in the reference, so it is not asked there.
        if (Math.abs(distance - 0.2) > 1e-9 && Math.abs(distance - 0.3) > 1e-9)
          expect(word).toBe(distance > 0.3 ? 'clear' : distance > 0.2 ? 'some' : 'none')
      }),
      { numRuns: 1_000 },
    )
    expect(words).toEqual(new Set(['clear', 'none', 'some']))
  })

  it('BL19: exactly 0.20 is some difference and exactly 0.30 a clear one, whatever the sizes', () => {
    for (let tens = 1; tens <= 30; tens += 1) {
      // Of ten people, each step of one of them is a fortieth: eight steps are 0.20, twelve are 0.30.
      const all: FiveCounts = [10 * tens, 0, 0, 0, 0]
      const at = (steps: number): FiveCounts => [10 * tens - steps * tens, steps * tens, 0, 0, 0]
      const further = (steps: number): FiveCounts => [0, (20 - steps) * tens, (steps - 10) * tens, 0, 0]
      expect([gapWord(all, at(7)), gapWord(all, at(8)), gapWord(all, further(11)), gapWord(all, further(12))]).toEqual([
        'none',
        'some',
        'some',
        'clear',
      ])
    }
  })

  it('BL19: the middle half lies between a quarter and three quarters of the row', () => {
    fc.assert(
      fc.property(some, (counts) => {
        expect(spread(counts)).toEqual(slowSpread(counts))
      }),
    )
    expect(spread([0, 0, 9, 0, 0])).toEqual({ low: 3, high: 3 })
    expect(spread([5, 0, 0, 0, 4])).toEqual({ low: 1, high: 5 })
  })

  it('BL19: a group expects more than there is when its guess lies 0.2 further from it than the other group', () => {
    const all3: FiveCounts = [0, 0, 6, 0, 0]
    const all4: FiveCounts = [0, 0, 0, 6, 0]
    const all5: FiveCounts = [0, 0, 0, 0, 6]
    const knows = (guess: FiveCounts) => coOrientation({ a: all3, b: all4 }, { a: guess, b: all3 }, 'a')
    expect(knows(all4)).toEqual({ error: 0, assumedGap: 0.25, expectsMore: false })
    expect(knows(all5)).toEqual({ error: 0.25, assumedGap: 0.5, expectsMore: true })
    // Nineteen and twenty of a hundred steps more than there is: the second is exactly 0.2.
    const hundred = (steps: number): FiveCounts => [0, 0, 0, 100 - steps, steps]
    expect(knows(hundred(79))?.expectsMore).toBe(false)
    expect(knows(hundred(80))?.expectsMore).toBe(true)
  })

  it('BL19: co-orientation agrees with moving earth between own ratings, guesses and what the others said', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(some, some, some, some, (a, b, guessA, guessB) => {
        for (const group of ['a', 'b'] as const) {
          const [own, other, guess] = group === 'a' ? [a, b, guessA] : [b, a, guessB]
          const knows = coOrientation({ a, b }, { a: guessA, b: guessB }, group)
          const assumed = slowGap(own, guess)
          expect(knows?.error).toBeCloseTo(slowGap(guess, other), 9)
          expect(knows?.assumedGap).toBeCloseTo(assumed, 9)
          // Beside the threshold, rounding decides in the reference, so it is not asked there.
          const more = assumed - slowGap(own, other)
          if (Math.abs(more - 0.2) > 1e-9) expect(knows?.expectsMore).toBe(more > 0.2)
          seen.add(knows?.expectsMore === true)
        }
      }),
      { numRuns: 500 },
    )
    expect(seen).toEqual(new Set([true, false]))
  })

  it('BL19: without raters there is nothing to say', () => {
    const none: FiveCounts = [0, 0, 0, 0, 0]
    const one: FiveCounts = [1, 0, 0, 0, 0]
    expect([gap(none, one), gapWord(one, none), median(none), spread(none), overlap(none, one)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(coOrientation({ a: one, b: one }, { a: none, b: one }, 'a')).toBe(null)
    expect(isConfident({ a: one, b: none })).toBe(null)
  })

  it('BL20: a milestone needs a median of 3 in both groups, and fewer than a third low in each', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const isSo = [a, b].every(
          (counts) =>
            slowMedian(counts) >= 3 && rowOf(counts).filter((one) => one <= 2).length / raters(counts) < 1 / 3,
        )
        expect(isConfident({ a, b })).toBe(isSo)
      }),
    )
    expect(isConfident({ a: [0, 2, 4, 0, 0], b: [0, 0, 9, 0, 0] })).toBe(false)
    expect(isConfident({ a: [0, 1, 5, 0, 0], b: [1, 1, 5, 1, 1] })).toBe(true)
    expect(isConfident({ a: [0, 1, 5, 0, 0], b: [1, 2, 4, 1, 1] })).toBe(false)
  })
})
