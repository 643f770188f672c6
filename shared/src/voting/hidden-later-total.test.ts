import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { GroupId } from '../session/agenda.ts'
import type { BallotState } from '../session/state-parts.ts'
import { tallyApproval, type Paper } from './approve.ts'
import { asksAgain } from './asks-again.ts'
import { splitIsSafe } from './rounds.ts'

/**
 * What two rounds of one question tell an onlooker who knows that nobody changed their mind, by trying everything: the
 * limit that measures.md 4.5 (rule 5) leaves open where a later total stands beside an earlier split. Everybody votes in
 * the first round, and every possible part of them in the second.
 *
 * The promise (BL24): what such an onlooker learns is of people who voted in one round only, or of the others of their
 * group, or of everybody in a class of k or more; and whenever it can happen, people were told before they voted.
 */
const K = 3
const OPTION = { id: 'x', hash: 'same' }
const basics = (id: string) => ({ id, step: id, round: 1, cap: 1, options: [OPTION] })
const roomOf = (a: number, b: number): readonly GroupId[] => [
  ...Array.from({ length: a }, () => 'a' as const),
  ...Array.from({ length: b }, () => 'b' as const),
]
const votesOf = (people: readonly GroupId[]): readonly (readonly boolean[])[] =>
  people.reduce<boolean[][]>((worlds) => worlds.flatMap((world) => [true, false].map((one) => [...world, one])), [[]])

/** Both rounds as everybody sees them. */
const shownOf = (people: readonly GroupId[], votes: readonly boolean[], isBack: readonly boolean[]) => {
  const papersOf = (isIn: readonly boolean[]): Paper[] =>
    people.flatMap((group, at) => (isIn[at] ? [{ group, choice: votes[at] ? ['x'] : [] }] : []))
  const votersOf = (isIn: readonly boolean[]) => people.flatMap((_group, at) => (isIn[at] ? [`seat-${at}`] : []))
  const all = people.map(() => true)
  const tally = tallyApproval(['x'], papersOf(all), K)
  const first: BallotState = { ...basics('one'), stage: 'closed', tally, receipts: [], voters: votersOf(all) }
  const open: BallotState = { ...basics('two'), stage: 'open', openedAt: 0 }
  const isSafe = splitIsSafe([first], open, votersOf(isBack), K, (seat) => people[Number(seat.slice('seat-'.length))])
  return [tally, tallyApproval(['x'], papersOf(isBack), K, isSafe)] as const
}

const cases = [
  [3, 3],
  [4, 3],
  [4, 4],
].flatMap(([a = 0, b = 0]) =>
  Array.from({ length: (a + 1) * (b + 1) }, (_, at) => [a, b, Math.floor(at / (b + 1)), at % (b + 1)] as const),
)

describe('a later total beside an earlier split', () => {
  it.each(cases)(
    'BL24: of %i and %i people, %i and %i of them again: it tells of people in one round only, and of those beside them',
    (a, b, backA, backB) => {
      const people = roomOf(a, b)
      const isBack = people.map(
        (group, at) => people.slice(0, at).filter((one) => one === group).length < (group === 'a' ? backA : backB),
      )
      const seen = new Map<string, { votes: readonly boolean[]; same: boolean[] }>()
      for (const votes of votesOf(people)) {
        const key = JSON.stringify(shownOf(people, votes, isBack))
        const known = seen.get(key) ?? { votes, same: votes.map(() => true) }
        known.same = known.same.map((same, at) => same && votes[at] === known.votes[at])
        seen.set(key, known)
      }
      const wrong: unknown[] = []
      for (const { votes, same } of seen.values()) {
        people.forEach((group, person) => {
          if (!same[person]) return
          const own = people.flatMap((one, at) => (one === group ? [votes[at]] : []))
          const isUnanimous = own.length >= K && new Set(own).size === 1
          const isApart = people.some((one, at) => one === group && !isBack[at])
          if (!isUnanimous && !isApart) wrong.push({ votes, person })
        })
      }
      expect(wrong).toEqual([])
    },
  )

  it('BL24: one who stays away is told by the total, beside people who chose the same again', () => {
    const people = roomOf(3, 3)
    const isBack = [false, true, true, true, true, true]
    const [yes, no] = [true, false].map((one) =>
      shownOf(people, [one, !one, one, true, true, true], isBack).map(({ options }) => options[0]?.total),
    )
    // The first round has two of three, or one of three; the second is one less, or the same.
    expect([yes, no]).toEqual([
      [5, 4],
      [4, 4],
    ])
  })
})

describe('whether something was asked before', () => {
  const view = (id: string, more: Partial<BallotView>): BallotView => ({
    ...basics(id),
    k: K,
    stage: 'closed',
    options: [{ id: `${id}-x`, text: 'Words', hash: id }],
    ...more,
  })
  const now = (more: Partial<BallotView> = {}) => view('now', { stage: 'open', ...more })
  const rating = (card: string): NonNullable<BallotView['rating']> => ({
    of: 'milestone',
    axes: ['confidence'],
    options: [{ option: 'any', card }],
    guess: [],
  })

  it('BL24: by the words of an option, by the card that is rated, and by the proposal', () => {
    const rule = { share: [2, 3] as const }
    const same = view('before', { options: [{ id: 'other', text: 'Words', hash: 'now' }] })
    expect(asksAgain([same, now()], now())).toBe(true)
    expect(asksAgain([{ ...same, stage: 'void' }, now()], now())).toBe(true)
    expect(asksAgain([view('before', { rating: rating('c') })], now({ rating: rating('c') }))).toBe(true)
    expect(
      asksAgain([view('before', { support: { proposal: 'p', rule } })], now({ support: { proposal: 'p', rule } })),
    ).toBe(true)
  })

  it('BL24: not by itself, by what came later, or by what has nothing in common', () => {
    const same = view('later', { options: [{ id: 'other', text: 'Words', hash: 'now' }] })
    expect(asksAgain([now()], now())).toBe(false)
    expect(asksAgain([now(), same], now())).toBe(false)
    expect(asksAgain([view('before', { rating: rating('c') })], now({ rating: rating('d') }))).toBe(false)
  })
})
