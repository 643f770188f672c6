import { describe, expect, it } from 'vitest'
import type { EventOf, SessionEvent } from './events.ts'
import { NOW, ready, SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'
import { WRITTEN_KINDS, type WrittenKind } from './agenda.ts'

const { beforeReveal, silence, afterReveal, table } = STATES
const reveals = (kind: WrittenKind): EventOf<'revealed'> => ({ ...SAMPLES.revealed, kind })

describe('the reveal', () => {
  it('RV1: a kind is revealed in its own step, when both groups are ready', () => {
    const possible = Object.entries(STATES).filter(([, state]) => refusal(state, SAMPLES.revealed) === null)
    expect(possible.map(([name]) => name)).toEqual(['beforeReveal'])
    for (const kind of WRITTEN_KINDS) {
      expect(refusal(beforeReveal, reveals(kind))).toBe(kind === 'interest' ? null : 'not-in-this-step')
    }
    for (const groups of [[], ['a'], ['b']] as const) {
      const state = happens(table, ...groups.flatMap((group) => ready(group)), starts('reveal-interests'))
      expect(refusal(state, SAMPLES.revealed)).toBe('not-ready')
    }
  })

  it('RV1: a kind is revealed once; its step leads to the talk about it afterwards', () => {
    const again = happens(afterReveal, starts('break-1'), starts('reveal-interests'))
    expect(again.phase).toEqual({ of: 'reveal', kind: 'interest', stage: 'after' })
    expect(refusal(again, SAMPLES.revealed)).toBe('revealed-already')
    const next = happens(afterReveal, starts('reveal-frustrations'), reveals('frustration'))
    expect(next.revealed).toEqual(['interest', 'frustration'])
  })

  it('RV4: the silence begins now, ends at its time or by the mediator, once', () => {
    expect(silence.phase).toEqual({
      of: 'reveal',
      kind: 'interest',
      stage: 'silence',
      startedAt: NOW,
      endsAt: SAMPLES.revealed.endsAt,
    })
    expect(afterReveal.phase).toEqual({ of: 'reveal', kind: 'interest', stage: 'after' })
    expect(refusal(afterReveal, SAMPLES['silence-ended'])).toBe('wrong-stage')
    expect(refusal(silence, { type: 'silence-ended', kind: 'assumption' })).toBe('wrong-stage')
  })

  it('RV1: acts to be ready end with the reveal, other acts stand on', () => {
    const door: SessionEvent = { type: 'proposed', proposal: 'door', group: 'b', act: 'open-door', holdsAt: NOW }
    const state = happens(beforeReveal, door, SAMPLES.revealed)
    expect(state.proposals.map(({ act }) => act)).toEqual(['open-door'])
  })

  it('MK3: cards go to the shared lane after a reveal, not while the room reads', () => {
    const event = SAMPLES['moved-to-shared-lane']
    expect(refusal(table, event)).toBe('nothing-there')
    expect(refusal(silence, event)).toBe('silence-runs')
    expect(refusal(afterReveal, event)).toBe(null)
    expect(refusal(happens(afterReveal, starts('reveal-frustrations')), event)).toBe(null)
  })

  it('BD2: the board is locked and unlocked, each once', () => {
    const locked = happens(afterReveal, { type: 'board-locked' })
    expect(refusal(locked, { type: 'board-locked' })).toBe('already-so')
    expect(happens(locked, { type: 'board-unlocked' })).toEqual(afterReveal)
    expect(refusal(afterReveal, { type: 'board-unlocked' })).toBe('already-so')
    expect(happens(locked, starts('priorities')).locked).toBe(true)
  })

  it('BD5: a card is hidden once, with the reason by its hash', () => {
    const hidden = happens(afterReveal, SAMPLES['card-hidden'])
    expect(hidden.hidden).toEqual([{ card: 'card-unsafe', group: 'b', reason: '9'.repeat(64), at: NOW }])
    expect(refusal(hidden, SAMPLES['card-hidden'])).toBe('already-so')
  })
})
