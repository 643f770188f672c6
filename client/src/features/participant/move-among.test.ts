import { addCard, readDocument } from '@parley/shared/documents/cards'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { moveAmong } from './move-among.ts'

const desk = (places: readonly number[]) => {
  const doc = new Y.Doc()
  places.forEach((place, index) =>
    addCard(doc, { id: `card-${index}`, kind: 'interest', at: [0, place], text: `${index}` }),
  )
  return doc
}
const order = (doc: Y.Doc): string =>
  readDocument(doc)
    .cards.map((card) => card.text)
    .join('')

describe('the order of a desk', () => {
  it('puts a card where it was moved to', () => {
    const doc = desk([0, 1, 2, 3])
    const { cards } = readDocument(doc)
    const [, , , last] = cards
    if (last) moveAmong(doc, cards, last, 1)
    expect(order(doc)).toBe('0312')
  })
  it('numbers the desk anew when no number lies between two cards', () => {
    const doc = desk([0, 0, 0])
    const { cards } = readDocument(doc)
    const [first] = cards
    if (first) moveAmong(doc, cards, first, 1)
    expect(order(doc)).toBe('102')
  })
})
