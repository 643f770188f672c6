import { describe, expect, it } from 'vitest'
import { boardOpen } from '../permissions/edits.ts'
import type { EventOf, SessionEvent } from './events.ts'
import { openBallot } from './state-reads.ts'
import { ratingClosed, ratingFrozen, SAMPLES, starts } from './testing/sample-events.ts'
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

describe('ratings', () => {
  const { rating, ratingOpen, support } = STATES
  const counted = ratingClosed('rating-1')
  const { rated: _rated, ...uncounted } = counted

  it('BL15: cards are frozen with their axes in a step that rates; one is enough, and options of other methods are refused', () => {
    expect(ratingOpen.ballots.at(-1)).toMatchObject({
      stage: 'open',
      round: 1,
      rating: {
        of: 'assumption',
        axes: ['importance', 'evidence'],
        cards: ['card-x', 'card-y'],
        guess: ['rating-1-x'],
      },
    })
    const { options, rating: setup } = ratingFrozen('one')
    const single = { ...ratingFrozen('one'), options: options.slice(0, 1), rating: { ...setup!, cards: ['card-x'] } }
    expect(happens(rating, single).ballots.at(-1)?.options).toHaveLength(1)
    expect(refusal(rating, { ...single, options: [] })).toBe('too-few-options')
    expect(refusal(rating, { ...freezes('b'), step: 'rate-assumptions' })).toBe('not-in-this-step')
    expect(refusal(support, { ...single, step: 'support' })).toBe('not-in-this-step')
    expect(refusal(collect, { ...single, step: 'priorities' })).toBe('not-in-this-step')
  })

  it('BL15: a rating is counted as one, and another ballot is not', () => {
    expect(refusal(ratingOpen, uncounted)).toBe('wrong-stage')
    expect(refusal(open, { ...SAMPLES['ballot-closed'], rated: [] })).toBe('wrong-stage')
    expect(STATES.ratingClosed.ballots.at(-1)).toMatchObject({ stage: 'closed', rated: counted.rated })
  })

  it('BL18: a rating that is voided after its close keeps what was seen of it, without a count', () => {
    const after = happens(STATES.ratingClosed, voids('rating-1'))
    expect(after.ballots.at(-1)).toEqual({
      ...happens(rating, ratingFrozen('rating-1')).ballots.at(-1),
      stage: 'void',
      reason: 'f'.repeat(64),
      seen: {
        by: 'total',
        rated: [
          { option: 'rating-1-x', rating: 'everybody' },
          { option: 'rating-1-y', rating: 'nothing' },
        ],
      },
    })
    expect(after.phase).toEqual({ of: 'vote', method: 'rate', stage: 'collect' })
    expect(happens(ratingOpen, voids('rating-1')).ballots.at(-1)).not.toHaveProperty('seen')
  })
})

describe('a pile of paper votes in a ballot', () => {
  const entered = (papers: number): SessionEvent => ({ type: 'papers-entered', ballot: 'ballot-1', papers })
  const confirmed = (papers: number): SessionEvent => ({ type: 'papers-confirmed', ballot: 'ballot-1', papers })

  it('PB3: a ballot closes only once the very number of papers is confirmed; entering anew asks again', () => {
    const open = STATES.open
    expect(refusal(open, confirmed(4))).toBe('wrong-stage')
    const one = happens(open, entered(4))
    expect(refusal(one, SAMPLES['ballot-closed'])).toBe('papers-wait')
    expect(refusal(one, confirmed(3))).toBe('other-number')
    const right = happens(one, confirmed(4))
    expect(refusal(right, confirmed(4))).toBe('already-so')
    expect(refusal(right, SAMPLES['ballot-closed'])).toBe(null)
    expect(refusal(happens(right, entered(4)), SAMPLES['ballot-closed'])).toBe('papers-wait')
    // A pile that was taken out again is waited for no more.
    expect(refusal(happens(one, entered(0)), SAMPLES['ballot-closed'])).toBe(null)
    expect(refusal(open, entered(0))).toBe('already-so')
    expect(refusal(one, SAMPLES['ballot-voided'])).toBe(null)
  })

  it('PB1: a ballot that is not open takes none; a support check and a rating do', () => {
    expect(refusal(STATES.frozen, entered(2))).toBe('wrong-stage')
    expect(refusal(STATES.open, { type: 'papers-entered', ballot: 'nowhere', papers: 2 })).toBe('unknown-ballot')
    for (const [state, ballot] of [
      [STATES.supportOpen, 'support-1'],
      [STATES.ratingOpen, 'rating-1'],
    ] as const)
      expect(refusal(state, { type: 'papers-entered', ballot, papers: 2 })).toBe(null)
  })

  it('BL25: everybody is reminded once, while a ballot is open', () => {
    const reminded = SAMPLES.reminded
    expect(refusal(STATES.frozen, reminded)).toBe('wrong-stage')
    expect(refusal(STATES.open, { type: 'reminded', ballot: 'nowhere' })).toBe('unknown-ballot')
    const after = happens(STATES.open, reminded)
    expect(after.ballots.at(-1)).toMatchObject({ stage: 'open', isReminded: true })
    expect(refusal(after, reminded)).toBe('already-so')
    expect(happens(after, SAMPLES['ballot-closed']).ballots.at(-1)).not.toHaveProperty('isReminded')
  })
})
