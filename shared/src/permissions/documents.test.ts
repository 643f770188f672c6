import { describe, expect, it } from 'vitest'
import { GROUPS } from '../session/agenda.ts'
import { ROLES, type Role } from '../protocol/state-view.ts'
import type { SeatState } from '../session/state-parts.ts'
import type { SessionState } from '../session/state.ts'
import { opensDoor } from '../session/testing/sample-events.ts'
import { happens, seatOf, STATES } from '../session/testing/stories.ts'
import { mayRead, parseDocument, type DocumentName } from './documents.ts'

const STATUSES = ['waiting', 'in', 'left', 'declined', 'turned-away'] as const

/** Every seat that there can be: role, group, status, consent, place at the table; and of mediators those who help. */
const LEADERS: readonly SeatState[] = ROLES.flatMap((role) =>
  [undefined, ...GROUPS].flatMap((group) =>
    STATUSES.flatMap((status) =>
      [true, false].flatMap((consented) =>
        [true, false].map((atTable): SeatState => ({
          id: 'me',
          role,
          status,
          consented,
          atTable,
          ...(group ? { group } : {}),
        })),
      ),
    ),
  ),
)
const SEATS: readonly SeatState[] = [
  ...LEADERS,
  ...LEADERS.filter(({ role }) => role === 'mediator').map((seat) => ({ ...seat, assists: true as const })),
]
const DOCUMENTS: readonly DocumentName[] = [
  { of: 'board' },
  { of: 'notebook' },
  { of: 'table', group: 'a' },
  { of: 'table', group: 'b' },
  { of: 'table', group: 'a', part: 1 },
  { of: 'table', group: 'a', part: 2 },
  { of: 'caucus', with: 'a' },
  { of: 'caucus', with: 'b' },
  { of: 'caucus', with: 'me' },
  { of: 'caucus', with: 'other' },
  { of: 'mixed', round: 1, table: 1 },
  { of: 'mixed', round: 1, table: 2 },
  { of: 'mixed', round: 2, table: 1 },
  { of: 'desk', seat: 'me' },
  { of: 'desk', seat: 'other' },
]
/** The mediator talks with one person apart, who has this id in every seat that is tried. */
const personApart: SessionState = {
  ...STATES.apart,
  caucus: {
    ...STATES.apart.caucus,
    talks: [{ id: 'caucus-2', with: 'person', seat: 'me', startedAt: 0, endsAt: 1, endedAt: null }],
  },
}
/** Whoever is tried sits at the second mixed table. */
const atMixedTable: SessionState = {
  ...STATES.mixedDrawn,
  mixed: STATES.mixedDrawn.mixed.map((round) => ({
    ...round,
    tables: [
      ['seat-a1', 'seat-b1'],
      ['me', 'seat-b2'],
    ],
  })),
}
/** Whoever is tried sits at the second of two tables of group a; its door had been opened before. */
const atPart: SessionState = {
  ...STATES.doorOpen,
  tables: { ...STATES.doorOpen.tables, a: { ...STATES.doorOpen.tables.a, split: [['seat-a1'], ['me']] } },
}
const ALL: readonly (readonly [string, SessionState])[] = [
  ...Object.entries(STATES),
  ['bDoorOpen', happens(STATES.table, ...opensDoor('b'))],
  ['bothDoorsOpen', happens(STATES.doorOpen, ...opensDoor('b'))],
  ['aPersonApart', personApart],
  ['atMixedTable', atMixedTable],
  ['atPart', atPart],
]

const isHere = (seat: SeatState): boolean => seat.status === 'in' && seat.consented
/** The rules VR1 to VR4, CA3, MX3 and TS3, each as a sentence of its own, held against the one function that answers everywhere. */
const RULES: Readonly<
  Record<DocumentName['of'], (state: SessionState, seat: SeatState, document: DocumentName) => boolean>
> = {
  desk: (_state, seat, document) => seat.role === 'participant' && document.of === 'desk' && document.seat === seat.id,
  table: (state, seat, document) => {
    if (document.of !== 'table') return false
    if (document.part !== undefined) {
      const sits = state.tables[document.group].split?.[document.part - 1]?.includes(seat.id) === true
      return sits && seat.role === 'participant' && seat.group === document.group && seat.atTable
    }
    if (seat.role === 'mediator') return state.tables[document.group].doorOpen
    return seat.role === 'participant' && seat.group === document.group && seat.atTable
  },
  board: (_state, { role }) =>
    (['mediator', 'participant', 'scribe', 'observer', 'projector'] as Role[]).includes(role),
  notebook: (_state, { role }) => role === 'mediator',
  caucus: (state, seat, document) => {
    if (document.of !== 'caucus') return false
    const whom = document.with
    const isGroups = whom === 'a' || whom === 'b'
    const was = state.caucus.talks.some((talk) => (isGroups ? talk.with === whom : talk.seat === whom))
    if (!was || seat.role === 'mediator') return was && seat.assists !== true
    if (seat.role !== 'participant') return false
    return isGroups ? seat.group === whom && seat.atTable : seat.id === whom
  },
  mixed: (state, seat, document) => {
    if (document.of !== 'mixed' || seat.role !== 'participant' || !seat.group || !seat.atTable) return false
    return state.mixed[document.round - 1]?.tables?.[document.table - 1]?.includes(seat.id) === true
  },
}

describe('who reads which document', () => {
  it('VR1 to VR4, CA3, MX3, TS3: for every seat, document and state', () => {
    let readable = 0
    const wrong: string[] = []
    for (const [name, state] of ALL) {
      for (const seat of SEATS) {
        for (const document of DOCUMENTS) {
          const expected = !state.ended && isHere(seat) && RULES[document.of](state, seat, document)
          if (mayRead(state, seat, document) !== expected)
            wrong.push(`${name} ${JSON.stringify(seat)} ${JSON.stringify(document)}`)
          if (expected) readable += 1
        }
      }
    }
    expect(wrong).toEqual([])
    expect(readable).toBeGreaterThan(500)
  })

  it('VR2: the mediator reads a table while its door is open, and the other one still not', () => {
    const mediator = seatOf(STATES.doorOpen, 'mediator')
    const tables = (state: SessionState) => GROUPS.filter((group) => mayRead(state, mediator, { of: 'table', group }))
    expect(tables(STATES.table)).toEqual([])
    expect(tables(STATES.doorOpen)).toEqual(['a'])
    expect(tables(happens(STATES.doorOpen, { type: 'door-closed', group: 'a' }))).toEqual([])
  })

  it('SE10, VR7: a seat that moves or leaves reads its table no more', () => {
    const reads = (state: SessionState, group: 'a' | 'b') =>
      mayRead(state, seatOf(state, 'seat-a1'), { of: 'table', group })
    expect(reads(STATES.table, 'a')).toBe(true)
    const moved = happens(STATES.table, { type: 'seat-moved', seat: 'seat-a1', group: 'b' })
    expect([reads(moved, 'a'), reads(moved, 'b')]).toEqual([false, false])
    expect(reads(happens(STATES.table, { type: 'left', sealed: { seat: 'seat-a1' } }), 'a')).toBe(false)
  })

  it('VR5: names that no document has are no documents', () => {
    expect(['board', 'notebook', 'table:a', 'caucus:b', 'mixed:2-13', 'desk:me'].map(parseDocument)).toEqual([
      { of: 'board' },
      { of: 'notebook' },
      { of: 'table', group: 'a' },
      { of: 'caucus', with: 'b' },
      { of: 'mixed', round: 2, table: 13 },
      { of: 'desk', seat: 'me' },
    ])
    for (const name of [
      '',
      'mixed:1',
      'mixed:0-1',
      'mixed:1-01',
      'mixed:1-1-1',
      'mixed:1-1e3',
      'table',
      'table:',
      'table:c',
      'table:a:b',
      'desk',
      'desk:',
      'desk:me:too',
      'board:a',
      'notebook:',
      'Board',
      ' board',
      'constructor',
      '__proto__',
    ]) {
      expect([name, parseDocument(name)]).toEqual([name, null])
    }
  })
})
