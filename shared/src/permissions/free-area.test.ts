import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { GROUPS } from '../session/agenda.ts'
import type { SessionState } from '../session/state.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import type { DocumentName } from './documents.ts'
import { judgeChange } from './edits.ts'
import { zoneOpen } from './zones.ts'

const BOARD: DocumentName = { of: 'board' }
const card = (id: string, more: Partial<CardView> = {}): readonly [string, CardView] => [
  id,
  { id, kind: 'interest', at: [0, 0], text: 'Words', ...more },
]
const CARDS: ReadonlyMap<string, CardView> = new Map([
  card('of-a', { group: 'a', zone: 'interest:a' }),
  card('of-b', { group: 'b', zone: 'interest:b' }),
  card('shared', { group: 'both', zone: 'interest:both' }),
  card('moved-a', { group: 'a', zone: 'together' }),
  card('moved-b', { group: 'b', zone: 'together' }),
  card('note', { kind: 'note', group: 'both', zone: 'together' }),
  card('stack', { kind: 'stack', group: 'both', zone: 'together' }),
  card('stack-a', { kind: 'stack', group: 'a', zone: 'interest:a' }),
  card('stack-b', { kind: 'stack', group: 'b', zone: 'interest:b' }),
  card('idea', { kind: 'note', group: 'both', zone: 'two-by-two' }),
  card('milestone', { kind: 'milestone', group: 'both', zone: 'map', week: 4 }),
])
const lookup = (id: string): CardView | undefined => CARDS.get(id)
const judge = (state: SessionState, change: Change, who = 'seat-a1', document: DocumentName = BOARD): Refusal | null =>
  judgeChange(state, seatOf(state, who), document, change, lookup)
const talk = (change: Change): Refusal | null => judge(STATES.afterReveal, change)

const sets = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })
const adds = (values: Record<string, unknown>): Change => ({
  what: 'add',
  card: 'new-card-1',
  text: 'Words',
  values: { at: [0, 0], ...values },
})
const stroke: Change = { what: 'stroke', stroke: 'new-stroke-1' }
const unstroke: Change = { what: 'unstroke', stroke: 'stroke-of-anybody' }
const arrow = (from: string, to: string, link = 'new-arrow-1'): Change => ({
  what: 'link',
  link,
  from,
  to,
  kind: 'arrow',
})
const because: Change = { what: 'link', link: 'new-link-1', from: 'milestone', to: 'note', kind: 'because-of' }
const unlink = (kind: 'arrow' | 'because-of' | 'depends-on'): Change => ({ what: 'unlink', link: 'some-link', kind })
const NOTE = { kind: 'note', zone: 'together', group: 'both' } as const
const STACK = { kind: 'stack', zone: 'together', group: 'both' } as const

const living = Object.entries(STATES).filter(([name, state]) => name !== 'unborn' && !state.ended)

describe('the free area', () => {
  it('FA2: strokes and arrows are written by both groups while it is open, and by nobody else', () => {
    for (const [name, state] of living) {
      const isOpen = zoneOpen(state, 'together')
      for (const change of [stroke, unstroke, arrow('of-a', 'of-b'), unlink('arrow')]) {
        const closed = state.locked ? 'locked' : 'not-now'
        for (const who of ['seat-a1', 'seat-b1'])
          expect([name, who, change, judge(state, change, who)]).toEqual([name, who, change, isOpen ? null : closed])
        for (const who of ['mediator']) expect(judge(state, change, who)).toBe('not-yours')
      }
    }
    expect(living.filter(([, state]) => zoneOpen(state, 'together')).length).toBeGreaterThan(1)
    const locked = happens(STATES.afterReveal, { type: 'board-locked' })
    for (const change of [stroke, unstroke, arrow('of-a', 'of-b')]) expect(judge(locked, change)).toBe('locked')
  })

  it('FA2: strokes and links stand on the board only: on no desk, at no table, in no notebook', () => {
    const desk: DocumentName = { of: 'desk', seat: 'seat-a1' }
    for (const change of [stroke, unstroke, arrow('of-a', 'note'), unlink('arrow')]) {
      for (const [, state] of living) expect(judge(state, change, 'seat-a1', desk)).toBe('not-allowed')
      expect(judge(STATES.table, change, 'seat-a1', { of: 'table', group: 'a' })).toBe('not-allowed')
      expect(judge(STATES.table, change, 'mediator', { of: 'notebook' })).toBe('not-allowed')
    }
  })

  it('FA3: an arrow joins what lies in lanes and the free area, whosever it is, and what comes with it', () => {
    for (const [from, to] of [
      ['of-a', 'of-b'],
      ['shared', 'note'],
      ['stack', 'moved-b'],
      ['note', 'comes-with-it'],
    ] as const)
      expect(talk(arrow(from, to))).toBe(null)
    expect(talk(arrow('note', 'idea'))).toBe('not-allowed')
    expect(talk(arrow('idea', 'comes-with-it'))).toBe('not-allowed')
    expect(talk(arrow('note', 'of-a', 'short'))).toBe('malformed')
    expect(talk({ what: 'stroke', stroke: 'short' })).toBe('malformed')
  })

  it('FA3, MP1: all other links are written with the map, and only there', () => {
    for (const change of [
      because,
      unlink('because-of'),
      unlink('depends-on'),
      { what: 'unlink', link: 'x' } as const,
    ]) {
      expect(talk(change)).toBe('not-now')
      expect(judge(STATES.map, change)).toBe(null)
    }
    for (const change of [arrow('of-a', 'of-b'), unlink('arrow'), stroke])
      expect(judge(STATES.map, change)).toBe('not-now')
  })

  it('FA5: both lay and size whatever lies in the free area or in lanes, and nothing elsewhere', () => {
    for (const id of ['note', 'moved-a', 'moved-b', 'stack', 'of-a', 'of-b']) {
      for (const value of [[4, -4], undefined]) expect([id, talk(sets(id, 'place', value))]).toEqual([id, null])
      for (const value of [200, undefined]) expect([id, talk(sets(id, 'width', value))]).toEqual([id, null])
    }
    expect(talk(sets('milestone', 'place', [0, 0]))).toBe('not-now')
    for (const key of ['place', 'width', 'stack'])
      expect(judge(STATES.map, sets('milestone', key, undefined))).toBe('not-allowed')
    expect(judge(STATES.map, sets('idea', 'place', [0, 0]))).toBe('not-now')
    expect(judge(STATES.map, sets('note', 'place', [0, 0]))).toBe('not-now')
  })

  const STACKING: readonly (readonly [id: string, stack: string | undefined, refusal: Refusal | null])[] = [
    ['note', 'stack', null],
    ['note', undefined, null],
    ['moved-b', 'stack', null],
    ['note', 'gone-at-once', null],
    ['of-a', 'stack-a', null],
    ['of-a', undefined, null],
    // On its way to the free area in the same update.
    ['of-a', 'stack', null],
    ['moved-a', 'stack-a', null],
    ['of-b', 'stack-b', 'not-allowed'],
    ['of-b', undefined, 'not-allowed'],
    ['of-b', 'stack', 'not-allowed'],
    ['shared', 'stack', 'not-allowed'],
    ['moved-a', 'stack-b', 'not-allowed'],
    ['moved-b', 'stack-a', 'not-allowed'],
    ['note', 'stack-a', 'not-allowed'],
    ['note', 'moved-a', 'not-allowed'],
    ['note', 'note', 'not-allowed'],
    ['stack', 'stack', 'not-allowed'],
    ['stack-a', 'stack-a', 'not-allowed'],
  ]
  it.each(STACKING)('FA4: %s into %s by group a: %s', (id, stack, refusal) => {
    expect(talk(sets(id, 'stack', stack))).toBe(refusal)
  })

  it('FA4, FA6: what comes new, or comes back by an undo, brings its place, its width and its stack', () => {
    const free = { place: [1, 2], width: 300 }
    expect(talk(adds({ ...NOTE, ...free, stack: 'stack' }))).toBe(null)
    expect(talk(adds({ ...NOTE, ...free, stack: 'comes-with-it' }))).toBe(null)
    expect(talk(adds({ ...STACK, ...free }))).toBe(null)
    expect(talk(adds({ kind: 'interest', zone: 'interest:a', group: 'a', ...free, stack: 'stack-a' }))).toBe(null)
    expect(talk(adds({ kind: 'assumption', zone: 'assumption:a', group: 'a', value: [90, 10] }))).toBe(null)
    expect(talk(adds({ ...STACK, stack: 'stack' }))).toBe('not-allowed')
    expect(talk(adds({ ...NOTE, stack: 'stack-b' }))).toBe('not-allowed')
    expect(talk(adds({ ...NOTE, stack: 'moved-a' }))).toBe('not-allowed')
    expect(talk(adds({ ...NOTE, value: [1, 1] }))).toBe('not-allowed')
    // A card of a lane that lay here and was deleted; nobody's but its own group's.
    expect(talk(adds({ kind: 'interest', zone: 'together', group: 'a', ...free, stack: 'stack' }))).toBe(null)
    for (const group of ['b', 'both', undefined])
      expect(talk(adds({ kind: 'interest', zone: 'together', group }))).toBe('not-allowed')
    const milestone = { kind: 'milestone', zone: 'map', group: 'both', week: 4 }
    expect(judge(STATES.map, adds(milestone))).toBe(null)
    for (const more of [free, { yesA: 4 }, { yesB: 4 }])
      expect(judge(STATES.map, adds({ ...milestone, ...more }))).toBe('not-allowed')
  })

  it('FA4: nobody changes words of the other group by stacking, placing or deleting round them', () => {
    for (const id of ['of-b', 'moved-b']) {
      expect(talk({ what: 'text', card: id })).toBe('not-yours')
      expect(talk({ what: 'remove', card: id })).toBe('not-yours')
    }
    for (const who of GROUPS.map((group) => `seat-${group}1`))
      expect(judge(STATES.afterReveal, { what: 'remove', card: 'stack' }, who)).toBe(null)
  })

  it('BD2: a card is moved to a zone only while that one is open as well', () => {
    expect(talk(sets('note', 'zone', 'two-by-two'))).toBe('not-now')
    expect(talk(sets('moved-a', 'zone', 'interest:a'))).toBe(null)
  })

  it('MP5: a group says yes to a week for itself only, and either takes a yes back', () => {
    for (const [who, own, theirs] of [
      ['seat-a1', 'yesA', 'yesB'],
      ['seat-b1', 'yesB', 'yesA'],
    ] as const) {
      for (const week of [4, 5]) expect(judge(STATES.map, sets('milestone', own, week), who)).toBe(null)
      expect(judge(STATES.map, sets('milestone', theirs, 4), who)).toBe('not-allowed')
      for (const key of [own, theirs]) expect(judge(STATES.map, sets('milestone', key, undefined), who)).toBe(null)
    }
  })
})
