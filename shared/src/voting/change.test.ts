import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import type { FiveCounts } from '../session/tallies.ts'
import { changeOf, changesOf, permutationP } from './change.ts'
import { isSensitive, USUAL_ITEMS } from './pulse-items.ts'
import { gap, median } from './rate-measures.ts'
import { slowChoices } from './testing/slow-measures.ts'

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

  it('PU5: the sentence about safety has the same words from its three bands as from all five values', () => {
    const banded = ([one, two, three, four, most]: FiveCounts): FiveCounts => [one + two, 0, three, 0, four + most]
    const at = USUAL_ITEMS.findIndex(isSensitive)
    expect(larkfield.pulse_items[at]).toContain('used against me')
    for (const side of SIDES) {
      const found = changeOf(banded(waveOf('before', side, at)), banded(waveOf('after', side, at)))
      expect(found && WORDS[found.word]).toBe(larkfield.expected.pulse[at]?.change[side].word)
    }
  })

  it('covers all six sentences', () => {
    expect(larkfield.expected.pulse).toHaveLength(6)
  })
})

const countsUpTo = (most: number) =>
  fc.tuple(...Array.from({ length: 5 }, () => fc.nat({ max: most }))).map((counts) => five(counts))
const some = (counts: FiveCounts): boolean => counts.some((count) => count > 0)

describe('PU6: the exact permutation test', () => {
  it('says what choosing one by one says', () => {
    fc.assert(
      fc.property(countsUpTo(2).filter(some), countsUpTo(2).filter(some), (before, after) => {
        const { extreme, every } = slowChoices(before, after)
        expect(permutationP(before, after)).toBeCloseTo(extreme / every, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('has the word of choosing one by one, for every two waves of up to four answers and at both limits exactly', () => {
    const waves = Array.from({ length: 5 ** 5 }, (_, at) =>
      five([0, 1, 2, 3, 4].map((place) => Math.floor(at / 5 ** place) % 5)),
    ).filter((counts) => some(counts) && counts.reduce((sum, count) => sum + count, 0) <= 4)
    expect(waves).toHaveLength(125)
    const [words, wrong] = [new Map<string, number>(), [] as unknown[]]
    for (const before of waves) {
      for (const after of waves) {
        const { extreme, every } = slowChoices(before, after)
        const word = 20 * extreme < every ? 'unlikely' : 5 * extreme <= every ? 'some' : 'chance'
        words.set(word, (words.get(word) ?? 0) + 1)
        if (5 * extreme === every) words.set('limit', (words.get('limit') ?? 0) + 1)
        if (changeOf(before, after)?.word !== word) wrong.push({ before, after, extreme, every })
      }
    }
    expect(wrong).toEqual([])
    expect([...words.keys()].toSorted()).toEqual(['chance', 'limit', 'some', 'unlikely'])
    // One answer against nineteen, alone at its value: the lower limit itself is some sign, and no more.
    expect(slowChoices([1, 0, 0, 0, 0], [0, 19, 0, 0, 0])).toEqual({ extreme: 1, every: 20 })
    expect(changeOf([1, 0, 0, 0, 0], [0, 19, 0, 0, 0])).toMatchObject({ p: 0.05, word: 'some' })
    expect(changeOf([1, 0, 0, 0, 0], [0, 20, 0, 0, 0])?.word).toBe('unlikely')
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
