import { addCard, setCard } from '@parley/shared/documents/cards'
import { expect, it } from 'vitest'
import { Doc } from 'yjs'
import { lostJoins } from './lost-joins.ts'

/** A table from lines like `x>y`: x, joined into y. */
const table = (...cards: readonly string[]): Doc => {
  const doc = new Doc()
  for (const [id, into] of cards.map((card) => card.split('>') as [string, string | undefined])) {
    addCard(doc, { id, kind: 'interest', at: [0, 0], text: `Words of ${id}` })
    if (into !== undefined) setCard(doc, id, 'into', into)
  }
  return doc
}

it('TA7: a joining that the server refused is told by the words of its card; what others did is not', () => {
  expect(lostJoins(table('x>y', 'y', 'z'), table('x', 'y>z', 'z'))).toEqual(['Words of x'])
  expect(lostJoins(table('x>y', 'y'), table('x')), 'the other card went').toEqual(['Words of x'])
  expect(lostJoins(table('x>y', 'y'), table('x', 'y')), 'somebody took it apart').toEqual([])
  expect(lostJoins(table('x>y', 'y'), table('x>y', 'y'))).toEqual([])
  expect(lostJoins(table('x>y', 'y'), table('y')), 'the card itself went').toEqual([])
  expect(lostJoins(table('x', 'y'), table('x', 'y>x'))).toEqual([])
})
