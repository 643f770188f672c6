import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { stepsOf } from '../session/templates.ts'
import { starts } from '../session/testing/sample-events.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import type { SessionState } from '../session/state.ts'
import { boardOpen, judgeChange } from './edits.ts'
import { mayPlaceBetweenAxes, openZones } from './zones.ts'

const card = (id: string, kind: CardView['kind'], zone: CardView['zone'], group: CardView['group']): CardView => ({
  id,
  kind,
  at: [0, 0],
  text: 'Words',
  ...(zone ? { zone } : {}),
  ...(group ? { group } : {}),
})
const CARDS = new Map(
  [
    card('assumption-a', 'assumption', 'assumption:a', 'a'),
    card('assumption-b', 'assumption', 'assumption:b', 'b'),
    card('assumption-both', 'assumption', 'assumption:both', 'both'),
    card('interest', 'interest', 'interest:a', 'a'),
    card('together', 'note', 'together', 'both'),
    card('test', 'test', 'tests', 'both'),
    card('note', 'note', 'two-by-two', 'both'),
    card('axis', 'axis', 'two-by-two', 'both'),
    card('milestone', 'milestone', 'map', 'a'),
  ].map((one) => [one.id, one]),
)

const assumptions = happens(STATES.closed, starts('assumptions'))
const twoByTwo = happens(
  {
    ...STATES.born,
    steps: stepsOf('two-by-two'),
  },
  starts('two-by-two'),
)
const judge = (state: SessionState, change: Change): Refusal | null =>
  judgeChange(state, seatOf(state, 'seat-a1'), { of: 'board' }, change, (id) => CARDS.get(id))
const sets = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })
const adds = (values: Record<string, unknown>): Change => ({
  what: 'add',
  card: 'new-card-1',
  text: 'Words',
  values: { at: [0, 0], group: 'both', ...values },
})
const test = { kind: 'test', zone: 'tests', of: 'assumption-b' }
const axis = { kind: 'axis', zone: 'two-by-two', end: 'x-low' }
const note = { kind: 'note', zone: 'two-by-two' }

type Case = readonly [change: Change, refusal: Refusal | null]
const ON_THE_ASSUMPTION_MAP: readonly Case[] = [
  [sets('assumption-a', 'value', [10, 90]), null],
  [sets('assumption-b', 'value', [10, 90]), null],
  [sets('assumption-both', 'value', undefined), null],
  [sets('interest', 'value', [10, 90]), 'not-now'],
  [{ what: 'text', card: 'assumption-a' }, 'not-now'],
  [{ what: 'remove', card: 'assumption-a' }, 'not-now'],
  [sets('assumption-a', 'at', [0, 1]), 'not-now'],
  [sets('assumption-a', 'zone', 'together'), 'not-now'],
  [adds({ kind: 'assumption', zone: 'assumption:a', group: 'a' }), 'not-now'],
  [adds(test), null],
  [adds({ ...test, due: '2027-01-31' }), null],
  [adds({ ...test, ownerA: 'seat-a1' }), 'not-allowed'],
  [adds({ ...test, group: 'a' }), 'not-allowed'],
  [adds({ kind: 'test', zone: 'tests' }), 'not-allowed'],
  [adds({ ...test, value: [1, 2] }), 'not-allowed'],
  [{ what: 'text', card: 'test' }, null],
  [{ what: 'remove', card: 'test' }, null],
  [sets('test', 'due', '2027-01-31'), null],
  [sets('test', 'of', 'assumption-a'), 'not-allowed'],
  [sets('test', 'ownerA', 'seat-a2'), null],
  [sets('test', 'ownerB', 'seat-b1'), 'not-allowed'],
  [sets('test', 'ownerA', 'seat-b1'), 'not-allowed'],
  [adds(note), 'not-now'],
  [adds({ kind: 'milestone', zone: 'map', group: 'a' }), 'not-now'],
  [{ what: 'link', link: 'link-one-1', from: 'milestone', to: 'other', kind: 'depends-on' }, 'not-now'],
]
const ON_THE_TWO_BY_TWO: readonly Case[] = [
  [adds(note), null],
  [adds({ ...note, value: [50, 50] }), null],
  [adds({ ...note, end: 'x-low' }), 'not-allowed'],
  [adds(axis), null],
  [adds({ ...axis, end: 'top-left' }), null],
  [adds({ ...axis, end: undefined }), 'not-allowed'],
  [adds({ ...axis, end: 'top-left', value: [1, 2] }), 'not-allowed'],
  [adds({ ...note, end: 'top-left' }), 'not-allowed'],
  [adds({ ...axis, end: 'top-left', group: 'a' }), 'not-allowed'],
  [sets('axis', 'end', 'top-left'), 'not-allowed'],
  [adds({ ...axis, value: [1, 2] }), 'not-allowed'],
  [sets('note', 'value', [0, 100]), null],
  [sets('note', 'value', undefined), null],
  [sets('note', 'zone', 'together'), 'not-now'],
  [sets('axis', 'end', 'y-low'), 'not-allowed'],
  [sets('axis', 'value', [0, 0]), 'not-allowed'],
  [{ what: 'text', card: 'axis' }, null],
  [{ what: 'remove', card: 'note' }, null],
  [adds(test), 'not-now'],
  [sets('assumption-a', 'value', [10, 90]), 'not-now'],
]

describe('who writes on a board with two axes', () => {
  it('AX2: both groups place every revealed assumption, and neither changes its words there', () => {
    for (const [change, refusal] of ON_THE_ASSUMPTION_MAP) {
      expect([change, judge(assumptions, change)]).toEqual([change, refusal])
    }
  })

  it('AX5: both groups write and place notes and name ends on the two-by-two, and nothing else', () => {
    for (const [change, refusal] of ON_THE_TWO_BY_TWO) {
      expect([change, judge(twoByTwo, change)]).toEqual([change, refusal])
    }
  })

  it('AX2: nothing is placed in another step, on a locked board or after the end', () => {
    const place = sets('assumption-a', 'value', [10, 90])
    for (const state of [STATES.map, STATES.afterReveal, STATES.collect, twoByTwo])
      expect(judge(state, place)).toBe('not-now')
    expect(judge(happens(assumptions, { type: 'board-locked' }), place)).toBe('locked')
    expect(judge(happens(assumptions, { type: 'session-ended' }), place)).not.toBe(null)
    const moment = { ...assumptions, asks: { stage: 'write' as const } }
    const assumption = { kind: 'assumption', zone: 'assumption:b' } as const
    expect(mayPlaceBetweenAxes(moment, assumption)).toBe(true)
    expect(mayPlaceBetweenAxes({ ...moment, locked: true }, assumption)).toBe(false)
    expect(mayPlaceBetweenAxes(moment, { kind: 'interest', zone: 'interest:a' })).toBe(false)
    expect(mayPlaceBetweenAxes(moment, { kind: 'stack', zone: 'assumption:a' })).toBe(false)
    // A draft on a desk lies in no lane, and has no place.
    expect(mayPlaceBetweenAxes(moment, { kind: 'assumption' })).toBe(false)
  })

  it('AX6: each map step opens the zones of its own board', () => {
    const zones = (state: SessionState): readonly string[] => openZones({ ...state, asks: { stage: 'write' } })
    expect(zones(STATES.map)).toEqual(['goals', 'map', 'limits'])
    expect(zones(assumptions)).toEqual(['tests'])
    expect(zones(twoByTwo)).toEqual(['two-by-two'])
    for (const state of [STATES.map, assumptions, twoByTwo]) expect(boardOpen(state)).toBe(true)
  })

  it('AX6: a map step without a board is the milestone map, as in sessions stored earlier', () => {
    expect(STATES.map.phase).toEqual({ of: 'map', board: 'milestones' })
    expect(stepsOf('joint-day').find(({ id }) => id === 'map')).toEqual({ id: 'map', act: 'map', minutes: 40 })
    expect(assumptions.phase).toEqual({ of: 'map', board: 'assumptions' })
  })
})
