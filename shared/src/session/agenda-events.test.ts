import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENDA_STEPS_MOST } from '../limits.ts'
import { minutesOf, type Step } from './agenda.ts'
import { begunSteps, sayBackToCome } from './agenda-events.ts'
import { plausibleEvents } from './testing/plausible-events.ts'
import { NOW, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { Refused } from './refused.ts'
import { UNBORN, type SessionState } from './state.ts'
import { stepsOf } from './templates.ts'
import { fold, transition } from './transition.ts'

const sets = (steps: readonly Step[], start?: number) =>
  ({ type: 'agenda-set', steps, ...(start === undefined ? {} : { start }) }) as const
const pause: Step = { id: 'break-9', act: 'break', minutes: 5 }
const without = ({ steps }: SessionState, ...ids: readonly string[]): readonly Step[] =>
  steps.filter(({ id }) => !ids.includes(id))

describe('another agenda', () => {
  it('AD1: it takes the place of the old one at any time, and what goes on goes on', () => {
    for (const [name, state] of Object.entries(STATES)) {
      if (state === UNBORN || state.ended) continue
      const steps = [...state.steps, pause]
      const next = happens(state, sets(steps, 545))
      expect([name, next]).toEqual([name, { ...state, steps, start: 545, agendaVersion: state.agendaVersion + 1 }])
    }
    expect(refusal(STATES.ended, sets([pause]))).toBe('ended')
    expect(happens(STATES.born, sets([pause], 545), sets([pause])).start).toBe(null)
  })

  it('AD1: before the first step all of it can be another; it is never empty, endless, or of the same step twice', () => {
    const other = stepsOf('mirror')
    expect(happens(STATES.born, sets(other))).toMatchObject({ steps: other, current: -1 })
    expect(refusal(STATES.born, sets([]))).toBe('unknown-step')
    expect(refusal(STATES.born, sets([pause, pause]))).toBe('already-so')
    const many = Array.from({ length: AGENDA_STEPS_MOST + 1 }, (_, at): Step => ({ ...pause, id: `break-${at}` }))
    expect(refusal(STATES.born, sets(many))).toBe('unknown-step')
    expect(refusal(STATES.born, sets(many.slice(1)))).toBe(null)
  })

  it('AD2: the step of now is found again wherever steps come or go before it', () => {
    const passed = happens(STATES.born, starts('open'), starts('table'))
    expect(passed.current).toBe(4)
    const next = happens(passed, sets([pause, ...without(passed, 'write-interests', 'write-frustrations')]))
    expect(next.steps[next.current]).toEqual(passed.steps[4])
    expect(next.current).toBe(3)
    expect(next.phase).toEqual(passed.phase)
  })

  it('AD2: whatever has begun stays, as it is and in its order; only its minutes change', () => {
    const state = happens(STATES.closed, starts('asks'))
    const begun = [...begunSteps(state)]
    expect(begun).toEqual(expect.arrayContaining(['open', 'write-interests', 'table', 'priorities', 'asks']))
    for (const id of begun) {
      expect([id, refusal(state, sets(without(state, id)))]).toEqual([id, 'step-has-begun'])
      const another = state.steps.map((step): Step => (step.id === id ? { ...pause, id } : step))
      expect([id, refusal(state, sets(another))]).toEqual([id, 'step-has-begun'])
      const longer = state.steps.map((step) => (step.id === id ? { ...step, minutes: 99 } : step))
      expect([id, refusal(state, sets(longer))]).toEqual([id, null])
    }
    const cap = state.steps.map((step) => ('cap' in step ? { ...step, cap: 9 } : step))
    expect(refusal(state, sets(cap))).toBe('step-has-begun')
    const [first, second, ...rest] = state.steps
    if (!first || !second) throw new Error('This agenda has no steps.')
    expect(refusal(state, sets([second, first, ...rest]))).toBe('step-has-begun')
    expect(refusal(state, sets(without(state, 'map', 'support', 'words')))).toBe(null)
  })

  it('AD2: a ballot that is open, a table with cards and a record that was prepared keep their steps', () => {
    expect(refusal(STATES.open, sets(without(STATES.open, 'priorities')))).toBe('step-has-begun')
    expect(refusal(STATES.frozen, sets(without(STATES.frozen, 'priorities')))).toBe('step-has-begun')
    expect(refusal(STATES.bothReady, sets(without(STATES.bothReady, 'table')))).toBe('step-has-begun')
    expect(refusal(STATES.prepared, sets(without(STATES.prepared, 'close')))).toBe('step-has-begun')
  })

  it('AD3: once people write alone there is a table for their cards to come to, if the agenda had one', () => {
    const { writing, born } = STATES
    expect(refusal(writing, sets(without(writing, 'table')))).toBe('step-is-needed')
    expect(refusal(born, sets(without(born, 'table')))).toBe(null)
    const other: Step = { id: 'table-2', act: 'write', mode: 'table', kinds: ['interest'], minutes: 5 }
    expect(refusal(writing, sets([...without(writing, 'table'), other]))).toBe(null)
    const never = happens(born, sets(without(born, 'table')), starts('write-interests'))
    expect(refusal(never, sets(without(never, 'map')))).toBe(null)
  })

  it('AD6: the plan is the agenda with which the day began, and each beginning is kept with its time', () => {
    const state = happens(STATES.born, sets([...STATES.born.steps, pause]))
    expect([state.planned, state.begins]).toEqual([null, []])
    const begun = happens(state, starts('open'))
    const later = transition(begun, starts('open'), NOW + 60_000) as SessionState
    const changed = happens(later, sets(without(later, 'map')))
    expect(changed.planned).toBe(minutesOf(state.steps))
    expect(changed.begins).toEqual([
      { step: 'open', at: NOW },
      { step: 'open', at: NOW + 60_000 },
    ])
  })
})

describe('a step that is let be', () => {
  it('AD7: saying back waits for votes until it has begun, was passed over, or is let be on purpose', () => {
    const { afterReveal, sayBack, born } = STATES
    expect(sayBackToCome(afterReveal)?.id).toBe('say-back')
    expect(sayBackToCome(sayBack)).toBe(undefined)
    expect(sayBackToCome(happens(sayBack, starts('words')))).toBe(undefined)
    expect(sayBackToCome(happens(born, starts('words')))).toBe(undefined)
    const letBe = happens(afterReveal, { type: 'step-skipped', step: 'say-back' })
    expect(sayBackToCome(letBe)).toBe(undefined)
    expect(refusal(letBe, { type: 'step-skipped', step: 'say-back' })).toBe('already-so')
    expect(refusal(sayBack, { type: 'step-skipped', step: 'say-back' })).toBe('already-so')
    expect(refusal(born, { type: 'step-skipped', step: 'nowhere' })).toBe('unknown-step')
    expect(sayBackToCome(happens(born, sets(without(born, 'say-back'))))).toBe(undefined)
  })

  it('AD7: a step that was let be can begin after all, and goes with its agenda', () => {
    const letBe = happens(STATES.born, { type: 'step-skipped', step: 'say-back' })
    expect(happens(letBe, starts('say-back')).phase).toEqual({ of: 'say-back' })
    expect(happens(letBe, sets(without(letBe, 'say-back'))).skipped).toEqual([])
  })
})

describe('agendas of before', () => {
  it('AD9: a session whose first event names a template only has the agenda of then', () => {
    const at = (template: 'joint-session' | 'joint-day' | 'two-by-two') =>
      fold([{ event: { type: 'session-created', template, k: 3, cap: 3 }, at: NOW }])
    expect(at('two-by-two').steps.map(({ id }) => id)).toEqual(['open', 'two-by-two', 'agreements', 'close'])
    expect(at('joint-day').steps).toHaveLength(22)
    expect(at('joint-session')).toMatchObject({ start: null, agendaVersion: 0, skipped: [], planned: null })
  })
})

it('AD2: whatever happens in whatever order, no step that has begun is lost', () => {
  let changed = 0
  fc.assert(
    fc.property(plausibleEvents, (events) => {
      let state = UNBORN
      for (const event of events) {
        const next = transition(state, event, NOW)
        if (next instanceof Refused) continue
        const ids = new Set(next.steps.map(({ id }) => id))
        if (event.type === 'agenda-set' && state.begins.length > 0) changed += 1
        for (const id of begunSteps(state)) expect(ids.has(id)).toBe(true)
        expect(next.steps[next.current]?.id).toBe(next.begins.at(-1)?.step)
        state = next
      }
    }),
    { numRuns: 60 },
  )
  expect(changed).toBeGreaterThan(10)
})
