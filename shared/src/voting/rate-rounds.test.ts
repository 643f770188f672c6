import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupId } from '../session/agenda.ts'
import type { BallotState } from '../session/state-parts.ts'
import { tallyRating, type RatePaper } from './rate.ts'
import { ratedSeen, roundDemands } from './rate-rounds.ts'
import { splitIsSafe } from './rounds.ts'

const groupOf = (seat: string): GroupId => (Number(seat.slice(4)) % 10 < 5 ? 'a' : 'b')
const TEN = Array.from({ length: 10 }, (_, at) => `seat${at}`)
const K = 5
const AXES = ['confidence'] as const

const basics = (id: string, hashes = ['h-x', 'h-y'], cards = ['x', 'y']) => ({
  id,
  step: 's',
  round: 1,
  cap: 0,
  options: hashes.map((hash, at) => ({ id: `${id}-${at}`, hash })),
  rating: { of: 'milestone' as const, axes: AXES, cards, guess: [`${id}-0`] },
})
type Gives = (seat: number, option: number) => { readonly value: number; readonly guess?: number } | null

/** The round as it would be closed after these earlier ones: everybody in `voters` votes, the first half are group a. */
const closes = (
  open: ReturnType<typeof basics>,
  gives: Gives,
  earlier: readonly BallotState[] = [],
  voters: readonly string[] = TEN,
  isKnown = true,
): Extract<BallotState, { stage: 'closed' }> => {
  const ballot: BallotState = { ...open, stage: 'open', openedAt: 0 }
  const papers = voters.map((seat, at): RatePaper => ({
    group: groupOf(seat),
    ratings: open.options.flatMap(({ id }, option) => {
      const given = gives(at, option)
      if (!given) return []
      return [{ option: id, values: [given.value], ...(given.guess === undefined ? {} : { guess: given.guess }) }]
    }),
  }))
  const safe = splitIsSafe(earlier, ballot, isKnown ? voters : null, K, groupOf)
  const options = open.options.map(({ id }) => id)
  const { tally, options: rated } = tallyRating(
    { options, ...open.rating },
    papers,
    K,
    safe,
    roundDemands(earlier, ballot),
  )
  return { ...open, stage: 'closed', tally, rated, receipts: [], ...(isKnown ? { voters } : {}) }
}
const all: Gives = () => ({ value: 4, guess: 3 })
const shownBy = (ballot: Extract<BallotState, { stage: 'closed' }>) =>
  ballot.rated?.map(({ by, why, guess }) => [by, why ?? '-', guess ? 'guess' : '-'])

describe('BL18: rounds of ratings', () => {
  it('the same people, who all rated, may be shown by group again', () => {
    const first = closes(basics('first'), all)
    expect(shownBy(closes(basics('second'), all, [first]))).toEqual([
      ['group', '-', 'guess'],
      ['group', '-', '-'],
    ])
  })

  it('where one passed an option, in this round or in the one before, its split is hidden and the other stays', () => {
    const passes: Gives = (seat, option) => (seat === 9 && option === 0 ? null : { value: 2 })
    // Eleven people, so that each group has k raters left.
    const eleven = [...TEN, 'seat15']
    const before = closes(basics('first'), passes, [], eleven)
    const full = closes(basics('first'), all, [], eleven)
    expect(shownBy(full)).toEqual([
      ['group', '-', 'guess'],
      ['group', '-', '-'],
    ])
    expect(before.rated?.[0]?.by).toBe('group')
    for (const [earlier, now] of [
      [before, all],
      [full, passes],
      [before, passes],
    ] as const) {
      expect(shownBy(closes(basics('second'), now, [earlier], eleven))).toEqual([
        ['total', 'rounds', '-'],
        ['group', '-', '-'],
      ])
    }
  })

  it('guesses have their own people: where one left it out, the later guesses are hidden and the ratings are not', () => {
    const eleven = [...TEN, 'seat15']
    const leavesOut: Gives = (seat) => (seat === 9 ? { value: 4 } : { value: 4, guess: 2 })
    for (const [earlier, now] of [
      [leavesOut, all],
      [all, leavesOut],
    ] as const) {
      const first = closes(basics('first'), earlier, [], eleven)
      expect(first.rated?.[0]?.guess).toBeDefined()
      expect(shownBy(closes(basics('second'), now, [first], eleven))?.[0]).toEqual(['group', '-', '-'])
    }
  })

  it('one voter more, or nobody knows who voted: the whole round is a total', () => {
    const first = closes(basics('first'), all)
    const more = closes(basics('second'), all, [first], [...TEN, 'seat15'])
    expect([more.tally, shownBy(more)]).toEqual([
      { by: 'total', why: 'rounds', ballots: { total: 11 }, options: more.options.map(({ id }) => ({ option: id })) },
      [
        ['total', 'rounds', '-'],
        ['total', 'rounds', '-'],
      ],
    ])
    expect(closes(basics('second'), all, [first], TEN, false).tally.by).toBe('total')
  })

  it('a card whose words are others is the same question, and the same words on another card, too', () => {
    const first = closes(basics('first'), (seat, option) => (seat > 7 && option === 0 ? null : { value: 3 }))
    const reworded = basics('second', ['h-new', 'h-y'])
    const moved = basics('second', ['h-x', 'h-y'], ['new', 'y'])
    const other = basics('second', ['h-new', 'h-z'], ['new', 'z'])
    const demands = (open: ReturnType<typeof basics>) =>
      roundDemands([first], { ...open, stage: 'open', openedAt: 0 })('second-0').rating
    expect([demands(reworded), demands(moved), demands(other)]).toEqual(['hidden', 'hidden', 'nothing'])
    const late = [...TEN, 'seat15']
    const bothReworded = basics('second', ['h-new', 'h-z'])
    expect(splitIsSafe([first], { ...bothReworded, stage: 'open', openedAt: 0 }, late, K, groupOf)).toBe(false)
    expect(splitIsSafe([first], { ...other, stage: 'open', openedAt: 0 }, late, K, groupOf)).toBe(true)
  })

  it('what was voided after its close was seen and still counts; what showed nothing does not', () => {
    const passed = closes(basics('first'), (seat, option) => (seat > 7 && option === 0 ? null : { value: 3 }))
    const rated = ratedSeen(passed)!
    expect(rated).toEqual([
      { option: 'first-0', rating: 'some' },
      { option: 'first-1', rating: 'everybody' },
    ])
    const voided: BallotState = {
      ...basics('first'),
      stage: 'void',
      reason: 'r',
      seen: { by: 'group', voters: TEN, rated },
    }
    expect(shownBy(closes(basics('second'), all, [voided]))).toEqual([
      ['total', 'rounds', '-'],
      ['group', '-', '-'],
    ])
    const few = closes(basics('first'), (seat) => (seat > 2 ? null : { value: 3 }))
    expect(ratedSeen(few)).toEqual([
      { option: 'first-0', rating: 'nothing' },
      { option: 'first-1', rating: 'nothing' },
    ])
    expect(shownBy(closes(basics('second'), all, [few]))?.[1]).toEqual(['group', '-', '-'])
  })

  it('whatever anybody passes, a split that follows a count has the same people behind it, or k other ones', () => {
    const passes = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 })
    let compared = 0
    fc.assert(
      fc.property(
        passes,
        passes,
        fc.constantFrom(0, 0, 0, 1, 5),
        fc.constantFrom(0, 0, 0.8, 1),
        (one, other, leave, all1) => {
          const voters = Array.from({ length: 20 }, (_, at) => `seat${at}`)
          const open = basics('first', ['h'], ['x'])
          const gives =
            (flags: readonly boolean[]): Gives =>
            (seat) =>
              flags[seat] && seat / 20 >= all1 ? null : { value: 1 + (seat % 5) }
          const first = closes(open, gives(one), [], voters)
          const later = voters.slice(0, 20 - leave)
          const second = closes({ ...basics('second', ['h'], ['x']) }, gives(other), [first], later)
          if (first.rated?.[0]?.by === 'none' || second.rated?.[0]?.by !== 'group') return
          const raters = (flags: readonly boolean[], of: readonly string[]) =>
            of.filter((_seat, at) => gives(flags)(at, 0) !== null)
          const [before, after] = [raters(one, voters), raters(other, later)]
          const differ =
            before.filter((seat) => !after.includes(seat)).length +
            after.filter((seat) => !before.includes(seat)).length
          expect(differ === 0 || differ >= K).toBe(true)
          compared += 1
        },
      ),
      { numRuns: 600 },
    )
    expect(compared).toBeGreaterThan(20)
  })
})
