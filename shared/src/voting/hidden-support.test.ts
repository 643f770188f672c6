import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { DEFAULT_SUPPORT_RULE, FEWEST_COUNTED, tallySupport, type SupportPaper } from './support.ts'

/**
 * What a support check gives away, by trying everything, as in hidden-votes.test.ts: a vote is *pinned* when all worlds
 * that show the same agree on it. One level stands for each kind: support, abstaining, doubt, a block.
 *
 * The figures pin by unanimity of a class of k or more only. `carried` is computed from a split that may be hidden, and
 * the second half works out what it adds.
 */
const LEVELS = [1, 4, 5, 8] as const
const MOST = 4

const worldsOf = (people: readonly GroupId[]): SupportPaper[][] =>
  people.reduce<SupportPaper[][]>(
    (worlds, group) => worlds.flatMap((world) => LEVELS.map((level) => [...world, { group, level }])),
    [[]],
  )
const roomOf = (a: number, b: number): GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
const turnouts = Array.from(
  { length: (MOST + 1) ** 2 },
  (_, at) => [Math.floor(at / (MOST + 1)), at % (MOST + 1)] as const,
)

type Tally = ReturnType<typeof tallySupport>
type Seen = { readonly tally: Tally; readonly always: boolean[]; readonly never: boolean[] }

/** For each thing that can be shown: which statements "this person chose this level" hold, or fail, in all its worlds. */
const seenOf = (people: readonly GroupId[], k: number, isSafe = true, ignoreBit = false): readonly Seen[] => {
  const seen = new Map<string, Seen>()
  for (const world of worldsOf(people)) {
    const tally = tallySupport(world, k, DEFAULT_SUPPORT_RULE, isSafe)
    const key = JSON.stringify(ignoreBit ? { ...tally, carried: null } : tally)
    const yes = world.flatMap(({ level }) => LEVELS.map((one) => one === level))
    const known = seen.get(key)
    if (!known) seen.set(key, { tally, always: yes, never: yes.map((one) => !one) })
    else {
      yes.forEach((one, at) => {
        if (one) known.never[at] = false
        else known.always[at] = false
      })
    }
  }
  return [...seen.values()]
}

const figureOf = ({ by, levels, ballots }: Tally, level: number, group: GroupId, size: number) => {
  const row = levels.find((one) => one.level === level)
  return by === 'group' ? ([row?.[group], ballots[group] ?? 0] as const) : ([row?.total, size] as const)
}

/** What is pinned beyond unanimity of a class that the figures speak of: person, level, and whether it holds. */
const beyondFigures = (people: readonly GroupId[], { tally, always, never }: Seen) =>
  people.flatMap((group, person) =>
    LEVELS.flatMap((level, at) => {
      const vote = person * LEVELS.length + at
      const holds = always[vote] ?? false
      const [count, size] = figureOf(tally, level, group, people.length)
      const isUnanimous = tally.by !== 'none' && (count === 0 || count === size)
      return (holds || never[vote]) && !isUnanimous ? [{ person, group, level, holds }] : []
    }),
  )

describe('what a support check gives away', () => {
  it.each(turnouts)('BL7: with %i and %i papers the figures pin no vote but by unanimity of k or more', (a, b) => {
    const people = roomOf(a, b)
    for (const k of [3, 5]) {
      for (const seen of seenOf(people, k, true, true)) {
        const { by } = seen.tally
        expect(by).toBe(a >= k && b >= k ? 'group' : a + b >= k ? 'total' : 'none')
        expect(beyondFigures(people, seen)).toEqual([])
        if (by === 'group') expect(Math.min(a, b)).toBeGreaterThanOrEqual(k)
        else if (by === 'total') expect(a + b).toBeGreaterThanOrEqual(k)
        else expect([...seen.always, ...seen.never]).not.toContain(true)
      }
    }
  })

  it.each(turnouts)('BL7: with %i and %i papers the bit adds nothing beside a split, nor below k in all', (a, b) => {
    const people = roomOf(a, b)
    for (const k of [3, 5]) {
      const [withBit, without] = [seenOf(people, k), seenOf(people, k, true, true)]
      const isHidden = withBit.some(({ tally }) => tally.by === 'total')
      if (!isHidden || Math.min(a, b) < FEWEST_COUNTED) expect(withBit).toHaveLength(without.length)
      else expect(withBit.length).toBeGreaterThan(without.length)
    }
  })
})

/**
 * What the bit says of a group as a whole, where the split is hidden, with the worlds counted by group instead of by
 * person: the first test shows that this loses nothing, as the people of a group are alike in all of it.
 */
type Counts = readonly [number, number, number, number]
const countsOf = (size: number): Counts[] => {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)
  return upTo(size).flatMap((yes) =>
    upTo(size - yes).flatMap((out) =>
      upTo(size - yes - out).map((doubt): Counts => [yes, out, doubt, size - yes - out - doubt]),
    ),
  )
}
const papersOf = (group: GroupId, counts: Counts): SupportPaper[] =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => ({ group, level: LEVELS[at] ?? 0 })))

describe('what "carried" adds where the split is hidden', () => {
  const KINDS = ['supports', 'abstains', 'doubts', 'blocks'] as const
  /** Statements about a whole group that the bit adds to the totals, and the totals with which it did. */
  const saidOf = (a: number, b: number, k: number, share: readonly [number, number]) => {
    const worlds = new Map<string, { totals: number[]; carried: string; both: [Counts, Counts][] }>()
    for (const one of countsOf(a)) {
      for (const other of countsOf(b)) {
        const tally = tallySupport([...papersOf('a', one), ...papersOf('b', other)], k, { share })
        expect(tally.by).toBe('total')
        const totals = LEVELS.map((level) => tally.levels[level - 1]?.total ?? -1)
        const key = `${totals.join()} ${tally.carried}`
        const known = worlds.get(key) ?? { totals, carried: tally.carried, both: [] }
        known.both.push([one, other])
        worlds.set(key, known)
      }
    }
    return [...worlds.values()].flatMap(({ totals, carried, both }) =>
      KINDS.flatMap((kind, at) =>
        ([0, 1] as const).flatMap((side) => {
          const size = side === 0 ? a : b
          if (totals[at] === 0 || totals[at] === a + b) return []
          const all = both.every((world) => world[side][at] === size)
          const none = both.every((world) => world[side][at] === 0)
          const says = all ? `all of it ${kind}` : `nobody in it ${kind}`
          return all || none ? [{ says, carried, abstain: totals[1] ?? 0, size, isLarger: size > a + b - size }] : []
        }),
      ),
    )
  }
  const hidden = [
    [3, 3],
    [3, 4],
    [4, 4],
    [3, 5],
    [3, 6],
    [4, 6],
    [4, 7],
  ] as const
  const all = (share: readonly [number, number]) => hidden.flatMap(([a, b]) => saidOf(a, b, 5, share))

  it('BL12: it never tells a person apart from the group: what it says, it says of everybody in the group', () => {
    let pins = 0
    for (const [a, b] of [
      [3, 4],
      [4, 3],
      [4, 4],
    ] as const) {
      const people = roomOf(a, b)
      for (const seen of seenOf(people, 5)) {
        for (const { group, level, holds } of beyondFigures(people, seen)) {
          const alike = beyondFigures(people, seen).filter(
            (one) => one.group === group && one.level === level && one.holds === holds,
          )
          expect(alike).toHaveLength(group === 'a' ? a : b)
          pins += 1
        }
      }
    }
    expect(pins).toBeGreaterThan(0)
  })

  it('BL12: with an abstention anywhere it can say of a group under k that nobody in it abstained, or what all chose', () => {
    const said = all(DEFAULT_SUPPORT_RULE.share).filter(({ abstain }) => abstain > 0)
    expect([...new Set(said.filter(({ size }) => size < 5).map(({ says }) => says))].sort()).toEqual([
      'all of it blocks',
      'all of it doubts',
      'all of it supports',
      'nobody in it abstains',
    ])
  })

  it('BL12: without abstentions, by the default rule, it says at most that all of the larger group supports', () => {
    const said = all(DEFAULT_SUPPORT_RULE.share).filter(({ abstain }) => abstain === 0)
    expect(said.length).toBeGreaterThan(0)
    for (const { carried, isLarger } of said) expect([carried, isLarger]).toEqual(['not-carried', true])
    expect([...new Set(said.map(({ says }) => says))].sort()).toEqual(['all of it supports', 'nobody in it doubts'])
  })

  it('BL12: another share can say it of the smaller group, too: three quarters of three are all three', () => {
    const said = all([3, 4]).filter(({ abstain, size }) => abstain === 0 && size < 5)
    expect([...new Set(said.map(({ says }) => says))].sort()).toEqual(['all of it supports', 'nobody in it doubts'])
  })

  it('BL11: after an earlier round, two new votes of which the totals are known can be told apart by it', () => {
    const kept = [...papersOf('a', [4, 0, 2, 0]), ...papersOf('b', [5, 0, 1, 0])]
    const later = (a: number, b: number) =>
      tallySupport([...kept, { group: 'a', level: a }, { group: 'b', level: b }], 5, DEFAULT_SUPPORT_RULE, false)
    expect(later(1, 5).levels).toEqual(later(5, 1).levels)
    expect([later(1, 5).carried, later(5, 1).carried]).toEqual(['carried', 'not-carried'])
  })
})
