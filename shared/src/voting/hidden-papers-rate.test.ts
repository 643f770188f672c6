import { describe, expect, it } from 'vitest'
import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { ratedPileProblem, ratePapersOf, type RatedPile, type RatedPiles } from './papers-rate.ts'
import { tallyRating, type RateBallot, type RatePaper } from './rate.ts'

/**
 * What a rating gives away to whoever counted the papers, by trying everything, as in hidden-papers.test.ts. That person
 * knows the pile; a second onlooker knows besides who passed and who guessed on a device.
 *
 * The promise (PB4): an answer from a device is pinned only together with those of `k` people or more.
 */
const BALLOT: RateBallot = { options: ['x'], axes: ['confidence'], guess: ['x'] }
type Answer = { readonly value: number; readonly guess?: number } | null
const RATED = [{ value: 1 }, { value: 5 }] as const
const NO_GUESS: readonly Answer[] = [null, ...RATED]
const WITH_GUESS: readonly Answer[] = [
  ...NO_GUESS,
  ...RATED.flatMap((one) => [1, 5].map((guess) => ({ ...one, guess }))),
]
const five = (low: number, high: number): FiveCounts => [low, 0, 0, 0, high]
/** So many papers, with ones and fives, and guesses of both. */
const pile = (papers: number, [low, high]: readonly [number, number], [guessLow, guessHigh] = [0, 0]): RatedPile => ({
  papers,
  rated: { x: { axes: [five(low, high)], guess: five(guessLow, guessHigh) } },
})
const PILES: readonly (readonly [a: RatedPile, b: RatedPile])[] = [
  [pile(2, [1, 1]), pile(2, [0, 2])],
  [pile(3, [1, 2], [1, 2]), pile(3, [0, 3], [1, 1])],
  [pile(2, [2, 0]), pile(0, [0, 0])],
  [pile(4, [0, 2]), pile(5, [2, 2], [2, 1])],
]
const TURNOUTS = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b) => [a, b] as const))
/** People on devices in each group, k, and how they can answer: guesses make many more worlds, so fewer people have them. */
const CASES = [
  ...TURNOUTS.map((both) => [...both, 3, 'no guess'] as const),
  ...TURNOUTS.filter(([a, b]) => a + b <= 4).map((both) => [...both, 2, 'guesses'] as const),
]
const worldsOf = (people: readonly GroupId[], answers: readonly Answer[]): Answer[][] =>
  people.reduce<Answer[][]>((worlds) => worlds.flatMap((world) => answers.map((answer) => [...world, answer])), [[]])
const papersOf = (people: readonly GroupId[], world: readonly Answer[]): RatePaper[] =>
  people.map((group, at) => {
    const answer = world[at]
    const guess = answer?.guess === undefined ? {} : { guess: answer.guess }
    return { group, ratings: answer ? [{ option: 'x', values: [answer.value], ...guess }] : [] }
  })
const partsOf = (answer: Answer | undefined): readonly string[] => [
  answer ? 'rated' : 'passed',
  answer ? `value ${answer.value}` : '-',
  answer?.guess === undefined ? '-' : `guess ${answer.guess}`,
]
const doingsOf = (world: readonly Answer[]): string =>
  world.map((one) => (one ? (one.guess === undefined ? 'r' : 'g') : '-')).join('')

describe('what a rating beside a pile of papers gives away to who counted them', () => {
  it.each(CASES)('PB4, BL16, BL17: %i and %i on devices, k %i, %s: no answer is known alone', (a, b, K, how) => {
    const people: readonly GroupId[] = GROUPS.flatMap((group) =>
      Array.from({ length: group === 'a' ? a : b }, () => group),
    )
    const wrong: unknown[] = []
    const ways = new Set<string>()
    for (const [ofA, ofB] of PILES) {
      const onPaper = ratePapersOf({ a: ofA, b: ofB }, BALLOT)
      for (const knows of [false, true]) {
        const seen = new Map<string, { readonly by: string; readonly first: readonly Answer[]; same: boolean[][] }>()
        for (const world of worldsOf(people, how === 'guesses' ? WITH_GUESS : NO_GUESS)) {
          const shown = tallyRating(BALLOT, papersOf(people, world), K, true, undefined, onPaper)
          const by = shown.options[0]?.by ?? ''
          ways.add(by)
          const key = JSON.stringify(shown) + (knows ? doingsOf(world) : '')
          const known = seen.get(key) ?? { by, first: world, same: world.map(() => [true, true, true]) }
          known.same = known.same.map((parts, person) =>
            parts.map((same, at) => same && partsOf(world[person])[at] === partsOf(known.first[person])[at]),
          )
          seen.set(key, known)
        }
        for (const { by, first, same } of seen.values()) {
          const pins = people.flatMap((group, person) =>
            partsOf(first[person]).flatMap((part, at) =>
              same[person]?.[at] && part !== '-' && !(knows && at === 0) ? [{ group, part }] : [],
            ),
          )
          for (const { group, part } of pins) {
            const alike = pins.filter((one) => one.part === part)
            const own = alike.filter((one) => one.group === group).length
            if (own < K && !(by !== 'group' && alike.length >= K)) wrong.push({ ofA, ofB, by, knows, group, part })
          }
        }
      }
    }
    expect(wrong.length === 0 ? '' : `${wrong.length}: ${JSON.stringify(wrong.slice(0, 3))}`).toBe('')
    if (a >= K && b >= K) expect([...ways]).toContain('group')
    if (a + b > 0 && a + b < K) expect([...ways]).toEqual(['none'])
  })

  it('PB1: papers count as answers: all on paper is what the same answers on devices would be', () => {
    const piles: RatedPiles = { a: pile(4, [1, 2], [1, 2]), b: pile(3, [0, 3], [1, 2]) }
    const answers: readonly (readonly [GroupId, Answer])[] = [
      ['a', { value: 1, guess: 1 }],
      ['a', { value: 5, guess: 5 }],
      ['a', { value: 5, guess: 5 }],
      ['a', null],
      ['b', { value: 5, guess: 1 }],
      ['b', { value: 5, guess: 5 }],
      ['b', { value: 5, guess: 5 }],
    ]
    const devices = papersOf(
      answers.map(([group]) => group),
      answers.map(([, answer]) => answer),
    )
    const shown = tallyRating(BALLOT, [], 3, true, undefined, ratePapersOf(piles, BALLOT))
    expect(shown).toEqual(tallyRating(BALLOT, devices, 3))
    expect(shown.options[0]).toMatchObject({ by: 'group', guess: { a: [1, 0, 0, 0, 2], b: [1, 0, 0, 0, 2] } })
  })

  it('PB4: where too few voted on a device every option says so alike, whether one was passed or not', () => {
    const ballot: RateBallot = { options: ['x', 'y'], axes: ['confidence'], guess: [] }
    const row = { axes: [five(1, 1)] }
    const onPaper = ratePapersOf({ a: { papers: 2, rated: { x: row, y: row } }, b: { papers: 0, rated: {} } }, ballot)
    const devices: RatePaper[] = [{ group: 'a', ratings: [{ option: 'x', values: [5] }] }]
    const { options } = tallyRating(ballot, devices, 3, true, undefined, onPaper)
    expect(options.map(({ by, why, axes }) => ({ by, why, axes }))).toEqual([
      { by: 'none', why: 'paper', axes: [] },
      { by: 'none', why: 'paper', axes: [] },
    ])
  })

  it('PB2: what no papers could say is no pile', () => {
    const of = (papers: number, axes: readonly FiveCounts[], guess?: FiveCounts): RatedPile => ({
      papers,
      rated: { x: { axes, guess } },
    })
    expect(ratedPileProblem(of(3, [five(1, 1), five(0, 2)], five(1, 1)))).toBeNull()
    expect(ratedPileProblem(of(1, [five(1, 1)]))).toBe('too-many-of-one')
    expect(ratedPileProblem(of(3, [five(1, 1), five(1, 2)]))).toBe('axes-differ')
    expect(ratedPileProblem(of(3, [five(1, 1)], five(2, 1)))).toBe('too-many-guesses')
  })
})
