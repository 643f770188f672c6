import { expect, it } from 'vitest'
import { sha256Hex } from '../../session/hash.ts'
import { ownVote } from './own-vote.ts'

it('BL27: the receipts tell a counted vote from a late change, a late vote, and none', () => {
  const others = ['x', 'y'].map(sha256Hex)
  const [first, change] = [sha256Hex('first'), sha256Hex('change')]
  expect(ownVote(['first'], [...others, first])).toBe('counted')
  expect(ownVote(['first', 'change'], [...others, change])).toBe('counted')
  expect(ownVote(['first', 'change'], [...others, first])).toBe('earlier')
  expect(ownVote(['first', 'change'], others)).toBe('late')
  expect(ownVote([], others)).toBe('none')
})
