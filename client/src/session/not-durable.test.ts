import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createNotDurable } from './not-durable.ts'

const setUp = () => {
  const doc = new Y.Doc()
  const server = new Y.Doc()
  const notDurable = createNotDurable(doc)
  doc.on('afterTransaction', notDurable.changed)
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Hello' })
  return {
    doc,
    notDurable,
    sync: () => Y.applyUpdate(server, Y.encodeStateAsUpdate(doc)),
    durable: () => notDurable.heardStateVector(Y.encodeStateVector(server)),
    step2: () => notDurable.heardStep2(Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc))),
  }
}

it('calls an insertion saved when the state vector on disk reaches it, not before', () => {
  const { notDurable, sync, durable, doc } = setUp()
  durable()
  expect(notDurable.pending()).toBe(true)
  sync()
  setText(doc, 'card', 'Hello there')
  durable()
  expect(notDurable.pending()).toBe(true)
  sync()
  durable()
  expect(notDurable.pending()).toBe(false)
})

it('calls a deletion saved only when the server shows it in its delete set', () => {
  const { notDurable, sync, durable, step2, doc } = setUp()
  sync()
  durable()
  removeCard(doc, 'card')
  durable()
  step2()
  expect(notDurable.pending()).toBe(true)
  sync()
  durable()
  expect(notDurable.asksForStep2()).toBe(true)
  step2()
  expect(notDurable.pending()).toBe(false)
})

it('expects the deletions of a document that was kept on the device', () => {
  const { notDurable, sync, durable, step2, doc } = setUp()
  setText(doc, 'card', 'Hell')
  sync()
  durable()
  notDurable.expectDeletions()
  expect(notDurable.pending()).toBe(true)
  step2()
  expect(notDurable.pending()).toBe(false)
})
