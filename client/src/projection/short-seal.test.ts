import { expect, it } from 'vitest'
import { shortSeal } from './short-seal.ts'

it('TT2: the wall has the beginning of a seal in fours, and no more of it', () => {
  expect(shortSeal('6724ce1e69d5ef7482eef4c94589f9d0')).toBe('6724 ce1e 69d5 ef74 …')
})
