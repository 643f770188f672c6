import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../session/agenda.ts'
import { MARKS } from '../protocol/state-view.ts'
import { enoughOfBoth, shownMarks, type MarkTally } from './count-marks.ts'

const marked = (card: string, a: number, b: number, mark: MarkTally['mark'] = 'true-for-me'): MarkTally[] => [
  { card, mark, group: 'a', count: a },
  { card, mark, group: 'b', count: b },
]
const tallies = fc.array(
  fc.record({
    card: fc.constantFrom('one', 'two', 'three', 'constructor', '__proto__'),
    mark: fc.constantFrom(...MARKS),
    group: fc.constantFrom(...GROUPS),
    count: fc.nat(5),
  }),
  { maxLength: 20 },
)
const size = fc.nat(8)

describe('marks', () => {
  it('MK2: counts by group where both groups have k who may mark', () => {
    expect(shownMarks(marked('one', 2, 3), { a: 5, b: 5 }, 5)).toEqual({
      one: { 'true-for-me': { total: 5, a: 2, b: 3 } },
    })
    for (const sizes of [
      { a: 4, b: 9 },
      { a: 9, b: 4 },
      { a: 0, b: 9 },
    ]) {
      expect(shownMarks(marked('one', 2, 3), sizes, 5)).toEqual({ one: { 'true-for-me': { total: 5 } } })
    }
  })

  it('MK2: a mark that nobody set is not shown, and marks are counted apart', () => {
    expect(
      shownMarks(
        [...marked('one', 0, 0), ...marked('two', 1, 0, 'unclear'), ...marked('two', 0, 2)],
        { a: 3, b: 3 },
        3,
      ),
    ).toEqual({
      two: { 'true-for-me': { total: 2, a: 0, b: 2 }, unclear: { total: 1, a: 1, b: 0 } },
    })
  })

  it('MK2: either all marks of all cards are split or none, and counts are sums', () => {
    fc.assert(
      fc.property(tallies, size, size, fc.integer({ min: 3, max: 6 }), (list, a, b, k) => {
        const shown = shownMarks(list, { a, b }, k)
        const counts = Object.entries(shown).flatMap(([card, marks]) =>
          Object.entries(marks).map(([mark, count]) => ({ card, mark, count })),
        )
        for (const { card, mark, count } of counts) {
          const sum = (group?: string) =>
            list
              .filter((one) => one.card === card && one.mark === mark && (!group || one.group === group))
              .reduce((total, one) => total + one.count, 0)
          expect(count).toEqual(a >= k && b >= k ? { total: sum(), a: sum('a'), b: sum('b') } : { total: sum() })
        }
        expect(new Set(counts.map(({ card, mark }) => `${card} ${mark}`))).toEqual(
          new Set(list.filter(({ count }) => count > 0).map(({ card, mark }) => `${card} ${mark}`)),
        )
        expect(Object.prototype).not.toHaveProperty('true-for-me')
      }),
    )
  })

  it('MK3: at least half of each group, to the person', () => {
    const sizes = { a: 6, b: 9 }
    expect(enoughOfBoth(marked('one', 3, 5), sizes, 5)).toEqual(['one'])
    expect(enoughOfBoth(marked('one', 2, 9), sizes, 5)).toEqual([])
    expect(enoughOfBoth(marked('one', 6, 4), sizes, 5)).toEqual([])
    expect(enoughOfBoth(marked('one', 6, 9, 'new-to-me'), sizes, 5)).toEqual([])
    expect(enoughOfBoth([...marked('two', 6, 9), ...marked('one', 3, 5)], sizes, 5)).toEqual(['one', 'two'])
  })

  it('MK3: half of all where k hides the split, whatever the groups said', () => {
    const sizes = { a: 3, b: 9 }
    expect(enoughOfBoth(marked('one', 0, 6), sizes, 5)).toEqual(['one'])
    expect(enoughOfBoth(marked('one', 3, 2), sizes, 5)).toEqual([])
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), fc.nat(9), (a, otherA, total) => {
        fc.pre(a <= total && otherA <= total)
        expect(enoughOfBoth(marked('one', a, total - a), { a: 4, b: 9 }, 5)).toEqual(
          enoughOfBoth(marked('one', otherA, total - otherA), { a: 4, b: 9 }, 5),
        )
      }),
    )
  })
})
