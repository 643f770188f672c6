import { expect, it } from 'vitest'
import { SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

it('IN5: themes are shown in a step of free talk, and go with it', () => {
  expect(refusal(STATES.writing, SAMPLES['themes-shown'])).toBe('not-in-this-step')
  expect(refusal(STATES.opening, SAMPLES['themes-put-away'])).toBe('nothing-there')
  const shown = happens(STATES.opening, SAMPLES['themes-shown'])
  expect(shown.themesOn).toBe(true)
  expect(refusal(shown, SAMPLES['themes-shown'])).toBe('already-so')
  expect(happens(shown, SAMPLES['themes-put-away']).themesOn).toBe(false)
  expect(happens(shown, starts('write-interests')).themesOn).toBe(false)
  expect(happens(shown, { type: 'session-ended' }).themesOn).toBe(false)
})

it('IN9: empty chairs are those that were set last', () => {
  const [one, two] = ['d'.repeat(64), 'e'.repeat(64)]
  const set = (...chairs: string[]) => ({ type: 'chairs-set', chairs }) as const
  const both = happens(STATES.born, set(one, two))
  expect(both.chairs).toEqual([one, two])
  expect(refusal(both, set(one, two))).toBe('already-so')
  expect(happens(both, set()).chairs).toEqual([])
  expect(refusal(STATES.ended, set(one))).toBe('ended')
})
