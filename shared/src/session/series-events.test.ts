import { describe, expect, it } from 'vitest'
import { SAMPLES, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const told = SAMPLES['last-told']
const open = STATES.checkIn

describe('what is told of earlier sessions', () => {
  it('SR1, SR2: each group tells for itself, and its last word stands', () => {
    const both = happens(open, told, { ...told, group: 'b', word: 'kept' })
    expect(both.told.map(({ group, word }) => [group, word])).toEqual([
      ['a', 'late'],
      ['b', 'kept'],
    ])
    expect(happens(both, { ...told, word: 'dropped' }).told).toHaveLength(2)
    expect(refusal(both, told)).toBe('already-so')
  })

  it('SR4: an ask is answered by the group that was asked, with an answer', () => {
    const answer = { type: 'last-told', item: 'waiting-0', group: 'b', word: 'yes' } as const
    expect(refusal(open, answer)).toBe(null)
    expect(refusal(open, { ...answer, group: 'a' })).toBe('nothing-there')
    expect(refusal(open, { ...answer, word: 'kept' })).toBe('nothing-there')
    expect(refusal(open, { ...told, word: 'yes' })).toBe('nothing-there')
    expect(refusal(open, { ...told, item: 'agreement-9-9' })).toBe('nothing-there')
  })

  it('SR1: from the first step on, and not once both groups have confirmed the record', () => {
    expect(refusal({ ...STATES.born, follows: open.follows }, told)).toBe('not-in-this-step')
    expect(refusal(STATES.opening, told)).toBe('nothing-there')
    const close = happens(open, starts('close'), SAMPLES['record-prepared'])
    expect(refusal(close, told)).toBe(null)
    const record = { ...close.record!, confirmed: { a: true, b: true } }
    expect(refusal({ ...close, record }, told)).toBe('record-signed')
    expect(refusal({ ...close, record }, SAMPLES['number-set'])).toBe('record-signed')
    expect(refusal({ ...close, ended: true }, told)).not.toBe(null)
  })

  it('SR11: what was learned stands beside what became of an agreement, and beside no answer to an ask', () => {
    const learned = { ...told, learned: 'f'.repeat(64) }
    const after = happens(open, told, learned)
    expect(after.told).toEqual([
      { item: told.item, group: 'a', word: 'late', words: told.words, learned: learned.learned },
    ])
    expect(refusal(after, learned)).toBe('already-so')
    expect(happens(after, told).told[0]).not.toHaveProperty('learned')
    const answer = { type: 'last-told', item: 'waiting-0', group: 'b', word: 'yes', learned: learned.learned } as const
    expect(refusal(open, answer)).toBe('nothing-there')
  })

  it('SR9: a number takes its place, another takes it over, and none empties it', () => {
    const [one] = open.numbers
    expect(one).toMatchObject({ place: 1, value: 62.5 })
    expect(refusal(open, SAMPLES['number-set'])).toBe('already-so')
    const number = { value: 70, name: 'd'.repeat(64), source: 'e'.repeat(64) }
    expect(happens(open, { type: 'number-set', place: 1, number }).numbers).toEqual([{ place: 1, ...number }])
    const two = happens(open, { type: 'number-set', place: 3, number })
    expect(happens(two, { type: 'number-set', place: 2, number }).numbers.map(({ place }) => place)).toEqual([1, 2, 3])
    const none = happens(open, { type: 'number-set', place: 1, number: null })
    expect(none.numbers).toEqual([])
    expect(refusal(none, { type: 'number-set', place: 1, number: null })).toBe('nothing-there')
  })
})
