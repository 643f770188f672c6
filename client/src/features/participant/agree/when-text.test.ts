import { expect, test } from 'vitest'
import { dayText, whenText } from './when-text.ts'

test('AG2: when an agreement is due is said as a day, in own words, or both', () => {
  expect(whenText({ due: '2027-01-29' })).toMatch(/^Friday,? 29 January 2027$/)
  expect(whenText({ when: ' next price change ' })).toBe('next price change')
  expect(whenText({ due: '2027-01-29', when: 'week 10' })).toMatch(/^Friday,? 29 January 2027 \(week 10\)$/)
  expect(whenText({})).toBe('')
})

test('a day that is none stands as it was written', () => {
  expect(dayText('2027-99-99')).toBe('2027-99-99')
  expect(dayText('soon')).toBe('soon')
})
