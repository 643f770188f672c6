import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { EVENT_TYPES, type EventType, type SessionEvent } from './events.ts'
import { Refused } from './refused.ts'
import { UNBORN } from './state.ts'
import { brokenBetween, brokenInvariants } from './testing/invariants.ts'
import { plausibleEvents, stageOf } from './testing/plausible-events.ts'
import { NOW, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, JUST_BORN, refusal, STATES } from './testing/stories.ts'
import { fold, transition } from './transition.ts'

/** Freezes a value through and through, so that a handler that changes its input throws. */
const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

describe('transition', () => {
  it('ST5: the list of event types is the union, each once', () => {
    expectTypeOf<(typeof EVENT_TYPES)[number]>().toEqualTypeOf<EventType>()
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length)
    expect([...EVENT_TYPES].sort()).toEqual(Object.keys(SAMPLES).sort())
  })

  it('ST5: every pair of state and event is handled or refused by a named reason', () => {
    const handled = new Set<string>()
    for (const [name, state] of Object.entries({ justBorn: JUST_BORN, ...STATES })) {
      for (const type of EVENT_TYPES) {
        const next = transition(frozen(state), frozen(SAMPLES[type]), NOW)
        if (next instanceof Refused) {
          expect(next.reason).toMatch(/^[a-z]+(-[a-z]+)+$|^ended$/)
          continue
        }
        handled.add(type)
        expect([`${name} and ${type}`, brokenInvariants(next)]).toEqual([`${name} and ${type}`, []])
        expect([`${name} and ${type}`, brokenBetween(state, next)]).toEqual([`${name} and ${type}`, []])
      }
    }
    expect(EVENT_TYPES.filter((type) => !handled.has(type))).toEqual([])
  })

  it('ST5: an event about a seat, ballot, proposal or step that does not exist is refused by name', () => {
    const state = STATES.table
    for (const seat of ['nobody', 'constructor', '__proto__', 'toString']) {
      expect(refusal(state, { type: 'left', sealed: { seat } })).toBe('unknown-seat')
      expect(refusal(state, { type: 'seat-returned', seat })).toBe('unknown-seat')
      expect(refusal(state, { type: 'seat-moved', seat, group: 'a' })).toBe('unknown-seat')
    }
    expect(refusal(state, { type: 'ballot-opened', ballot: 'none' })).toBe('unknown-ballot')
    expect(refusal(state, { type: 'not-yet', proposal: 'none', group: 'a' })).toBe('unknown-proposal')
    expect(refusal(state, starts('none'))).toBe('unknown-step')
  })

  it('ST5: nothing happens before a session is created, and it is created once', () => {
    for (const type of EVENT_TYPES) {
      expect(refusal(UNBORN, SAMPLES[type])).toBe(type === 'session-created' ? null : 'not-born')
    }
    expect(refusal(STATES.born, SAMPLES['session-created'])).toBe('born-already')
  })

  it('ST6, KE8: after the end only leaving, coming back and what groups still say are possible', () => {
    for (const type of EVENT_TYPES) {
      const reason = refusal(STATES.ended, SAMPLES[type], NOW + 1)
      if (type === 'left' || type === 'seat-returned') expect(reason).toBe(null)
      else if (type === 'deletion-taken-back') expect(reason).toBe('already-so')
      else if (type === 'board-deleted') expect(reason).toBe('record-open')
      else if (type === 'not-yet' || type === 'group-act-held') expect(reason).toBe('unknown-proposal')
      else expect(reason).toBe(type === 'session-created' ? 'born-already' : 'ended')
    }
    const back = happens(
      STATES.ended,
      { type: 'left', sealed: { seat: 'seat-a1' } },
      { type: 'seat-returned', seat: 'seat-a1' },
    )
    expect(back.seats['seat-a1']).toMatchObject({ status: 'in', atTable: true })
  })

  it('ST5: any order of events keeps the invariants, and folding is stepping', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(plausibleEvents, (events) => {
        let state = UNBORN
        const log: { event: SessionEvent; at: number }[] = []
        // Every run tries to end, so that the end is always among what was seen.
        const tried: SessionEvent[] = [...events, { type: 'session-ended' }]
        tried.forEach((event, step) => {
          const at = NOW + step
          const next = transition(frozen(state), event, at)
          if (next instanceof Refused) return
          expect(brokenInvariants(next)).toEqual([])
          expect(brokenBetween(state, next)).toEqual([])
          log.push({ event, at })
          state = next
          seen.set(stageOf(state), (seen.get(stageOf(state)) ?? 0) + 1)
        })
        expect(fold(log)).toEqual(state)
        expect(fold(structuredClone(log))).toEqual(fold(log))
      }),
      { numRuns: 400 },
    )
    for (const stage of [
      'table',
      'reveal before',
      'reveal silence',
      'reveal after',
      'vote frozen',
      'vote open',
      'vote closed',
      'say-back',
      'words',
      'asks',
      'map',
      'agreements',
      'close',
      'ended',
    ]) {
      expect([...seen.keys()]).toContain(stage)
    }
  })

  it('ST5: a stored log that no session can have had does not fold', () => {
    const created = { event: SAMPLES['session-created'], at: NOW }
    expect(() => fold([created, created])).toThrow('session-created does not fold: born-already')
  })
})
