import { expect, it } from 'vitest'
import { ratingsIn, unfinished, type RateDraft } from './rate-draft.ts'

const draft: RateDraft = {
  both: { values: [4, 2], guess: 5 },
  half: { values: [null, 3] },
  guessed: { values: [null, null], guess: 2 },
  passed: { values: [null, null] },
}

it('BL16: what is rated on every axis is sent in the order of the ballot, what is passed is left out', () => {
  expect(ratingsIn(draft, ['passed', 'other', 'both', 'half'])).toEqual([{ option: 'both', values: [4, 2], guess: 5 }])
  expect(ratingsIn({ one: { values: [1] }, two: { values: [5] } }, ['two', 'one'])).toEqual([
    { option: 'two', values: [5] },
    { option: 'one', values: [1] },
  ])
})

it('BL16: half a rating, or a guess without one, is neither rated nor passed, and is asked about', () => {
  expect(unfinished(draft)).toEqual(['half', 'guessed'])
  expect(unfinished({})).toEqual([])
})
