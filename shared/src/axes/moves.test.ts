import { expect, it } from 'vitest'
import type { Change } from '../documents/change.ts'
import type { CardView } from '../documents/card-view.ts'
import { frictionSums } from '../linked/friction.ts'
import { judgeChange } from '../permissions/edits.ts'
import { signsOnBoard } from '../series/signs-on-board.ts'
import { seatOf, STATES } from '../session/testing/stories.ts'
import type { SessionState } from '../session/state.ts'
import { linkedParts } from '../snapshot/record-linked.ts'
import { linkedSections } from '../snapshot/record-page-linked.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { futuresOf } from './moves.ts'

const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'both',
  zone: 'moves',
  at: [0, 0],
  text: `Words of ${id}`,
  ...more,
})
const EVERYWHERE = { inTopLeft: true, inTopRight: true, inBottomLeft: true, inBottomRight: true } as const
const CARDS = [
  card('m1', 'move'),
  card('m2', 'move', { inTopLeft: true, inBottomRight: true }),
  card('m3', 'move', EVERYWHERE),
  card('s1', 'tell', { end: 'top-left' }),
  card('s2', 'tell'),
  card('corner', 'axis', { zone: 'two-by-two', end: 'top-left', text: 'Slow and cheap' }),
  card('f1', 'friction', { group: 'a', zone: 'friction:a', minutes: 20 }),
  card('f2', 'friction', { group: 'a', zone: 'friction:a', minutes: 5 }),
  card('f3', 'friction', { group: 'a', zone: 'friction:a' }),
  card('f4', 'friction', { group: 'b', zone: 'friction:b' }),
]
const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
const NO_MARKS = { marks: {}, people: { a: 6, b: 9 } }

const moving: SessionState = { ...STATES.mixedDrawn, phase: { of: 'map', board: 'moves' } }
const talking: SessionState = {
  ...STATES.mixedDrawn,
  phase: { of: 'vote', method: 'approve', stage: 'collect' },
}
const at = (change: Change, state: SessionState, seat = 'seat-a1') =>
  judgeChange(state, seatOf(state, seat), { of: 'board' }, change, (id) => CARDS.find((one) => one.id === id))
const adds = (kind: CardView['kind'], more: Readonly<Record<string, unknown>> = {}): Change => ({
  what: 'add',
  card: 'new-card-1',
  text: 'Words',
  values: { kind, at: [0, 0], zone: 'moves', group: 'both', ...more },
})
const sets = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })

it('AX9: what works in all four futures comes first and is derived; a sign may name the future that it shows', () => {
  const { moves, signs } = futuresOf({ cards: CARDS })
  expect(moves.map(({ card: one, reach, corners }) => [one.id, reach, corners.length])).toEqual([
    ['m3', 'robust', 4],
    ['m2', 'hedge', 2],
    ['m1', 'open', 0],
  ])
  expect(signs.map(({ card: one, corner }) => [one.id, corner])).toEqual([
    ['s1', 'top-left'],
    ['s2', null],
  ])
  // A signal check can ask about a sign, and about no move.
  expect(signsOnBoard({ cards: CARDS }, new Set(['s2']))).toEqual(['Words of s1'])
})

it('AX9: both groups write them in their step, and nothing else there', () => {
  for (const change of [
    adds('move'),
    adds('move', { inTopLeft: true }),
    adds('tell'),
    adds('tell', { end: 'top-left' }),
    sets('m1', 'inTopRight', true),
    sets('m3', 'inTopRight', undefined),
    sets('s1', 'end', undefined),
    { what: 'text', card: 'm1' },
    { what: 'remove', card: 's2' },
  ] as const) {
    expect([change, at(change, moving)]).toEqual([change, null])
    expect(at(change, moving, 'seat-b1')).toBe(null)
    expect(at(change, talking)).toBe('not-now')
    expect(at(change, moving, 'mediator')).not.toBe(null)
  }
  for (const change of [
    adds('move', { end: 'top-left' }),
    adds('tell', { end: 'x-low' }),
    adds('tell', { inTopLeft: true }),
    adds('move', { group: 'a' }),
    adds('note'),
    adds('move', { value: [1, 2] }),
    sets('m1', 'end', 'top-left'),
    sets('s1', 'end', 'y-high'),
    sets('s1', 'inTopLeft', true),
    sets('m1', 'minutes', 4),
    sets('m1', 'due', '2027-01-31'),
  ])
    expect([change, at(change, moving)]).toEqual([change, 'not-allowed'])
})

it('KI16: a group says what its own card costs while its lane is open; it is added up by group', () => {
  expect(at(sets('f1', 'minutes', 12), talking)).toBe(null)
  expect(at(sets('f1', 'minutes', undefined), talking)).toBe(null)
  expect(at(sets('f1', 'minutes', 12), talking, 'seat-b1')).toBe('not-allowed')
  expect(at(sets('f1', 'minutes', 12), moving)).toBe('not-now')
  expect(at({ ...adds('interest', { zone: 'interest:a', group: 'a', minutes: 3 }) }, talking)).toBe('not-allowed')
  expect(frictionSums({ cards: CARDS })).toEqual({
    a: { minutes: 25, said: 2, of: 3 },
    b: { minutes: 0, said: 0, of: 1 },
  })
  expect(frictionSums({ cards: CARDS.filter(({ minutes }) => minutes === undefined) })).toBeNull()
})

it('AX9, KI16: files have them, under the names of the corners', () => {
  const parts = linkedParts({ cards: CARDS, links: [] }, false, NO_MARKS)
  expect(parts.futures?.moves[1]).toEqual({
    text: 'Words of m2',
    reach: 'hedge',
    corners: [{ at: 'top-left', name: 'Slow and cheap' }, { at: 'bottom-right' }],
  })
  const said = JSON.stringify(linkedSections(parts, groups, plainRecordWords.linked))
  for (const words of [
    'hedge in Slow and cheap and bottom-right',
    'shows Slow and cheap',
    '25 minutes by 2 of 3 cards',
  ])
    expect(said).toContain(words)
  expect(linkedParts({ cards: [], links: [] }, true, NO_MARKS)).toEqual({})
})
