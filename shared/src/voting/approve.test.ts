import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import type { OptionResult, ResultView } from '../protocol/ballot-views.ts'
import { GROUPS } from '../session/agenda.ts'
import { rate, resultOf, tallyApproval, type Paper } from './approve.ts'

type Count = { readonly text: string; readonly a: number; readonly b: number }
const COUNTS = larkfield.priority_votes.map(([text, a, b]) => ({ text, a, b }) as Count)
const { n, priorities } = larkfield.expected

/** Ballot papers that add up to the counts of a case: the first people of each group approve each option. */
const papersOf = (counts: readonly Count[], size: { a: number; b: number }): Paper[] =>
  GROUPS.flatMap((group) =>
    Array.from({ length: size[group] }, (_, person) => ({
      group,
      choice: counts.filter((one) => one[group] > person).map(({ text }) => text),
    })),
  )
const shown = (papers: readonly Paper[], options: readonly string[], k: number): ResultView =>
  resultOf(tallyApproval(options, papers, k), Object.fromEntries(options.map((id) => [id, id])))
const names = (results: readonly OptionResult[]): readonly string[] => results.map(({ option }) => option)

describe('the Larkfield ballot', () => {
  const options = COUNTS.map(({ text }) => text)
  const papers = papersOf(COUNTS, { a: n.S, b: n.O })
  const result = shown(papers, options, larkfield.k)
  const all = [...result.common, ...result.one, ...result.others]

  it('BL8: reproduces totals, rates, the lower rate and the product of the case', () => {
    expect(result).toMatchObject({ by: 'group', ballots: { total: 15, a: 6, b: 9 } })
    expect(all).toHaveLength(8)
    for (const expected of priorities) {
      const one = all.find(({ option }) => option === expected.text)
      const [a, b] = [rate(one?.a ?? -1, 6), rate(one?.b ?? -1, 9)]
      expect(one).toMatchObject({ total: expected.total, a: expected.S, b: expected.O, text: expected.text })
      expect(a).toBeCloseTo(expected.rateS, 3)
      expect(b).toBeCloseTo(expected.rateO, 3)
      expect(Math.min(a, b)).toBeCloseTo(expected.floor, 3)
      expect(a * b).toBeCloseTo(expected.product, 3)
      expect(names(result.common).includes(expected.text)).toBe(expected.both)
    }
  })

  it('BL8: shows common ground, then what matters a lot to one group, then the rest, in the order of measures 4.2', () => {
    expect(names(result.common)).toEqual(['Dates checked by both groups', 'News of changes before customers get it'])
    expect(result.one.map(({ option, group }) => [option, group])).toEqual([
      ['Clear answers about bills', 'b'],
      ['Proof for the board within a quarter', 'a'],
      ['Fewer, shared measures', 'a'],
      ['Cover at night and in peak weeks', 'b'],
    ])
    expect(names(result.others)).toEqual(['A fair offer for existing device customers', 'Openings in new countries'])
  })

  it('BL7: with k above the smaller group only totals remain, in their order, without marks', () => {
    const hidden = shown(papers, options, 7)
    expect(hidden).toMatchObject({ by: 'total', ballots: { total: 15 }, common: [], one: [] })
    expect(hidden.others.map(({ total }) => total)).toEqual([12, 12, 9, 7, 6, 6, 5, 3])
    expect(JSON.stringify(hidden)).not.toMatch(/"[ab]":/)
  })
})

/** The same rules, written down slowly and with whole numbers only, straight from measures 4.2 and 4.5. */
const reference = (options: readonly string[], papers: readonly Paper[], k: number) => {
  const of = (group: string) => papers.filter((paper) => paper.group === group)
  const approvals = (list: readonly Paper[], option: string): number => {
    let count = 0
    for (const paper of list) for (const chosen of paper.choice) if (chosen === option) count += 1
    return count
  }
  const [nA, nB] = [of('a').length, of('b').length]
  const rows = options.map((option, at) => ({
    option,
    at,
    a: approvals(of('a'), option),
    b: approvals(of('b'), option),
  }))
  if (nA < k || nB < k) {
    if (nA + nB < k) return { by: 'none', common: [], one: [], others: [] }
    const byTotal = rows.toSorted((x, y) => y.a + y.b - x.a - x.b || x.at - y.at)
    return { by: 'total', common: [], one: [], others: byTotal.map((row) => row.option) }
  }
  // All rates over the common denominator nA * nB.
  const scaled = rows.map((row) => ({ ...row, rA: row.a * nB, rB: row.b * nA }))
  const enough = (r: number): boolean => r * 10 >= 6 * nA * nB
  const order = scaled.toSorted(
    (x, y) => Math.min(y.rA, y.rB) - Math.min(x.rA, x.rB) || y.rA * y.rB - x.rA * x.rB || x.at - y.at,
  )
  return {
    by: 'group',
    common: order.filter((row) => enough(row.rA) && enough(row.rB)).map((row) => row.option),
    one: order
      .filter((row) => enough(row.rA) !== enough(row.rB))
      .toSorted((x, y) => Math.max(y.rA, y.rB) - Math.max(x.rA, x.rB))
      .map((row) => row.option),
    others: order.filter((row) => !enough(row.rA) && !enough(row.rB)).map((row) => row.option),
  }
}

describe('results of approval ballots', () => {
  const OPTIONS = ['o1', 'o2', 'o3', 'o4', 'o5']
  const paper = fc.record({ group: fc.constantFrom(...GROUPS), choice: fc.subarray(OPTIONS) })

  it('BL7, BL8: agree with a slow reference of whole numbers', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 30 }), fc.integer({ min: 3, max: 8 }), (papers, k) => {
        const result = shown(papers, OPTIONS, k)
        seen.add(result.by)
        expect({
          by: result.by,
          common: names(result.common),
          one: names(result.one),
          others: names(result.others),
        }).toEqual(reference(OPTIONS, papers, k))
      }),
      { numRuns: 2_000 },
    )
    expect([...seen].sort()).toEqual(['group', 'none', 'total'])
  })

  it('BL8: exactly six in ten is common ground, for every size of a group', () => {
    for (let tens = 1; tens <= 60; tens += 1) {
      const size = tens * 5
      const counts = [
        { text: 'x', a: tens * 3, b: tens * 3 },
        { text: 'y', a: tens * 3 - 1, b: size },
      ]
      const result = shown(papersOf(counts, { a: size, b: size }), ['x', 'y'], 5)
      expect([names(result.common), names(result.one)]).toEqual([['x'], ['y']])
    }
  })

  it('BL2: a pass counts as in and approves nothing', () => {
    const passes = papersOf([], { a: 3, b: 3 })
    expect(tallyApproval(['x'], passes, 3)).toEqual({
      by: 'group',
      ballots: { total: 6, a: 3, b: 3 },
      options: [{ option: 'x', total: 0, a: 0, b: 0 }],
    })
  })

  it('BL7: with one group empty the total is of the other, and is shown from k on', () => {
    for (const size of [0, 1, 2, 3, 4]) {
      const tally = tallyApproval(['x'], papersOf([{ text: 'x', a: 0, b: 1 }], { a: 0, b: size }), 3)
      expect(tally).toEqual(
        size >= 3
          ? { by: 'total', ballots: { total: size }, options: [{ option: 'x', total: 1 }] }
          : { by: 'none', ballots: { total: size }, options: [{ option: 'x' }] },
      )
    }
  })

  it('BL7: never a total and one group: figures of groups come in pairs that add up, or not at all', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 14 }), fc.integer({ min: 3, max: 6 }), (papers, k) => {
        const { by, ballots, options } = tallyApproval(OPTIONS, papers, k)
        for (const one of [ballots, ...options]) {
          expect('a' in one).toBe(by === 'group')
          expect('b' in one).toBe(by === 'group')
          if (by === 'group') expect(one.total).toBe((one.a ?? 0) + (one.b ?? 0))
        }
        expect(ballots.total).toBe(papers.length)
        expect(options.every((one) => 'total' in one === (by !== 'none'))).toBe(true)
      }),
    )
  })
})
