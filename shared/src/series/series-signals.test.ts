import { describe, expect, it } from 'vitest'
import { lastTimeOf } from '../follow/last-time.ts'
import { readRecord } from '../follow/read-record.ts'
import { signsOfRecord } from '../follow/signs-of-record.ts'
import { recordOfBoard } from '../follow/testing/larkfield-record.ts'
import type { RecordModel } from '../snapshot/record-model.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import type { SignalCheck } from '../voting/signal-checks.ts'
import { checksIn } from './series-signals.ts'
import { seriesNow } from './record-series.ts'
import { signsOnBoard } from './signs-on-board.ts'

const MODEL = recordOfBoard()
const read = (model: unknown) => readRecord(snapshotJson(model as RecordModel))
const taken = (model: RecordModel) => {
  const found = read(model)
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found.record
}
const CHECK: SignalCheck = {
  period: 'three-months',
  k: 3,
  by: 'group',
  ballots: { total: 7 },
  asked: 9,
  signals: [
    {
      item: 'date-missed',
      number: 1,
      text: 'A date was missed.',
      counts: { by: 'group', a: { seen: 1, not: 2 }, b: { seen: 4, not: 0 } },
    },
    { item: 'named', number: 2, text: 'Orders pile up', counts: { by: 'none' } },
    { item: 'named', number: 3, counts: { by: 'total', total: { seen: 2, not: 2 }, why: 'rounds' } },
  ],
}

describe('signals over a series', () => {
  it('SG8: a check travels in the record, as k showed it, and stands with its day before those of now', () => {
    const second = taken({ ...MODEL, signals: [CHECK] })
    const { series } = lastTimeOf(second)
    expect(checksIn({ signals: [CHECK], series })).toEqual([{ ...CHECK, day: MODEL.preparedAt.slice(0, 10) }, CHECK])
    const third = lastTimeOf(
      taken({
        ...MODEL,
        preparedAt: '2027-02-01T10:00:00.000Z',
        series: seriesNow(series!, [], { notes: [], asks: [] }),
      }),
    )
    expect(checksIn(third)).toEqual([{ ...CHECK, day: MODEL.preparedAt.slice(0, 10) }])
    expect(checksIn(lastTimeOf(taken(MODEL)))).toEqual([])
  })

  it('SG8: nobody answers for a group in a file: what no check says is refused', () => {
    const isRead = (one: unknown): boolean => read({ ...MODEL, signals: [one] }).ok
    const [first, ...others] = CHECK.signals
    expect(isRead(CHECK)).toBe(true)
    expect(isRead({ ...CHECK, period: 'ever' })).toBe(false)
    expect(isRead({ ...CHECK, signals: [{ ...first, item: 'rumour' }] })).toBe(false)
    expect(isRead({ ...CHECK, signals: [{ ...first, counts: { by: 'group', a: { seen: 1, not: 0 } } }] })).toBe(false)
    expect(isRead({ ...CHECK, signals: [{ ...first, counts: { by: 'total', total: { seen: -1, not: 0 } } }] })).toBe(
      false,
    )
    expect(isRead({ ...CHECK, signals: [first, ...others, ...CHECK.signals, ...CHECK.signals] })).toBe(false)
  })

  it('SG5: signs are those that a check asked before, of a pre-mortem, of useful tensions and of a two-by-two, each once', () => {
    const model: RecordModel = {
      ...MODEL,
      signals: [CHECK],
      cards: [
        { kind: 'sign', owner: 'a', cards: [{ text: 'Two dates slip in a row', joined: 0 }] },
        { kind: 'risk', owner: 'a', cards: [{ text: 'Nobody came', joined: 0 }] },
        { kind: 'sign', owner: 'b', cards: [{ text: ' Orders pile up ', joined: 0 }] },
      ],
      tensions: [
        { text: 'Fast and safe', sides: [{ text: 'Fast', gains: ['Soon'], costs: [], signs: ['Work comes back'] }] },
      ],
      twoByTwo: {
        ends: { 'x-low': '', 'x-high': '', 'y-low': '', 'y-high': '' },
        notes: [{ number: 1, text: 'A rival opens a depot' }],
      },
    }
    const signs = ['Orders pile up', 'Two dates slip in a row', 'Work comes back', 'A rival opens a depot']
    expect(signsOfRecord(taken(model))).toEqual(signs)
    expect(lastTimeOf(taken(model)).signs).toEqual(signs)
    const { cards: _cards, ...wordless } = model
    expect(signsOfRecord(taken(wordless))).not.toContain('Two dates slip in a row')
    // A check of an earlier session is remembered, too.
    const series = lastTimeOf(taken(model)).series!
    expect(signsOfRecord(taken({ ...MODEL, series }))).toContain('Orders pile up')
  })

  it('SG5: on the board they are the same kinds; not what was joined, lies on no zone, says nothing or is hidden', () => {
    const card = { group: 'a', at: [0, 1] } as const
    const cards = [
      { id: '1', kind: 'sign', zone: 'sign:a', text: 'Two dates slip ', ...card },
      { id: '2', kind: 'sign', zone: 'sign:b', text: 'Two dates slip', ...card },
      { id: '3', kind: 'sign', zone: 'sign:a', text: 'Joined', into: '1', ...card },
      { id: '4', kind: 'sign', zone: 'sign:a', text: ' ', ...card },
      { id: '5', kind: 'sign', zone: 'sign:a', text: 'Names somebody', ...card },
      { id: '6', kind: 'warning', zone: 'tensions', text: 'Work comes back', ...card },
      { id: '7', kind: 'note', zone: 'two-by-two', text: 'A rival opens', ...card },
      { id: '8', kind: 'note', zone: 'together', text: 'A note', ...card },
      { id: '9', kind: 'risk', zone: 'risk:a', text: 'Nobody came', ...card },
      { id: '10', kind: 'sign', text: 'Nowhere', ...card },
    ] as const
    expect(signsOnBoard({ cards }, new Set(['5']))).toEqual(['Two dates slip', 'Work comes back', 'A rival opens'])
  })
})
