import { expect, it } from 'vitest'
import { SAMPLES } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { silence, afterReveal, frozen, open, supportOpen, ratingOpen, closed } = STATES

it('SN1, SN7: nothing is kept and no copy is laid while the room reads in silence', () => {
  for (const event of [SAMPLES['snapshot-taken'], SAMPLES['copies-laid']]) {
    expect(refusal(silence, event)).toBe('silence-runs')
    expect(refusal(afterReveal, event)).toBeNull()
  }
})

it('SN7: no copy is laid while a ballot is open, and what is kept is kept', () => {
  for (const state of [open, supportOpen, ratingOpen]) {
    expect(refusal(state, SAMPLES['copies-laid'])).toBe('ballot-is-open')
    expect(refusal(state, SAMPLES['snapshot-taken'])).toBeNull()
  }
  for (const state of [frozen, closed]) expect(refusal(state, SAMPLES['copies-laid'])).toBeNull()
})

it('SN7: it is known of which card each copy was made', () => {
  expect(happens(closed, SAMPLES['copies-laid']).copies).toEqual({ 'card-copy': 'card-gone' })
})
