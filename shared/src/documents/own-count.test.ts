import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, addLink, removeCard } from './cards.ts'
import { ownCount } from './own-count.ts'
import { addStroke, removeStroke } from './strokes.ts'

it('LI5: counts what this copy of a document made and what stands of it', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  for (const id of ['t1', 't2']) addCard(theirs, { id, kind: 'milestone', at: [0, 0], text: id })
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  for (const id of ['m1', 'm2', 'm3']) addCard(mine, { id, kind: 'milestone', at: [0, 0], text: id })
  addLink(mine, { id: 'l', from: 'm1', to: 't1', kind: 'depends-on' })
  removeCard(mine, 'm3')
  expect([ownCount(mine, 'cards'), ownCount(mine, 'links')]).toEqual([2, 1])
  addStroke(theirs, { id: 's0', pen: 'fine', points: [0, 0] })
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  for (const id of ['s1', 's2', 's3']) addStroke(mine, { id, pen: 'fine', points: [0, 0] })
  removeStroke(mine, 's1')
  expect([ownCount(mine, 'strokes'), ownCount(theirs, 'strokes')]).toEqual([2, 1])
  expect([ownCount(theirs, 'cards'), ownCount(theirs, 'links')]).toEqual([2, 0])
})
