import { addCard, readCard, readDocument } from '@parley/shared/documents/cards'
import { describe, expect, it } from 'vitest'
import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs'
import { boardActions } from './board-actions.ts'

const order = (doc: Doc): string =>
  readDocument(doc)
    .cards.map((card) => card.text)
    .join('')
const board = (texts: string): { doc: Doc; ids: readonly string[]; actions: ReturnType<typeof boardActions> } => {
  const doc = new Doc()
  const actions = boardActions(doc)
  return { doc, actions, ids: texts.split('').map((text) => actions.add('interest:a', text, 'interest')) }
}

describe('acts on the board', () => {
  it('adds a card at the end of its zone, with the mark of the lane', () => {
    const { doc, ids } = board('xy')
    expect(order(doc)).toBe('xy')
    expect(readCard(doc, ids[0] ?? '')).toMatchObject({ group: 'a', zone: 'interest:a', kind: 'interest' })
    expect(ids[0]).toMatch(/^[A-Za-z0-9_-]{16,}$/)
  })
  it('makes a card in the common area everybody’s', () => {
    const { doc, actions } = board('')
    expect(readCard(doc, actions.add('together', 'x', 'problem'))?.group).toBe('both')
  })
  it('keeps what somebody else wrote since the typing began', () => {
    const { doc, ids, actions } = board('x')
    const [id = ''] = ids
    actions.setText(id, 'one two')
    actions.setText(id, 'zero one two', 'one two')
    actions.setText(id, 'one two three', 'one two')
    expect(readCard(doc, id)?.text).toBe('zero one two three')
  })
  it('PL14: tags several cards with a lens in one act, and takes it off', () => {
    const { doc, ids, actions } = board('xyz')
    const lenses = () => readDocument(doc).cards.map(({ lens }) => lens)
    actions.setLens(ids.slice(0, 2), 'approach')
    expect(lenses()).toEqual(['approach', 'approach', undefined])
    actions.setLens(ids, undefined)
    expect(lenses()).toEqual([undefined, undefined, undefined])
    actions.undo()
    expect(lenses()).toEqual(['approach', 'approach', undefined])
  })
  it('moves a card before another, and to the end', () => {
    const { doc, ids, actions } = board('wxyz')
    actions.move(ids[3] ?? '', 'interest:a', ids[1] ?? '')
    expect(order(doc)).toBe('wzxy')
    actions.move(ids[0] ?? '', 'interest:a', null)
    expect(order(doc)).toBe('zxyw')
  })
  it('finds room between two cards however often one is put there', () => {
    const { doc, ids, actions } = board('xyz')
    for (let time = 0; time < 200; time += 1) {
      actions.move(ids[time % 2 === 0 ? 2 : 1] ?? '', 'interest:a', ids[time % 2 === 0 ? 1 : 2] ?? '')
    }
    expect(order(doc)).toBe('xyz')
    expect(new Set(readDocument(doc).cards.map((card) => card.at[1])).size).toBe(3)
  })
  it('orders cards that all came with the same place', () => {
    const doc = new Doc()
    for (const id of ['x', 'y', 'z']) addCard(doc, { id, kind: 'interest', zone: 'interest:a', at: [0, 0], text: id })
    boardActions(doc).move('z', 'interest:a', 'y')
    expect(order(doc)).toBe('xzy')
  })
  it('HD10: takes back own acts one by one, and nothing of others', () => {
    const { doc, ids, actions } = board('xy')
    const other = new Doc()
    applyUpdate(other, encodeStateAsUpdate(doc))
    boardActions(other).add('interest:a', 'other', 'interest')
    applyUpdate(doc, encodeStateAsUpdate(other))
    actions.setText(ids[0] ?? '', 'xx')
    actions.remove(ids[1] ?? '')
    expect(order(doc)).toBe('xxother')
    actions.undo()
    expect(order(doc)).toContain('y')
    actions.undo()
    actions.undo()
    actions.undo()
    expect(order(doc)).toBe('other')
    expect(actions.canUndo()).toBe(false)
    actions.redo()
    expect(order(doc)).toContain('x')
  })
  it('tells when undo becomes possible', () => {
    const { actions } = board('')
    let told = 0
    actions.watch(() => (told += 1))
    actions.add('interest:a', 'x', 'interest')
    expect(told).toBeGreaterThan(0)
    expect(actions.canUndo()).toBe(true)
  })
})
