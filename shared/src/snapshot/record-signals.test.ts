import { describe, expect, it } from 'vitest'
import type { BallotView } from '../protocol/ballot-views.ts'
import type { StateView } from '../protocol/state-view.ts'
import { signalChecks, type SignalCheck } from '../voting/signal-checks.ts'
import { recordOf } from './record.ts'
import { signalsSection } from './record-page-signals.ts'
import { larkfieldDayState } from './testing/larkfield-day.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
const options = ['x', 'y', 'z'].map((id) => ({ id, text: `Words of ${id}`, hash: id.repeat(64) }))
const five = (seen: number, not: number) => [not, 0, 0, 0, seen] as const
const BALLOT: BallotView = {
  id: 'check',
  step: 'signals',
  round: 1,
  cap: 0,
  k: 3,
  stage: 'closed',
  options,
  rating: {
    of: 'signals',
    axes: ['seen'],
    guess: [],
    period: 'since-last',
    options: [
      { option: 'x', card: 'date-missed' },
      { option: 'y', card: 'y'.repeat(64) },
      { option: 'z', card: 'z'.repeat(64) },
    ],
    result: {
      by: 'group',
      ballots: { total: 8, a: 4, b: 4 },
      options: [
        { option: 'x', by: 'group', axes: [{ axis: 'seen', a: five(1, 3), b: five(4, 0) }] },
        { option: 'y', by: 'total', axes: [{ axis: 'seen', total: five(2, 3) }] },
        { option: 'z', by: 'none', axes: [] },
      ],
    },
  },
}
const page = (checks: readonly SignalCheck[]) => signalsSection(checks, groups, plainRecordWords)

describe('signals in the record', () => {
  it('SG6: each signal stands with seen, not seen and of how many, by group or in total, and says why not', () => {
    const section = page(signalChecks([BALLOT], () => true))
    const text = JSON.stringify(section)
    expect(text).toContain('8 now about since the last session.')
    const tables = section?.blocks.flatMap((block) => (block.of === 'table' ? [block] : [])) ?? []
    expect(
      tables.map(({ caption, body }) => [
        caption,
        ...body.map(({ head, cells }) => [head.text, ...cells.map((one) => one?.text)]),
      ]),
    ).toEqual([
      ['Words of x', ['Strategy, now', '1', '3', '4'], ['Operations, now', '4', '0', '4']],
      ['Words of y', [`${plainRecordWords.support.all}, now`, '2', '3', '5']],
    ])
    expect(text).toContain('No split now, 3.')
    expect(text).toContain('Few now, 3.')
    expect(text).not.toContain('%')
    expect(page([])).toBe(null)
  })

  it('SG7: where card texts stay in the room a sign has its number, and a signal of the set its words', () => {
    const [check] = signalChecks([BALLOT], () => false)
    expect(check?.signals.map(({ item, text }) => [item, text])).toEqual([
      ['date-missed', 'Words of x'],
      ['named', undefined],
      ['named', undefined],
    ])
    const text = JSON.stringify(page(check ? [check] : []))
    expect(text).toContain('Sign 2')
    expect(text).not.toContain('Words of y')
  })

  it('SG7: the record goes by the yes of both groups, but for what an earlier check of its series has in words', () => {
    const recordWith = (release: StateView['release'], ...named: readonly string[]) =>
      recordOf({
        state: larkfieldDayState({ ballots: [BALLOT], release }),
        board: { cards: [], links: [] },
        names: new Map(),
        preparedAt: 0,
        words: plainRecordWords,
        last: {
          series: {
            waiting: [],
            sessions: [
              {
                title: 'Before',
                at: '2026-05-01T10:00:00.000Z',
                agreements: [],
                differences: [],
                pulses: [],
                numbers: [],
                signals: named.map((text) => ({
                  period: 'three-months',
                  k: 3,
                  by: 'none',
                  ballots: { total: 2 },
                  signals: [{ item: 'named', number: 1, text, counts: { by: 'none' } }],
                })),
              },
            ],
          },
        },
      })
    const textsOf = (...of: Parameters<typeof recordWith>) =>
      recordWith(...of).signals?.[0]?.signals.map(({ text }) => text)
    expect(textsOf({ a: 'yes', b: 'yes' })).toEqual(['Words of x', 'Words of y', 'Words of z'])
    expect(textsOf({ a: 'yes', b: 'no' })).toEqual(['Words of x', undefined, undefined])
    expect(textsOf({ a: null, b: null }, 'Words of z')).toEqual(['Words of x', undefined, 'Words of z'])
    expect(JSON.stringify(recordWith({ a: 'no', b: 'yes' }))).not.toContain('Words of y')
    expect(recordWith({ a: 'no', b: 'yes' }).leftOut).toContain(plainRecordWords.leftOut.optionTexts)
  })

  it('SG4: an open or voided check is in no record', () => {
    expect(
      signalChecks(
        [
          { ...BALLOT, stage: 'open' },
          { ...BALLOT, stage: 'void' },
        ],
        () => true,
      ),
    ).toEqual([])
  })

  it('SG8: earlier sessions stand first, each with its day, and nothing is made of the two', () => {
    const checks = signalChecks([BALLOT], () => true)
    const both = page([...checks.map((one) => ({ ...one, day: '2026-05-01' })), ...checks])
    const [first] = both?.blocks.flatMap((block) => (block.of === 'table' ? [block] : [])) ?? []
    expect(first?.body.map(({ head }) => head.text)).toEqual([
      `Strategy, on ${plainRecordWords.day('2026-05-01')}`,
      `Operations, on ${plainRecordWords.day('2026-05-01')}`,
      'Strategy, now',
      'Operations, now',
    ])
  })
})
