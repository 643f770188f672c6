import { describe, expect, it } from 'vitest'
import { stepsOf } from './templates.ts'
import { NOW, ready, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { transition } from './transition.ts'
import type { SessionState } from './state.ts'

const AGENDA = stepsOf('joint-session').map(({ id }) => id)

describe('steps', () => {
  it('ST1: any step can be started from any other, skipped and repeated', () => {
    for (const from of AGENDA) {
      for (const to of AGENDA) {
        const state = happens(STATES.born, starts(from), starts(to))
        expect(state.steps[state.current]?.id).toBe(to)
        expect(state.done).toEqual(from === to ? [] : [from])
      }
    }
    const repeated = happens(STATES.born, starts('open'), starts('table'), starts('open'), starts('table'))
    expect(repeated.done).toEqual(['open', 'table'])
  })

  it('ST1: each act of the agenda begins in its own phase', () => {
    const phases = AGENDA.map((step) => happens(STATES.born, starts(step)).phase)
    expect(phases.map(({ of }) => of)).toEqual([
      'talk',
      'alone',
      'alone',
      'alone',
      'table',
      'break',
      'reveal',
      'reveal',
      'reveal',
      'break',
      'vote',
      'close',
    ])
    expect(phases[2]).toEqual({ of: 'alone', kind: 'frustration' })
    expect(phases[6]).toEqual({ of: 'reveal', kind: 'interest', stage: 'before' })
  })

  it('ST2: no step starts while a ballot is open or the room reads in silence', () => {
    for (const step of AGENDA) {
      expect(refusal(STATES.open, starts(step))).toBe('ballot-is-open')
      expect(refusal(STATES.silence, starts(step))).toBe('silence-runs')
      for (const state of [STATES.frozen, STATES.closed, STATES.voided, STATES.afterReveal, STATES.locked]) {
        expect(refusal(state, starts(step))).toBe(null)
      }
    }
    expect(refusal(STATES.open, SAMPLES['session-ended'])).toBe('ballot-is-open')
  })

  it('ST3: a timer is set, prolonged and taken away; its end changes nothing', () => {
    const timed = happens(STATES.writing, { type: 'timer-set', endsAt: NOW + 1_000 })
    expect(timed.timer).toEqual({ startedAt: NOW, endsAt: NOW + 1_000 })
    const longer = transition(timed, { type: 'timer-set', endsAt: NOW + 9_000 }, NOW + 5_000) as SessionState
    expect(longer).toEqual({ ...timed, timer: { startedAt: NOW, endsAt: NOW + 9_000 } })
    expect(happens(timed, { type: 'timer-set', endsAt: null })).toEqual(STATES.writing)
    expect(happens(timed, starts('table')).timer).toBe(null)
    const afterTime = transition(timed, SAMPLES.summoned, NOW + 60_000)
    expect(afterTime).toEqual(timed)
  })

  it('ST3: no timer before the first step, and the silence has its own', () => {
    expect(refusal(STATES.born, SAMPLES['timer-set'])).toBe('not-in-this-step')
    expect(refusal(STATES.silence, SAMPLES['timer-set'])).toBe('silence-runs')
    expect(happens(STATES.beforeReveal, SAMPLES['timer-set'], SAMPLES.revealed).timer).toBe(null)
    expect(happens(STATES.open, SAMPLES['timer-set'], SAMPLES['ballot-closed']).timer).toBe(null)
    expect(happens(STATES.open, SAMPLES['timer-set'], SAMPLES['ballot-voided']).timer).toBe(null)
  })

  it('ST1: a step begins with the screen uncovered', () => {
    const covered = happens(STATES.afterReveal, { type: 'screen-covered' })
    expect(refusal(covered, { type: 'screen-covered' })).toBe('already-so')
    expect(happens(covered, starts('break-2')).covered).toBe(false)
  })

  it('GA2: a proposal to be ready ends with the table step, and stands on before a reveal', () => {
    const standing = (step: string) => happens(STATES.proposed, starts(step)).proposals.length
    expect([standing('break-1'), standing('close'), standing('priorities'), standing('write-interests')]).toEqual([
      0, 0, 0, 0,
    ])
    expect([standing('table'), standing('reveal-interests')]).toEqual([1, 1])
    const later = happens(STATES.afterReveal, starts('table'), { type: 'ready-cleared', group: 'a' }, SAMPLES.proposed)
    expect(happens(later, starts('reveal-interests')).proposals).toEqual([])
  })

  it('GA2: other proposals stand through a change of steps', () => {
    const state = happens(
      STATES.table,
      { type: 'proposed', proposal: 'p', group: 'b', act: 'release', answer: 'yes', holdsAt: NOW },
      starts('break-1'),
    )
    expect(happens(state, { type: 'group-act-held', proposal: 'p', group: 'b' }).release).toEqual({ a: null, b: 'yes' })
  })

  it('BL1: frozen options are still frozen after a break', () => {
    const back = happens(STATES.frozen, starts('break-2'), starts('priorities'))
    expect(back.phase).toEqual({ of: 'vote', method: 'approve', stage: 'frozen', ballot: 'ballot-1' })
    expect(refusal(happens(STATES.frozen, starts('break-2')), SAMPLES['ballot-opened'])).toBe('wrong-stage')
    expect(refusal(back, SAMPLES['ballot-opened'])).toBe(null)
  })

  it('ST6: the end closes everything', () => {
    const state = happens(
      STATES.doorOpen,
      ...ready('b'),
      SAMPLES['timer-set'],
      { type: 'screen-covered' },
      SAMPLES['session-ended'],
    )
    expect(state).toMatchObject({
      ended: true,
      phase: { of: 'ended' },
      timer: null,
      proposals: [],
      roomDoorOpen: false,
      covered: false,
      tables: { a: { doorOpen: false }, b: { doorOpen: false } },
    })
  })
})
