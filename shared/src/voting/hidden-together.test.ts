import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { GroupId } from '../session/agenda.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import { larkfieldDayState } from '../snapshot/testing/larkfield-day.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { plainWords } from '../snapshot/testing/plain-words.ts'
import { workingMarkdown } from '../snapshot/working-markdown.ts'
import { workingSnapshot } from '../snapshot/working-snapshot.ts'
import { resultOf, tallyApproval } from './approve.ts'
import { tallyRating } from './rate.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport } from './support.ts'
import { derivedOf } from './testing/derived.ts'
import { roomOf, seenOf, wrongOf, type Asked, type Ballot, type ClassOf, type Votes } from './testing/together.ts'

/**
 * What three ballots of one room give away together, by trying everything: priorities with their plain totals, a support
 * check and the confidence in a milestone, and the working snapshot and record that are made of all three. Each person
 * has one of two answers in each, so a world is three bit masks, a bit a person.
 *
 * The promise: an answer is pinned by the unanimity of the own group and by nothing else, which is said where people vote
 * (BL28); and no answer tells of another: any two answers of a person that are open by themselves are open together.
 */
const K = 3
const SIZES = [
  [3, 3],
  [3, 4],
  [4, 3],
  [4, 4],
] as const

const closed = { step: 'vote', round: 1, cap: 1, k: K, stage: 'closed' as const }
const frozen = (id: string, text: string) => ({ id, text, hash: `hash-${id}` })

const priorities = (people: readonly GroupId[], isFirst: Votes): BallotView => {
  const papers = people.map((group, person) => ({ group, choice: [isFirst(person) ? 'x' : 'y'] }))
  const tally = tallyApproval(['x', 'y'], papers, K)
  const options = [frozen('x', 'One list'), frozen('y', 'Two lists')]
  return { ...closed, id: 'priorities', options, result: resultOf(tally, { x: 'One list', y: 'Two lists' }) }
}
const support =
  ([first, second]: readonly [number, number]) =>
  (people: readonly GroupId[], isFirst: Votes): BallotView => {
    const papers = people.map((group, person) => ({ group, level: isFirst(person) ? first : second }))
    const result = tallySupport(papers, K, DEFAULT_SUPPORT_RULE)
    const options = [frozen('proposal', 'One list, read weekly')]
    return { ...closed, id: 'support', options, support: { proposal: 'card', rule: DEFAULT_SUPPORT_RULE, result } }
  }
const confidence = (people: readonly GroupId[], isFirst: Votes): BallotView => {
  const papers = people.map((group, person) => ({
    group,
    ratings: [{ option: 'milestone', values: [isFirst(person) ? 4 : 2] }],
  }))
  const axes = ['confidence'] as const
  const { tally, options } = tallyRating({ options: ['milestone'], axes, guess: [] }, papers, K)
  const rating = { of: 'milestone' as const, axes, guess: [], options: [{ option: 'milestone', card: 'card' }] }
  const result = { by: tally.by, ballots: tally.ballots, options }
  return { ...closed, id: 'rating', options: [frozen('milestone', 'Undo drill')], rating: { ...rating, result } }
}

/** What the room is shown of three ballots, with all that is computed from it. */
const roomShows = (ballots: readonly BallotView[]): string => JSON.stringify([ballots, derivedOf(ballots)])
/** What the files say of them: the working snapshot as data, and as a page with the record's parts. */
const filesSay = (ballots: readonly BallotView[]): string => {
  const working = workingSnapshot({
    state: larkfieldDayState({ ballots, release: { a: 'yes', b: 'yes' } }),
    board: { cards: [], links: [] },
    takenAt: 0,
    words: plainWords,
    names: new Map(),
    recordWords: plainRecordWords,
  })
  return [snapshotJson(working), workingMarkdown(working, plainWords, plainRecordWords)].join('\n')
}

/** Everybody votes, and both groups have k people: the picture speaks of a person with the whole own group. */
const classIn =
  (people: readonly GroupId[]): ClassOf =>
  (_ballot, person) =>
    people.flatMap((group, other) => (group === people[person] ? [other] : []))
const askedOf = ([one, two, three]: readonly [Ballot, Ballot, Ballot]): readonly [Asked, Asked, Asked] => [
  { ballot: one },
  { ballot: two },
  { ballot: three },
]
const lookAt = (
  people: readonly GroupId[],
  ballots: readonly [Ballot, Ballot, Ballot],
  shownOf: (ballots: readonly BallotView[]) => string = roomShows,
  says?: (masks: readonly number[]) => number,
  among?: readonly number[],
) => {
  const asked = askedOf(ballots)
  const seen = seenOf(people, asked, shownOf, says)
  const wrong = wrongOf(people, asked, seen, { k: K, classOf: classIn(people), ...(among ? { among } : {}) })
  return { pictures: seen.length, ...wrong }
}

const LEVELS = [
  [1, 5],
  [2, 4],
  [3, 8],
] as const

describe('what three ballots and the files give away together', () => {
  it.each(SIZES.map(([a, b], at) => [a, b, ...(LEVELS[at % LEVELS.length] ?? LEVELS[0])] as const))(
    'BL7, BL16, BL28: with %i and %i people, levels %i and %i, nothing but a unanimous group, and no answer tells another',
    (a, b, first, second) => {
      const people = roomOf(a, b)
      const { pinned, ...wrong } = lookAt(people, [priorities, support([first, second]), confidence])
      // It has looked at every picture there is, and at the limit.
      expect(wrong).toEqual({ pictures: ((a + 1) * (b + 1)) ** 3, small: 0, tooMuch: 0, linked: 0 })
      expect(pinned).toBeGreaterThan(0)
    },
    180_000,
  )

  const alike =
    (ballot: Ballot): Ballot =>
    (people) =>
      ballot(people, () => true)
  it.each([
    ['support and confidence', [1, 2], [alike(priorities), support([1, 5]), confidence]],
    ['priorities and confidence', [0, 2], [priorities, alike(support([1, 5])), confidence]],
    ['priorities and support', [0, 1], [priorities, support([1, 5]), alike(confidence)]],
  ] as const)(
    'BL7, BL16, BL28: the files tell no more of %s',
    (_of, among, ballots) => {
      const people = roomOf(3, 3)
      expect(lookAt(people, ballots, filesSay, undefined, among)).toMatchObject({
        pictures: (4 * 4) ** 2,
        tooMuch: 0,
        linked: 0,
      })
    },
    180_000,
  )

  it('BL28: it would see an answer that is told, and two that are told together', () => {
    const people = roomOf(3, 3)
    const ballots = [priorities, support([1, 5]), confidence] as const
    const tells = (says: (masks: readonly number[]) => number) => lookAt(people, ballots, roomShows, says)
    expect(tells(([one = 0]) => one & 1).tooMuch).toBeGreaterThan(0)
    expect(tells(([one = 0, two = 0]) => (one ^ two) & 1).linked).toBeGreaterThan(0)
  })
})
