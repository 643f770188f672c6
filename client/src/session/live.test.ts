import { expect, it } from 'vitest'
import { isDecision, waitBefore } from './live.ts'

it('waits longer after each failure, half of it by chance, never more than ten seconds', () => {
  expect(waitBefore(0, 0)).toBe(125)
  expect(waitBefore(0, 1)).toBe(250)
  expect(waitBefore(3, 1)).toBe(2000)
  for (let attempt = 0; attempt < 60; attempt += 1) expect(waitBefore(attempt, 1)).toBeLessThanOrEqual(10_000)
  expect(waitBefore(40, 0)).toBe(5_000)
})

it('stays away after 44xx only', () => {
  expect([4400, 4401, 4403, 4404, 4409, 4410, 4429, 4499].every(isDecision)).toBe(true)
  expect([1000, 1006, 1009, 1012, 4399, 4500, 4508, 4512, 4599].some(isDecision)).toBe(false)
})
