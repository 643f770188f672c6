import { describe, expect, it } from 'vitest'
import type { CardView, ZoneId } from '../documents/card-view.ts'
import type { Change, Refusal } from '../documents/change.ts'
import { CARD_TEXT_MOST } from '../limits.ts'
import { ROLES } from '../protocol/state-view.ts'
import { GROUPS, KINDS, WRITTEN_KINDS, type GroupId } from '../session/agenda.ts'
import type { SeatState } from '../session/state-parts.ts'
import type { SessionState } from '../session/state.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import { mayRead, type DocumentName } from './documents.ts'
import { boardOpen, judgeChange, mayAddTo } from './edits.ts'
import { zoneOpen } from './zones.ts'

const BOARD: DocumentName = { of: 'board' }
const TABLE_A: DocumentName = { of: 'table', group: 'a' }
const DESK: DocumentName = { of: 'desk', seat: 'seat-a1' }

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  at: [0, 0],
  text: 'Words',
  ...more,
})
const CARDS: Readonly<Record<string, CardView>> = Object.fromEntries(
  [
    card('of-a', { group: 'a', zone: 'interest:a' }),
    card('of-b', { group: 'b', zone: 'interest:b' }),
    card('shared', { group: 'both', zone: 'interest:both' }),
    card('moved', { group: 'a', zone: 'together' }),
    card('problem', { kind: 'problem', group: 'both', zone: 'together' }),
    card('one'),
    card('two'),
    card('joined', { into: 'two' }),
    card('other-kind', { kind: 'frustration' }),
  ].map((one) => [one.id, one]),
)
const lookup = (id: string): CardView | undefined => CARDS[id]

const judge = (
  state: SessionState,
  document: DocumentName,
  change: Change,
  seat = seatOf(state, 'seat-a1'),
): Refusal | null => judgeChange(state, seat, document, change, lookup)

const adds = (values: Record<string, unknown>, text = 'Words', id = 'new-card-1'): Change => ({
  what: 'add',
  card: id,
  text,
  values: { at: [0, 0], ...values },
})
const sets = (id: string, key: string, value: unknown): Change => ({ what: 'set', card: id, key, value })
const text = (id: string): Change => ({ what: 'text', card: id })
const removes = (id: string): Change => ({ what: 'remove', card: id })
const LONG = 'x'.repeat(CARD_TEXT_MOST + 1)

type Case = readonly [rule: string, change: Change, refusal: Refusal | null]

/** What a member of group A may do on the board while it is open. */
const ON_THE_BOARD: readonly Case[] = [
  ['BD3', adds({ kind: 'interest', zone: 'interest:a', group: 'a' }), null],
  ['BD3', adds({ kind: 'problem', zone: 'together', group: 'both' }), null],
  ['BD3', adds({ kind: 'note', zone: 'together', group: 'both' }), null],
  ['BD3', adds({ kind: 'interest', zone: 'together', group: 'both' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:b', group: 'b' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:b', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:both', group: 'both' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'frustration:a', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:a', group: 'b' }), 'not-allowed'],
  ['BD3', adds({ kind: 'problem', zone: 'together', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'problem', zone: 'problem:a', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'chat', zone: 'chat:a', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:a:b', group: 'a' }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', group: 'a' }), 'malformed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:a', group: 'a', held: true }), 'not-allowed'],
  ['BD3', adds({ kind: 'interest', zone: 'interest:a', group: 'a', into: 'of-a' }), 'not-allowed'],
  ['BD1', adds({ kind: 'interest', zone: 'interest:a', group: 'a' }, LONG), 'too-large'],
  ['BD1', adds({ kind: 'interest', zone: 'interest:a', group: 'a' }, 'Words', 'short'), 'malformed'],
  ['BD4', text('of-a'), null],
  ['BD4', removes('of-a'), null],
  ['BD4', text('problem'), null],
  ['BD4', removes('problem'), null],
  ['BD4', text('of-b'), 'not-yours'],
  ['BD4', removes('of-b'), 'not-yours'],
  ['BD4', text('shared'), 'not-yours'],
  ['BD4', removes('shared'), 'not-yours'],
  ['BD1', text('gone'), 'gone'],
  ['BD1', removes('gone'), 'gone'],
  ['BD1', sets('gone', 'at', [1, 1]), 'gone'],
  ['BD4', sets('of-b', 'at', [1, 1]), null],
  ['BD3', sets('of-a', 'zone', 'interest:a'), null],
  ['BD3', sets('of-a', 'zone', 'interest:both'), 'not-yours'],
  ['BD3', sets('of-a', 'zone', 'interest:b'), 'not-yours'],
  ['BD3', sets('of-b', 'zone', 'interest:a'), 'not-yours'],
  ['BD3', sets('shared', 'zone', 'interest:a'), 'not-yours'],
  ['BD3', sets('of-a', 'zone', undefined), 'not-yours'],
  ['BD3', sets('problem', 'zone', 'together'), null],
  ['BD4', sets('of-a', 'zone', 'together'), null],
  ['BD4', sets('moved', 'zone', 'interest:a'), null],
  ['BD4', sets('of-b', 'zone', 'together'), 'not-yours'],
  ['BD4', sets('shared', 'zone', 'together'), 'not-yours'],
  ['BD4', sets('moved', 'zone', 'frustration:a'), 'not-yours'],
  ...(['group', 'kind', 'held', 'into', 'text', 'author'] as const).map((key): Case => [
    'BD4',
    sets('of-a', key, 'b'),
    'not-allowed',
  ]),
]

const AT_THE_TABLE: readonly Case[] = [
  ['TA1', text('one'), null],
  ['TA1', sets('one', 'at', [0, 3]), null],
  ['TA1', sets('one', 'into', 'two'), null],
  ['TA1', sets('one', 'into', undefined), null],
  ['TA1', sets('one', 'into', 'one'), 'not-allowed'],
  ['TA1', sets('one', 'into', 'joined'), 'not-allowed'],
  ['TA1', sets('one', 'into', 'other-kind'), 'not-allowed'],
  ['TA1', sets('one', 'into', 'gone'), 'not-allowed'],
  ['TA1', sets('gone', 'into', 'one'), 'not-allowed'],
  ['TA1', sets('one', 'into', 7), 'not-allowed'],
  ['TA1', adds({ kind: 'interest' }), 'not-allowed'],
  ['TA1', removes('one'), 'not-allowed'],
  ...(['held', 'kind', 'group', 'zone', 'text'] as const).map((key): Case => [
    'TA2',
    sets('one', key, true),
    'not-allowed',
  ]),
]

const ON_THE_DESK: readonly Case[] = [
  ...WRITTEN_KINDS.map((kind): Case => ['VR1', adds({ kind }), null]),
  ['VR1', adds({ kind: 'problem' }), 'malformed'],
  ['VR1', adds({ kind: 'interest', group: 'a' }), 'not-allowed'],
  ['VR1', adds({ kind: 'interest', held: true }), 'not-allowed'],
  ['VR1', adds({ kind: 'interest' }, LONG), 'too-large'],
  ['VR1', adds({ kind: 'interest' }, 'Words', 'no id!'), 'malformed'],
  ['VR1', text('one'), null],
  ['VR1', removes('one'), null],
  ['VR1', sets('one', 'at', [0, 2]), null],
  ['VR1', sets('one', 'kind', 'frustration'), 'not-allowed'],
  ['VR1', sets('one', 'into', 'two'), 'not-allowed'],
]
const EVERY_CHANGE = [...ON_THE_BOARD, ...AT_THE_TABLE, ...ON_THE_DESK].map(([, change]) => change)
const named = ([rule, change, refusal]: Case) =>
  [`${rule}: ${JSON.stringify(change).slice(0, 140)} ${refusal ?? 'passes'}`, change, refusal] as const

describe('edits of a member', () => {
  it.each(ON_THE_BOARD.map(named))('on the board, %s', (_name, change, refusal) => {
    expect(judge(STATES.afterReveal, BOARD, change)).toBe(refusal)
  })
  it.each(AT_THE_TABLE.map(named))('at the table, %s', (_name, change, refusal) => {
    expect(judge(STATES.table, TABLE_A, change)).toBe(refusal)
  })
  it.each(ON_THE_DESK.map(named))('on the desk, %s', (_name, change, refusal) => {
    const inTime = Object.entries(STATES).filter(([name]) => name !== 'unborn')
    expect(inTime.map(([name, state]) => [name, judge(state, DESK, change)])).toEqual(
      inTime.map(([name, state]) => [name, state.ended ? 'not-yours' : refusal]),
    )
  })
})

describe('when and who', () => {
  const living = Object.entries(STATES).filter(([name, state]) => name !== 'unborn' && !state.ended)

  const open = (zone: ZoneId) =>
    Object.entries(STATES)
      .filter(([, state]) => zoneOpen(state, zone))
      .map(([name]) => name)

  it('BD2: each zone of the board is open in its own time, while the board is not locked', () => {
    const times: Readonly<Record<string, readonly ZoneId[]>> = {
      'afterReveal walkSealed walkDrawn walkRuns walkOver collect voided': [
        'interest:a',
        'frustration:b',
        'assumption:both',
        'together',
      ],
      'sayBack focus words': ['words'],
      'asks shown': ['ask:a', 'ask:b'],
      map: ['goals', 'map', 'limits'],
      'support supportClosed': ['proposals'],
      agreements: ['agreements', 'differences'],
    }
    for (const [names, zones] of Object.entries(times)) {
      for (const zone of zones) expect([zone, open(zone).join(' ')]).toEqual([zone, names])
    }
    const all = Object.keys(times).flatMap((names) => names.split(' '))
    const anywhere = Object.entries(STATES).filter(([, state]) => boardOpen(state))
    expect(anywhere.map(([name]) => name).toSorted()).toEqual(all.toSorted())
    for (const name of ['map', 'agreements', 'collect'] as const) {
      expect(boardOpen(happens(STATES[name], { type: 'board-locked' }))).toBe(false)
    }
    expect(boardOpen(happens(STATES.collect, { type: 'board-locked' }))).toBe(false)
  })

  it('BD2: on a board that is not open every edit is refused, with the reason', () => {
    for (const [name, state] of living.filter(([, one]) => !boardOpen(one))) {
      for (const change of ON_THE_BOARD.map(([, one]) => one)) {
        expect([name, judge(state, BOARD, change)]).toEqual([name, state.locked ? 'locked' : 'not-now'])
      }
    }
  })

  it('TA1, RV5: a table is written in the table step only', () => {
    for (const [name, state] of living) {
      for (const [, change, refusal] of AT_THE_TABLE) {
        expect([name, judge(state, TABLE_A, change)]).toEqual([name, state.phase.of === 'table' ? refusal : 'not-now'])
      }
    }
  })

  it('BD2, VR1 to VR4: nobody else writes anything anywhere: neither the mediator nor the screen, door or no door', () => {
    const documents: readonly DocumentName[] = [
      BOARD,
      TABLE_A,
      { of: 'table', group: 'b' },
      DESK,
      { of: 'desk', seat: 'x' },
      { of: 'caucus', with: 'a' },
      { of: 'mixed', round: 1, table: 1 },
    ]
    for (const [name, state] of living) {
      const strangers = ROLES.filter((role) => role !== 'participant').flatMap((role) =>
        [undefined, ...GROUPS].map((group): SeatState => ({
          id: 'x',
          role,
          status: 'in',
          consented: true,
          atTable: true,
          ...(group ? { group } : {}),
        })),
      )
      const gone = (['waiting', 'left', 'declined', 'turned-away'] as const).map((status): SeatState => ({
        ...seatOf(state, 'seat-a1'),
        status,
      }))
      for (const seat of [...strangers, ...gone, { ...seatOf(state, 'seat-a1'), consented: false }]) {
        // On the board mediators and scribes type agreements for both: PE6 says what.
        const types = state.phase.of === 'agreements' && (seat.role === 'mediator' || seat.role === 'scribe')
        const passed = documents
          .filter((document) => !types || document !== BOARD)
          .flatMap((document) => EVERY_CHANGE.filter((change) => judge(state, document, change, seat) !== 'not-yours'))
        expect([`${name} ${seat.role} ${seat.status}`, passed]).toEqual([`${name} ${seat.role} ${seat.status}`, []])
      }
    }
  })

  it('VR1, VR2: the desk of another, the table of the other group, and a table without a place are not yours', () => {
    for (const [, state] of living) {
      for (const change of EVERY_CHANGE) {
        expect(judge(state, DESK, change, seatOf(state, 'seat-a2'))).toBe('not-yours')
        expect(judge(state, TABLE_A, change, seatOf(state, 'seat-b1'))).toBe('not-yours')
        expect(judge(state, TABLE_A, change, { ...seatOf(state, 'seat-a1'), atTable: false })).toBe('not-yours')
      }
    }
  })

  it("VR4: the notebook is the mediator's to write, and nobody else's", () => {
    for (const id of ['mediator', 'seat-a1', 'seat-wait']) {
      expect(judge(STATES.table, { of: 'notebook' }, text('one'), seatOf(STATES.table, id))).toBe(
        id === 'mediator' ? null : 'not-yours',
      )
    }
  })

  it('BD1: what passes is in a document that its author reads', () => {
    const writers = living.flatMap(([, state]) =>
      Object.values(state.seats).flatMap((seat) =>
        [BOARD, TABLE_A, DESK]
          .filter((document) => EVERY_CHANGE.some((change) => judge(state, document, change, seat) === null))
          .map((document) => mayRead(state, seat, document)),
      ),
    )
    expect(writers.length).toBeGreaterThan(20)
    expect(writers.every(Boolean)).toBe(true)
  })

  it('KI5: on the map a revealed limit is tied by either group, and its words stay closed', () => {
    const cards: Readonly<Record<string, CardView>> = {
      limit: { id: 'limit', kind: 'limit', group: 'a', zone: 'limit:a', at: [0, 1], text: 'Words' },
      written: { id: 'written', kind: 'limit', group: 'a', zone: 'limits', at: [0, 1], text: 'Words' },
      goal: { id: 'goal', kind: 'milestone', group: 'b', zone: 'map', at: [0, 1], text: 'Words' },
    }
    const asks = (id: string, change: Change, state = STATES.map) =>
      judgeChange(state, seatOf(state, id), BOARD, change, (card) => cards[card])
    const tie: Change = { what: 'link', link: 'link-0001', from: 'limit', to: 'goal', kind: 'limits' }
    for (const seat of ['seat-a1', 'seat-b1']) {
      expect([seat, asks(seat, tie)]).toEqual([seat, null])
      expect([
        seat,
        asks(seat, adds({ kind: 'reply', zone: 'limits', group: seat === 'seat-a1' ? 'a' : 'b', of: 'limit' })),
      ]).toEqual([seat, null])
      expect([seat, asks(seat, text('limit'))]).toEqual([seat, 'not-now'])
      expect([seat, asks(seat, removes('limit'))]).toEqual([seat, 'not-now'])
    }
    expect(asks('seat-a1', text('written'))).toBe(null)
    expect(asks('seat-a1', text('limit'), STATES.afterReveal)).toBe(null)
  })

  const linked: Readonly<Record<string, CardView>> = {
    meant: { id: 'meant', kind: 'meant', group: 'a', zone: 'pairs', at: [0, 1], text: 'Words' },
    heard: { id: 'heard', kind: 'heard', group: 'b', zone: 'pairs', at: [0, 1], text: 'Words', of: 'meant' },
    agreed: { id: 'agreed', kind: 'agreement', group: 'both', zone: 'agreements', at: [0, 1], text: 'Words' },
    'card-1': { id: 'card-1', kind: 'frustration', group: 'a', zone: 'frustration:a', at: [0, 1], text: 'Words' },
    other: { id: 'other', kind: 'frustration', group: 'a', zone: 'frustration:a', at: [0, 1], text: 'Words' },
  }
  const asks = (state: SessionState, seat: string, change: Change) =>
    judgeChange(state, seatOf(state, seat), BOARD, change, (id) => linked[id])
  const pairs: SessionState = { ...STATES.map, phase: { of: 'map', board: 'pairs' } }

  it('KI10: what was meant and what was heard are said by different groups, and the yes by who meant it', () => {
    const hears = (group: GroupId) => adds({ kind: 'heard', zone: 'pairs', group, of: 'meant' })
    expect(asks(pairs, 'seat-a1', adds({ kind: 'meant', zone: 'pairs', group: 'a' }))).toBe(null)
    expect(asks(pairs, 'seat-b1', hears('b'))).toBe(null)
    expect(asks(pairs, 'seat-a1', hears('a'))).toBe('not-allowed')
    expect(asks(pairs, 'seat-a1', hears('b'))).toBe('not-allowed')
    const yes = sets('heard', 'fits', 'f'.repeat(64))
    expect(asks(pairs, 'seat-a1', yes)).toBe(null)
    expect(asks(pairs, 'seat-b1', yes)).toBe('not-allowed')
    expect(asks(pairs, 'seat-b1', sets('heard', 'fits', undefined))).toBe(null)
    expect(asks(pairs, 'seat-a1', text('heard'))).toBe('not-yours')
    expect(asks(STATES.map, 'seat-b1', hears('b'))).toBe('not-now')
  })

  it('KI12: a group says for itself when it was asked', () => {
    const { agreements } = STATES
    expect(asks(agreements, 'seat-a1', sets('agreed', 'askedA', 'before'))).toBe(null)
    expect(asks(agreements, 'seat-a1', sets('agreed', 'askedB', 'after'))).toBe('not-allowed')
    expect(asks(agreements, 'seat-b1', sets('agreed', 'askedB', 'after'))).toBe(null)
    const early = adds({ kind: 'agreement', zone: 'agreements', group: 'both', askedB: 'before' })
    expect(asks(agreements, 'seat-a1', early)).toBe('not-allowed')
  })

  it('KI13: what would make it possible waits until it was heard', () => {
    const says = (of: string) => adds({ kind: 'condition', zone: 'conditions', group: 'b', of })
    const heard = (outcome: 'heard' | 'left'): SessionState => ({
      ...STATES.sayBack,
      saidBack: [{ id: 'focus-1', card: 'card-1', group: 'a', tries: 1, outcome }],
    })
    expect(asks(STATES.sayBack, 'seat-b1', says('card-1'))).toBe('not-allowed')
    expect(asks(heard('left'), 'seat-b1', says('card-1'))).toBe('not-allowed')
    expect(asks(heard('heard'), 'seat-b1', says('other'))).toBe('not-allowed')
    expect(asks(heard('heard'), 'seat-b1', says('card-1'))).toBe(null)
    expect(asks({ ...heard('heard'), phase: STATES.agreements.phase }, 'seat-b1', says('card-1'))).toBe('not-now')
  })

  it('KI8: under the lists of a mirror nobody writes on the board', () => {
    const phase = { of: 'reveal', kind: 'us-by-us', also: ['them-by-us', 'us-by-them'], stage: 'after' } as const
    const mirror = { ...STATES.afterReveal, phase }
    expect(boardOpen(mirror)).toBe(false)
    for (const [, change] of ON_THE_BOARD) expect(judge(mirror, BOARD, change)).toBe('not-now')
  })

  it('BD3: lanes take their own kind and stacks from their own group, the free area what is of both, and nothing else is a place', () => {
    const zones = [
      ...WRITTEN_KINDS.flatMap((kind) => [...GROUPS, 'both'].map((group) => `${kind}:${group}`)),
      'together',
      'problem:a',
      'note:b',
      'x:a',
      '',
    ]
    const open = (group: GroupId) =>
      [...KINDS, 'x', undefined].flatMap((kind) =>
        zones.filter((zone) => mayAddTo(group, zone as ZoneId, kind)).map((zone) => `${kind} in ${zone}`),
      )
    for (const group of GROUPS) {
      const expected = [
        ...WRITTEN_KINDS.map((kind) => `${kind} in ${kind}:${group}`),
        'problem in together',
        'note in together',
        'text in together',
        ...WRITTEN_KINDS.map((kind) => `stack in ${kind}:${group}`),
        'stack in together',
      ]
      expect(open(group).toSorted()).toEqual(expected.toSorted())
    }
  })
})
