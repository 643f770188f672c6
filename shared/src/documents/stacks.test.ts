import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { addCard, readCard, readDocument, removeCard, setCard, undoOf } from './cards.ts'

const board = (): Y.Doc => {
  const doc = new Y.Doc()
  addCard(doc, {
    id: 'stack',
    kind: 'stack',
    group: 'both',
    zone: 'together',
    at: [0, 0],
    text: 'Post',
    place: [10, 20],
  })
  addCard(doc, {
    id: 'note',
    kind: 'note',
    group: 'both',
    zone: 'together',
    at: [0, 1],
    text: 'Letters',
    stack: 'stack',
  })
  return doc
}
const stackOf = (doc: Y.Doc, id: string) => [
  readCard(doc, id)?.stack,
  readDocument(doc).cards.find((card) => card.id === id)?.stack,
]

it('FA4: a card lies in the stack that it names', () => {
  const doc = board()
  expect(stackOf(doc, 'note')).toEqual(['stack', 'stack'])
  expect(readCard(doc, 'stack')).toMatchObject({ place: [10, 20], kind: 'stack' })
})

it('FA4: a card whose stack is gone lies on its own, and in it again when an undo brings it back', () => {
  const doc = board()
  const me = {}
  const undo = undoOf(doc, me)
  removeCard(doc, 'stack', me)
  expect(readDocument(doc).cards.map(({ id }) => id)).toEqual(['note'])
  expect(stackOf(doc, 'note')).toEqual([undefined, undefined])
  undo.undo()
  expect(stackOf(doc, 'note')).toEqual(['stack', 'stack'])
})

it('FA4: a card lies in no stack of another zone, in no card that is none, and a stack in no stack', () => {
  const doc = board()
  setCard(doc, 'note', 'zone', 'interest:a')
  expect(stackOf(doc, 'note')).toEqual([undefined, undefined])
  addCard(doc, { id: 'plain', kind: 'note', zone: 'together', at: [0, 2], text: 'Plain', stack: 'note' })
  addCard(doc, { id: 'inner', kind: 'stack', zone: 'together', at: [0, 3], text: 'Inner', stack: 'stack' })
  addCard(doc, { id: 'self', kind: 'stack', zone: 'together', at: [0, 4], text: 'Self', stack: 'self' })
  for (const id of ['plain', 'inner', 'self']) expect(stackOf(doc, id)).toEqual([undefined, undefined])
})
