import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { RatedOption } from '../session/tallies.ts'
import { ratingsOf } from './ratings-of.ts'

const ballot = (
  id: string,
  round: number,
  rated: Omit<RatedOption, 'option'> | null,
  stage: BallotView['stage'] = 'closed',
): BallotView => ({
  id,
  step: 'rate-assumptions',
  round,
  cap: 0,
  k: 5,
  stage,
  options: [{ id: `${id}-o`, text: 'Calls go down.', hash: 'h' }],
  rating: {
    of: 'assumption',
    axes: ['importance', 'evidence'],
    options: [{ option: `${id}-o`, card: 'card' }],
    guess: [],
    ...(rated
      ? { result: { by: 'group', ballots: { total: 12, a: 6, b: 6 }, options: [{ option: `${id}-o`, ...rated }] } }
      : {}),
  },
})
const five = [1, 1, 2, 1, 1] as const
const other = [0, 0, 0, 3, 3] as const
const split: Omit<RatedOption, 'option'> = {
  by: 'group',
  axes: [
    { axis: 'importance', a: five, b: other },
    { axis: 'evidence', a: other, b: five },
  ],
}

describe('BL17: the ratings of a card', () => {
  it('come from the last round that was closed and stands', () => {
    const total: Omit<RatedOption, 'option'> = {
      by: 'total',
      why: 'rounds',
      axes: [
        { axis: 'importance', total: five },
        { axis: 'evidence', total: other },
      ],
    }
    expect(ratingsOf({ ballots: [ballot('one', 1, split)] }, 'card')).toEqual([
      { axis: 'importance', ballot: 'one', round: 1, by: 'group', a: five, b: other },
      { axis: 'evidence', ballot: 'one', round: 1, by: 'group', a: other, b: five },
    ])
    const rounds = [ballot('one', 1, split), ballot('two', 2, total)]
    expect(ratingsOf({ ballots: rounds }, 'card').map(({ by, round }) => [by, round])).toEqual([
      ['total', 2],
      ['total', 2],
    ])
    // What was voided has no result any more, and what is open has none yet.
    const later = [ballot('one', 1, split), ballot('two', 2, null, 'void'), ballot('three', 2, null, 'open')]
    expect(ratingsOf({ ballots: later }, 'card').map((one) => one.ballot)).toEqual(['one', 'one'])
  })

  it('are nothing of a card that nobody rated, and say where they are hidden', () => {
    expect(ratingsOf({ ballots: [ballot('one', 1, split)] }, 'another')).toEqual([])
    expect(ratingsOf({ ballots: [] }, 'card')).toEqual([])
    expect(ratingsOf({ ballots: [ballot('one', 1, { by: 'none', axes: [] })] }, 'card').map(({ by }) => by)).toEqual([
      'none',
      'none',
    ])
  })
})
