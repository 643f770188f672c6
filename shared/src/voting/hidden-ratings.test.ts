import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import { tallyRating, type RateBallot, type RatePaper } from './rate.ts'

/**
 * What a rating gives away, by trying everything, as in hidden-votes.test.ts: an answer is *pinned* when all worlds that
 * show the same agree on it. There are two onlookers. Both know who handed in a paper; one knows besides who passed
 * which option and who left out a guess, which can be seen or said in a room.
 *
 * The promise to both: an answer is pinned only by unanimity of the whole class that the figures speak of, and that
 * class has at least k people. To the first, passing is an answer like the others, and the class is the group where
 * papers are split, else the room; to the second, the class is those who rated (or guessed), of the group where the
 * option is split, else of the room.
 */
type Answer = { readonly values: readonly number[]; readonly guess?: number } | null
type World = readonly (readonly Answer[])[]

const roomOf = (a: number, b: number): GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
const papersOf = (people: readonly GroupId[], world: World): RatePaper[] =>
  people.map((group, person) => ({
    group,
    ratings: (world[person] ?? []).flatMap((answer, at) => (answer ? [{ option: String(at), ...answer }] : [])),
  }))
const worldsOf = (people: readonly GroupId[], sheets: readonly (readonly Answer[])[]): World[] =>
  people.reduce<World[]>((worlds) => worlds.flatMap((world) => sheets.map((sheet) => [...world, sheet])), [[]])

/** The parts of an answer that can be pinned: passed or not, each value, the guess. */
const partsOf = (answer: Answer, axes: number): readonly string[] => [
  answer ? 'rated' : 'passed',
  ...Array.from({ length: axes }, (_, at) => (answer ? `value ${answer.values[at]}` : '-')),
  answer?.guess === undefined ? '-' : `guess ${answer.guess}`,
]
/** What somebody can know who saw who passed and who guessed. */
const doingsOf = (world: World): string =>
  world.map((sheet) => sheet.map((one) => (one ? (one.guess === undefined ? 'r' : 'g') : '-')).join('')).join(' ')

type Seen = {
  readonly shown: ReturnType<typeof tallyRating>
  readonly world: World
  /** Person, option and part that is the same in every world behind it. */
  readonly same: boolean[][][]
}

const seenOf = (
  people: readonly GroupId[],
  ballot: RateBallot,
  worlds: readonly World[],
  k: number,
  knows: boolean,
) => {
  const seen = new Map<string, Seen>()
  for (const world of worlds) {
    const shown = tallyRating(ballot, papersOf(people, world), k)
    const key = JSON.stringify(shown) + (knows ? doingsOf(world) : '')
    const known = seen.get(key)
    if (!known) {
      const same = world.map((sheet) => sheet.map((answer) => partsOf(answer, ballot.axes.length).map(() => true)))
      seen.set(key, { shown, world, same })
      continue
    }
    world.forEach((sheet, person) =>
      sheet.forEach((answer, option) => {
        const before = partsOf(known.world[person]?.[option] ?? null, ballot.axes.length)
        partsOf(answer, ballot.axes.length).forEach((part, at) => {
          const same = known.same[person]?.[option]
          if (same && part !== before[at]) same[at] = false
        })
      }),
    )
  }
  return [...seen.values()]
}

/** Checks the promise for every picture that can be shown; gives how many answers were pinned by unanimity. */
const holds = (people: readonly GroupId[], ballot: RateBallot, worlds: readonly World[], k: number): number => {
  let pinned = 0
  const axes = ballot.axes.length
  for (const knows of [false, true]) {
    for (const { shown, world, same } of seenOf(people, ballot, worlds, k, knows)) {
      people.forEach((group, person) =>
        ballot.options.forEach((_option, option) => {
          const parts = partsOf(world[person]?.[option] ?? null, axes)
          parts.forEach((part, at) => {
            if (!same[person]?.[option]?.[at] || part === '-') return
            // Who knows who passed and guessed learns nothing by knowing it.
            if (knows && at === 0) return
            const isGuess = at === parts.length - 1
            const isSplit = knows ? isGuess || shown.options[option]?.by === 'group' : shown.tally.by === 'group'
            const members = people.flatMap((of, other) => {
              const answer = partsOf(world[other]?.[option] ?? null, axes)
              return (isSplit ? of === group : true) && (!knows || answer[at] !== '-') ? [answer[at]] : []
            })
            expect({ part, members: members.length >= k, alike: new Set(members).size }).toEqual({
              part,
              members: true,
              alike: 1,
            })
            pinned += 1
          })
        }),
      )
    }
  }
  return pinned
}

const turnouts = (most: number) =>
  Array.from({ length: (most + 1) ** 2 }, (_, at) => [Math.floor(at / (most + 1)), at % (most + 1)] as const)
const VALUES = [1, 5]

describe('what a rating gives away', () => {
  it.each(turnouts(4))('BL16: with %i and %i papers about one card, nothing but unanimity of k or more', (a, b) => {
    const people = roomOf(a, b)
    const ballot: RateBallot = { options: ['0'], axes: ['confidence'], guess: [] }
    const worlds = worldsOf(people, [[null], ...VALUES.map((value) => [{ values: [value] }])])
    const pinned = holds(people, ballot, worlds, 3)
    // The test has seen the limit where there is one, and nothing at all below k.
    expect(pinned > 0).toBe(a + b >= 3)
    const splits = new Set(worlds.map((world) => tallyRating(ballot, papersOf(people, world), 3).options[0]?.by))
    expect(splits.has('group')).toBe(a >= 3 && b >= 3)
  })

  it.each(turnouts(3))('BL16: with %i and %i papers on two axes, one axis tells nothing of the other', (a, b) => {
    const people = roomOf(a, b)
    const ballot: RateBallot = { options: ['0'], axes: ['importance', 'evidence'], guess: [] }
    const sheets = VALUES.flatMap((one) => VALUES.map((other) => [{ values: [one, other] }]))
    holds(people, ballot, worldsOf(people, [[null], ...sheets]), 3)
    expect(people.length).toBe(a + b)
  })

  it.each([
    [1, 2],
    [2, 1],
    [2, 2],
    [1, 3],
  ])('BL16: with %i and %i papers, one card tells nothing of another that fewer rated', (a, b) => {
    const people = roomOf(a, b)
    const ballot: RateBallot = { options: ['0', '1'], axes: ['confidence'], guess: [] }
    const answers: Answer[] = [null, ...VALUES.map((value) => ({ values: [value] }))]
    const sheets = answers.flatMap((one) => answers.map((other) => [one, other]))
    expect(holds(people, ballot, worldsOf(people, sheets), 2)).toBeGreaterThan(0)
  })

  it.each([
    [2, 2],
    [2, 3],
    [3, 2],
  ])('BL17: with %i and %i papers, guesses tell nothing more of fewer than k who guessed', (a, b) => {
    const people = roomOf(a, b)
    const ballot: RateBallot = { options: ['0'], axes: ['confidence'], guess: ['0'] }
    const rated = VALUES.map((value) => ({ values: [value] }))
    const sheets: Answer[][] = [
      [null],
      ...rated.map((one) => [one]),
      ...rated.flatMap((one) => VALUES.map((guess) => [{ ...one, guess }])),
    ]
    expect(holds(people, ballot, worldsOf(people, sheets), 2)).toBeGreaterThan(0)
  })

  it('BL16: an option that fewer than k of a group rated is a total, and the groups can be swapped in it', () => {
    const papers = (swap: boolean): RatePaper[] =>
      Array.from({ length: 10 }, (_, at) => ({
        group: at < 5 === swap ? 'b' : 'a',
        ratings: [
          { option: 'all', values: [3] },
          ...(at === 0 ? [] : [{ option: 'few', values: [at < 5 ? 1 : 5] }]),
          ...(at > 3 ? [] : [{ option: 'hardly', values: [2] }]),
        ],
      }))
    const shown = (swap: boolean) =>
      tallyRating({ options: ['all', 'few', 'hardly', 'none'], axes: ['confidence'], guess: [] }, papers(swap), 5)
    expect(shown(false)).toEqual(shown(true))
    expect(shown(false)).toEqual({
      tally: {
        by: 'group',
        ballots: { total: 10, a: 5, b: 5 },
        options: ['all', 'few', 'hardly', 'none'].map((option) => ({ option })),
      },
      options: [
        { option: 'all', by: 'group', axes: [{ axis: 'confidence', a: [0, 0, 5, 0, 0], b: [0, 0, 5, 0, 0] }] },
        { option: 'few', by: 'total', axes: [{ axis: 'confidence', total: [4, 0, 0, 0, 5] }] },
        { option: 'hardly', by: 'none', axes: [] },
        { option: 'none', by: 'none', axes: [] },
      ],
    })
  })
})
