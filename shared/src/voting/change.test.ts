import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import type { FiveCounts } from '../session/tallies.ts'
import { changeOf, changesOf, permutationP } from './change.ts'
import { gap, median } from './rate-measures.ts'

const five = (counts: readonly number[]): FiveCounts => {
  const [one = 0, two = 0, three = 0, four = 0, most = 0] = counts
  return [one, two, three, four, most]
}
const waveOf = (when: 'before' | 'after', side: 'S' | 'O', at: number): FiveCounts =>
  five(larkfield.pulse[when][side][at] ?? [])

const WORDS = {
  chance: 'could easily be chance',
  some: 'some sign of a change',
  unlikely: 'unlikely to be chance alone',
}
const SIDES = ['S', 'O'] as const

describe('PU6: the pulse of the Larkfield case, before and after', () => {
  it.each(larkfield.expected.pulse.map((one, at) => ({ ...one, at })))(
    'has the figures of "$text"',
    ({ text, at, change, before, after }) => {
      expect(larkfield.pulse_items[at]).toBe(text)
      for (const side of SIDES) {
        const [then, now] = [waveOf('before', side, at), waveOf('after', side, at)]
        const found = changeOf(then, now)
        expect(found?.difference).toBeCloseTo(change[side].dmean, 3)
        expect(found?.p).toBeCloseTo(change[side].p, 4)
        expect(found && WORDS[found.word]).toBe(change[side].word)
        expect([found?.before, found?.after]).toEqual(side === 'S' ? [6, 6] : [9, 9])
        expect([median(then), median(now)]).toEqual([before.median[side], after.median[side]])
      }
      expect(gap(waveOf('before', 'S', at), waveOf('before', 'O', at))).toBeCloseTo(before.gap, 3)
      expect(gap(waveOf('after', 'S', at), waveOf('after', 'O', at))).toBeCloseTo(after.gap, 3)
    },
  )

  it('covers all six sentences', () => {
    expect(larkfield.expected.pulse).toHaveLength(6)
  })
})

const valuesOf = (counts: readonly number[]): number[] =>
  counts.flatMap((count, at) => Array<number>(count).fill(at + 1))

/** Every way to choose which answers came before, one by one: slow, and plainly the definition. */
const slowP = (before: FiveCounts, after: FiveCounts): number => {
  const all = [...valuesOf(before), ...valuesOf(after)]
  const n = valuesOf(before).length
  const sum = (some: readonly number[]): number => some.reduce((so, one) => so + one, 0)
  const distance = (first: number): number => Math.abs(first * all.length - sum(all) * n)
  const observed = distance(sum(valuesOf(before)))
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
  return extreme / every
}

const countsUpTo = (most: number) =>
  fc.tuple(...Array.from({ length: 5 }, () => fc.nat({ max: most }))).map((counts) => five(counts))
const some = (counts: FiveCounts): boolean => counts.some((count) => count > 0)

describe('PU6: the exact permutation test', () => {
  it('says what choosing one by one says', () => {
    fc.assert(
      fc.property(countsUpTo(2).filter(some), countsUpTo(2).filter(some), (before, after) => {
        expect(permutationP(before, after)).toBeCloseTo(slowP(before, after), 9)
      }),
      { numRuns: 60 },
    )
  })

  it('is a probability, the same both ways and on the scale turned round, and 1 where nothing differs', () => {
    const turned = (counts: FiveCounts): FiveCounts => five(counts.toReversed())
    fc.assert(
      fc.property(countsUpTo(9).filter(some), countsUpTo(9).filter(some), (before, after) => {
        const p = permutationP(before, after) ?? -1
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(permutationP(after, before)).toBeCloseTo(p, 9)
        expect(permutationP(turned(before), turned(after))).toBeCloseTo(p, 9)
        expect(permutationP(before, before)).toBeCloseTo(1, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('goes over into the curve of large waves without a step', () => {
    const exact = permutationP([10, 20, 30, 25, 15], [6, 17, 28, 29, 20]) ?? 0
    const large = permutationP([10, 20, 30, 25, 15], [6, 17, 29, 29, 20]) ?? 0
    expect(exact).toBeGreaterThan(0.01)
    expect(Math.abs(exact - large)).toBeLessThan(0.02)
    expect(permutationP([0, 0, 2000, 0, 0], [0, 0, 2000, 0, 0])).toBe(1)
  })

  it('has words with their limits: 2 in 20 is some sign, and without answers there is no word', () => {
    // Three against three, all apart: 2 of 20 ways.
    expect(changeOf([3, 0, 0, 0, 0], [0, 0, 0, 0, 3])).toMatchObject({ p: 0.1, word: 'some', difference: 4 })
    expect(changeOf([3, 0, 0, 0, 0], [0, 0, 0, 0, 1])).toMatchObject({ p: 0.25, word: 'chance' })
    expect(changeOf([4, 0, 0, 0, 0], [0, 0, 0, 0, 4])?.word).toBe('unlikely')
    expect(changeOf([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])?.word).toBe('chance')
    expect(changeOf([0, 0, 0, 0, 0], [1, 0, 0, 0, 0])).toBe(null)
  })

  it('compares what both waves show, and no split that one of them hides', () => {
    const [low, high]: FiveCounts[] = [
      [5, 0, 0, 0, 0],
      [0, 0, 0, 0, 5],
    ]
    if (!low || !high) throw new Error('There are two.')
    const split = { by: 'group', a: low, b: low } as const
    expect(changesOf(split, { by: 'group', a: high, b: low })).toMatchObject({
      by: 'group',
      a: { word: 'unlikely' },
      b: { word: 'chance' },
    })
    const all = changesOf(split, { by: 'total', total: high })
    expect(all).toMatchObject({ by: 'total', total: { before: 10, after: 5, word: 'unlikely' } })
    expect(JSON.stringify(all)).not.toContain('"a"')
    expect(changesOf(split, { by: 'none' })).toBe(null)
    expect(changesOf({ by: 'none' }, split)).toBe(null)
  })
})
