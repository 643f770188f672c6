import { describe, expect, it } from 'vitest'
import { WRITTEN_KINDS, type Step } from './agenda.ts'
import { stepsOf } from './templates.ts'
import type { SessionEvent } from './events.ts'
import { NOW, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { kindsOf, kindsOfAgenda, kindsToShow } from './written-kinds.ts'

const PAIR: Step = { id: 'reveal-pair', act: 'reveal', kind: 'pressure', also: ['limit'], minutes: 10 }
const AGENDA: readonly Step[] = [
  { id: 'write-helped', act: 'write', mode: 'alone', kind: 'helped', minutes: 5 },
  { id: 'table', act: 'write', mode: 'table', kinds: ['frustration', 'helped'], minutes: 5 },
  PAIR,
  { id: 'reveal-limits', act: 'reveal', kind: 'limit', minutes: 10 },
  { id: 'map', act: 'map', minutes: 10 },
]
/** Both groups are ready, and the agenda has a step that reveals two kinds at once. */
const before = { ...STATES.beforeReveal, steps: [...STATES.beforeReveal.steps, ...AGENDA.slice(2)] }
const pair = happens(before, starts('reveal-pair'))
const revealed = (more: Partial<Extract<SessionEvent, { type: 'revealed' }>> = {}): SessionEvent => ({
  ...SAMPLES.revealed,
  kind: 'pressure',
  also: ['limit'],
  ...more,
})
const silence = happens(pair, revealed())

describe('the kinds of a session', () => {
  it('KI2: are those that its agenda names, in the order of all lists, and those of which there are cards', () => {
    expect(kindsOfAgenda(AGENDA)).toEqual(['frustration', 'pressure', 'limit', 'helped'])
    expect(kindsOfAgenda(stepsOf('joint-day'))).toEqual(['interest', 'frustration', 'assumption'])
    expect(kindsToShow(AGENDA, [{ kind: 'risk' }, { kind: 'problem' }, { kind: 'limit' }])).toEqual([
      'frustration',
      'pressure',
      'limit',
      'risk',
      'helped',
    ])
  })

  it('KI3: a step names one kind, or several, each once', () => {
    expect(kindsOf({ kind: 'interest' })).toEqual(['interest'])
    expect(kindsOf({ kind: 'us-by-us', also: ['them-by-us', 'us-by-us', 'us-by-them', 'us-by-them'] })).toEqual([
      'us-by-us',
      'them-by-us',
      'us-by-them',
    ])
  })
})

describe('several kinds revealed at once', () => {
  it('KI3: come out by one event that names them all, with one silence', () => {
    expect(pair.phase).toEqual({ of: 'reveal', kind: 'pressure', also: ['limit'], stage: 'before' })
    expect(refusal(pair, { ...SAMPLES.revealed, kind: 'pressure' })).toBe('not-in-this-step')
    expect(refusal(pair, revealed({ kind: 'limit', also: ['pressure'] }))).toBe('not-in-this-step')
    expect(refusal(pair, revealed({ also: ['limit', 'measure'] }))).toBe('not-in-this-step')
    expect(silence.phase).toEqual({
      of: 'reveal',
      kind: 'pressure',
      also: ['limit'],
      stage: 'silence',
      startedAt: NOW,
      endsAt: SAMPLES.revealed.endsAt,
    })
    expect(silence.revealed).toEqual([...pair.revealed, 'pressure', 'limit'])
    const after = happens(silence, { type: 'silence-ended', kind: 'pressure' })
    expect(after.phase).toEqual({ of: 'reveal', kind: 'pressure', also: ['limit'], stage: 'after' })
  })

  it('KI3, RV1: are each revealed once: what came out before is there already, the rest is still to come', () => {
    const talked = happens(silence, { type: 'silence-ended', kind: 'pressure' })
    const limits = happens(talked, starts('reveal-limits'))
    expect(limits.phase).toMatchObject({ kind: 'limit', stage: 'after' })
    expect(refusal(limits, { ...SAMPLES.revealed, kind: 'limit' })).toBe('revealed-already')

    const first = happens(before, starts('reveal-limits'), { ...SAMPLES.revealed, kind: 'limit' })
    const rest = happens(first, { type: 'silence-ended', kind: 'limit' }, starts('reveal-pair'))
    expect(rest.phase).toMatchObject({ kind: 'pressure', stage: 'before' })
  })

  it('RV1: nothing comes out before both groups are ready, of whatever kind', () => {
    const one = { ...pair, tables: { ...pair.tables, b: { ...pair.tables.b, ready: false } } }
    expect(refusal(one, revealed())).toBe('not-ready')
    expect(WRITTEN_KINDS).toContain('limit')
  })
})
