import { expect, it } from 'vitest'
import { glides } from './countdown.ts'

it('a line glides over a short span, and steps over one in which nobody would see it move', () => {
  const over = (minutes: number): boolean => glides({ startedAt: 0, endsAt: minutes * 60_000 })
  expect([0.3, 2, 4.9].map(over)).toEqual([true, true, true])
  expect([5, 20, 240].map(over)).toEqual([false, false, false])
})
