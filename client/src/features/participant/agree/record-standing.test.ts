import type { RecordView } from '@parley/shared/protocol/agree-views'
import { expect, test } from 'vitest'
import { recordStanding } from './record-standing.ts'

const groups = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
const record = (status: RecordView['status'], a: boolean, b: boolean, confirmUntil?: number): RecordView => ({
  hash: 'f'.repeat(64),
  preparedAt: 0,
  status,
  confirmed: { a, b },
  ...(confirmUntil !== undefined && { confirmUntil }),
})

test('RC2: before the end a record waits for whoever has not agreed', () => {
  expect(recordStanding(record('preview', false, false), groups)).toBe('Waiting for both groups.')
  expect(recordStanding(record('preview', false, true), groups)).toBe('Waiting for Strategy.')
  expect(recordStanding(record('confirmed', true, true), groups)).toBe('Both groups agreed that this file leaves.')
})

test('RC4: after the end it is said until when, and who did not confirm', () => {
  const until = new Date(2026, 10, 25, 16, 30).getTime()
  expect(recordStanding(record('preview', true, false, until), groups)).toMatch(
    /^Waiting for Operations until Wednesday,? 25 November(,| at) 16:30\.$/,
  )
  expect(recordStanding(record('preview', false, false, until), groups)).toMatch(/^Waiting for both groups until /)
  expect(recordStanding(record('lapsed', true, false, until), groups)).toBe('Not confirmed by Operations.')
  expect(recordStanding(record('lapsed', false, false, until), groups)).toBe('Not confirmed by either group.')
})
