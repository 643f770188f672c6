import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { GroupId } from '../session/agenda.ts'
import type { BallotState } from '../session/state-parts.ts'
import { resultOf, tallyApproval } from './approve.ts'
import { higher } from './rate-measures.ts'
import { countsOf, tallyRating } from './rate.ts'
import { splitIsSafe } from './rounds.ts'
import { derivedOf } from './testing/derived.ts'
import { roomOf, seenOf, wrongOf, type Asked, type Ballot, type ClassOf, type Votes } from './testing/together.ts'

/**
 * What a whole session gives away, by trying everything: two rounds of priorities with any turnout each, and a rating of
 * an assumption on two axes, with everything that pages work out of them: plain totals, distance, direction, middles,
 * the place and the marks on the assumption map, through every lens. Each person has one of two answers in each.
 *
 * The promise: an answer is pinned only where everybody of whom its picture speaks gave the same, who are at least k,
 * which is said where people vote (BL28); and no answer tells of another. What somebody learns who knows besides that
 * the others chose the same again is said before they vote (BL24) and has tests of its own.
 */
const K = 3
const closed = { step: 'vote', cap: 1, k: K, stage: 'closed' as const }
const TEXTS = { x: 'One list', y: 'Two lists' }
const options = Object.entries(TEXTS).map(([id, text]) => ({ id, text, hash: `hash-${id}` }))
const seatOf = (person: number): string => `seat-${person}`

/** One round of priorities after another; `isKnown` tells whether everybody who was asked voted, so that it is known who did. */
const priorities =
  (round: number, voters: readonly number[], isKnown: boolean, first?: readonly number[]): Ballot =>
  (people, isFirst): BallotView => {
    const papersOf = (some: readonly number[], votes: Votes) =>
      some.map((person) => ({ group: people[person] ?? ('a' as const), choice: [votes(person) ? 'x' : 'y'] }))
    const base = { step: 'vote', round, cap: 1, options }
    const tallyOf = (some: readonly number[]) =>
      tallyApproval(
        ['x', 'y'],
        papersOf(some, () => true),
        K,
      )
    const earlier: readonly BallotState[] = first
      ? [{ ...base, id: 'first', stage: 'closed', tally: tallyOf(first), receipts: [], voters: first.map(seatOf) }]
      : []
    const isSafe = splitIsSafe(
      earlier,
      { ...base, id: 'now', stage: 'open', openedAt: 0 },
      isKnown ? voters.map(seatOf) : null,
      K,
      (seat) => people[Number(seat.slice('seat-'.length))],
    )
    const tally = tallyApproval(['x', 'y'], papersOf(voters, isFirst), K, isSafe)
    return { ...closed, id: `round-${round}`, round, options, result: resultOf(tally, TEXTS) }
  }

/** Important and unproven, or neither: the two answers pull the card to two corners of the map. */
const AXES = ['importance', 'evidence'] as const
const assumption =
  (voters: readonly number[]): Ballot =>
  (people, isFirst): BallotView => {
    const papers = voters.map((person) => ({
      group: people[person] ?? ('a' as const),
      ratings: [{ option: 'rated', values: isFirst(person) ? [5, 1] : [2, 4] }],
    }))
    const { tally, options: rated } = tallyRating({ options: ['rated'], axes: AXES, guess: [] }, papers, K)
    const setup = { of: 'assumption' as const, axes: AXES, guess: [], options: [{ option: 'rated', card: 'card' }] }
    const result = { by: tally.by, ballots: tally.ballots, options: rated }
    const frozen = [{ id: 'rated', text: 'Calls go down', hash: 'hash-rated' }]
    return { ...closed, id: 'rating', round: 1, options: frozen, rating: { ...setup, result } }
  }

/** How a picture is shown, which hangs on who voted and on no answer. */
const byOf = ({ result, rating }: BallotView): string | undefined => (result ?? rating?.result?.options[0])?.by
const classIn =
  (people: readonly GroupId[], ballots: readonly Asked[]): ClassOf =>
  (ballot, person) => {
    const asked = ballots[ballot]
    const by = asked && byOf(asked.ballot(people, () => true))
    const speaksOf = (group: GroupId): boolean => by === 'total' || (by === 'group' && group === people[person])
    return people.flatMap((group, other) => (asked?.voters?.includes(other) && speaksOf(group) ? [other] : []))
  }
const roomShows = (ballots: readonly BallotView[]): string => JSON.stringify([ballots, derivedOf(ballots)])

const people = roomOf(3, 3)
/** The first so many of each group. */
const turnouts = Array.from({ length: 16 }, (_, at) => {
  const [a, b] = [Math.floor(at / 4), at % 4]
  return people.flatMap((group, person) => ((group === 'a' ? person < a : person - 3 < b) ? [person] : []))
})
const everybody = people.map((_group, person) => person)
const turnoutOf = (a: number, b: number): readonly number[] => turnouts[a * 4 + b] ?? []
/** First rounds of which nothing, a total and a split was shown; and a split where nobody knows who voted later. */
const FIRST = [
  [turnoutOf(1, 1), true],
  [turnoutOf(3, 2), true],
  [everybody, true],
  [everybody, false],
] as const
const sessionOf = (
  first: readonly number[],
  second: readonly number[],
  rated: readonly number[],
  isKnown: boolean,
): readonly [Asked, Asked, Asked] => [
  { ballot: priorities(1, first, true), voters: first },
  { ballot: priorities(2, second, isKnown, first), voters: second },
  { ballot: assumption(rated), voters: rated },
]
const lookAt = (
  ballots: readonly [Asked, Asked, Asked],
  shownOf = roomShows,
  says?: (masks: readonly number[]) => number,
) => {
  const seen = seenOf(people, ballots, shownOf, says)
  return { pictures: seen.length, ...wrongOf(people, ballots, seen, { k: K, classOf: classIn(people, ballots) }) }
}
const NOTHING_WRONG = { small: 0, tooMuch: 0, linked: 0 }

describe('what a whole session gives away', () => {
  it.each(
    turnouts.map(
      (second) => [second.filter((one) => one < 3).length, second.filter((one) => one > 2).length, second] as const,
    ),
  )(
    'BL7, BL11, BL16, BL28: after any first round, with %i and %i people in the second',
    (_a, _b, second) => {
      let pinned = 0
      for (const [first, isKnown] of FIRST) {
        const looked = lookAt(sessionOf(first, second, everybody, isKnown))
        expect(looked).toMatchObject(NOTHING_WRONG)
        pinned += looked.pinned
      }
      // It has been at the limit: a group of one mind.
      expect(pinned).toBeGreaterThan(0)
    },
    180_000,
  )

  it.each(
    turnouts.map(
      (rated) => [rated.filter((one) => one < 3).length, rated.filter((one) => one > 2).length, rated] as const,
    ),
  )(
    'BL7, BL16, BL28, BL29: with %i and %i people who rated, beside two rounds of all',
    (a, b, rated) => {
      const ballots = sessionOf(everybody, everybody, rated, true)
      const looked = lookAt(ballots)
      expect(looked).toMatchObject(NOTHING_WRONG)
      // It has looked at every picture there is.
      const isSplit = a === 3 && b === 3
      const ways = a + b < K ? 1 : isSplit ? 16 : a + b + 1
      expect(looked.pictures).toBe(16 * 16 * ways)
    },
    180_000,
  )

  it('BL29: beside a total, which group rated higher would pin votes; so nothing of it is said', () => {
    const rated = turnoutOf(3, 2)
    const ballots = sessionOf([], [], rated, true)
    const valuesOf = (group: GroupId, mask: number): readonly number[] =>
      rated.flatMap((person) => (people[person] === group ? [((mask >> person) & 1) === 1 ? 5 : 2] : []))
    const whoIsHigher = ([, , mask = 0]: readonly number[]): number =>
      higher({ a: countsOf(valuesOf('a', mask)), b: countsOf(valuesOf('b', mask)) }) === 'a' ? 1 : 0
    expect(lookAt(ballots)).toMatchObject(NOTHING_WRONG)
    expect(lookAt(ballots, roomShows, whoIsHigher).tooMuch).toBeGreaterThan(0)
    const [shown] = [assumption(rated)(people, (person) => person < 3)]
    expect(byOf(shown)).toBe('total')
    expect(JSON.stringify(derivedOf([shown]))).not.toMatch(/"(a|neither|gap)"/)
  })

  it('BL7: a figure of one group beside the total would pin votes, which this would see', () => {
    const ballots = sessionOf(everybody, turnoutOf(3, 2), [], true)
    // Whether both of the group of two who came again chose the first.
    const leak = ([, mask = 0]: readonly number[]): number =>
      ((mask >> 3) & 1) === 1 && ((mask >> 4) & 1) === 1 ? 1 : 0
    expect(lookAt(ballots)).toMatchObject(NOTHING_WRONG)
    expect(lookAt(ballots, roomShows, leak).tooMuch).toBeGreaterThan(0)
  })
})
