import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { StateView } from '../protocol/state-view.ts'
import type { FiveCounts } from '../session/tallies.ts'
import { ratingsIn } from './record-ratings.ts'
import { ratingsSection } from './record-page-ratings.ts'
import { larkfieldDayState } from './testing/larkfield-day.ts'
import { larkfieldRating } from './testing/larkfield-ratings.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const stateWith = (...ballots: readonly BallotView[]): StateView => larkfieldDayState({ ballots })
const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
const said = (state: StateView, texts: boolean): string =>
  JSON.stringify(
    ratingsSection({ ratings: ratingsIn(state, texts, plainRecordWords.ratings), groups }, plainRecordWords),
  )

describe('BL16, BL19, BL20: ratings in files', () => {
  const [assumptions, milestones] = [larkfieldRating('assumption'), larkfieldRating('milestone')]

  it('have the counts of both groups, the middles, and what the difference is called', () => {
    const state = stateWith(assumptions, milestones)
    const [first, second] = ratingsIn(state, true, plainRecordWords.ratings)
    expect([first?.of, first?.cards.length, second?.of, second?.cards.length]).toEqual([
      'assumption',
      6,
      'milestone',
      3,
    ])
    expect(first?.cards[2]).toEqual({
      number: 3,
      text: 'Leadership has decided that hardware people are on the way out.',
      by: 'group',
      axes: [
        {
          axis: 'importance',
          a: [1, 2, 2, 1, 0],
          b: [0, 0, 1, 2, 6],
          says: 'Importance gap clear, Operations higher.',
        },
        { axis: 'evidence', a: [5, 1, 0, 0, 0], b: [1, 2, 3, 2, 1], says: 'Evidence gap clear, Operations higher.' },
      ],
      guess: { a: [1, 2, 2, 1, 0], b: [2, 3, 3, 1, 0] },
    })
    const page = said(state, true)
    for (const words of [
      'Importance gap clear, Operations higher.',
      'Evidence gap none.',
      'Confident.',
      'Not confident.',
      '"text":"2.5"',
    ])
      expect(page.includes(words)).toBe(words !== 'Evidence gap none.')
    expect(page).toContain('Operations expected more.')
  })

  it('BL29: name the group that gave higher values beside a difference, neither where the pictures only spread, and none without', () => {
    const page = (a: FiveCounts, b: FiveCounts): string => {
      const { rating } = milestones
      const options = rating!.result!.options.map((one) => ({ ...one, axes: [{ axis: 'confidence' as const, a, b }] }))
      return said(stateWith({ ...milestones, rating: { ...rating!, result: { ...rating!.result!, options } } }), true)
    }
    expect(page([0, 0, 1, 2, 3], [3, 4, 2, 0, 0])).toContain('Confidence gap clear, Strategy higher.')
    expect(page([3, 0, 0, 0, 3], [0, 1, 7, 1, 0])).toContain('Confidence gap clear, neither higher.')
    expect(page([0, 0, 3, 3, 0], [0, 0, 5, 4, 0])).toContain('Confidence gap none.')
    expect(page([0, 0, 0, 3, 3], [0, 4, 5, 0, 0])).toContain('No value of both.')
    expect(page([0, 0, 1, 3, 2], [0, 4, 5, 0, 0])).not.toContain('No value of both.')
  })

  it('without card texts assumptions have numbers, and milestones their words', () => {
    const page = said(stateWith(assumptions, milestones), false)
    expect(page).toContain('Card 3')
    expect(page).not.toContain('Leadership')
    expect(page).toContain('Undo drill')
  })

  it('where k hides the split there is neither a group nor a word of difference, and below k nothing', () => {
    const total = said(stateWith(larkfieldRating('milestone', 7)), true)
    expect(total).not.toMatch(/gap|higher|No value|onfident|Strategy|Operations|"group":"[ab]"/)
    expect(total).toContain('Not split, 7.')
    const none = said(stateWith(larkfieldRating('milestone', 20)), true)
    expect(none).toContain('Hidden, 20.')
    expect(none).not.toContain('"table"')
  })

  it('a rating that was voided, or is open, is in no file', () => {
    expect(
      ratingsIn(
        stateWith({ ...assumptions, stage: 'void' }, { ...milestones, stage: 'open' }),
        true,
        plainRecordWords.ratings,
      ),
    ).toEqual([])
    expect(ratingsSection({ ratings: [], groups }, plainRecordWords)).toBe(null)
  })

  it('one group is never taken over without the other', () => {
    const [{ option } = { option: '' }] = milestones.rating?.result?.options ?? []
    const broken: BallotView = {
      ...milestones,
      rating: {
        ...milestones.rating!,
        result: {
          by: 'group',
          ballots: { total: 15, a: 6 },
          options: [{ option, by: 'group', axes: [{ axis: 'confidence', a: [0, 0, 1, 3, 2] }] }],
        },
      },
    }
    expect(ratingsIn(stateWith(broken), true, plainRecordWords.ratings)).toMatchObject([
      { ballots: { total: 15 }, cards: [{ axes: [] }] },
    ])
    expect(JSON.stringify(ratingsIn(stateWith(broken), true, plainRecordWords.ratings))).not.toContain('"a":')
  })
})
