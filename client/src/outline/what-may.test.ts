import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { READ_ONLY, type BoardRights } from '../board/board-rights.ts'
import type { OutlineRow } from './outline-model.ts'
import { whyNot } from './tick-reasons.ts'
import { rowMay, zonesForAll } from './what-may.ts'
import { boardWhy, rowWhy } from './why-here.ts'

const names = { a: 'Strategy', b: 'Operations' }
const zones: readonly ZoneId[] = ['interest:a', 'interest:both', 'interest:b', 'together']
const card = (group: 'a' | 'b' | 'both', zone: ZoneId, more: Partial<CardView> = {}): CardView => ({
  id: `${group} in ${zone}`,
  kind: 'interest',
  group,
  zone,
  at: [0, 0],
  text: 'words',
  ...more,
})
/** Rights of somebody of Strategy while lanes and the free area are open. */
const ofA: BoardRights = {
  mayAdd: (zone) => zone === 'interest:a' || zone === 'together',
  mayEdit: ({ group, zone }) => group === 'a' || (group === 'both' && zone === 'together'),
  mayMove: ({ group, zone }, to) => zone === to || (group === 'a' && (to === 'together' || to === 'interest:a')),
  mayRemove: ({ group, zone }) => group === 'a' || (group === 'both' && zone === 'together'),
  mayStack: ({ kind, zone }) => kind !== 'stack' && (zone === 'together' || zone === 'interest:a'),
  mayLay: true,
  mayArrow: true,
  closed: () => null,
}
const may = (one: CardView, rights = ofA) => rowMay(one, one.zone ?? 'together', rights, zones)
const row = (one: CardView): OutlineRow => ({
  id: one.id,
  look: one.kind === 'stack' ? 'stack' : 'card',
  zone: one.zone ?? 'together',
  group: one.group ?? 'both',
  text: one.text,
  notes: [],
  within: one.stack ?? null,
  arrows: [],
  members: [],
})
const together = (...cards: readonly CardView[]) =>
  whyNot(
    cards.map(row),
    cards.map((one) => may(one)),
  )

describe('what may be done with a card', () => {
  it('OL2: one’s own in a lane: all but a place; it may go to the free area', () => {
    expect(may(card('a', 'interest:a'))).toEqual({
      edit: true,
      order: true,
      remove: true,
      stack: true,
      place: false,
      arrow: true,
      duplicate: true,
      lens: true,
      zones: ['together'],
    })
  })
  it('OL7: in the free area it has a place, but not inside a stack', () => {
    expect(may(card('b', 'together'))).toMatchObject({ place: true, edit: false, stack: true })
    expect(may(card('b', 'together', { stack: 's' })).place).toBe(false)
  })
  it('OL11: nothing for whoever only reads, with the reason', () => {
    const one = card('a', 'interest:a')
    expect(Object.values(may(one, READ_ONLY)).flat()).not.toContain(true)
    expect(rowWhy(row(one), one, may(one, READ_ONLY), READ_ONLY, names)).toMatch(/read/)
  })
  it('OL11: the words of the other group are theirs, and that is said', () => {
    const theirs = card('b', 'interest:b')
    expect(rowWhy(row(theirs), theirs, may(theirs), ofA, names)).toContain('Operations')
    const own = card('a', 'interest:a')
    expect(rowWhy(row(own), own, may(own), ofA, names)).toBeNull()
  })
  it('OL11: one reason for the whole board is said once', () => {
    const lanes = zones.map((id) => ({ id })) as never
    expect(boardWhy(lanes, READ_ONLY)).toMatch(/read/)
    expect(boardWhy(lanes, ofA)).toBeNull()
    expect(boardWhy(lanes, { ...ofA, closed: (zone) => (zone === 'together' ? null : 'not-now') })).toBeNull()
  })
})

describe('several at once', () => {
  it('OL6: what all allow is possible', () => {
    expect(together(card('a', 'interest:a'), card('a', 'interest:a', { id: 'second' }))).toEqual({
      move: null,
      stack: null,
      duplicate: null,
      remove: null,
    })
    expect(zonesForAll([may(card('a', 'interest:a')), may(card('a', 'together'))])).toEqual([])
  })
  it('OL6: what one of them does not allow is done to none, and the reason is said', () => {
    const mixed = together(card('a', 'interest:a'), card('b', 'interest:b'))
    expect(Object.values(mixed).map((one) => typeof one)).toEqual(['string', 'string', 'string', 'string'])
    const apart = together(card('a', 'interest:a'), card('a', 'together'))
    expect(apart.stack).toMatch(/different places/)
    const theirs = together(card('b', 'interest:b'))
    expect([theirs.stack, theirs.remove].every((one) => one !== null)).toBe(true)
    const lying = together(card('b', 'together'), card('both', 'together'))
    expect([lying.stack, lying.duplicate]).toEqual([null, null])
    expect(lying.remove).not.toBeNull()
  })
  it('OL6: nothing is said while nothing is ticked', () => {
    expect(Object.values(together())).toEqual([null, null, null, null])
  })
})
