import { expect, it } from 'vitest'
import { EVENT_TYPES } from './events.ts'
import { SAMPLES } from './testing/sample-events.ts'
import { happens, JUST_BORN, refusal, STATES } from './testing/stories.ts'

const followed = SAMPLES['session-followed']

it('FU1: a session takes up a record at its very beginning, once, and never later', () => {
  const state = happens(JUST_BORN, followed)
  expect(state.follows).toEqual({
    record: followed.record,
    preparedAt: followed.preparedAt,
    items: followed.items,
    agreements: followed.taken.agreements,
    lanes: followed.taken.lanes,
  })
  expect(refusal(state, followed)).toBe('born-already')
  for (const [name, other] of Object.entries(STATES)) {
    expect([name, refusal(other, followed)]).not.toEqual([name, null])
  }
})

it('FU2: words that both groups had said yes to are said yes to, and nothing else is', () => {
  const { accepted, ...rest } = happens(JUST_BORN, followed)
  const [word] = followed.words
  expect(accepted).toEqual([
    { of: 'words', card: word?.card, hash: word?.hash, group: 'a' },
    { of: 'words', card: word?.card, hash: word?.hash, group: 'b' },
  ])
  expect({ ...rest, follows: null, accepted: [] }).toEqual(JUST_BORN)
})

it('FU5: the event has an id, hashes and numbers, and nothing that somebody wrote', () => {
  expect(EVENT_TYPES).toContain('session-followed')
  const { type: _type, ...parts } = followed
  const texts = JSON.stringify(parts).match(/:"[^"]*"/g) ?? []
  expect(texts.every((text) => /^:"([0-9a-f]{64}|card-word|agreement-0-0|waiting-0|b)"$/.test(text))).toBe(true)
})
