import { describe, expect, it } from 'vitest'
import { boardOpen } from '../permissions/edits.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { openBallot } from './state.ts'
import { SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { collect, frozen, open, closed, voided } = STATES
const freezes = (ballot: string): EventOf<'options-frozen'> => ({ ...SAMPLES['options-frozen'], ballot })
const opens = (ballot: string): SessionEvent => ({ type: 'ballot-opened', ballot })
const voids = (ballot: string): EventOf<'ballot-voided'> => ({ ...SAMPLES['ballot-voided'], ballot })

describe('ballots', () => {
  it('BL1: options are frozen as ids and hashes, two at least, in their own step', () => {
    expect(frozen.ballots).toEqual([
      {
        id: 'ballot-1',
        step: 'priorities',
        round: 1,
        cap: 4,
        options: SAMPLES['options-frozen'].options,
        stage: 'frozen',
      },
    ])
    expect(refusal(collect, { ...freezes('b'), options: freezes('b').options.slice(0, 1) })).toBe('too-few-options')
    expect(refusal(collect, { ...freezes('b'), step: 'open' })).toBe('not-in-this-step')
    expect(refusal(STATES.afterReveal, freezes('b'))).toBe('not-in-this-step')
    expect(refusal(open, freezes('b'))).toBe('ballot-is-open')
    expect(refusal(closed, freezes('ballot-1'))).toBe('already-so')
  })

  it('BL1: options that were never opened give way to others', () => {
    const again = happens(frozen, freezes('ballot-2'))
    expect(again.ballots.map(({ id, round }) => [id, round])).toEqual([['ballot-2', 1]])
  })

  it('BL6: a ballot goes from frozen to open to closed, and never back', () => {
    expect([frozen, open, closed, voided].map((state) => state.ballots[0]?.stage)).toEqual([
      'frozen',
      'open',
      'closed',
      'void',
    ])
    expect(refusal(open, opens('ballot-1'))).toBe('wrong-stage')
    expect(refusal(closed, opens('ballot-1'))).toBe('wrong-stage')
    expect(refusal(voided, opens('ballot-1'))).toBe('wrong-stage')
    for (const state of [frozen, closed, voided]) expect(refusal(state, SAMPLES['ballot-closed'])).toBe('wrong-stage')
    expect(openBallot(open)?.id).toBe('ballot-1')
    expect(openBallot(closed)).toBeUndefined()
    expect(open.ballots[0]).not.toHaveProperty('tally')
    expect(closed.ballots[0]).toMatchObject({
      tally: SAMPLES['ballot-closed'].tally,
      receipts: SAMPLES['ballot-closed'].receipts,
    })
  })

  it('BL10: a ballot is voided with a reason at any stage, and keeps neither tally nor receipts', () => {
    for (const state of [frozen, open, closed]) {
      const after = happens(state, voids('ballot-1'))
      expect(after.ballots).toEqual([
        {
          ...frozen.ballots[0],
          stage: 'void',
          reason: 'f'.repeat(64),
          ...(state === closed ? { seen: { by: SAMPLES['ballot-closed'].tally.by } } : {}),
        },
      ])
      expect(after.phase).toEqual({ of: 'vote', method: 'approve', stage: 'collect' })
      expect(refusal(after, voids('ballot-1'))).toBe('already-so')
    }
    expect(happens(closed, starts('close'), voids('ballot-1')).phase).toEqual({ of: 'close' })
  })

  it('BL10: voiding an earlier result leaves alone the ballot that runs', () => {
    const second = happens(closed, freezes('ballot-2'), opens('ballot-2'))
    expect(second.ballots.map(({ round }) => round)).toEqual([1, 2])
    const after = happens(second, voids('ballot-1'))
    expect(after.phase).toEqual({ of: 'vote', method: 'approve', stage: 'open', ballot: 'ballot-2' })
    expect(boardOpen(after)).toBe(false)
  })
})
