import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { tallyRating, type RatePaper } from './rate.ts'
import { NOT_SEEN, SEEN, signalCounts } from './signals.ts'

/**
 * What a signal check gives away, by trying everything, as `hidden-ratings.test.ts` does for ratings; here of what is
 * shown of it, counts of seen and not seen. Two onlookers see who answered at all; one knows besides who could not say.
 *
 * The promise to both (SG6): whether a person saw a signal is known only where a whole class of k people or more
 * answered the same: the group where it is split, else the room, of those who said seen or not seen.
 */
const K = 3
type World = readonly (readonly (number | null)[])[]

const papersOf = (people: readonly GroupId[], world: World): readonly RatePaper[] =>
  people.map((group, person) => ({
    group,
    ratings: (world[person] ?? []).flatMap((value, at) =>
      value === null ? [] : [{ option: String(at), values: [value] }],
    ),
  }))
const shownOf = (people: readonly GroupId[], world: World, signals: number) => {
  const options = Array.from({ length: signals }, (_, at) => String(at))
  const { tally, options: rated } = tallyRating({ options, axes: ['seen'], guess: [] }, papersOf(people, world), K)
  return { ballots: tally.ballots, counts: rated.map(signalCounts) }
}
const worldsOf = (people: number, signals: number): readonly World[] => {
  const ANSWERS = [SEEN, NOT_SEEN, null]
  const sheets = Array.from({ length: signals }).reduce<(readonly (number | null)[])[]>(
    (some) => some.flatMap((sheet) => ANSWERS.map((answer) => [...sheet, answer])),
    [[]],
  )
  return Array.from({ length: people }).reduce<World[]>(
    (worlds) => worlds.flatMap((world) => sheets.map((sheet) => [...world, sheet])),
    [[]],
  )
}
const roomOf = (a: number, b: number): readonly GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]

type Seen = { readonly shown: ReturnType<typeof shownOf>; readonly world: World; readonly same: boolean[][] }

const check = (
  a: number,
  b: number,
  signals: number,
): { readonly wrong: readonly unknown[]; readonly pinned: number } => {
  const people = roomOf(a, b)
  const wrong: unknown[] = []
  let pinned = 0
  for (const knowsWhoCouldNotSay of [false, true]) {
    const seen = new Map<string, Seen>()
    for (const world of worldsOf(people.length, signals)) {
      const shown = shownOf(people, world, signals)
      const doings = world.map((sheet) => sheet.map((one) => (one === null ? '-' : 'x')).join('')).join(' ')
      const key = JSON.stringify(shown) + (knowsWhoCouldNotSay ? doings : '')
      const known = seen.get(key)
      if (!known) seen.set(key, { shown, world, same: world.map((sheet) => sheet.map((one) => one !== null)) })
      else
        world.forEach((sheet, person) =>
          sheet.forEach((value, at) => {
            const own = known.same[person]
            if (own && value !== known.world[person]?.[at]) own[at] = false
          }),
        )
    }
    for (const { shown, world, same } of seen.values())
      same.forEach((sheet, person) =>
        sheet.forEach((isPinned, at) => {
          if (!isPinned) return
          pinned += 1
          const isSplit = shown.counts[at]?.by === 'group'
          const together = people.flatMap((group, other) => {
            const value = world[other]?.[at] ?? null
            return value !== null && (!isSplit || group === people[person]) ? [value] : []
          })
          if (together.length < K || new Set(together).size !== 1) wrong.push({ shown, world, person, at })
        }),
      )
  }
  return { wrong, pinned }
}

describe('what a signal check gives away', () => {
  it.each(Array.from({ length: 25 }, (_, at) => [Math.floor(at / 5), at % 5] as const).filter(([a, b]) => a + b <= 7))(
    'SG6: of %i and %i papers about one signal, nothing but unanimity of k or more',
    (a, b) => {
      const { wrong, pinned } = check(a, b, 1)
      expect(wrong).toEqual([])
      // The test has seen the limit where there is one, and nothing at all below k.
      expect(pinned > 0).toBe(a + b >= K)
    },
  )

  it.each([
    [1, 2],
    [2, 2],
    [1, 3],
  ])('SG6: of %i and %i papers, one signal tells nothing of another of which fewer could say', (a, b) => {
    const { wrong, pinned } = check(a, b, 2)
    expect(wrong).toEqual([])
    expect(pinned).toBeGreaterThan(0)
  })

  it('SG6: is split by group, stands in total or is hidden, signal by signal; who could not say is not counted', () => {
    const people = roomOf(4, 3)
    const world: World = [
      [SEEN, SEEN, SEEN],
      [SEEN, NOT_SEEN, null],
      [NOT_SEEN, SEEN, null],
      [null, null, null],
      [SEEN, SEEN, NOT_SEEN],
      [NOT_SEEN, null, null],
      [NOT_SEEN, NOT_SEEN, null],
    ]
    expect(shownOf(people, world, 3).counts).toEqual([
      { by: 'group', a: { seen: 2, not: 1 }, b: { seen: 1, not: 2 } },
      { by: 'total', total: { seen: 3, not: 2 } },
      { by: 'none' },
    ])
  })
})
