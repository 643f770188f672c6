import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { GroupId } from '../session/agenda.ts'
import { PULSE_MOST } from '../limits.ts'
import { PULSE_ITEMS, USUAL_ITEMS } from './pulse-items.ts'
import { bandsOf, soleBand, tallyPulse } from './pulse.ts'
import type { RatePaper } from './rate.ts'

const OPTIONS = [
  { id: 'safe', hash: 's' },
  { id: 'heard', hash: 'h' },
]
const RATING = { of: 'pulse', axes: ['holds'], cards: ['say-what-i-think', 'feel-heard'], guess: [] } as const
const paper = (group: GroupId, safe: number | null, heard: number | null): RatePaper => ({
  group,
  ratings: [
    ...(safe === null ? [] : [{ option: 'safe', values: [safe] }]),
    ...(heard === null ? [] : [{ option: 'heard', values: [heard] }]),
  ],
})
const count = (papers: readonly RatePaper[], k = 3) => tallyPulse({ options: OPTIONS, rating: RATING }, papers, k)

describe('PU1: the set of sentences', () => {
  it('has a name for each, once, and six to begin with that can be asked before the day', () => {
    expect(new Set(PULSE_ITEMS.map(({ id }) => id)).size).toBe(PULSE_ITEMS.length)
    expect(USUAL_ITEMS).toHaveLength(PULSE_MOST)
    expect(PULSE_ITEMS.filter(({ id, isAfter }) => isAfter && USUAL_ITEMS.includes(id))).toEqual([])
  })
})

describe('PU5: bands of what is sensitive', () => {
  it('counts a sensitive sentence in bands and any other from 1 to 5', () => {
    const papers = [1, 2, 3].flatMap((value) => [paper('a', value, value), paper('b', value + 2, value + 2)])
    const [safe, heard] = count(papers).options
    expect(safe?.axes).toEqual([{ axis: 'holds', a: [2, 0, 1, 0, 0], b: [0, 0, 1, 0, 2] }])
    expect(heard?.axes).toEqual([{ axis: 'holds', a: [1, 1, 1, 0, 0], b: [0, 0, 1, 1, 1] }])
  })

  it('is the same whatever a person gave within a band', () => {
    const value = fc.integer({ min: 1, max: 5 })
    const other = (one: number): number => (one < 3 ? 3 - one : one > 3 ? 9 - one : 3)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a' as const, 'b' as const), value)), (given) => {
        const [one, two] = [(so: number) => so, other].map((change) =>
          count(given.map(([group, so]) => paper(group, change(so), null))),
        )
        expect(one).toEqual(two)
      }),
    )
  })

  it('says where everybody is in one band', () => {
    expect(soleBand([2, 3, 0, 0, 0])).toBe('low')
    expect(soleBand([0, 0, 4, 0, 0])).toBe('middle')
    expect(soleBand([0, 0, 0, 1, 1])).toBe('high')
    expect(soleBand([0, 1, 1, 0, 0])).toBe(null)
    expect(soleBand([0, 0, 0, 0, 0])).toBe(null)
    expect(bandsOf([1, 2, 3, 4, 5])).toEqual([3, 3, 9])
  })
})

describe('PU4: k, sentence by sentence', () => {
  it('shows both groups, or the total alone, or nothing, and never a total beside a group', () => {
    const sizes = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(sizes, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), ([a, b], passes) => {
        const papers = [...Array<'a'>(a).fill('a'), ...Array<'b'>(b).fill('b')].map((group, at) =>
          paper(group, passes[at] ? null : 4, 2),
        )
        for (const { by, axes } of count(papers).options) {
          const rated = (group: GroupId): number =>
            axes.flatMap((one) => one[group] ?? []).reduce((so, one) => so + one, 0)
          const all = axes.flatMap((one) => one.total ?? []).reduce((so, one) => so + one, 0)
          if (by === 'group') expect([rated('a') >= 3, rated('b') >= 3, all]).toEqual([true, true, 0])
          else if (by === 'total') expect([rated('a') + rated('b'), all >= 3]).toEqual([0, true])
          else expect(axes).toEqual([])
        }
      }),
    )
  })
})
