import type { CardView } from '@parley/shared/documents/card-view'
import type { AskView } from '@parley/shared/protocol/agree-views'
import { expect, test } from 'vitest'
import { answeredAsks, keptFor, keptWith, newAsks } from './asks-now.ts'

const ask = (id: string, text: string): AskView => ({ id, from: 'a', text, hash: id, answer: { answer: 'clearer' } })
const card = (id: string, text: string): CardView => ({ id, kind: 'ask', group: 'a', zone: 'ask:a', at: [0, 0], text })

test('AK4: an ask that was reworded stands beside the words that were answered', () => {
  const list = [ask('plan', 'Be more positive about the plan.'), ask('risk', 'Tell us about a risk early.')]
  const cards = [card('plan', 'Say one thing that works in each report.'), card('risk', 'Tell us about a risk early. ')]
  expect(answeredAsks(list, cards).map((one) => one.reworded)).toEqual([
    'Say one thing that works in each report.',
    undefined,
  ])
})

test('AK4: an ask whose card was taken away keeps its answer; a new card has none', () => {
  const list = [ask('plan', 'Be more positive about the plan.')]
  const [gone] = answeredAsks(list, [])
  expect(gone).toEqual({ ask: list[0] })
  expect(newAsks(list, [card('plan', 'x'), card('late', 'One more.')]).map((one) => one.id)).toEqual(['late'])
})

test('AK2: where an ask goes is kept for each ask until it is sent', () => {
  const kept = keptWith(keptWith('', 'one', 'The sponsor'), 'two', 'IT')
  expect([keptFor(kept, 'one'), keptFor(kept, 'two'), keptFor(kept, 'three')]).toEqual(['The sponsor', 'IT', ''])
  expect(keptWith(keptWith(kept, 'one', ''), 'two', '')).toBe('')
  expect(keptFor('not json', 'one')).toBe('')
})
