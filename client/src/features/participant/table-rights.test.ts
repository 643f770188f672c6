import type { CardView } from '@parley/shared/documents/card-view'
import { expect, it } from 'vitest'
import type { Wish } from '../../board/board-rights.ts'
import { whyNot } from '../../board/why-not.ts'
import { TABLE_RIGHTS } from './table-rights.ts'

const NAMES = { a: 'Strategy', b: 'Operations' }
const CARD: CardView = { id: 'x', kind: 'interest', group: 'a', zone: 'interest:a', at: [0, 0], text: 'Words' }
const why = (wish: Wish): string => whyNot(wish, CARD, 'interest:a', TABLE_RIGHTS, NAMES)

it('TA7: whatever TA1 forbids is refused on the board of a table, in words of the table', () => {
  expect(TABLE_RIGHTS.mayEdit(CARD) && TABLE_RIGHTS.mayStack(CARD)).toBe(true)
  expect(TABLE_RIGHTS.mayMove(CARD, 'interest:a')).toBe(true)
  for (const zone of ['frustration:a', 'interest:b', 'interest:both', 'together'] as const) {
    expect([TABLE_RIGHTS.mayMove(CARD, zone), TABLE_RIGHTS.mayAdd(zone)]).toEqual([false, false])
  }
  expect(TABLE_RIGHTS.mayAdd('interest:a') || TABLE_RIGHTS.mayRemove(CARD)).toBe(false)
  expect(TABLE_RIGHTS.mayLay || TABLE_RIGHTS.mayArrow).toBe(false)
  expect(why('remove')).toContain('“Hold back” keeps it with your group')
  expect(why('move')).toBe('A card stays among the cards of its kind.')
  expect(why('copy')).toContain('your own desk')
  expect(why('lay')).toContain('stand in an order')
  expect(TABLE_RIGHTS.never?.('draw')).toContain('no pen, no arrows')
})
