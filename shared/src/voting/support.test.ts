import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import { GROUPS, type GroupId } from '../session/agenda.ts'
import { DEFAULT_SUPPORT_RULE, SUPPORT_LEVELS, supportShares, tallySupport, type SupportPaper } from './support.ts'

type Counts = readonly number[]
/** Papers that add up to counts of the levels 1 to 8. */
const papersOf = (group: GroupId, counts: Counts, line?: string): SupportPaper[] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ group, level: at + 1, ...(line === undefined ? {} : { line }) })),
  )
const tallyOf = (a: Counts, b: Counts, k = 3, share: readonly [number, number] = [2, 3]) =>
  tallySupport([...papersOf('a', a), ...papersOf('b', b)], k, { share })
const FULL: Counts = [5, 0, 0, 0, 0, 0, 0, 0]

type Round = { readonly S: Counts; readonly O: Counts }
type ExpectedGroup = Readonly<Record<'n' | 'support' | 'reluctant' | 'talk' | 'serious' | 'veto', number>>
type ExpectedRound = { readonly S: ExpectedGroup; readonly O: ExpectedGroup; readonly carried: boolean }
const ROUNDS = (larkfield.support as unknown as [string, Record<string, Round>][]).flatMap(([text, proposal], at) =>
  ['round1', 'round2'].flatMap((name) => {
    const expected = (larkfield.expected.support[at] as unknown as Record<string, ExpectedRound>)[name]
    return proposal[name] && expected ? [{ text, name, round: proposal[name], expected }] : []
  }),
)

describe('the Larkfield support checks', () => {
  it.each(ROUNDS)('BL12: $name of "$text" is as the case has it', ({ round, expected }) => {
    const tally = tallySupport(
      [...papersOf('a', round.S), ...papersOf('b', round.O)],
      larkfield.k,
      DEFAULT_SUPPORT_RULE,
    )
    expect(tally).toMatchObject({ by: 'group', ballots: { total: 15, a: 6, b: 9 }, lines: [] })
    expect(tally.carried).toBe(expected.carried ? 'carried' : 'not-carried')
    const shares = supportShares(tally)
    for (const [group, { n, support, reluctant, talk, serious, veto }] of [
      ['a', expected.S],
      ['b', expected.O],
    ] as const) {
      const share = shares?.[group]
      expect((share?.supporting ?? -1) / (share?.counted ?? -1)).toBeCloseTo(support, 3)
      expect(share?.goesAlong).toBe(reluctant)
      expect(tally.ballots[group]).toBe(n)
      expect([5, 7, 8].map((level) => tally.levels[level - 1]?.[group])).toEqual([talk, serious, veto])
    }
  })

  it('BL12: the case has seven rounds, of which four are carried', () => {
    expect(ROUNDS.map(({ expected }) => expected.carried)).toEqual([false, true, true, true, true, false, false])
  })
})

describe('the levels', () => {
  const idsOf = (flag: 'supports' | 'abstains' | 'blocks' | 'asksForChange') =>
    SUPPORT_LEVELS.filter((level) => level[flag]).map(({ id }) => id)

  it('BL12: eight, in the order from full support to a block', () => {
    expect(SUPPORT_LEVELS.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect([idsOf('supports'), idsOf('abstains'), idsOf('blocks'), idsOf('asksForChange')]).toEqual([
      [1, 2, 3],
      [4],
      [8],
      [5, 7, 8],
    ])
  })
})

/** The rule again, slowly, straight from measures 4.2, without the flags of the levels. */
const reference = (papers: readonly SupportPaper[], k: number, [part, whole]: readonly [number, number]) => {
  if (papers.length < k) return 'not-decided'
  let isEnough = true
  let isBlocked = false
  for (const group of GROUPS) {
    let [n, abstain, support] = [0, 0, 0]
    for (const paper of papers) {
      if (paper.group !== group) continue
      n += 1
      if (paper.level === 4) abstain += 1
      if (paper.level === 1 || paper.level === 2 || paper.level === 3) support += 1
      if (paper.level === 8) isBlocked = true
    }
    if (n - abstain < 3) return 'not-decided'
    // The fewest who are enough, found by counting up.
    let needed = 0
    while (needed * whole < (n - abstain) * part) needed += 1
    if (support < needed) isEnough = false
  }
  return isEnough && !isBlocked ? 'carried' : 'not-carried'
}

describe('a support check', () => {
  const level = fc.oneof(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3, 4, 6), fc.integer({ min: 1, max: 8 }))
  const paper = fc.record({ group: fc.constantFrom(...GROUPS), level })
  const share = fc.constantFrom<readonly [number, number]>([2, 3], [1, 2], [3, 4], [1, 1], [4, 7])

  it('BL12: agrees with a slow reference, whatever the share and k', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 24 }), fc.integer({ min: 3, max: 8 }), share, (papers, k, fraction) => {
        const tally = tallySupport(papers, k, { share: fraction })
        seen.set(tally.carried, (seen.get(tally.carried) ?? 0) + 1)
        expect(tally.carried).toBe(reference(papers, k, fraction))
        const of = (group: GroupId) => papers.filter((one) => one.group === group).length
        expect(tally.by).toBe(of('a') >= k && of('b') >= k ? 'group' : papers.length >= k ? 'total' : 'none')
      }),
      { numRuns: 3_000 },
    )
    expect([...seen.keys()].sort()).toEqual(['carried', 'not-carried', 'not-decided'])
    expect(Math.min(...seen.values())).toBeGreaterThan(50)
  })

  it('BL12: exactly the share is enough and one fewer is not, for every size of a group', () => {
    for (let thirds = 1; thirds <= 60; thirds += 1) {
      const enough = [2 * thirds, 0, 0, 0, thirds, 0, 0, 0]
      const tooFew = [2 * thirds - 1, 0, 0, 0, thirds + 1, 0, 0, 0]
      expect([tallyOf(enough, FULL).carried, tallyOf(tooFew, FULL).carried]).toEqual(['carried', 'not-carried'])
      expect([tallyOf(FULL, enough).carried, tallyOf(FULL, tooFew).carried]).toEqual(['carried', 'not-carried'])
    }
  })

  it('BL12: one block is enough against it, going along is no support, and each group decides by itself', () => {
    expect(tallyOf([19, 0, 0, 0, 0, 0, 0, 1], FULL).carried).toBe('not-carried')
    expect(tallyOf([3, 0, 0, 0, 0, 2, 0, 0], FULL).carried).toBe('not-carried')
    expect(tallyOf([1, 1, 1, 0, 2, 0, 0, 0], [40, 0, 0, 0, 0, 0, 0, 0]).carried).toBe('not-carried')
  })

  it('BL12: with fewer than three left in a group nothing is decided, neither by a block', () => {
    expect(tallyOf([3, 0, 0, 7, 0, 0, 0, 0], FULL).carried).toBe('carried')
    expect(tallyOf([2, 0, 0, 8, 0, 0, 0, 0], FULL).carried).toBe('not-decided')
    expect(tallyOf(FULL, [2, 0, 0, 8, 0, 0, 0, 0]).carried).toBe('not-decided')
    expect(tallyOf([1, 0, 0, 0, 0, 0, 0, 1], FULL).carried).toBe('not-decided')
    expect(tallyOf([], FULL).carried).toBe('not-decided')
  })

  it('BL7: never a total and one group: figures of groups come in pairs that add up, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(paper, { maxLength: 14 }),
        fc.integer({ min: 3, max: 6 }),
        fc.boolean(),
        (papers, k, isSafe) => {
          const tally = tallySupport(papers, k, DEFAULT_SUPPORT_RULE, isSafe)
          for (const one of [tally.ballots, ...tally.levels]) {
            expect('a' in one).toBe(tally.by === 'group')
            expect('b' in one).toBe(tally.by === 'group')
            if (tally.by === 'group') expect(one.total).toBe((one.a ?? 0) + (one.b ?? 0))
          }
          expect(tally.ballots.total).toBe(papers.length)
          expect(tally.levels.map((one) => one.total)).toEqual(
            SUPPORT_LEVELS.map(({ id }) =>
              tally.by === 'none' ? undefined : papers.filter((one) => one.level === id).length,
            ),
          )
          expect(supportShares(tally) === null).toBe(tally.by !== 'group')
        },
      ),
    )
  })

  it('BL11: where an earlier round could be subtracted, only totals remain, and the reason', () => {
    const papers = [...papersOf('a', FULL), ...papersOf('b', [3, 0, 0, 1, 1, 0, 0, 0])]
    const hidden = tallySupport(papers, 5, DEFAULT_SUPPORT_RULE, false)
    expect(hidden).toMatchObject({ by: 'total', why: 'rounds', ballots: { total: 10 }, carried: 'carried' })
    expect(JSON.stringify(hidden)).not.toMatch(/"[ab]":/)
    expect(tallySupport(papers, 6, DEFAULT_SUPPORT_RULE, false)).not.toHaveProperty('why')
  })
})
