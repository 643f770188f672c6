import { expect, it } from 'vitest'
import { readRecord } from '../follow/read-record.ts'
import { seriesFromRecord } from '../follow/series-from-record.ts'
import { recordOfBoard } from '../follow/testing/larkfield-record.ts'
import { pageMarkdown } from './page-markdown.ts'
import { seriesFile, seriesFilePage } from './series-file.ts'
import { snapshotJson } from './snapshot-json.ts'
import { plainRecordWords } from './testing/plain-record-words.ts'

const FIRST = recordOfBoard()
const read = readRecord(snapshotJson(FIRST))
if (!read.ok) throw new Error(JSON.stringify(read))
const series = seriesFromRecord(read.record)
const WHY = 'The scales were away.'
const told = { a: { word: 'late', reason: WHY, learned: 'Ask before.' }, b: { word: 'kept' } } as const
const SECOND = {
  ...FIRST,
  title: 'Six weeks on',
  preparedAt: '2027-02-01T10:00:00.000Z',
  numbers: [{ place: 1, name: 'Calls', source: 'Phone list', value: 3 } as const],
  series: {
    ...series,
    sessions: series.sessions.map((one) => ({ ...one, agreements: one.agreements.map((each) => ({ ...each, told })) })),
  },
}

it('RC7: has the agreements and open differences of every session, with kind, fields, day and owners, and no other key', () => {
  const file = seriesFile(SECOND, plainRecordWords)
  expect(Object.keys(file)).toEqual(['format', 'version', 'notice', 'title', 'preparedAt', 'groups', 'sessions'])
  expect(file.sessions).toHaveLength(2)
  const known = new Set(['text', 'sort', 'fields', 'owners', 'due', 'when'])
  for (const { agreements, differences } of file.sessions) {
    expect(agreements.map(({ text }) => text)).toEqual(FIRST.agreements.map(({ text }) => text))
    expect(differences.map(({ text }) => text)).toEqual(FIRST.differences.map(({ text }) => text).filter(Boolean))
    expect(differences.length).toBeGreaterThan(0)
    for (const one of [...agreements, ...differences]) for (const key of Object.keys(one)) expect(known).toContain(key)
  }
})

it('RC7: says nothing in words of what became of an agreement, of reasons, numbers or cards', () => {
  const file = seriesFile(SECOND, plainRecordWords)
  const page = pageMarkdown(seriesFilePage(file, plainRecordWords))
  const reasons = FIRST.differences.flatMap((one) => one.reasons.map(({ text }) => text))
  expect(reasons.length).toBeGreaterThan(0)
  for (const words of [WHY, 'Ask before.', 'Phone list', ...reasons]) {
    expect(snapshotJson(file)).not.toContain(words)
    expect(page).not.toContain(words)
  }
  for (const { text, owners } of FIRST.agreements)
    for (const words of [text, owners.a, owners.b]) expect(page.replaceAll('\\', '')).toContain(words)
})
