import { expect, it } from 'vitest'
import type { AgreementValues } from '../documents/agreement-fields.ts'
import { readRecord } from '../follow/read-record.ts'
import { recordOfBoard } from '../follow/testing/larkfield-record.ts'
import { seriesFromRecord } from '../follow/series-from-record.ts'
import { keptOf } from './record.ts'
import { pageHtml } from './page-html.ts'
import { pageMarkdown } from './page-markdown.ts'
import type { RecordModel } from './record-model.ts'
import { recordPage } from './record-page.ts'
import { snapshotJson } from './snapshot-json.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const MODEL = recordOfBoard()
const group = { seatsA: 2, seatsB: 5, until: '2027-06-30' } as const
const withFields = (fields: unknown): RecordModel => ({
  ...MODEL,
  agreements: MODEL.agreements.map((one) => ({ ...one, sort: 'working-group', fields: fields as AgreementValues })),
})
const model = withFields(group)

it('AG6: every file of a record names the fields of a kind, and what is kept of one has them', () => {
  const kept = keptOf(model, ['a'], plainRecordWords)
  for (const page of [recordPage(model, plainRecordWords), recordPage(kept, plainRecordWords)]) {
    for (const file of [pageMarkdown(page), pageHtml(page)]) {
      const text = file.replaceAll('\\', '')
      for (const line of ['seats Strategy: 2', 'seats Operations: 5', 'until: day 2027-06-30'])
        expect(text).toContain(line)
    }
  }
})

it('AG6: a later session has them, and a record without any is read', () => {
  const read = readRecord(snapshotJson(model))
  if (!read.ok) throw new Error(JSON.stringify(read))
  expect(read.record.agreements[0]?.fields).toEqual(group)
  expect(seriesFromRecord(read.record).sessions.at(-1)?.agreements[0]).toMatchObject({ fields: group })
  const before = readRecord(snapshotJson(MODEL))
  expect(before.ok && before.record.agreements[0]).not.toHaveProperty('fields')
  // What is no line, no number of seats or no day is no record.
  for (const wrong of [{ stop: 3 }, { seatsA: 0 }, { until: 'soon' }, { who: 'x'.repeat(161) }]) {
    expect(readRecord(snapshotJson(withFields(wrong)))).toMatchObject({ ok: false, why: 'damaged' })
  }
})
