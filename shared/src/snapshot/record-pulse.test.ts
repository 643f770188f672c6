import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { lastTimeOf } from '../follow/last-time.ts'
import { takenRecord } from '../follow/record-schema.ts'
import { pulseWaves, type PulseWave } from '../voting/pulse-waves.ts'
import { pulseSection } from './record-page-pulse.ts'
import { larkfieldPulse } from './testing/larkfield-pulse.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
const waves = pulseWaves([larkfieldPulse('before'), larkfieldPulse('after')])
const page = (pulses: readonly PulseWave[]): string =>
  JSON.stringify(pulseSection({ pulses, groups }, plainRecordWords))
const record = {
  title: 'From boxes to subscriptions',
  preparedAt: '2026-05-01T16:30:00.000Z',
  groups,
  agreements: [],
  differences: [],
  map: { goals: [], lanes: [], limits: [] },
  words: [],
}

describe('PU7: the pulse in the record', () => {
  it('has both waves with counts, distances and honest words, and no percentage', () => {
    expect(waves.map(({ wave }) => wave)).toEqual(['before', 'close'])
    const text = page(waves)
    expect(text).toContain('Strategy: some sign of a change (6 and 6 answers).')
    expect(text).toContain('Operations: unlikely to be chance alone (9 and 9 answers).')
    expect(text).toContain('Before gap clear, Strategy higher.')
    expect(text).toContain('One in twenty, 6.')
    expect(text).not.toContain('%')
  })

  it('PU8: says how many of those asked answered, and of a pulse without that number only how many did', () => {
    expect(page(waves)).toContain('15 of 15 before. 15 of 15 at the close.')
    const older = waves.map(({ asked: _asked, ...wave }) => wave)
    expect(page(older)).toContain('15 before. 15 at the close.')
  })

  it('PU5: has bands of what is delicate, one word where everybody is in one, and no figures beside it', () => {
    const sentence = (a: readonly [number, number, number, number, number]): PulseWave => ({
      wave: 'close',
      k: 5,
      by: 'group',
      ballots: { total: 10, a: 5, b: 5 },
      sentences: [
        {
          item: 'hard-topics',
          text: 'Hard topics can be brought up.',
          isSensitive: true,
          counts: { by: 'group', a, b: [2, 0, 1, 0, 2] },
        },
      ],
    })
    const [section] = [pulseSection({ pulses: [sentence([0, 0, 0, 0, 5])], groups }, plainRecordWords)]
    const tables = section?.blocks.filter((block) => block.of === 'table') ?? []
    expect(tables.map(({ columns, body }) => [columns.length, body.length])).toEqual([[3, 1]])
    expect(JSON.stringify(section)).toContain('Strategy, at the close: clearly high.')
    expect(JSON.stringify(section)).not.toMatch(/gap|higher/)
    expect(page([sentence([1, 0, 0, 0, 4])])).not.toContain('clearly')
  })

  it('says why a wave is not shown by group, and shows no group of it', () => {
    const total: PulseWave = {
      wave: 'before',
      k: 5,
      by: 'total',
      ballots: { total: 7 },
      sentences: [
        { item: 'know-why', text: 'I know why.', counts: { by: 'total', total: [1, 2, 2, 1, 1] } },
        { item: 'know-next', text: 'I know what I do next.', counts: { by: 'none' } },
      ],
    }
    const text = page([total])
    expect(text).toContain('No split Before, 5.')
    expect(text).toContain('Few Before, 5.')
    expect(text).not.toContain('Strategy')
    expect(pulseSection({ pulses: [], groups }, plainRecordWords)).toBe(null)
    expect(pulseSection({ groups }, plainRecordWords)).toBe(null)
  })

  it('SR8: says of each group what six sessions show, and under six that it is too early', () => {
    const close = waves.at(1)
    if (!close) throw new Error('the case has two pulses')
    const over = (sessions: number, isHidden = false): string =>
      page(
        Array.from({ length: sessions }, (_, at) => ({
          ...close,
          day: `20${20 + at}-03-01`,
          sentences: close.sentences
            .filter(({ item }) => item === 'feel-heard')
            .map((one) => ({
              ...one,
              counts: isHidden
                ? { by: 'none' as const }
                : {
                    by: 'group' as const,
                    a: [0, 5, 0, 0, 0] as const,
                    b: at < 6 ? ([5, 0, 0, 0, 0] as const) : ([0, 0, 0, 0, 5] as const),
                  },
            })),
        })),
      )
    expect(over(12)).toContain('Operations: above the middle of 12.')
    expect(over(12)).toContain('Strategy: no movement in 12.')
    expect(over(12)).not.toContain('too early')
    expect(over(12, true)).not.toMatch(/middle of|no movement/)
    expect(over(5)).toContain('5 sessions are too early.')
    expect(over(5)).not.toMatch(/above the middle|no movement/)
    expect(over(2)).not.toContain('too early')
  })

  it('comes along to the next session: the last wave, as it stood', () => {
    const read = v.parse(takenRecord, { ...record, pulses: waves })
    expect(lastTimeOf(read).pulse).toEqual(waves[1])
    expect('pulse' in lastTimeOf(v.parse(takenRecord, record))).toBe(false)
  })

  it('is refused where it says what no pulse says', () => {
    const [first] = waves
    const isRead = (pulse: unknown): boolean => v.safeParse(takenRecord, { ...record, pulses: [pulse] }).success
    expect(isRead(first)).toBe(true)
    expect(isRead({ ...first, wave: 'trend' })).toBe(false)
    for (const asked of [-1, 1.5, '15', 1e9]) expect(isRead({ ...first, asked })).toBe(false)
    const [sentence] = first?.sentences ?? []
    expect(isRead({ ...first, sentences: [{ ...sentence, item: '__proto__' }] })).toBe(false)
    expect(isRead({ ...first, sentences: [{ ...sentence, counts: { by: 'total', total: [1, 2] } }] })).toBe(false)
    expect(isRead({ ...first, sentences: [{ ...sentence, counts: { by: 'total', total: [1, -2, 0, 0, 0] } }] })).toBe(
      false,
    )
  })
})
