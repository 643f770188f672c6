import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { LARKFIELD } from '../practice/larkfield.ts'
import type { CardRating } from '../voting/ratings-of.ts'
import { assumptionBoard, isWholeTest, missingOfTest } from './assumption-board.ts'
import { middleOf, ratedOf } from './rated.ts'
import { twoByTwoBoard } from './two-by-two-board.ts'
import { movedBy, onAxis } from './value.ts'

const assumption = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'assumption',
  group: 'a',
  zone: 'assumption:a',
  at: [0, 0],
  text: 'Words',
  ...more,
})
const test = (id: string, of: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'test',
  group: 'both',
  zone: 'tests',
  at: [0, 0],
  text: 'What would show it',
  of,
  ...more,
})
const WHOLE = { due: '2027-03-01', ownerA: 'seat-1' } as const

type Votes = Readonly<
  Record<'imp' | 'evi', Readonly<Record<'S' | 'O', readonly [number, number, number, number, number]>>>
>
const VOTES = (LARKFIELD as unknown as { readonly assumption_votes: readonly (readonly [string, Votes])[] })
  .assumption_votes
const EXPECTED = (
  LARKFIELD as unknown as {
    readonly expected: {
      readonly assumptions: readonly {
        readonly imp_median: Readonly<Record<'S' | 'O', number>>
        readonly evi_median: Readonly<Record<'S' | 'O', number>>
        readonly imp_gap: number
        readonly evi_gap: number
      }[]
    }
  }
).expected.assumptions

const ratings = ({ imp, evi }: Votes): readonly CardRating[] => [
  { axis: 'importance', ballot: 'one', round: 1, by: 'group', a: imp.S, b: imp.O },
  { axis: 'evidence', ballot: 'one', round: 1, by: 'group', a: evi.S, b: evi.O },
]

describe('the assumption map', () => {
  it('AX3: blind ratings of the Larkfield case place an assumption for each group, with the gap in words', () => {
    expect(VOTES).toHaveLength(6)
    for (const [at, [, votes]] of VOTES.entries()) {
      const rated = ratedOf(ratings(votes))
      const expected = EXPECTED[at]
      if (rated?.by !== 'group' || !expected) throw new Error('The case has ratings of both groups.')
      const share = (median: number): number => ((median - 1) / 4) * 100
      expect(rated.a).toEqual([share(expected.evi_median.S), share(expected.imp_median.S)])
      expect(rated.b).toEqual([share(expected.evi_median.O), share(expected.imp_median.O)])
      const word = (gap: number): string => (gap < 0.2 ? 'none' : gap < 0.3 ? 'some' : 'clear')
      expect(rated.gap).toEqual({ evidence: word(expected.evi_gap), importance: word(expected.imp_gap) })
    }
  })

  it('AX3: what nobody laid by hand lies at the middle of both places, and a hand is stronger than the ratings', () => {
    const [, votes] = VOTES[0] ?? []
    if (!votes) throw new Error('The case has votes.')
    const given = ratings(votes)
    const [one] = assumptionBoard({ cards: [assumption('one')] }, () => given).cards
    // Medians of 3.5 and 1 in evidence, of 4 and 5 in importance.
    expect(one).toMatchObject({ value: [31.3, 87.5], by: 'ratings', asks: true })
    const [laid] = assumptionBoard({ cards: [assumption('one', { value: [80, 10] })] }, () => given).cards
    expect(laid).toMatchObject({ value: [80, 10], by: 'hand', asks: false })
    expect(laid?.rated).toEqual(one?.rated)
  })

  it('AX3: without a split it lies where all rated it, and without a result nowhere', () => {
    const total: readonly CardRating[] = [
      { axis: 'importance', ballot: 'one', round: 1, by: 'total', total: [0, 0, 0, 1, 4] },
      { axis: 'evidence', ballot: 'one', round: 1, by: 'total', total: [3, 2, 0, 0, 0] },
    ]
    expect(ratedOf(total)).toEqual({ by: 'total', all: [0, 100] })
    expect(ratedOf(total.slice(1))).toBe(null)
    expect(ratedOf([])).toBe(null)
    expect(ratedOf(total.map(({ axis }) => ({ axis, ballot: 'one', round: 1, by: 'none' })))).toBe(null)
  })

  it('AX4: a test is whole with words, a day and one owner', () => {
    expect(isWholeTest(test('t', 'one', WHOLE))).toBe(true)
    expect(isWholeTest(test('t', 'one', { due: '2027-03-01', ownerB: 'seat-2' }))).toBe(true)
    expect(missingOfTest(test('t', 'one', { text: ' ' }))).toEqual(['words', 'owner', 'day'])
    for (const lacking of [{ due: '2027-03-01' }, { ownerA: 'seat-1' }, { ...WHOLE, text: '\n' }]) {
      expect(isWholeTest(test('t', 'one', lacking))).toBe(false)
      expect(missingOfTest(test('t', 'one', lacking))).toHaveLength(1)
    }
  })

  it('AX4: what asks for a test agrees with counting it out', () => {
    const chance = new Chance(67)
    let asking = 0
    for (let run = 0; run < 300; run += 1) {
      const values = Array.from({ length: chance.below(9) }, (): CardView['value'] =>
        chance.is(0.8) ? [chance.of([0, 20, 49.9, 50, 50.1, 100]), chance.of([0, 49.9, 50, 70, 100])] : undefined,
      )
      const assumptions = values.map((value, at) => assumption(`card-${at}`, value ? { value } : {}))
      const tests = Array.from({ length: chance.below(12) }, (_, at) =>
        test(`test-${at}`, `card-${chance.below(10)}`, {
          text: chance.of(['', '  ', 'What would show it']),
          ...(chance.is(0.6) ? { due: '2027-03-01' } : {}),
          ...(chance.is(0.4) ? { ownerA: 'seat-1' } : {}),
          ...(chance.is(0.4) ? { ownerB: 'seat-2' } : {}),
        }),
      )
      const found = assumptionBoard({ cards: [...assumptions, ...tests] })
        .cards.filter(({ asks }) => asks)
        .map(({ card }) => card.id)
      const expected: string[] = []
      for (const card of assumptions) {
        if (!card.value) continue
        if (card.value[1] < 50) continue
        if (card.value[0] >= 50) continue
        let isTested = false
        for (const one of tests) {
          if (one.of !== card.id) continue
          if (one.text.trim().length === 0) continue
          if (!one.due) continue
          if (!one.ownerA && !one.ownerB) continue
          isTested = true
        }
        if (!isTested) expected.push(card.id)
      }
      expect(found).toEqual(expected)
      asking += expected.length
    }
    expect(asking).toBeGreaterThan(50)
  })

  it('AX1: only revealed assumptions that stand by themselves are on it, and no test is lost', () => {
    const { zone: _, ...draft } = assumption('draft')
    const board = assumptionBoard({
      cards: [
        draft,
        assumption('joined', { into: 'one' }),
        assumption('one'),
        assumption('both', { group: 'both', zone: 'assumption:both' }),
        assumption('other', { kind: 'interest', zone: 'interest:a' }),
        test('of-one', 'one'),
        test('of-gone', 'gone'),
      ],
    })
    expect(board.cards.map(({ card, number }) => [card.id, number])).toEqual([
      ['one', 1],
      ['both', 2],
    ])
    expect(board.cards[0]?.tests.map(({ id }) => id)).toEqual(['of-one'])
    expect(board.looseTests.map(({ id }) => id)).toEqual(['of-gone'])
  })

  it('AX1: a place stays between the axes, however far it is moved', () => {
    expect(movedBy([50, 50], 2, -10)).toEqual([52, 40])
    expect(movedBy([99, 1], 10, -10)).toEqual([100, 0])
    expect(onAxis(33.33)).toBe(33.3)
    expect(Object.is(onAxis(-0.01), 0)).toBe(true)
    expect(middleOf({ by: 'total', all: [25, 75] })).toEqual([25, 75])
  })
})

describe('the two-by-two', () => {
  it('AX5: the first name of an end holds, another one of the same moment is kept beside it', () => {
    const axis = (id: string, end: CardView['end'], text: string): CardView => ({
      id,
      kind: 'axis',
      group: 'both',
      zone: 'two-by-two',
      at: [0, 0],
      text,
      ...(end ? { end } : {}),
    })
    const { ends, notes } = twoByTwoBoard({
      cards: [
        axis('one', 'x-low', 'cheap'),
        axis('two', 'x-low', 'low cost'),
        axis('three', 'y-high', 'soon'),
        { ...axis('note', undefined, 'An idea'), kind: 'note', value: [10, 20] },
        { ...axis('waiting', undefined, 'Another'), kind: 'note' },
        { ...axis('elsewhere', undefined, 'On the wall'), kind: 'note', zone: 'together' },
      ],
    })
    expect(ends['x-low'].card?.text).toBe('cheap')
    expect(ends['x-low'].others.map(({ id }) => id)).toEqual(['two'])
    expect(ends['y-high'].card?.id).toBe('three')
    expect(ends['x-high']).toEqual({ card: null, others: [] })
    expect(notes.map(({ card, number, value }) => [card.id, number, value])).toEqual([
      ['note', 1, [10, 20]],
      ['waiting', 2, null],
    ])
  })
})
