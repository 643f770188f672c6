import { readCard, readDocument } from '@parley/shared/documents/cards'
import type { ZoneId } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { Doc, type Map as YMap } from 'yjs'
import { boardActions } from './board-actions.ts'

const board = (zone: ZoneId, letters: string) => {
  const doc = new Doc()
  const actions = boardActions(doc)
  const ids = letters.split('').map((text) => actions.add(zone, text, zone === 'together' ? 'problem' : 'interest'))
  const inside = (stack: string | null): string =>
    readDocument(doc)
      .cards.filter((card) => card.stack === stack)
      .map((card) => card.text)
      .join('')
  return { doc, actions, ids, inside }
}

describe('HD6: stacks', () => {
  it('lie where the first of their cards lay, hold them in order, and are undone as one', () => {
    const { doc, actions, ids, inside } = board('interest:a', 'wxyz')
    const stack = actions.stack([ids[2] ?? '', ids[1] ?? ''], 'Both')
    expect(readCard(doc, stack ?? '')).toMatchObject({ kind: 'stack', group: 'a', zone: 'interest:a', text: 'Both' })
    expect(inside(stack)).toBe('xy')
    expect(readDocument(doc).cards.map((card) => card.text)).toEqual(['w', 'Both', 'x', 'y', 'z'])
    actions.undo()
    expect(readDocument(doc).cards.map((card) => card.text + (card.stack ?? ''))).toEqual(['w', 'x', 'y', 'z'])
  })
  it('take in the cards of other stacks, which go', () => {
    const { doc, actions, ids, inside } = board('together', 'wxyz')
    const first = actions.stack(ids.slice(0, 2), 'First')
    const all = actions.stack([first ?? '', ids[3] ?? ''], 'All')
    expect(inside(all)).toBe('wxz')
    expect(readCard(doc, first ?? '')).toBeUndefined()
  })
  it('take in cards of their own zone only', () => {
    const { doc, actions, ids, inside } = board('together', 'wx')
    const other = actions.add('interest:a', 'o', 'interest')
    const stack = actions.stack(ids, 'Title') ?? ''
    actions.addToStack(stack, [other])
    expect(inside(stack)).toBe('wx')
    const mixed = actions.stack([ids[0] ?? '', other], 'Mixed')
    // As it is written: a reader does not see that a card names a stack of another place.
    const named = [ids[0] ?? '', other].map((id) => doc.getMap<YMap<unknown>>('cards').get(id)?.get('stack'))
    expect(
      named.filter((stack) => stack === mixed),
      'a stack lies in one place',
    ).toHaveLength(1)
  })
  it('give cards back where they are laid, and lose none when they are taken apart', () => {
    const { doc, actions, ids, inside } = board('together', 'wxy')
    const stack = actions.stack(ids, 'Title', [40, 50]) ?? ''
    expect(readCard(doc, stack)?.place).toEqual([40, 50])
    actions.takeOut([ids[0] ?? ''], [{ id: ids[0] ?? '', x: 7, y: 8 }])
    expect([inside(stack), readCard(doc, ids[0] ?? '')?.place]).toEqual(['xy', [7, 8]])
    actions.unstack(stack, [{ id: ids[1] ?? '', x: 1, y: 2 }])
    expect(readDocument(doc).cards.map((card) => [card.text, card.stack, card.place?.join()])).toEqual([
      ['w', undefined, '7,8'],
      ['x', undefined, '1,2'],
      ['y', undefined, undefined],
    ])
    actions.undo()
    expect(inside(stack)).toBe('xy')
  })
  it('let go of a card that is moved to another zone', () => {
    const { doc, actions, ids } = board('interest:a', 'wx')
    actions.stack(ids, 'Title')
    actions.move(ids[0] ?? '', 'together', null)
    expect(readCard(doc, ids[0] ?? '')?.stack).toBeUndefined()
  })
  it('are made of nothing where nothing stands', () => {
    const { actions } = board('together', '')
    expect(actions.stack(['gone'], 'Title')).toBeNull()
  })
})
