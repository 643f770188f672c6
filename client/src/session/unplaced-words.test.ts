import { addCard, addLink, removeCard, removeLink, setText } from '@parley/shared/documents/cards'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { strayLetters, wordsOf } from './unplaced-words.ts'

/** What `change` does in a copy of `base`, as the one update that an outbox holds. */
const ownUpdate = (base: Y.Doc, change: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  change(doc)
  return { name: 'table:a', client: doc.clientID, update: Y.mergeUpdates(updates), doc }
}
const holding = (text: string): Y.Doc => {
  const doc = new Y.Doc()
  addCard(doc, { id: 'theirs', kind: 'interest', at: [0, 0], text })
  return doc
}
const type = (doc: Y.Doc, from: string, more: string): void => {
  for (let end = 1; end <= more.length; end += 1) setText(doc, 'theirs', from + more.slice(0, end))
}

it('DU8: whole cards of one’s own come back as they were, letters in cards of others as they were typed', () => {
  const written = ownUpdate(holding('Dates'), (doc) => {
    addCard(doc, { id: 'own', kind: 'interest', at: [1, 0], text: 'A card of my own' })
    type(doc, 'Dates', ' that hold')
    setText(doc, 'theirs', 'Dates that')
  })
  expect(wordsOf(written, 'ended')).toEqual([
    { document: 'table:a', kind: 'interest', text: 'A card of my own', reason: 'ended' },
    { document: 'table:a', kind: 'note', text: ' that', reason: 'ended' },
  ])
})

it('DU8, FA3: words on arrows between cards of others come back, but for those that were taken away again', () => {
  const base = holding('Dates')
  addCard(base, { id: 'other', kind: 'interest', at: [0, 1], text: 'Stock' })
  const written = ownUpdate(base, (doc) => {
    setText(doc, 'theirs', 'Date')
    for (const label of ['why', 'how'])
      addLink(doc, { id: `arrow-${label}`, from: 'theirs', to: 'other', kind: 'arrow', label })
    removeLink(doc, 'arrow-how')
  })
  expect(wordsOf({ ...written, name: 'board' }, 'ended')).toEqual([
    { document: 'board', kind: 'note', text: 'why', reason: 'ended' },
  ])
})

it('DU8: with the copy of the own desk the words come back within their card', () => {
  const desk = holding('Dates')
  const written = ownUpdate(desk, (doc) => type(doc, 'Dates', ' that hold'))
  expect(wordsOf(written, 'ended', Y.encodeStateAsUpdate(desk))).toEqual([
    { document: 'table:a', kind: 'interest', text: 'Dates that hold', reason: 'ended' },
  ])
})

it('BD1: letters in a card that somebody took away are not lost with it', () => {
  const base = holding('Dates')
  const { doc, update } = ownUpdate(base, (copy) => type(copy, 'Dates', ' that hold'))
  expect(strayLetters(update, doc)).toBe('')
  removeCard(base, 'theirs')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  expect(strayLetters(update, doc)).toBe(' that hold')
})
