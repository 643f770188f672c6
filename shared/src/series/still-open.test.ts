import { expect, it } from 'vitest'
import { readRecord } from '../follow/read-record.ts'
import { seriesFromRecord } from '../follow/series-from-record.ts'
import { recordOfBoard } from '../follow/testing/larkfield-record.ts'
import { snapshotJson } from '../snapshot/snapshot-json.ts'
import { agreementId } from './series-items.ts'
import { seriesNow } from './record-series.ts'
import { stillOpen } from './still-open.ts'

const MODEL = recordOfBoard()
const read = readRecord(snapshotJson(MODEL))
if (!read.ok) throw new Error(JSON.stringify(read))
const FIRST = seriesFromRecord(read.record)
const told = (place: number, a: 'kept' | 'late' | 'dropped', b: 'kept' | 'late' | 'dropped') =>
  seriesNow(
    FIRST,
    [
      { item: agreementId(0, place), group: 'a', word: a },
      { item: agreementId(0, place), group: 'b', word: b },
    ],
    { notes: [], asks: [] },
  )
const texts = (later: readonly (typeof FIRST)[]) => stillOpen(MODEL, later).map(({ text }) => text)
const all = MODEL.agreements.map(({ text }) => text)

it('FT6: an agreement is open until both groups call it kept or dropped in a later record', () => {
  expect(all.length).toBeGreaterThan(1)
  expect(texts([])).toEqual(all)
  expect(texts([FIRST, told(0, 'kept', 'late')])).toEqual(all)
  expect(texts([FIRST, told(0, 'kept', 'dropped')])).toEqual(all.slice(1))
  expect(texts([told(0, 'kept', 'kept'), told(1, 'dropped', 'dropped')])).toEqual(all.slice(2))
})

it('FT6: what a series of other records says of its own sessions closes nothing here', () => {
  const other = told(0, 'kept', 'kept')
  expect(
    texts([{ ...other, sessions: other.sessions.map((one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' })) }]),
  ).toEqual(all)
})

it('FT6: other words at the same place close nothing', () => {
  const later = told(0, 'kept', 'kept')
  const sessions = later.sessions.map(({ agreements, ...one }) => ({
    ...one,
    agreements: agreements.map((agreement) => ({ ...agreement, text: `${agreement.text} Mostly.` })),
  }))
  expect(texts([{ ...later, sessions }])).toEqual(all)
})
