import type { CardView } from '@parley/shared/documents/card-view'
import { addCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { liveView } from '@parley/shared/documents/live-view'
import { Chance } from '@parley/shared/lib/testing/chance'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isOption } from '../../session/is-option.ts'
import { collectList, ROWS, rowsOf } from './collect-list.ts'

const problem = (doc: Y.Doc, id: string, order: number): void =>
  addCard(doc, { id, kind: 'problem', group: 'both', zone: 'together', at: [0, order], text: id })
const ids = (cards: readonly CardView[]): string => cards.map(({ id }) => id).join(' ')

const setUp = (count = 4) => {
  const doc = new Y.Doc()
  for (let at = 0; at < count; at += 1) problem(doc, `c${at}`, at)
  const live = liveView(doc)
  const read = collectList()
  return { doc, list: () => read(live.view()) }
}

describe('the list of shared problems', () => {
  it('BL21: is the same list while cards are only moved, widened, stacked, or change elsewhere', () => {
    const { doc, list } = setUp()
    const before = list()
    setCard(doc, 'c1', 'place', [400, 40])
    setCard(doc, 'c2', 'width', 300)
    addCard(doc, { id: 'stack', kind: 'stack', group: 'both', zone: 'together', at: [0, 9], text: 'Stack' })
    setCard(doc, 'c0', 'stack', 'stack')
    addCard(doc, { id: 'interest', kind: 'interest', group: 'a', zone: 'interest:a', at: [0, 1], text: 'Elsewhere' })
    expect(list()).toBe(before)
  })

  it('BL21: is another list for other words, another order, a card more or less, and the rest are the same cards', () => {
    const { doc, list } = setUp()
    const acts: readonly [() => void, string][] = [
      [() => setText(doc, 'c1', 'Other words'), 'c0 c1 c2 c3'],
      [() => setCard(doc, 'c1', 'at', [0, 2.5]), 'c0 c2 c1 c3'],
      [() => problem(doc, 'c4', 4), 'c0 c2 c1 c3 c4'],
      [() => removeCard(doc, 'c0'), 'c2 c1 c3 c4'],
      [() => setCard(doc, 'c4', 'zone', 'interest:a'), 'c2 c1 c3'],
    ]
    for (const [act, order] of acts) {
      const before = list()
      act()
      // Moved in the same moment, it looks as before and is the same card, whatever came or went above it.
      setCard(doc, 'c3', 'place', [order.length, before.length])
      expect(list()).not.toBe(before)
      expect(ids(list())).toBe(order)
      expect(before).toContain(list().find(({ id }) => id === 'c3'))
    }
  })

  it.each(Array.from({ length: 20 }, (_, seed) => seed))('BL21: reads as the board does (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const { doc, list } = setUp(20)
    for (let step = 0; step < 150; step += 1) {
      const card = chance.perhaps(readDocument(doc).cards)
      const act = chance.below(6)
      if (act === 0 || !card) problem(doc, `n${step}`, chance.below(20))
      else if (act === 1) removeCard(doc, card.id)
      else if (act === 2) setText(doc, card.id, `${card.text}!`)
      else if (act === 3) setCard(doc, card.id, 'at', [0, chance.below(20)])
      else if (act === 4) setCard(doc, card.id, 'place', [chance.below(99), 0])
      else setCard(doc, card.id, 'zone', chance.of(['together', 'interest:a']))
      const seen = (cards: readonly CardView[]) => cards.map(({ id, text, group, zone }) => ({ id, text, group, zone }))
      if (chance.is(0.6)) expect(seen(list())).toEqual(seen(readDocument(doc).cards.filter(isOption)))
    }
  })

  it('BL22: shows as many as were asked for, and wherever it lies what has to stay', () => {
    const { list } = setUp(200)
    const rows = rowsOf(list(), ROWS, new Set(['c199', 'c70', 'c3', 'gone']))
    expect(rows).toHaveLength(ROWS + 2)
    expect(ids(rows.slice(-3))).toBe('c59 c70 c199')
    expect(rowsOf(list(), 240, new Set())).toEqual(list())
  })
})
