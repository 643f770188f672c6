import { addCard, readCard, readDocument } from '@parley/shared/documents/cards'
import { tablePiles } from '@parley/shared/documents/table-piles'
import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { tableActions } from './board-actions.ts'

const LANE = 'interest:a'

/** A table of one-letter cards in order, and one card of another kind. */
const table = (letters: string) => {
  const doc = new Doc()
  for (const [index, id] of letters.split('').entries()) {
    addCard(doc, { id, kind: 'interest', at: [0, index], text: `Words of ${id}` })
  }
  addCard(doc, { id: 'other', kind: 'frustration', at: [0, 99], text: 'Of another kind' })
  /** Piles in order, `y<xz` for x and z joined into y. */
  const lies = (): string =>
    tablePiles(readDocument(doc))
      .filter(({ card }) => card.kind === 'interest')
      .map(({ card, joined }) => card.id + (joined.length > 0 ? `<${joined.map(({ id }) => id).join('')}` : ''))
      .join(' ')
  const written: string[] = []
  doc.getMap('cards').observeDeep((events) => {
    for (const { path, changes } of events) {
      for (const key of changes.keys.keys()) written.push(path.length === 0 ? `card ${key}` : key)
    }
  })
  return { doc, actions: tableActions(doc), lies, written }
}

describe('TA6: acts at a table', () => {
  it('order cards among those of their kind, and write nothing but their order', () => {
    const { actions, lies, written } = table('wxyz')
    actions.moveAll(['z'], LANE, 'x')
    expect(lies()).toBe('w z x y')
    actions.move('w', LANE, null)
    expect(lies()).toBe('z x y w')
    actions.moveAll(['x', 'y'], LANE, 'z')
    expect(lies()).toBe('x y z w')
    expect(new Set(written)).toEqual(new Set(['at']))
  })
  it('go on where no number lies between two neighbours', () => {
    const { doc, actions, lies } = table('xyz')
    for (const id of ['x', 'y', 'z']) actions.moveAll([id], LANE, null)
    for (let turn = 0; turn < 200; turn += 1) {
      const [, second, third] = lies().split(' ')
      actions.moveAll([third ?? ''], LANE, second ?? null)
    }
    const at = ['x', 'y', 'z'].map((id) => readCard(doc, id)?.at[1])
    expect(new Set(at).size).toBe(3)
    expect(lies().split(' ').toSorted()).toEqual(['x', 'y', 'z'])
  })
  it('put together what says the same: the first of them, or the one pile among them, takes the others in', () => {
    const { actions, lies, written } = table('vwxyz')
    expect(actions.stack(['x', 'w'], '')).toBe('w')
    expect(lies()).toBe('v w<x y z')
    expect(actions.stack(['w', 'v'], '')).toBe('w')
    expect(lies()).toBe('w<vx y z')
    expect(new Set(written)).toEqual(new Set(['into']))
    expect(actions.stack(['y'], '')).toBeNull()
  })
  it('take a pile along with all that lies in it, so that no card lies under one that lies under another', () => {
    const { actions, lies, doc } = table('vwxyz')
    actions.addToStack('w', ['x'])
    actions.addToStack('y', ['z'])
    actions.addToStack('y', ['w'])
    expect(lies()).toBe('v y<wxz')
    for (const { into } of readDocument(doc).cards) if (into) expect(readCard(doc, into)?.into).toBeUndefined()
    actions.undo()
    expect(lies(), 'one act, one undo').toBe('v w<x y<z')
  })
  it('laid onto a card in a pile, go into that pile', () => {
    const { actions, lies } = table('xyz')
    actions.addToStack('x', ['y'])
    actions.addToStack('y', ['z'])
    expect(lies()).toBe('x<yz')
  })
  it('never join cards of two kinds, a card with itself, or one that is gone', () => {
    const { actions, lies, written } = table('xy')
    actions.addToStack('other', ['x'])
    actions.addToStack('x', ['x', 'gone'])
    actions.addToStack('gone', ['y'])
    expect([lies(), written]).toEqual(['x y', []])
  })
  it('take out of a pile, and take one apart, into the places right behind it', () => {
    const { actions, lies } = table('vwxyz')
    actions.stack(['x', 'v', 'y'], '')
    expect(lies()).toBe('v<xy w z')
    actions.takeOut(['x'])
    expect(lies()).toBe('v<y x w z')
    actions.addToStack('v', ['x', 'z'])
    actions.unstack('v')
    expect(lies()).toBe('v x y z w')
    actions.undo()
    expect(lies()).toBe('v<xyz w')
  })
  it('order a pile by its first card, its cards inside it, and let go of one that is carried out', () => {
    const { actions, lies } = table('vwxyz')
    actions.stack(['w', 'x', 'y'], '')
    expect(lies()).toBe('v w<xy z')
    actions.moveAll(['y'], LANE, 'x')
    expect(lies(), 'inside').toBe('v w<yx z')
    actions.moveAll(['z'], LANE, 'x')
    expect(lies(), 'before a card of a pile is before the pile').toBe('v z w<yx')
    actions.moveAll(['y'], LANE, 'v', null)
    expect(lies(), 'out').toBe('y v z w<x')
  })
  it('undo one’s own acts only', () => {
    const { doc, actions, lies } = table('xyz')
    const other = tableActions(doc)
    actions.stack(['x', 'y'], '')
    other.moveAll(['z'], LANE, 'x')
    actions.undo()
    expect(lies()).toBe('z x y')
    expect(actions.canUndo()).toBe(false)
  })
})
