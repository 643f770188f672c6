import type { FiveCounts } from '@parley/shared/session/tallies'
import { splitSays } from '@parley/shared/voting/rating-says'
import { expect, it } from 'vitest'
import { m } from '../paraglide/messages.js'
import { gapText } from './rating-text.ts'

const names = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
const said = (a: FiveCounts, b: FiveCounts): readonly string[] => [
  gapText({ a, b }, names),
  ...splitSays({ a, b }, names, m),
]

it('BL19, BL29: a difference is said with the group that gave higher values, and with neither where they only spread', () => {
  expect(said([0, 0, 0, 2, 4], [2, 5, 2, 0, 0])).toEqual([
    'A clear difference, Strategy higher.',
    'No value was given by both groups.',
    'The middle half of Strategy gave 4 to 5, that of Operations gave 2.',
  ])
  expect(said([0, 2, 4, 0, 0], [0, 0, 4, 4, 1])[0]).toBe('Some difference, Operations higher.')
  expect(said([3, 0, 0, 0, 3], [0, 1, 7, 1, 0])[0]).toBe('A clear difference, neither group higher.')
  expect(said([2, 0, 5, 0, 2], [0, 0, 6, 0, 0])[0]).toBe('Some difference, neither group higher.')
})

it('BL19, BL29: where there is no clear difference no group is named higher, and it could be chance', () => {
  expect(said([0, 0, 3, 3, 0], [0, 0, 5, 4, 0])).toEqual([
    'No clear difference.',
    'So small a difference could easily be chance.',
    'The middle half of Strategy gave 3 to 4, that of Operations gave 3 to 4.',
  ])
})
