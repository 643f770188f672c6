import { describe, expect, it } from 'vitest'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import { boardSnapshot, boardWithout, showsNothing } from './board-snapshot.ts'
import { cardsToCopy, familyOf } from './lay-copies.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'milestone',
  group: 'a',
  zone: 'map',
  at: [0, 0],
  text: `Words of ${id}`,
  ...more,
})
const view = (...cards: readonly CardView[]): DocumentView => ({
  cards,
  links: [{ id: 'l', from: 'one', to: 'two', kind: 'depends-on' }],
})
const ids = (cards: readonly CardView[]): readonly string[] => cards.map(({ id }) => id)

describe('SN2: what a snapshot has', () => {
  it('is neither what was hidden nor what says nothing, and no link to it', () => {
    const board = view(
      card('one'),
      card('two'),
      card('empty', { text: ' ' }),
      card('pile', { kind: 'stack', text: '' }),
    )
    const hidden = [{ card: 'two', group: 'a', reason: 'r', at: 1 }] as const
    const ballots = [
      { id: 'open', stage: 'open' },
      { id: 'done', stage: 'closed' },
    ] as never
    const snapshot = boardSnapshot(board, { hidden, ballots })
    expect(ids(snapshot.view.cards)).toEqual(['one', 'pile'])
    expect(snapshot.view.links).toEqual([])
    expect(snapshot.results).toEqual(['done'])
    expect(boardSnapshot(board, { hidden: [], ballots: [] }).view.links).toHaveLength(1)
  })

  it('SN5: a board without some cards keeps the others and their links', () => {
    expect(ids(boardWithout(view(card('one'), card('two'), card('three')), new Set(['three'])).cards)).toEqual([
      'one',
      'two',
    ])
    expect(boardWithout(view(card('one'), card('two')), new Set(['three'])).links).toHaveLength(1)
  })

  it('SN1: is nothing where there is no card and no line', () => {
    expect(showsNothing({ cards: [], links: [] })).toBe(true)
    expect(showsNothing({ cards: [], links: [], strokes: [{ id: 's', pen: 'fine', points: [0, 0, 1, 1] }] })).toBe(
      false,
    )
    expect(showsNothing(view(card('one')))).toBe(false)
  })
})

describe('SN7: copies', () => {
  it('are made of what went and says something, and of nothing that stands, or of which a copy stands', () => {
    const then = view(
      card('one'),
      card('two'),
      card('three'),
      card('row', { kind: 'lane' }),
      card('pile', { kind: 'stack' }),
    )
    expect(ids(cardsToCopy(then, view(card('one')), {}))).toEqual(['two', 'three'])
    expect(ids(cardsToCopy(then, view(card('one'), card('copy')), { copy: 'two' }))).toEqual(['three'])
    // A copy of a copy says the same words.
    const copies = { copy: 'two', again: 'copy' }
    expect(ids(cardsToCopy(then, view(card('one'), card('again')), copies))).toEqual(['three'])
  })

  it('SN5: belong together with what they were copied from, in both directions', () => {
    const copies = { copy: 'two', again: 'copy', other: 'three' }
    for (const one of ['two', 'copy', 'again'])
      expect(familyOf(copies, [one]).toSorted()).toEqual(['again', 'copy', 'two'])
    expect(familyOf(copies, ['alone'])).toEqual(['alone'])
  })
})
