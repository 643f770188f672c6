import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WRITTEN_KINDS } from '../session/agenda.ts'
import type { CardView } from './card-view.ts'
import { tablePiles } from './table-piles.ts'
import { isJoined, releasable } from './table-version.ts'

const card = (id: string, into?: string): CardView => ({
  id,
  kind: 'interest',
  at: [0, 0],
  text: `Words of ${id}`,
  ...(into !== undefined && { into }),
})
const piles = (...cards: readonly CardView[]): readonly string[] =>
  tablePiles({ cards }).map(({ card: { id }, joined }) => [id, ...joined.map((one) => one.id)].join('<'))

describe('what lies at a table', () => {
  it('TA5: cards lie on their own, or in the pile of the card that says the same', () => {
    expect(piles(card('x', 'y'), card('y'), card('z'))).toEqual(['y<x', 'z'])
  })
  it('TA5: who was joined in a ring, in a chain, or into a card that is gone lies on its own', () => {
    expect(piles(card('x', 'y'), card('y', 'x'))).toEqual(['x', 'y'])
    expect(piles(card('x', 'y'), card('y', 'z'), card('z'))).toEqual(['x', 'z<y'])
    expect(piles(card('x', 'gone'))).toEqual(['x'])
  })
  it('TA5: each card is there once, and whatever leaves the table lies on its own', () => {
    const anyId = fc.integer({ min: 0, max: 9 }).map(String)
    const anyTable = fc
      .array(fc.record({ kind: fc.constantFrom(...WRITTEN_KINDS), into: fc.option(anyId, { nil: undefined }) }), {
        maxLength: 10,
      })
      .map((cards) => cards.map(({ kind, into }, index): CardView => ({ ...card(String(index), into), kind })))
    fc.assert(
      fc.property(anyTable, (cards) => {
        const found = tablePiles({ cards })
        const ids = found.flatMap(({ card: one, joined }) => [one, ...joined].map(({ id }) => id))
        expect(ids.toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
        const tops = found.map(({ card: one }) => one)
        expect(tops).toEqual(cards.filter((one) => !isJoined({ cards }, one)))
        for (const kind of WRITTEN_KINDS) for (const one of releasable({ cards }, kind)) expect(tops).toContain(one)
      }),
    )
  })
})
