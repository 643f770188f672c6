import { expect, it } from 'vitest'
import type { Phase } from './state.ts'
import { UNBORN, type SessionState } from './state.ts'
import { NO_PARKING, parkingOpen, parkingPossible } from './parking.ts'
import { Refused } from './refused.ts'
import { stepsOf } from './templates.ts'
import { transition } from './transition.ts'
import type { SessionEvent } from './events.ts'
import { NOW } from './testing/sample-events.ts'

const day: SessionState = { ...UNBORN, steps: stepsOf('joint-day'), current: 3, phase: { of: 'talk' } }
const revealed: SessionState = { ...day, revealed: ['interest'] }
const does = (state: SessionState, event: SessionEvent): SessionState => {
  const next = transition(state, event, NOW)
  if (next instanceof Refused) throw new Error(next.reason)
  return next
}
const reason = (state: SessionState, event: SessionEvent): string | null => {
  const next = transition(state, event, NOW)
  return next instanceof Refused ? next.reason : null
}
const set = (open: boolean): SessionEvent => ({ type: 'parking-set', open })

it('PL1: the list is open by itself from the first reveal on, in any step, and never in a circle', () => {
  expect(parkingOpen(day)).toBe(false)
  const phases: readonly Phase[] = [
    { of: 'talk' },
    { of: 'table' },
    { of: 'alone', kind: 'interest' },
    { of: 'break' },
    { of: 'map', board: 'milestones' },
    { of: 'close' },
  ]
  expect(phases.filter((phase) => !parkingOpen({ ...revealed, phase }))).toEqual([])
  expect(parkingPossible({ ...revealed, phase: { of: 'circle' } })).toBe(false)
  // In a circle nothing is stored, in its other steps neither.
  expect(parkingPossible({ ...day, steps: stepsOf('listening-circle'), current: 0 })).toBe(false)
  expect(parkingOpen({ ...revealed, locked: true })).toBe(false)
  expect(parkingPossible({ ...revealed, ended: true })).toBe(false)
  // A day without a reveal has its list from its first step on.
  const steps = day.steps.filter((step) => step.act !== 'reveal')
  expect([parkingOpen({ ...day, steps, current: -1 }), parkingOpen({ ...day, steps, current: 0 })]).toEqual([
    false,
    true,
  ])
})

it('PL1: the mediator closes it and opens it again, and neither before it can be', () => {
  expect(reason(day, set(false))).toBe('not-in-this-step')
  expect(reason(revealed, set(true))).toBe('already-so')
  const closed = does(revealed, set(false))
  expect(parkingOpen(closed)).toBe(false)
  expect(parkingOpen(does(closed, set(true)))).toBe(true)
})

it('PL5: it goes off the wall with the step', () => {
  const shown = does(revealed, { type: 'parking-shown', on: true })
  expect(reason(shown, { type: 'parking-shown', on: true })).toBe('already-so')
  const [first] = shown.steps
  expect(does(shown, { type: 'step-started', step: first?.id ?? '' }).parking).toEqual(NO_PARKING)
})

it('PL4: a group lets a point go once, by an act of its own that names it', () => {
  const proposed = (card?: string): SessionEvent => ({
    type: 'proposed',
    proposal: 'let-go-1',
    group: 'a',
    act: 'let-go',
    holdsAt: NOW,
    ...(card === undefined ? {} : { card }),
  })
  expect(reason(revealed, proposed())).toBe('nothing-there')
  const held = does(does(revealed, proposed('point-1')), {
    type: 'group-act-held',
    proposal: 'let-go-1',
    group: 'a',
  })
  expect(held.parking.letGo).toEqual({ a: ['point-1'], b: [] })
  expect(reason(held, proposed('point-1'))).toBe('already-so')
  expect(reason(held, proposed('point-2'))).toBe(null)
})
