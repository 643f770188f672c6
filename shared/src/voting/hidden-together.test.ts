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
import { gapWord, isConfident, median, overlap, spread } from './rate-measures.ts'
import { DEFAULT_SUPPORT_RULE, supportShares, tallySupport } from './support.ts'

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
type Votes = (person: number) => boolean

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

/** What is computed from a result on pages: shares, distance, middles, spread, overlap, enough confidence. */
const measuresOf = ({ support: checked, rating }: BallotView) => [
  checked?.result && supportShares(checked.result),
  rating?.result?.options.flatMap(({ axes }) =>
    axes.map(({ a, b }) =>
      a && b ? [gapWord(a, b), median(a), median(b), spread(a), spread(b), overlap(a, b), isConfident({ a, b })] : [],
    ),
  ),
]
/** What the room is shown of three ballots, with all that is computed from it. */
const roomShows = (ballots: readonly BallotView[]): string => JSON.stringify([ballots, ballots.map(measuresOf)])
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

type Ballot = (people: readonly GroupId[], isFirst: Votes) => BallotView
/** The views of a ballot: which of them each mask gives, each view once. */
const viewsOf = (ballot: Ballot, people: readonly GroupId[]) => {
  const known = new Map<string, number>()
  const views: BallotView[] = []
  const at = Array.from({ length: 2 ** people.length }, (_, mask) => {
    const view = ballot(people, (person) => ((mask >> person) & 1) === 1)
    const key = JSON.stringify(view)
    const found = known.get(key) ?? views.push(view) - 1
    known.set(key, found)
    return found
  })
  return { views, at }
}

/** Of one thing that can be shown: a mask for each pair of ballots (or one with itself) and each pair of answers. */
type Seen = { readonly world: readonly number[]; readonly pairs: Int32Array }
const PAIRS = [0, 1, 2].flatMap((one) => [0, 1, 2].flatMap((other) => (one <= other ? [[one, other] as const] : [])))

/** All worlds by what they show; `says` is a leak that a test adds to see itself fail. */
const seenOf = (
  people: readonly GroupId[],
  ballots: readonly [Ballot, Ballot, Ballot],
  shownOf: (ballots: readonly BallotView[]) => string = roomShows,
  says: (masks: readonly number[]) => number = () => 0,
): readonly Seen[] => {
  const [one, two, three] = ballots.map((ballot) => viewsOf(ballot, people))
  if (!one || !two || !three) throw new Error('Three ballots are needed.')
  const shown = new Map<string, number>()
  const ids = one.views.map((first) =>
    two.views.map((second) =>
      three.views.map((third) => {
        const text = shownOf([first, second, third])
        const id = shown.get(text) ?? shown.size
        shown.set(text, id)
        return id
      }),
    ),
  )
  const all = 2 ** people.length
  const seen = new Map<number, Seen>()
  const masks = [0, 0, 0]
  for (let first = 0; first < all; first += 1) {
    for (let second = 0; second < all; second += 1) {
      const row = ids[one.at[first] ?? -1]?.[two.at[second] ?? -1]
      for (let third = 0; third < all; third += 1) {
        masks[0] = first
        masks[1] = second
        masks[2] = third
        const key = (row?.[three.at[third] ?? -1] ?? -1) * 2 + says(masks)
        let known = seen.get(key)
        if (!known) seen.set(key, (known = { world: [...masks], pairs: new Int32Array(PAIRS.length * 4) }))
        const { pairs } = known
        for (let pair = 0; pair < PAIRS.length; pair += 1) {
          const left = masks[PAIRS[pair]?.[0] ?? 0] ?? 0
          const right = masks[PAIRS[pair]?.[1] ?? 0] ?? 0
          pairs[pair * 4] = (pairs[pair * 4] ?? 0) | (left & right)
          pairs[pair * 4 + 1] = (pairs[pair * 4 + 1] ?? 0) | (left & ~right)
          pairs[pair * 4 + 2] = (pairs[pair * 4 + 2] ?? 0) | (~left & right)
          pairs[pair * 4 + 3] = (pairs[pair * 4 + 3] ?? 0) | (~left & ~right)
        }
      }
    }
  }
  return [...seen.values()]
}

/** Of the ballots `among` the three: answers that are known and are no unanimity of a group, and pairs of answers of which one tells the other. */
const wrongOf = (people: readonly GroupId[], seen: readonly Seen[], among: readonly number[] = [0, 1, 2]) => {
  let pinned = 0
  let [tooMuch, linked] = [0, 0]
  for (const { world, pairs } of seen) {
    const isUnanimous = (ballot: number, group: GroupId): boolean => {
      const said = people.flatMap((of, person) => (of === group ? [((world[ballot] ?? 0) >> person) & 1] : []))
      return new Set(said).size === 1
    }
    people.forEach((group, person) => {
      PAIRS.forEach(([one, other], pair) => {
        if (!among.includes(one) || !among.includes(other)) return
        const open = [0, 1, 2, 3].filter((way) => (((pairs[pair * 4 + way] ?? 0) >> person) & 1) === 1).length
        const [isOne, isOther] = [isUnanimous(one, group), isUnanimous(other, group)]
        if (one === other) {
          if (open === 1) pinned += 1
          if ((open === 1) !== isOne) tooMuch += 1
        } else if (open !== (isOne ? 1 : 2) * (isOther ? 1 : 2)) linked += 1
      })
    })
  }
  return { pinned, tooMuch, linked }
}

const roomOf = (a: number, b: number): readonly GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
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
      const seen = seenOf(people, [priorities, support([first, second]), confidence])
      const { pinned, ...wrong } = wrongOf(people, seen)
      expect(wrong).toEqual({ tooMuch: 0, linked: 0 })
      // It has looked at every picture there is, and at the limit.
      expect(seen).toHaveLength(((a + 1) * (b + 1)) ** 3)
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
      const seen = seenOf(people, ballots, filesSay)
      expect(wrongOf(people, seen, among)).toMatchObject({ tooMuch: 0, linked: 0 })
      expect(seen).toHaveLength((4 * 4) ** 2)
    },
    180_000,
  )

  it('BL28: it would see an answer that is told, and two that are told together', () => {
    const people = roomOf(3, 3)
    const ballots = [priorities, support([1, 5]), confidence] as const
    expect(
      wrongOf(
        people,
        seenOf(people, ballots, roomShows, ([one = 0]) => one & 1),
      ).tooMuch,
    ).toBeGreaterThan(0)
    const told = wrongOf(
      people,
      seenOf(people, ballots, roomShows, ([one = 0, two = 0]) => (one ^ two) & 1),
    )
    expect(told.linked).toBeGreaterThan(0)
  })
})
