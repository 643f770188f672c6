import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import type { StateView } from '../protocol/state-view.ts'
import { valueAt } from '../scene/axes-parts.ts'
import { recordAssumptions, recordTwoByTwo } from './record-axes.ts'
import { recordPictures } from './record-axes-scene.ts'
import { assumptionsSection, twoByTwoSection } from './record-page-axes.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const STATE: Pick<StateView, 'ballots' | 'hidden'> = { ballots: [], hidden: [] }
const GROUPS = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
const assumption = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'assumption',
  group: 'b',
  zone: 'assumption:b',
  at: [0, 0],
  text: `Secret words of ${id}`,
  ...more,
})
const BOARD: DocumentView = {
  cards: [
    assumption('one', { value: [12, 88] }),
    assumption('two', { value: [20.4, 70] }),
    assumption('three'),
    assumption('hidden', { value: [1, 2] }),
    {
      id: 'test',
      kind: 'test',
      group: 'both',
      zone: 'tests',
      at: [0, 0],
      text: 'Count calls for two weeks',
      of: 'one',
      due: '2027-03-12',
      ownerB: 'seat-ruth',
    },
    { id: 'empty', kind: 'test', group: 'both', zone: 'tests', at: [0, 0], text: ' ', of: 'two' },
  ],
  links: [],
}
const HIDDEN = { ...STATE, hidden: [{ card: 'hidden', reason: 'It named a person.', at: 1 }] }
const measure = (text: string, px: number): number => text.length * px * 0.5

describe('boards with two axes in files', () => {
  it('AX7: positions and tests always go along, words only where both groups said yes', () => {
    const without = recordAssumptions(BOARD, HIDDEN, false)
    expect(without).toEqual([
      {
        number: 1,
        group: 'b',
        value: [12, 88],
        tests: [{ text: 'Count calls for two weeks', due: '2027-03-12', owners: ['b'] }],
      },
      { number: 2, group: 'b', value: [20.4, 70], asks: true, tests: [] },
    ])
    expect(JSON.stringify(without)).not.toContain('Secret words')
    const texts = recordAssumptions(BOARD, HIDDEN, true).map(({ text }) => text)
    expect(texts).toEqual(['Secret words of one', 'Secret words of two'])
  })

  it('AX7: no seat, no name and no card that was hidden is in it', () => {
    const all = JSON.stringify(recordAssumptions(BOARD, HIDDEN, true))
    for (const absent of ['seat-ruth', 'hidden', 'test"', '"one"']) expect(all).not.toContain(absent)
    const section = JSON.stringify(
      assumptionsSection({ assumptions: recordAssumptions(BOARD, HIDDEN, false), groups: GROUPS }, plainRecordWords),
    )
    expect(section).toContain('found out by Operations')
    expect(section).toContain('Assumption 1')
    expect(section).toContain('evidence 12, importance 88')
    expect(section).toContain('asks for a test')
    expect(section).not.toContain('seat-ruth')
  })

  it('AX7: the picture of a file has each at its value, under the number of the room', () => {
    const assumptions = recordAssumptions(BOARD, HIDDEN, false)
    const [picture, ...others] = recordPictures({ assumptions, groups: GROUPS }, plainRecordWords, measure)
    expect(others).toEqual([])
    const { scene, title } = picture ?? {}
    expect(title).toBe('Assumption map')
    expect(scene?.points.map(({ number, at }) => [number, valueAt(scene.frame, at)])).toEqual([
      [1, [12, 88]],
      [2, [20.4, 70]],
    ])
    expect(scene?.cards.map(({ lines }) => lines.map(({ text }) => text).join(' '))).toEqual([
      'Assumption 1',
      'Assumption 2',
    ])
  })

  it('AX7: nothing on a map gives no section and no picture', () => {
    const none = recordAssumptions({ cards: [assumption('three')], links: [] }, STATE, true)
    expect(none).toEqual([])
    expect(assumptionsSection({ assumptions: none, groups: GROUPS }, plainRecordWords)).toBe(null)
    expect(recordPictures({ assumptions: none, groups: GROUPS }, plainRecordWords, measure)).toEqual([])
    expect(recordTwoByTwo({ cards: [], links: [] }, STATE)).toBe(null)
    expect(twoByTwoSection({}, plainRecordWords)).toBe(null)
  })

  it('AX7, AX8: a two-by-two goes along with the names of its ends and of its corners', () => {
    const note = (id: string, text: string, more: Partial<CardView>): CardView => ({
      id,
      kind: 'note',
      group: 'both',
      zone: 'two-by-two',
      at: [0, 0],
      text,
      ...more,
    })
    const board: DocumentView = {
      cards: [
        note('end', 'Prices stay', { kind: 'axis', end: 'x-low' }),
        note('corner', 'Quick wins', { kind: 'axis', end: 'top-right' }),
        note('laid', 'A second warehouse', { value: [40, 60] }),
        note('empty', ' ', { value: [1, 1] }),
        note('waiting', 'More people', {}),
      ],
      links: [],
    }
    const twoByTwo = recordTwoByTwo(board, STATE)
    expect(twoByTwo?.notes.map(({ text }) => text)).toEqual(['A second warehouse', 'More people'])
    const section = JSON.stringify(twoByTwo && twoByTwoSection({ twoByTwo }, plainRecordWords))
    for (const word of [
      'Prices stay',
      'Top right',
      'Quick wins',
      'no name',
      '40 from the left, 60 from below',
      'not placed',
    ])
      expect(section).toContain(word)
    const [picture] = recordPictures(
      { assumptions: [], groups: GROUPS, ...(twoByTwo ? { twoByTwo } : {}) },
      plainRecordWords,
      measure,
    )
    expect(picture?.scene.labels.map(({ text }) => text)).toContain('Prices stay')
    expect(picture?.scene.points).toHaveLength(1)
    expect(picture?.scene.corners.map(({ text }) => text)).toEqual(['Quick wins'])
    expect(section).not.toContain('Top left')
    const nameless = recordTwoByTwo({ ...board, cards: board.cards.filter(({ id }) => id !== 'corner') }, STATE)
    expect(nameless, 'without names a record reads as before').not.toHaveProperty('corners')
  })
})
