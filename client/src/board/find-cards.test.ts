import { expect, it } from 'vitest'
import { findCards, stepRound } from './find-cards.ts'

const shown = (ids: string[], texts: string[]) => ({
  cards: ids.map((id, index) => ({ id, text: texts[index] ?? '' })),
})

it('HD9: finds cards that hold every word, without case and accents, and what lies in a closed stack', () => {
  const scene = shown(['one', 'two', 'pile'], ['The Café opens late', 'Late again', 'Later']) as never
  const cards = [
    { id: 'one', text: 'The Café opens late' },
    { id: 'two', text: 'Late again' },
    { id: 'pile', text: 'Later' },
    { id: 'inside', text: 'too late for cafe', stack: 'pile' },
    { id: 'joined', text: 'late', into: 'one', stack: 'pile' },
    { id: 'lost', text: 'late', stack: 'gone' },
  ]
  const ids = (query: string): string[] => findCards(scene, cards, query).map(({ card }) => card)
  expect(ids('LATE')).toEqual(['one', 'two', 'pile', 'inside'])
  expect(ids('cafe late')).toEqual(['one', 'inside'])
  expect(findCards(scene, cards, 'too')).toEqual([{ card: 'inside', inStack: 'pile' }])
  expect(ids('   ')).toEqual([])
  expect(ids('nobody')).toEqual([])
})

it('HD9: goes round from the last to the first and back', () => {
  expect([
    stepRound(-1, 1, 3),
    stepRound(2, 1, 3),
    stepRound(0, -1, 3),
    stepRound(-1, -1, 3),
    stepRound(1, 1, 0),
  ]).toEqual([0, 0, 2, 2, -1])
})
