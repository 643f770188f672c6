import { addCard, readCard, removeCard, setText } from '@parley/shared/documents/cards'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createNotDurable } from './not-durable.ts'

const setUp = () => {
  const doc = new Y.Doc()
  const server = new Y.Doc()
  const notDurable = createNotDurable(doc.clientID)
  doc.on('beforeObserverCalls', (transaction) => transaction.local && notDurable.changed(transaction))
  doc.on('update', (update, _origin, _doc, transaction) => notDurable.sent(update, transaction))
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

it('DU7: holds exactly what is not on the disk, and none of the words of others', () => {
  const { doc, notDurable, sync, durable } = setUp()
  const other = new Y.Doc()
  addCard(other, { id: 'theirs', kind: 'note', at: [0, 0], text: 'Words of others' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server')
  sync()
  durable()
  expect(notDurable.update()).toBeUndefined()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  setText(doc, 'theirs', 'Words of others, and mine')
  const update = notDurable.update()!
  const strings = Y.decodeUpdate(update).structs.map((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
  )
  expect(strings.join('')).toBe(', and mine')
  Y.applyUpdate(other, update)
  expect(readCard(other, 'theirs')?.text).toBe('Words of others, and mine')
})

it('DU7: ten minutes of typing are one update, which leaves when the server has it', () => {
  const { doc, notDurable, sync, durable } = setUp()
  sync()
  durable()
  const before = Y.encodeStateAsUpdate(doc)
  const words = 'Written without a connection. '.repeat(20)
  for (let end = 1; end <= words.length; end += 1) setText(doc, 'card', words.slice(0, end))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, before)
  Y.applyUpdate(copy, notDurable.update()!)
  expect(readCard(copy, 'card')?.text).toBe(words)
  sync()
  durable()
  expect([notDurable.pending(), notDurable.update()]).toEqual([false, undefined])
})

it('expects insertions and deletions of an update that was kept on the device', () => {
  const { doc, notDurable: first } = setUp()
  setText(doc, 'card', 'Hell')
  const kept = first.update()!
  const next = new Y.Doc()
  const notDurable = createNotDurable(doc.clientID)
  notDurable.restored(kept)
  Y.applyUpdate(next, kept)
  expect([notDurable.pending(), notDurable.asksForStep2()]).toEqual([true, true])
  notDurable.heardStateVector(Y.encodeStateVector(next))
  expect(notDurable.pending()).toBe(true)
  notDurable.heardStep2(Y.encodeStateAsUpdate(next))
  expect(notDurable.pending()).toBe(false)
})
