import { describe, expect, it } from 'vitest'
import { readRecord } from '../follow/read-record.ts'
import { seriesFromRecord } from '../follow/series-from-record.ts'
import { recordOfBoard } from '../follow/testing/larkfield-record.ts'
import { SERIES_MOST } from '../limits.ts'
import type { RecordModel } from '../snapshot/record-model.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import { pointsOf } from './outcome-points.ts'
import { daysWaiting, seriesNow } from './record-series.ts'
import type { Series, SeriesSession } from './series.ts'
import { agreementItems, askItems, toldItems, type AgreementItem as Item, type AskItem } from './series-items.ts'
import { wavesIn } from './series-waves.ts'
import { trendOf, trendsOf } from './trend.ts'

const MODEL = recordOfBoard()
const taken = (model: RecordModel): Series => {
  const read = readRecord(snapshotJson(model))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return seriesFromRecord(read.record)
}
const FIRST = taken({ ...MODEL, asks: [{ from: 'b', text: 'Tell us two weeks before.' }, ...MODEL.asks] })
const NOTHING = { notes: [], asks: [] } as const
/** The record of the session after a series, with what was told in it. */
const after = (series: Series, told: Parameters<typeof seriesNow>[1] = [], preparedAt = '2027-02-01T10:00:00.000Z') =>
  taken({ ...MODEL, preparedAt, asks: [], series: seriesNow(series, told, NOTHING) })

describe('a series of sessions', () => {
  it('SR1: asks about every agreement of the last session, and of those before that are not done', () => {
    const items = agreementItems(FIRST)
    expect(items.map(({ agreement }) => agreement.text)).toEqual(MODEL.agreements.map(({ text }) => text))
    const [done, half, dropped] = items as [Item, Item, Item]
    const told = [
      { item: done.id, group: 'a', word: 'kept' },
      { item: done.id, group: 'b', word: 'kept' },
      { item: half.id, group: 'a', word: 'kept' },
      { item: half.id, group: 'b', word: 'late', reason: 'Two of us were ill.' },
      { item: dropped.id, group: 'a', word: 'dropped', reason: 'No need' },
      { item: dropped.id, group: 'b', word: 'kept' },
    ] as const
    const next = agreementItems(after(FIRST, told))
    const older = next.filter(({ session }) => session === 0).map(({ agreement }) => agreement.text)
    expect(older).toHaveLength(MODEL.agreements.length - 2)
    expect(older).not.toContain(done.agreement.text)
    expect(older).not.toContain(dropped.agreement.text)
    expect(
      next.find(({ session, agreement }) => session === 0 && agreement.text === half.agreement.text),
    ).toMatchObject({
      agreement: { told: { a: { word: 'kept' }, b: { word: 'late', reason: 'Two of us were ill.' } } },
    })
    expect(new Set(toldItems(after(FIRST, told)).map(({ id }) => id)).size).toBe(toldItems(after(FIRST, told)).length)
  })

  it('SR4: an ask waits since the first record in which it had no answer, until the asked group answers it', () => {
    const [ask] = askItems(FIRST) as [AskItem]
    expect(ask).toMatchObject({ by: 'a', ask: { text: 'Tell us two weeks before.', since: MODEL.preparedAt } })
    // An agreement's outcome is no answer to it.
    expect(askItems(after(FIRST, [{ item: ask.id, group: 'a', word: 'kept' }]))).toHaveLength(1)
    const second = after(FIRST)
    expect(askItems(second)[0]?.ask.since).toBe(MODEL.preparedAt)
    expect(daysWaiting({ since: MODEL.preparedAt }, Date.parse(MODEL.preparedAt) + 9.5 * 86_400_000)).toBe(9)
    const answered = seriesNow(FIRST, [{ item: ask.id, group: 'a', word: 'try' }], NOTHING)
    expect(answered.waiting.find(({ of }) => of === 'ask')).toMatchObject({ answer: { word: 'try' } })
    expect(askItems(taken({ ...MODEL, asks: [], series: answered }))).toEqual([])
    // Asked again in the same words without an answer, it has waited as long as before.
    const again = taken({
      ...MODEL,
      preparedAt: '2027-02-01T10:00:00.000Z',
      asks: [{ from: 'b', text: ask.ask.text }],
      series: FIRST,
    })
    expect(askItems(again).map((one) => one.ask.since)).toEqual([MODEL.preparedAt])
  })

  it('SR4: a limit waits until it has a reply on the map, and not when it is gone', () => {
    const note = FIRST.waiting.find(({ of }) => of === 'limit')!
    const now = (replies: readonly string[] | null) =>
      seriesNow(FIRST, [], {
        asks: [],
        notes: replies ? [{ of: 'limit', group: note.group, text: note.text, replies }] : [],
      }).waiting.find(({ text }) => text === note.text)
    expect(now([])).toEqual(note)
    expect(now(['We move it by two weeks.'])).toEqual({ ...note, replies: ['We move it by two weeks.'] })
    expect(now(null)).toBeUndefined()
  })

  it('SR5: is carried by the record, comes back whole through its file, and does not grow without end', () => {
    const second = after(FIRST)
    expect(second.sessions.map(({ at }) => at)).toEqual([MODEL.preparedAt, '2027-02-01T10:00:00.000Z'])
    expect(second.sessions[0]).toEqual(FIRST.sessions[0])
    let series = FIRST
    for (let year = 2028; year < 2048; year += 1) series = after(series, [], `${year}-02-01T10:00:00.000Z`)
    expect(series.sessions).toHaveLength(SERIES_MOST)
    expect(series.sessions.at(-1)?.at).toBe('2047-02-01T10:00:00.000Z')
  })

  it('SR5: a record of before has neither a series nor numbers, and is read', () => {
    expect(MODEL.series).toBeUndefined()
    expect(FIRST.sessions).toHaveLength(1)
    expect(FIRST.sessions[0]?.numbers).toEqual([])
  })

  it('SR7: pulses of earlier sessions stand before those of now, with their day, and what was hidden stays hidden', () => {
    const hidden = { item: 'feel-heard', text: 'I feel heard.', counts: { by: 'none' } } as const
    const wave = { wave: 'close', k: 3, by: 'none', ballots: { total: 2 }, sentences: [hidden] } as const
    const series = taken({ ...MODEL, pulses: [wave] })
    const day = MODEL.preparedAt.slice(0, 10)
    expect(wavesIn({ pulses: [{ ...wave, wave: 'before' }], series })).toEqual([
      { ...wave, day },
      { ...wave, wave: 'before' },
    ])
    expect(wavesIn({ series })).toEqual([])
  })

  it('SR9: a number has its points over the series, and a line from six on', () => {
    const one = { place: 1, name: 'Solved at once', unit: '%', source: 'Ticket system', value: 60 } as const
    const [first] = FIRST.sessions as [SeriesSession]
    const sessions = Array.from({ length: 5 }, (_, at) => ({
      ...first,
      at: `202${at}-02-01T10:00:00.000Z`,
      numbers: [{ ...one, value: 50 + at }],
    }))
    expect(pointsOf({ sessions }, [])).toMatchObject([{ name: 'Solved at once', hasLine: false }])
    const [six, other] = pointsOf({ sessions }, [one, { ...one, place: 2, name: 'Calls' }])
    expect(six).toMatchObject({ hasLine: true })
    expect(six?.points.map((point) => point.one.value)).toEqual([50, 51, 52, 53, 54, 60])
    expect(other).toMatchObject({ name: 'Calls', hasLine: false })
  })
})

describe('SR8: a word for a trend', () => {
  it('is never said of fewer than six points, whatever they are', () => {
    for (const points of [[], [1], [1, 2, 3, 4, 5], [5, 5, 5, 1, 1]]) expect(trendOf(points)).toBe('early')
  })
  it('needs the last six on one side of the middle of all', () => {
    expect(trendOf([1, 2, 3, 4, 5, 6])).toBe('none')
    expect(trendOf([1, 1, 2, 2, 1, 1, 4, 4, 5, 4, 4])).toBe('none')
    expect(trendOf([1, 1, 2, 2, 1, 1, 4, 4, 5, 4, 4, 5])).toBe('higher')
    expect(trendOf([4, 4, 5, 4, 4, 5, 1, 1, 2, 2, 1, 1])).toBe('lower')
    expect(trendOf([3, 3, 3, 3, 3, 3, 3])).toBe('none')
  })
  it('counts sessions and not pulses, and says nothing of what is counted in bands', () => {
    const five = { by: 'group', a: [1, 1, 1, 1, 1], b: [0, 0, 0, 0, 5] } as const
    const row = (count: number) => ({
      isSensitive: false,
      waves: Array.from({ length: count }, (_, at) => ({ at, counts: five })),
    })
    const days = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ day: `2027-0${1 + Math.floor(at / 2)}-01` }))
    expect(trendsOf(row(10), days(10)).map(({ trend, points }) => [trend, points])).toEqual([
      ['early', 5],
      ['early', 5],
    ])
    expect(trendsOf(row(12), days(12)).map(({ trend }) => trend)).toEqual(['none', 'none'])
    expect(trendsOf({ ...row(12), isSensitive: true }, days(12))).toEqual([])
  })
})
