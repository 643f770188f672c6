import { describe, expect, it } from 'vitest'
import { caucusMinutes, documentOfTalk, runningTalks } from './caucus-state.ts'
import type { SessionEvent } from './events.ts'
import type { SessionState } from './state.ts'
import { NOW, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { transition } from './transition.ts'
import { Refused } from './refused.ts'

const rule: SessionEvent = { type: 'caucus-rule-shown' }
const begins = (whom: 'a' | 'b', caucus = 'caucus-1'): SessionEvent => ({
  type: 'caucus-started',
  caucus,
  with: whom,
  endsAt: NOW + 420_000,
})
const withPerson = (seat: string, caucus = 'caucus-2'): SessionEvent => ({
  type: 'caucus-started',
  caucus,
  with: 'person',
  endsAt: NOW + 420_000,
  sealed: { seat },
})
const propose = (act: 'ask-caucus' | 'answer-caucus', group: 'a' | 'b', answer?: 'yes' | 'no'): SessionEvent[] => [
  { type: 'proposed', proposal: `${act}-${group}`, group, act, holdsAt: NOW, ...(answer ? { answer } : {}) },
  { type: 'group-act-held', proposal: `${act}-${group}`, group },
]
const after = (state: SessionState, event: SessionEvent, now: number): SessionState => {
  const next = transition(state, event, now)
  if (next instanceof Refused) throw new Error(next.reason)
  return next
}

/** States in which people can be called away. */
const CALM = Object.entries(STATES).filter(
  ([name, { phase, ended, seats }]) =>
    !ended &&
    Object.keys(seats).length > 0 &&
    !(phase.of === 'reveal' && phase.stage === 'silence') &&
    !(phase.of === 'vote' && phase.stage === 'open') &&
    !['apart', 'accepting'].includes(name),
)

describe('separate talks', () => {
  it('CA1: none begins before what holds for them was shown to everybody', () => {
    expect(refusal(STATES.asks, begins('b'))).toBe('rule-not-shown')
    expect(refusal(STATES.asks, withPerson('seat-a1'))).toBe('rule-not-shown')
    expect(STATES.ruleOn.caucus).toMatchObject({ ruleShown: true, ruleOn: true })
    expect(refusal(STATES.ruleOn, begins('b'))).toBe(null)
    // It goes from the pages when the talk or another step begins, and need not be shown again.
    expect(STATES.apart.caucus.ruleOn).toBe(false)
    const later = happens(STATES.ruleOn, starts('map'))
    expect(later.caucus).toMatchObject({ ruleShown: true, ruleOn: false })
    expect(refusal(later, begins('b'))).toBe(null)
  })

  it('CA2: one begins in any step, but in no open ballot and no silence', () => {
    expect(CALM.length).toBeGreaterThan(20)
    for (const [name, state] of CALM) {
      const ready = state.caucus.ruleOn ? state : happens(state, rule)
      expect([name, refusal(ready, begins('a', 'caucus-9'))]).toEqual([name, null])
    }
    const shown = { ...STATES.ruleOn.caucus }
    expect(refusal({ ...STATES.open, caucus: shown }, begins('b'))).toBe('ballot-is-open')
    expect(refusal({ ...STATES.silence, caucus: shown }, begins('b'))).toBe('silence-runs')
    expect(refusal({ ...STATES.accepting, caucus: shown }, begins('b'))).toBe('ballot-is-open')
  })

  it('CA2: while one runs no ballot opens and nothing is revealed, and both can be done after it', () => {
    const frozen = happens(STATES.frozen, rule, begins('b'))
    expect(refusal(frozen, SAMPLES['ballot-opened'])).toBe('caucus-runs')
    expect(refusal(happens(frozen, SAMPLES['caucus-ended']), SAMPLES['ballot-opened'])).toBe(null)
    const disclosed = happens(STATES.disclosed, rule, begins('b'))
    expect(refusal(disclosed, SAMPLES['acceptance-opened'])).toBe('caucus-runs')
    const before = happens(STATES.beforeReveal, rule, begins('b'))
    expect(refusal(before, SAMPLES.revealed)).toBe('caucus-runs')
    expect(refusal(happens(before, SAMPLES['caucus-ended']), SAMPLES.revealed)).toBe(null)
  })

  it('CA2: nobody is in two at once, and a person only who is in the room', () => {
    expect(refusal(STATES.apart, begins('b', 'caucus-3'))).toBe('caucus-runs')
    expect(refusal(STATES.apart, withPerson('seat-b1'))).toBe('caucus-runs')
    const person = happens(STATES.ruleOn, withPerson('seat-b1'))
    expect(refusal(person, withPerson('seat-b1', 'caucus-3'))).toBe('caucus-runs')
    expect(refusal(person, begins('b'))).toBe('caucus-runs')
    expect(refusal(person, begins('a'))).toBe(null)
    for (const seat of ['mediator', 'seat-wait']) expect(refusal(STATES.ruleOn, withPerson(seat))).toBe('wrong-status')
    for (const seat of ['nobody', 'constructor', '__proto__'])
      expect(refusal(STATES.ruleOn, withPerson(seat))).toBe('unknown-seat')
  })

  it('CA8: how long it was stands in its end, by group, and apart for single people', () => {
    const ended = after(
      STATES.apart,
      { type: 'caucus-ended', caucus: 'caucus-1', with: 'b', minutes: 7 },
      NOW + 420_000,
    )
    expect(caucusMinutes(ended.caucus.talks)).toEqual({ a: 0, b: 7, person: 0 })
    const wrong: SessionEvent = { type: 'caucus-ended', caucus: 'caucus-1', with: 'b', minutes: 3 }
    expect(transition(STATES.apart, wrong, NOW + 420_000)).toBeInstanceOf(Refused)
    const person = happens(ended, withPerson('seat-a1'))
    expect(runningTalks(person.caucus).map(documentOfTalk)).toEqual(['caucus:seat-a1'])
    const both = after(person, { type: 'caucus-ended', caucus: 'caucus-2', with: 'person', minutes: 2 }, NOW + 120_000)
    expect(caucusMinutes(both.caucus.talks)).toEqual({ a: 0, b: 7, person: 2 })
    expect(refusal(both, SAMPLES['caucus-ended'])).toBe('nothing-there')
  })

  it('CA8: a session that ends ends its talks', () => {
    const ended = after(STATES.apart, { type: 'session-ended' }, NOW + 180_000)
    expect(ended.caucus.talks).toMatchObject([{ endedAt: NOW + 180_000, minutes: 3 }])
  })

  it('CA7: a group asks as a group, once, until it has its talk', () => {
    const asked = happens(STATES.asks, ...propose('ask-caucus', 'b'))
    expect(asked.caucus.asked).toEqual(['b'])
    const again: SessionEvent = { type: 'proposed', proposal: 'two', group: 'b', act: 'ask-caucus', holdsAt: NOW }
    expect(refusal(asked, again)).toBe('already-so')
    expect(happens(asked, rule, begins('b')).caucus.asked).toEqual([])
    expect(refusal(STATES.apart, again)).toBe('already-so')
  })

  it('CA6: the same time is offered once, to the other group only, and answered by that group', () => {
    expect(refusal(STATES.apart, SAMPLES['same-time-proposed'])).toBe('nothing-there')
    for (const wrong of [{ to: 'b' }, { minutes: 5 }, { caucus: 'none' }] as const)
      expect(refusal(STATES.talkedApart, { ...SAMPLES['same-time-proposed'], ...wrong })).toBe('nothing-there')
    expect(refusal(STATES.offered, SAMPLES['same-time-proposed'])).toBe('already-so')
    expect(refusal(STATES.offered, { ...SAMPLES['same-time-answered'], group: 'b' })).toBe('nothing-there')
    const answered = happens(STATES.offered, ...propose('answer-caucus', 'a', 'no'), SAMPLES['same-time-answered'])
    expect(answered.caucus.offers).toEqual([{ caucus: 'caucus-1', to: 'a', minutes: 1, answer: 'no' }])
    expect(refusal(answered, SAMPLES['same-time-answered'])).toBe('nothing-there')
    expect(refusal(answered, SAMPLES['same-time-proposed'])).toBe('already-so')
    const ofNothing = { type: 'proposed', proposal: 'one', group: 'b', act: 'answer-caucus', holdsAt: NOW } as const
    expect(refusal(STATES.offered, { ...ofNothing, answer: 'yes' })).toBe('nothing-there')
    expect(refusal(STATES.offered, { ...ofNothing, group: 'a' })).toBe('nothing-there')
  })
})
