import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { Paper } from './approve.ts'
import { dotsResultOf, tallyDots } from './dots.ts'

const OPTIONS = ['w', 'x', 'y', 'z']
const TEXTS = Object.fromEntries(OPTIONS.map((id) => [id, id.toUpperCase()]))
const resultOf = (papers: readonly Paper[], k = 3) => dotsResultOf(tallyDots(OPTIONS, papers, k), TEXTS)
const paper = (group: GroupId, ...choice: string[]): Paper => ({ group, choice })

describe('dots', () => {
  it('DT1: an option has as many dots as it was given, several by one person among them', () => {
    const { others, one, common, dots } = resultOf([paper('a', 'w', 'w', 'x'), paper('b', 'w'), paper('b')])
    expect(dots).toBe(true)
    expect([...common, ...one, ...others].map(({ option, total }) => [option, total])).toEqual([
      ['w', 3],
      ['x', 1],
      ['y', 0],
      ['z', 0],
    ])
  })

  it('DT3: a group of three weighs as much as one of nine: what only the many want is no common ground', () => {
    const papers = [
      ...Array.from({ length: 3 }, () => paper('a', 'x', 'x', 'y')),
      ...Array.from({ length: 9 }, () => paper('b', 'w', 'w', 'y')),
    ]
    const { common, one, others } = resultOf(papers)
    expect(common.map(({ option, total, a, b }) => ({ option, total, a, b }))).toEqual([
      { option: 'y', total: 12, a: 3, b: 9 },
    ])
    expect(one.map(({ option, group, total }) => [option, group, total])).toEqual([
      ['w', 'b', 18],
      ['x', 'a', 6],
    ])
    expect(others.map(({ option }) => option)).toEqual(['z'])
  })

  it('DT3: exactly the even share is not more than it, and dots on all alike make no common ground', () => {
    const papers = GROUPS.flatMap((group) => Array.from({ length: 3 }, () => paper(group, ...OPTIONS)))
    expect(resultOf(papers)).toMatchObject({ common: [], one: [] })
    expect(resultOf([...papers, paper('a', 'z'), paper('b', 'z')]).common.map(({ option }) => option)).toEqual(['z'])
  })

  it('DT2, DT3: without a split there is neither order by share nor mark, and no figure of a group', () => {
    const papers = [...Array.from({ length: 5 }, () => paper('a', 'x')), paper('b', 'w', 'w'), paper('b')]
    const hidden = resultOf(papers)
    expect(hidden).toMatchObject({ by: 'total', ballots: { total: 7 }, common: [], one: [] })
    expect(hidden.others.map(({ total }) => total)).toEqual([5, 2, 0, 0])
    expect(JSON.stringify(hidden)).not.toMatch(/"[ab]":/)
    expect(resultOf(papers, 8)).toEqual({
      dots: true,
      by: 'none',
      ballots: { total: 7 },
      common: [],
      one: [],
      others: [],
    })
  })

  const papersOf = fc.array(
    fc.record({
      group: fc.constantFrom<GroupId>('a', 'b'),
      choice: fc.array(fc.constantFrom(...OPTIONS), { maxLength: 5 }),
    }),
    { minLength: 6, maxLength: 24 },
  )

  it('DT1, DT3: equals a slow reference in fractions, for any papers', () => {
    fc.assert(
      fc.property(papersOf, (papers) => {
        const of = (group: GroupId) => papers.filter((one) => one.group === group)
        fc.pre(of('a').length >= 3 && of('b').length >= 3)
        const dots = (group: GroupId, option: string): number =>
          of(group).flatMap(({ choice }) => choice.filter((one) => one === option)).length
        const share = (group: GroupId, option: string): number => {
          const all = of(group).flatMap(({ choice }) => choice).length
          return all === 0 ? 0 : dots(group, option) / all
        }
        const isAbove = (group: GroupId, option: string): boolean => share(group, option) > 1 / OPTIONS.length + 1e-9
        const { common, one, others } = resultOf(papers)
        for (const { option, a, b, total } of [...common, ...one, ...others])
          expect([a, b, total]).toEqual([dots('a', option), dots('b', option), dots('a', option) + dots('b', option)])
        const ids = (list: readonly { readonly option: string }[]) => list.map(({ option }) => option).sort()
        expect(ids(common)).toEqual(OPTIONS.filter((id) => GROUPS.every((group) => isAbove(group, id))))
        expect(ids(one)).toEqual(OPTIONS.filter((id) => isAbove('a', id) !== isAbove('b', id)))
        expect([...common, ...one, ...others]).toHaveLength(OPTIONS.length)
        const floors = common.map(({ option }) => Math.min(share('a', option), share('b', option)))
        for (const [at, floor] of floors.slice(1).entries()) expect(floor).toBeLessThanOrEqual((floors[at] ?? 0) + 1e-9)
        for (const { option, group } of one) expect(isAbove(group, option)).toBe(true)
      }),
    )
  })

  it('DT3: naming the groups the other way round changes nothing but their names', () => {
    fc.assert(
      fc.property(papersOf, (papers) => {
        const swapped = papers.map(({ group, choice }) => ({ group: group === 'a' ? 'b' : 'a', choice }) as const)
        const set = (list: readonly { readonly option: string }[]) => list.map(({ option }) => option).sort()
        const [one, other] = [resultOf(papers), resultOf(swapped)]
        expect(set(one.common)).toEqual(set(other.common))
        expect(set(one.one)).toEqual(set(other.one))
      }),
    )
  })
})
