import { expect, test } from 'vitest'
import { boardUntil, DAY, dueRecords, recordFrom, shorter } from './lives.ts'

const NOW = Date.UTC(2027, 2, 1)

test('KE2: a setting that was made later shortens what people were told, and never lengthens it', () => {
  const told = { board: 14, record: 90, unused: 30 }
  expect(shorter(told, { board: 30, record: 60, unused: 30 })).toEqual({ board: 14, record: 60, unused: 30 })
  expect(boardUntil(NOW, told)).toBe(NOW + 14 * DAY)
})

test('KE3: a record lives from the day on which the groups meet again, and no date keeps it for ever', () => {
  expect(recordFrom(NOW)).toBe(NOW)
  expect(recordFrom(NOW, '2027-04-01')).toBe(Date.UTC(2027, 3, 1))
  expect(recordFrom(NOW, '2027-02-01')).toBe(NOW)
  expect(recordFrom(NOW, 'soon')).toBe(NOW)
  expect(recordFrom(NOW, '9999-01-01')).toBe(NOW + 366 * DAY)
})

test('KE3: while a series goes on its records stay, and with its last one they all go', () => {
  const kept = (session: string, days: number, follows: string | null = null) => ({
    session,
    until: NOW + days * DAY,
    follows,
  })
  const first = kept('first', -10)
  const second = kept('second', -5, 'first')
  expect(dueRecords([first], [], NOW)).toEqual(['first'])
  expect(dueRecords([first, kept('second', 5, 'first')], [], NOW)).toEqual([])
  expect(dueRecords([first, second], [{ session: 'third', follows: 'second' }], NOW)).toEqual([])
  expect(dueRecords([first, second], [{ session: 'other', follows: 'none-of-these' }], NOW)).toEqual([
    'first',
    'second',
  ])
  // Two that name each other, which no server writes, keep each other not.
  expect(dueRecords([kept('one', -1, 'other'), kept('other', -1, 'one')], [], NOW)).toEqual(['one', 'other'])
})
