import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../session/agenda.ts'
import { tallyApproval, type Paper } from './approve.ts'
import { tallyDots } from './dots.ts'
import { papersIn, papersOf, pileProblem, shownBeside, tallyWithPapers, type Pile, type Piles } from './papers.ts'

const OPTIONS = ['x', 'y']
const none: Pile = { papers: 0, counts: {} }
const device = (a: number, b: number, choice: readonly string[] = ['x']): readonly Paper[] => [
  ...Array.from({ length: a }, () => ({ group: 'a' as const, choice })),
  ...Array.from({ length: b }, () => ({ group: 'b' as const, choice })),
]

describe('a pile of paper votes', () => {
  const pile = fc.integer({ min: 0, max: 8 }).chain((papers) =>
    fc.record({
      papers: fc.constant(papers),
      counts: fc.record({ x: fc.integer({ min: 0, max: papers }), y: fc.integer({ min: 0, max: papers }) }),
    }),
  )

  it('PB1: papers made of a pile add up to it, with ticks and with dots', () => {
    fc.assert(
      fc.property(fc.record({ a: pile, b: pile }), fc.constantFrom(undefined, true as const), (piles, dots) => {
        const papers = papersOf(piles, { cap: 2, dots })
        expect(papers).toHaveLength(papersIn(piles))
        for (const group of GROUPS) {
          const own = papers.filter((one) => one.group === group)
          expect(own).toHaveLength(piles[group].papers)
          for (const option of OPTIONS) {
            const given = own.flatMap(({ choice }) => choice).filter((one) => one === option).length
            // With dots there must be a paper to put them on.
            expect(given).toBe(piles[group].counts[option as 'x' | 'y'])
          }
          if (!dots) for (const { choice } of own) expect(new Set(choice).size).toBe(choice.length)
        }
      }),
    )
  })

  it('PB2: what no papers could say is no pile', () => {
    const of = (papers: number, x: number, y: number): Pile => ({ papers, counts: { x, y } })
    expect(pileProblem(of(3, 3, 0), { cap: 1 })).toBeNull()
    expect(pileProblem(of(3, 4, 0), { cap: 4 })).toBe('too-many-of-one')
    expect(pileProblem(of(3, 2, 2), { cap: 1 })).toBe('too-many-in-all')
    expect(pileProblem(of(3, 6, 3), { cap: 3, dots: true })).toBeNull()
    expect(pileProblem(of(3, 6, 4), { cap: 3, dots: true })).toBe('too-many-in-all')
    expect(pileProblem(of(0, 1, 0), { cap: 3, dots: true })).toBe('too-many-in-all')
  })

  it('PB4: beside a pile a figure speaks of k votes from devices, or of none', () => {
    const piles: Piles = { a: { papers: 4, counts: { x: 2 } }, b: none }
    expect(shownBeside(null, device(1, 1), 3)).toBe('group')
    expect(shownBeside({ a: none, b: none }, device(1, 1), 3)).toBe('group')
    expect(shownBeside(piles, device(3, 3), 3)).toBe('group')
    expect(shownBeside(piles, device(0, 3), 3)).toBe('group')
    expect(shownBeside(piles, device(1, 3), 3)).toBe('total')
    expect(shownBeside(piles, device(1, 1), 3)).toBe('none')
  })

  it('PB1, PB4: counts both together, and says where the pile alone hides the split', () => {
    const piles: Piles = { a: { papers: 4, counts: { x: 1, y: 2 } }, b: none }
    const count = (votes: readonly Paper[], k = 3) =>
      tallyWithPapers((...of) => tallyApproval(OPTIONS, ...of), votes, piles, { cap: 2 }, k)
    expect(count(device(3, 3))).toMatchObject({
      by: 'group',
      ballots: { total: 10, a: 7, b: 3 },
      options: [
        { option: 'x', total: 7, a: 4, b: 3 },
        { option: 'y', total: 2, a: 2, b: 0 },
      ],
    })
    expect(count(device(2, 3))).toMatchObject({ by: 'total', why: 'paper', ballots: { total: 9 } })
    expect(count(device(1, 1))).toEqual({
      by: 'none',
      why: 'paper',
      ballots: { total: 6 },
      options: [{ option: 'x' }, { option: 'y' }],
    })
    // Too few in all is no matter of paper.
    expect(count(device(1, 1), 7)).toEqual(expect.not.objectContaining({ why: 'paper' }))
  })

  it('PB1, DT1: dots on paper are counted as dots', () => {
    const piles: Piles = { a: { papers: 2, counts: { x: 5, y: 1 } }, b: none }
    const tally = tallyWithPapers(
      (...of) => tallyDots(OPTIONS, ...of),
      device(3, 3, ['x', 'x']),
      piles,
      { cap: 3, dots: true },
      3,
    )
    expect(tally.options).toEqual([
      { option: 'x', total: 17, a: 11, b: 6 },
      { option: 'y', total: 1, a: 1, b: 0 },
    ])
  })
})
