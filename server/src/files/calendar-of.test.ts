import { calendarOf } from '@parley/shared/snapshot/calendar'
import { keptOf, recordOf } from '@parley/shared/snapshot/record'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { larkfieldDayBoard, larkfieldDayState, larkfieldNames } from '@parley/shared/snapshot/testing/larkfield-day'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-of.ts'
import { calendarWords } from './list-words.ts'
import { recordBytes } from './record-bytes.ts'
import { recordWords } from './record-words.ts'

const larkfield = recordOf({
  state: larkfieldDayState(),
  board: larkfieldDayBoard(),
  names: larkfieldNames,
  preparedAt: Date.UTC(2026, 10, 14, 16, 20),
  checkIn: '2026-12-31',
  words: recordWords,
})
/** The record of the day, its agreements with days of their own but for the last. */
const modelOf = (more: Partial<RecordModel> = {}): RecordModel => ({
  ...larkfield,
  agreements: larkfield.agreements.map((one, at, all) =>
    at === all.length - 1 ? one : { ...one, due: `2027-01-0${at + 1}` },
  ),
  ...more,
})

const fileOf = async (model: RecordModel): Promise<string> =>
  new TextDecoder().decode((await recordBytes(model, 'ics')) ?? new Uint8Array())
const eventsOf = (ics: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

describe('the record as a calendar', () => {
  it('FI10: each agreement with a day, and the next date, is one whole day in no time zone', async () => {
    const model = modelOf()
    const ics = await fileOf(model)
    const events = eventsOf(ics)
    const due = model.agreements.filter((one) => one.due !== undefined)
    expect(due.length).toBeGreaterThan(2)
    for (const { text, due: day, owners } of due) {
      const event = events.find(({ summary }) => summary.includes(text))!
      expect(event.startDate.isDate).toBe(true)
      expect(event.startDate.toString()).toBe(day)
      expect(event.duration.toSeconds()).toBe(86_400)
      expect(event.description).toContain(owners.a)
      expect(event.description).toContain(owners.b)
    }
    const next = events.at(-1)!
    expect(next.summary).toContain(model.title)
    // The day after the last of a year is in the next.
    expect([next.startDate.toString(), next.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01'])
    expect(ics).not.toMatch(/VTIMEZONE|TZID|DTSTART:/)
    expect(ics.split('\r\n').filter((line) => line.includes('\n'))).toEqual([])
  })

  it('FI10: whoever takes it again has each day once, and a day that moved moves', async () => {
    const uids = (ics: string): string[] => eventsOf(ics).map(({ uid }) => uid)
    const model = modelOf()
    const [first, ...rest] = model.agreements
    const before = uids(await fileOf(model))
    expect(new Set(before).size).toBe(before.length)
    const moved = modelOf({
      agreements: [{ ...first!, due: '2027-03-01' }, ...rest],
      preparedAt: '2026-11-14T17:00:00.000Z',
    })
    expect(uids(await fileOf(moved))).toEqual(before)
    const twins = modelOf({ agreements: [first!, first!, first!] })
    expect(new Set(uids(await fileOf(twins))).size).toBe(uids(await fileOf(twins)).length)
  })

  it('FI10: what people wrote stays text', async () => {
    const text = 'Break, and; \\n make\r\nBEGIN:VALARM\r\nACTION:AUDIO 🧭 ' + 'ä'.repeat(90)
    const model = modelOf({
      agreements: [{ ...modelOf().agreements[0]!, text, due: '2027-01-31' }],
      title: 'One\r\nTWO:3',
    })
    const calendar = new ICAL.Component(ICAL.parse(await fileOf(model)) as unknown[])
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
    expect(event.summary).toContain(text.replaceAll('\r\n', '\n'))
    expect(calendar.getAllSubcomponents('vevent').flatMap((one) => one.getAllSubcomponents())).toEqual([])
  })

  it('FI10, RC4: there is none without a day, and a record that lapsed has the days of what is kept', async () => {
    const bare = modelOf({ agreements: [], differences: [], assumptions: [] })
    const { checkIn: _none, ...without } = bare
    expect(await recordBytes(without, 'ics')).toBeNull()
    expect(calendarFile([], 'x', 0)).toBeNull()
    const kept = calendarOf(keptOf(modelOf(), ['b'], recordWords), recordWords, calendarWords)
    expect(kept.length).toBe(modelOf().agreements.filter((one) => one.due !== undefined).length)
    expect(kept.every(({ lines }) => lines[0]!.includes('Not confirmed by Operations'))).toBe(true)
  })
})
