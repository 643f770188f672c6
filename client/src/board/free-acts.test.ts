import { addCard, readCard, readDocument } from '@parley/shared/documents/cards'
import type { CardView } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import { boardActions } from './board-actions.ts'
import { kindIn } from './free-acts.ts'

const board = () => {
  const doc = new Doc()
  return { doc, actions: boardActions(doc), card: (id: string) => readCard(doc, id) as CardView }
}
const texts = (doc: Doc): string[] => readDocument(doc).cards.map((card) => card.text)

describe('HD5: laying cards out', () => {
  it('lays several at once, in whole units, as one act', () => {
    const { actions, card } = board()
    const [one, two] = [actions.add('together', 'x', 'problem'), actions.add('together', 'y', 'note')]
    actions.place([
      { id: one, x: 10.4, y: 20.6 },
      { id: two, x: 300, y: 40 },
    ])
    expect([card(one).place, card(two).place]).toEqual([
      [10, 21],
      [300, 40],
    ])
    actions.undo()
    expect([card(one).place, card(two).place]).toEqual([undefined, undefined])
  })
  it('brings a card over from a lane, and gives nothing of the free area along when it goes back', () => {
    const { actions, card } = board()
    const id = actions.add('interest:a', 'x', 'interest')
    actions.place([{ id, x: 5, y: 6 }])
    actions.resize(id, 300)
    expect(card(id)).toMatchObject({ zone: 'together', place: [5, 6], width: 300, kind: 'interest', group: 'a' })
    actions.move(id, 'interest:a', null)
    expect(card(id)).toMatchObject({ zone: 'interest:a' })
    expect([card(id).place, card(id).width]).toEqual([undefined, undefined])
  })
  it('makes one act of a key that is held, and another of the next key', () => {
    const { actions, card } = board()
    const id = actions.add('together', 'x', 'problem', { place: [0, 0] })
    for (let time = 1; time <= 5; time += 1) actions.place([{ id, x: time, y: 0 }], 'nudge')
    actions.place([{ id, x: 5, y: 90 }], 'other')
    actions.undo()
    expect(card(id).place).toEqual([5, 0])
    actions.undo()
    expect(card(id).place).toEqual([0, 0])
  })
  it('takes along what was laid by hand in a stack that moves', () => {
    const { actions, card } = board()
    const ids = ['x', 'y'].map((text) => actions.add('together', text, 'problem', { place: [0, 0] }))
    const stack = actions.stack(ids, 'Title', [100, 100]) ?? ''
    actions.place([{ id: ids[0] ?? '', x: 120, y: 180 }])
    actions.place([{ id: stack, x: 300, y: 400 }])
    expect(card(ids[0] ?? '')).toMatchObject({ place: [320, 480], stack })
    expect(card(ids[1] ?? '').place).toBeUndefined()
  })
  it('copies cards beside themselves, right behind them, with the arrows among them', () => {
    const { doc, actions, card } = board()
    const one = actions.add('together', 'x', 'problem', { place: [10, 20], width: 300 })
    const two = actions.add('together', 'y', 'text')
    actions.add('together', 'z', 'problem')
    actions.arrow(one, two, 'so')
    const made = actions.duplicate([one, two])
    expect(made).toHaveLength(2)
    expect(card(made[0] ?? '')).toMatchObject({ text: 'x', place: [34, 44], width: 300, kind: 'problem' })
    expect(card(made[1] ?? '')).toMatchObject({ text: 'y', kind: 'text' })
    expect(card(made[1] ?? '').place, 'what flows goes on flowing').toBeUndefined()
    expect(texts(doc)).toEqual(['x', 'y', 'x', 'y', 'z'])
    expect(readDocument(doc).links.map(({ from, to, label }) => [from, to, label])).toContainEqual([...made, 'so'])
    actions.undo()
    expect([texts(doc).join(''), readDocument(doc).links.length]).toEqual(['xyz', 1])
  })
  it('copies a stack with what lies in it', () => {
    const { doc, actions } = board()
    const stack = actions.stack(
      ['x', 'y'].map((text) => actions.add('interest:a', text, 'interest')),
      'Title',
    )
    const [copy] = actions.duplicate([stack ?? ''])
    const inside = readDocument(doc).cards.filter((one) => one.stack === copy)
    expect(inside.map((one) => one.text)).toEqual(['x', 'y'])
    expect(inside.every((one) => one.zone === 'interest:a' && one.group === 'a')).toBe(true)
  })
  it('makes of the words of a lane something of both when they are copied in the free area', () => {
    const { doc, actions } = board()
    addCard(doc, { id: 'theirs', kind: 'interest', group: 'b', zone: 'together', at: [0, 0], text: 'x', place: [0, 0] })
    const [copy = ''] = actions.duplicate(['theirs'])
    expect(readCard(doc, copy)).toMatchObject({ kind: 'problem', group: 'both' })
    expect(['note', 'text', 'stack', 'frustration'].map((kind) => kindIn('together', kind as never))).toEqual([
      'note',
      'text',
      'stack',
      'problem',
    ])
    expect([kindIn('frustration:b', 'problem'), kindIn('frustration:b', 'stack')]).toEqual(['frustration', 'stack'])
  })
})
