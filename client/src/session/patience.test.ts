import { expect, it } from 'vitest'
import { createPatience } from './patience.ts'

it('DU7: saving that does not happen is called so after a while, and not while something is saved now and then', () => {
  const patience = createPatience()
  expect(patience.isLate(true, 10, 0)).toBe(false)
  expect(patience.isLate(true, 10, 7_999)).toBe(false)
  expect(patience.isLate(true, 10, 8_000)).toBe(true)
  // A connection that comes and goes changes nothing of it; what is saved does.
  expect(patience.isLate(true, 10, 60_000)).toBe(true)
  expect(patience.isLate(true, 11, 60_001)).toBe(false)
  for (let now = 60_000; now < 200_000; now += 4_000) expect(patience.isLate(true, now, now)).toBe(false)
  expect(patience.isLate(false, 12, 300_000)).toBe(false)
  expect(patience.isLate(true, 12, 300_001)).toBe(false)
})
