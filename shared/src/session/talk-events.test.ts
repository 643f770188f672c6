import { describe, expect, it } from 'vitest'
import type { SessionEvent } from './events.ts'
import { SAMPLES, starts, supportClosed, supportFrozen } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { sayBack, focus, support, supportOpen, collect } = STATES
const sets = (card: string, id = `focus-${card}`): SessionEvent => ({ ...SAMPLES['focus-set'], focus: id, card })

describe('say it back', () => {
  it('SB1: one card at a time is in focus, in its own step', () => {
    const possible = Object.entries(STATES).filter(([, state]) => refusal(state, sets('other')) === null)
    expect(possible.map(([name]) => name)).toEqual(['sayBack', 'focus'])
    expect(focus.focus).toEqual({ id: 'focus-1', card: 'card-1', group: 'b', tries: 1 })
    expect(refusal(focus, sets('card-1', 'another'))).toBe('already-so')
    const next = happens(focus, sets('card-2'))
    expect([next.focus?.card, next.saidBack.map(({ card, outcome }) => [card, outcome])]).toEqual([
      'card-2',
      [['card-1', 'left']],
    ])
  })

  it('SB3: a further try is counted, and how it ended stays to be seen', () => {
    const ended = happens(focus, SAMPLES['focus-tried'], SAMPLES['focus-ended'])
    expect(ended.focus).toBe(null)
    expect(ended.saidBack).toEqual([{ id: 'focus-1', card: 'card-1', group: 'b', tries: 2, outcome: 'heard' }])
    for (const type of ['focus-tried', 'focus-ended'] as const) {
      expect(refusal(ended, SAMPLES[type])).toBe('unknown-focus')
      expect(refusal(happens(focus, sets('card-2')), SAMPLES[type])).toBe('unknown-focus')
    }
  })

  it('SB1: a card goes out of focus with its step, and the same card can be taken up again', () => {
    expect(happens(focus, starts('words')).focus).toBe(null)
    expect(happens(focus, starts('say-back')).focus).toEqual(focus.focus)
    expect(
      happens(sayBack, sets('card-1'), { ...SAMPLES['focus-ended'], focus: 'focus-card-1' }, sets('card-1', 'again')),
    ).toMatchObject({ focus: { id: 'again', tries: 1 } })
  })
})

describe('support checks', () => {
  it('BL12: one proposal is frozen with its rule, in its own step; options of the other method are refused', () => {
    expect(supportOpen.ballots.at(-1)).toMatchObject({
      stage: 'open',
      round: 1,
      support: { proposal: 'proposal-card', rule: { share: [2, 3] } },
    })
    expect(refusal(support, { ...SAMPLES['options-frozen'], ballot: 'x', step: 'support' })).toBe('not-in-this-step')
    expect(refusal(collect, { ...supportFrozen('x'), step: 'priorities' })).toBe('not-in-this-step')
    expect(refusal(support, { ...supportFrozen('x'), options: [] })).toBe('too-few-options')
  })

  it('BL12: a check is counted as a check', () => {
    const { support: _count, ...without } = supportClosed('support-1')
    expect(refusal(supportOpen, without)).toBe('wrong-stage')
    expect(refusal(STATES.open, { ...SAMPLES['ballot-closed'], support: _count! })).toBe('wrong-stage')
    expect(STATES.supportClosed.ballots.at(-1)).toMatchObject({ stage: 'closed', count: { carried: 'carried' } })
  })

  it('BL14: rounds of one proposal count by themselves, and every round stays', () => {
    const other = { proposal: 'other-card', rule: { share: [2, 3] as const } }
    const state = happens(
      STATES.supportClosed,
      supportFrozen('support-2'),
      { type: 'ballot-opened', ballot: 'support-2' },
      supportClosed('support-2'),
      { ...supportFrozen('support-3'), support: other },
    )
    const checks = state.ballots.filter((ballot) => ballot.support)
    expect(checks.map(({ id, round }) => [id, round])).toEqual([
      ['support-1', 1],
      ['support-2', 2],
      ['support-3', 1],
    ])
  })

  it('BL14: a void check is no round', () => {
    const state = happens(supportOpen, { ...SAMPLES['ballot-voided'], ballot: 'support-1' }, supportFrozen('support-2'))
    expect(state.ballots.at(-1)?.round).toBe(1)
    expect(state.phase).toEqual({ of: 'vote', method: 'support', stage: 'frozen', ballot: 'support-2' })
  })
})
