import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../lib/hash.ts'
import { commitmentTo } from './lot.ts'
import { everybodyIn, isFairMix, MIXED_SIZES, mixedTableCount, mixedTables, type MixedPeople } from './mixed-lot.ts'

const seats = (group: 'a' | 'b', count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${group}${at}`)
const peopleOf = (a: number, b: number): MixedPeople => ({ a: seats('a', a), b: seats('b', b) })
const seed = fc.string({ minLength: 1, maxLength: 12 }).map((text) => sha256Hex(text))
const draws = fc.record({
  seed,
  a: fc.integer({ min: 1, max: 40 }),
  b: fc.integer({ min: 1, max: 40 }),
  size: fc.constantFrom(...MIXED_SIZES),
})
const groupsAt = (table: readonly string[]): number => new Set(table.map((seat) => seat[0])).size

describe('the lot of mixed tables', () => {
  it('MX1: everybody sits at exactly one table, of two to four, and sizes differ by one at most', () => {
    fc.assert(
      fc.property(draws, ({ seed: one, a, b, size }) => {
        const people = peopleOf(a, b)
        const tables = mixedTables(one, people, size)
        expect(tables.flat().toSorted()).toEqual(everybodyIn(people).toSorted())
        const sizes = tables.map((table) => table.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('MX1: every table has people of both groups wherever each group has one for every table', () => {
    let mixed = 0
    fc.assert(
      fc.property(draws, ({ seed: one, a, b, size }) => {
        const tables = mixedTables(one, peopleOf(a, b), size)
        const enough = Math.min(a, b) >= tables.length
        if (enough) mixed += 1
        const both = tables.filter((table) => groupsAt(table) === 2).length
        // Where they are too few for that, nobody of the smaller group sits with another of it.
        expect(both).toBe(enough ? tables.length : Math.min(a, b))
      }),
    )
    expect(mixed).toBeGreaterThan(20)
  })

  it('MX1: so many tables for the rooms that there are', () => {
    const table = (a: number, b: number) => MIXED_SIZES.map((size) => mixedTableCount({ a, b }, size))
    // Larkfield: six and nine. Pairs become six tables of two or three, so that none is without Strategy.
    expect(table(6, 9)).toEqual([6, 5, 4])
    expect(table(1, 1)).toEqual([1, 1, 1])
    expect(table(2, 3)).toEqual([2, 2, 2])
    // Two of one group and thirty of the other: nobody is the fifth at a table, and two tables are mixed.
    expect(table(2, 30)).toEqual([8, 8, 8])
    expect(table(20, 20)).toEqual([20, 14, 10])
  })

  it('MX2: the same seed draws the same tables; another seed others, and no seat has a favourite place', () => {
    const people = peopleOf(6, 9)
    const drawn = Array.from({ length: 400 }, (_, at) => mixedTables(sha256Hex(`seed ${at}`), people, 4))
    expect(mixedTables(sha256Hex('seed 7'), people, 4)).toEqual(drawn[7])
    expect(new Set(drawn.map((tables) => JSON.stringify(tables))).size).toBe(400)
    // a0 meets b0 in about one of four draws: 100 of 400, with room for chance that these seeds do not need.
    const meet = drawn.filter((tables) => tables.some((one) => one.includes('a0') && one.includes('b0'))).length
    expect(meet).toBeGreaterThan(70)
    expect(meet).toBeLessThan(130)
  })

  it('MX2: a draw is fair with the seed that was committed to and exactly its tables, and with nothing else', () => {
    const one = sha256Hex('seed')
    const draw = { people: peopleOf(3, 4), size: 2 as const }
    const tables = mixedTables(one, draw.people, draw.size)
    expect(isFairMix(commitmentTo(one), one, draw, tables)).toBe(true)
    expect(isFairMix(commitmentTo(one), sha256Hex('other'), draw, tables)).toBe(false)
    // A seed that draws these tables, and is not the one that was sealed.
    expect(isFairMix(commitmentTo(sha256Hex('other')), one, draw, tables)).toBe(false)
    expect(isFairMix(commitmentTo(one), one, { ...draw, size: 4 }, tables)).toBe(false)
    // The smaller group is dealt first, so that anybody who follows the rule comes to the same tables.
    expect(tables.map(([first]) => first?.[0])).toEqual(['a', 'a', 'a'])
    expect(mixedTables(one, peopleOf(4, 3), 2).map(([first]) => first?.[0])).toEqual(['b', 'b', 'b'])
    expect(isFairMix(commitmentTo(one), one, draw, tables.toReversed())).toBe(false)
    const swapped = tables.map((table, at) =>
      at < 2 ? [...table.slice(0, -1), tables.at(1 - at)?.at(-1) ?? ''] : table,
    )
    expect(isFairMix(commitmentTo(one), one, draw, swapped)).toBe(false)
    expect(isFairMix(commitmentTo(one), one, draw, tables.slice(1))).toBe(false)
  })
})
