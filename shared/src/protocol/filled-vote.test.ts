import { utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { command } from './commands.ts'
import { filled, VOTE_BLOCK } from './filled-vote.ts'

const bytesOf = (sent: object): number => utf8ToBytes(JSON.stringify(sent)).length
const vote = (choice: unknown) =>
  filled({ type: 'vote' as const, ballot: 'b'.repeat(16), receipt: 'r'.repeat(43), choice })

it('BL26: every vote has whole blocks, and short and long choices have the same size', () => {
  const choices = [
    'pass',
    ['option-1'],
    ['option-1', 'option-2', 'option-3'],
    { level: 2 },
    { level: 8, line: 'Not while it rains' },
    { ratings: Array.from({ length: 12 }, (_, at) => ({ option: `option-${at}`, values: [5, 1] })) },
  ]
  expect(new Set(choices.map((choice) => bytesOf(vote(choice))))).toEqual(new Set([VOTE_BLOCK]))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 280 }), (line) => {
      expect(bytesOf(vote({ level: 8, line })) % VOTE_BLOCK).toBe(0)
    }),
  )
})

it('BL26: what fills a vote is taken, and a longer filling is refused', () => {
  expect(v.safeParse(command, vote(['option-1'])).success).toBe(true)
  expect(v.safeParse(command, { ...vote('pass'), fill: ' '.repeat(VOTE_BLOCK + 1) }).success).toBe(false)
})
