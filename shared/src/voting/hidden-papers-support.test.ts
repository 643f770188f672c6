import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { levelPileProblem, tallySupportWithPapers, type LevelPile, type LevelPiles } from './papers-support.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport, type SupportPaper } from './support.ts'

/**
 * What a support check gives away to whoever counted the papers, by trying everything, as in hidden-papers.test.ts. That
 * person knows the pile and `carried`; what is left are the levels from devices. One level stands for each kind.
 *
 * The promise (PB4): a level is pinned only together with that of `k` people or more of whom the same is known.
 */
const K = 3
const LEVELS = [1, 4, 5, 8] as const
const pile = (support: number, abstain = 0, doubt = 0, block = 0): LevelPile => ({
  papers: support + abstain + doubt + block,
  levels: [support, 0, 0, abstain, doubt, 0, 0, block],
})
/** Piles beside which one more support, abstention or doubt decides; and one that is blocked already. */
const PILES: readonly (readonly [a: LevelPile, b: LevelPile])[] = [
  [pile(3, 0, 2), pile(3)],
  [pile(2), pile(2, 1)],
  [pile(4), pile(0)],
  [pile(2, 0, 1), pile(4, 0, 2)],
  [pile(3, 0, 0, 1), pile(3)],
]
const roomOf = (a: number, b: number): GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
const worldsOf = (people: readonly GroupId[]): SupportPaper[][] =>
  people.reduce<SupportPaper[][]>(
    (worlds, group) => worlds.flatMap((world) => LEVELS.map((level) => [...world, { group, level }])),
    [[]],
  )
const TURNOUTS = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b] as const)).filter(([a, b]) => a + b <= 6)

/** Statements about a person that hold in all worlds that show the same, as "level 5" or "not 5". */
const pinsOf = (people: readonly GroupId[], piles: LevelPiles) => {
  const seen = new Map<string, { readonly by: string; readonly worlds: SupportPaper[][] }>()
  for (const world of worldsOf(people)) {
    const tally = tallySupportWithPapers(world, piles, K, DEFAULT_SUPPORT_RULE)
    const key = JSON.stringify(tally)
    seen.set(key, { by: tally.by, worlds: [...(seen.get(key)?.worlds ?? []), world] })
  }
  return [...seen.values()].map(({ by, worlds }) => ({
    by,
    pins: people.flatMap((group, person) =>
      LEVELS.flatMap((level) => {
        const those = new Set(worlds.map((world) => world[person]?.level === level))
        return those.size === 1 ? [{ group, what: `${those.has(true) ? 'level' : 'not'} ${level}` }] : []
      }),
    ),
  }))
}

describe('what a support check beside a pile of papers gives away to who counted them', () => {
  it.each(TURNOUTS)('PB4, BL12: with %i and %i answers from devices none is known but with k others', (a, b) => {
    const people = roomOf(a, b)
    const wrong: unknown[] = []
    const ways = new Set<string>()
    for (const [ofA, ofB] of PILES) {
      for (const { by, pins } of pinsOf(people, { a: ofA, b: ofB })) {
        ways.add(by)
        for (const { group, what } of pins) {
          const alike = pins.filter((one) => one.what === what)
          const own = alike.filter((one) => one.group === group).length
          const isOfAll = alike.length === people.length && by === 'total'
          if (by === 'none' || (own < K && !(isOfAll && people.length >= K))) wrong.push({ ofA, ofB, by, group, what })
        }
      }
    }
    expect(wrong.length === 0 ? '' : `${wrong.length}: ${JSON.stringify(wrong.slice(0, 3))}`).toBe('')
    if (a >= K && b >= K) expect([...ways]).toContain('group')
    if (a + b > 0 && a + b < K) expect([...ways]).toEqual(['none'])
  })

  it('PB4: one device beside five papers would be told by "carried", so nothing is decided', () => {
    const piles: LevelPiles = { a: pile(3, 0, 2), b: pile(3) }
    const room = (level: number): SupportPaper[] => [
      { group: 'a', level },
      ...Array.from({ length: 3 }, () => ({ group: 'b' as const, level: 1 })),
    ]
    const [carried, not] = [1, 5].map((level) => tallySupportWithPapers(room(level), piles, K, DEFAULT_SUPPORT_RULE))
    expect([carried?.carried, not?.carried]).toEqual(['not-decided', 'not-decided'])
    expect([carried?.why, carried?.by, carried?.ballots]).toEqual(['paper', 'total', { total: 12 }])
  })

  it('PB1: papers count as answers: all on paper is what the same answers on devices would be', () => {
    const given: SupportPaper[] = [
      ...Array.from({ length: 3 }, () => ({ group: 'a' as const, level: 1 })),
      { group: 'a', level: 5 },
      ...Array.from({ length: 3 }, () => ({ group: 'b' as const, level: 1 })),
    ]
    const piles: LevelPiles = { a: pile(3, 0, 1), b: pile(3) }
    expect(tallySupportWithPapers([], piles, K, DEFAULT_SUPPORT_RULE)).toEqual(
      tallySupport(given, K, DEFAULT_SUPPORT_RULE),
    )
    expect(tallySupportWithPapers(given, null, K, DEFAULT_SUPPORT_RULE)).toEqual(
      tallySupport(given, K, DEFAULT_SUPPORT_RULE),
    )
  })

  it('PB2: each paper has exactly one of the eight levels', () => {
    expect(levelPileProblem(pile(3, 1))).toBeNull()
    expect(levelPileProblem({ ...pile(3, 1), papers: 5 })).toBe('not-each-one')
    expect(levelPileProblem({ ...pile(3, 1), papers: 3 })).toBe('not-each-one')
    expect(levelPileProblem({ papers: 1, levels: [1] })).toBe('not-each-one')
  })
})
