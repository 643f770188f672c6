import { describe, expect, it } from 'vitest'
import { ROLES } from '../protocol/state-view.ts'
import type { SessionEvent } from './events.ts'
import { membersOf, votersOf } from './state-reads.ts'
import type { SessionState } from './state.ts'
import { comes, NOW, starts } from './testing/sample-events.ts'
import { happens, refusal, STATES } from './testing/stories.ts'

const { born, table, ended } = STATES
const seat = (state: SessionState, id: string) => state.seats[id]
const left = (id: string): SessionEvent => ({ type: 'left', sealed: { seat: id } })
const byCode = (id: string, group: 'a' | 'b'): SessionEvent => ({
  type: 'seat-taken',
  seat: id,
  role: 'participant',
  group,
  entry: 'code',
})

describe('seats and the door', () => {
  it('SE1: a seat exists once', () => {
    expect(
      refusal(born, { type: 'seat-taken', seat: 'seat-a1', role: 'participant', group: 'b', entry: 'invite' }),
    ).toBe('seat-exists')
  })

  it('SE2: an invite admits at once, the room code waits', () => {
    expect(seat(born, 'seat-a1')).toMatchObject({ status: 'in', atTable: true })
    expect(seat(born, 'seat-wait')).toMatchObject({ status: 'waiting', atTable: false })
    for (const role of ROLES) {
      const state = happens(born, { type: 'seat-taken', seat: 'other', role, entry: 'code' })
      expect([role, seat(state, 'other')?.status]).toEqual([role, 'waiting'])
    }
  })

  it('SE2: the own group and the mediator let somebody in; to the other group nobody stands there', () => {
    for (const by of ['a', 'mediator'] as const) {
      const state = happens(born, { type: 'seat-admitted', seat: 'seat-wait', by })
      expect(seat(state, 'seat-wait')).toMatchObject({ status: 'in', atTable: true })
      expect(refusal(state, { type: 'seat-admitted', seat: 'seat-wait', by })).toBe('already-so')
    }
    expect(refusal(born, { type: 'seat-admitted', seat: 'seat-wait', by: 'b' })).toBe('unknown-seat')
  })

  it('SE2: who left the queue and comes back by a return code waits again', () => {
    const back = happens(born, left('seat-wait'), { type: 'seat-returned', seat: 'seat-wait' })
    expect(seat(back, 'seat-wait')).toMatchObject({ status: 'waiting', atTable: false })
    const admitted = happens(back, { type: 'seat-admitted', seat: 'seat-wait', by: 'a' }, left('seat-wait'), {
      type: 'seat-returned',
      seat: 'seat-wait',
    })
    expect(seat(admitted, 'seat-wait')).toMatchObject({ status: 'in' })
  })

  it('SE2: who was turned away neither comes back nor consents', () => {
    const state = happens(born, { type: 'seat-turned-away', seat: 'seat-wait' })
    expect(seat(state, 'seat-wait')?.status).toBe('turned-away')
    expect(refusal(state, { type: 'seat-returned', seat: 'seat-wait' })).toBe('wrong-status')
    expect(refusal(state, { type: 'consented', seat: 'seat-wait' })).toBe('wrong-status')
    expect(refusal(state, { type: 'seat-admitted', seat: 'seat-wait', by: 'a' })).toBe('wrong-status')
    expect(refusal(born, { type: 'seat-turned-away', seat: 'seat-a1' })).toBe('wrong-status')
  })

  it('SE4: the door closes when the first table opens, and stays closed', () => {
    expect(refusal(born, byCode('late', 'a'))).toBe(null)
    expect(table.roomDoorOpen).toBe(false)
    for (const state of [table, happens(table, starts('open')), STATES.closed]) {
      expect(refusal(state, byCode('late', 'a'))).toBe('door-closed')
    }
  })

  it('SE5: once tables have opened, a new seat sits nowhere until a member of its group says yes', () => {
    const come = happens(table, ...comes('late', 'a'))
    expect(seat(come, 'late')).toMatchObject({ status: 'in', atTable: false })
    expect(refusal(come, { type: 'seat-admitted', seat: 'late', by: 'mediator' })).toBe('already-so')
    expect(refusal(come, { type: 'seat-admitted', seat: 'late', by: 'b' })).toBe('unknown-seat')
    expect(seat(happens(come, { type: 'seat-admitted', seat: 'late', by: 'a' }), 'late')?.atTable).toBe(true)
  })

  it('SE5: who still waits when tables open is let into the room by the mediator, to the table by the group', () => {
    const inRoom = happens(table, { type: 'seat-admitted', seat: 'seat-wait', by: 'mediator' })
    expect(seat(inRoom, 'seat-wait')).toMatchObject({ status: 'in', atTable: false })
    expect(seat(happens(inRoom, { type: 'seat-admitted', seat: 'seat-wait', by: 'a' }), 'seat-wait')?.atTable).toBe(
      true,
    )
  })

  it('SE5: a moved seat loses its table, and gains the other by a yes from there only', () => {
    const before = happens(born, { type: 'seat-moved', seat: 'seat-a1', group: 'b' })
    expect(seat(before, 'seat-a1')).toMatchObject({ group: 'b', atTable: true })
    const after = happens(table, { type: 'seat-moved', seat: 'seat-a1', group: 'b' })
    expect(seat(after, 'seat-a1')).toMatchObject({ group: 'b', atTable: false })
    expect(refusal(after, { type: 'seat-admitted', seat: 'seat-a1', by: 'a' })).toBe('unknown-seat')
    expect(seat(happens(after, { type: 'seat-admitted', seat: 'seat-a1', by: 'b' }), 'seat-a1')?.atTable).toBe(true)
  })

  it('SE5: moving changes neither who waits nor who is gone, and moves participants only', () => {
    expect(seat(happens(born, { type: 'seat-moved', seat: 'seat-wait', group: 'b' }), 'seat-wait')).toMatchObject({
      status: 'waiting',
      atTable: false,
    })
    expect(refusal(happens(born, left('seat-a1')), { type: 'seat-moved', seat: 'seat-a1', group: 'b' })).toBe(
      'wrong-status',
    )
    expect(refusal(born, { type: 'seat-moved', seat: 'mediator', group: 'b' })).toBe('wrong-status')
    expect(refusal(born, { type: 'seat-moved', seat: 'seat-a1', group: 'a' })).toBe('already-so')
  })

  it('SE5, SE10: who left after tables opened comes back without the table; another device keeps it', () => {
    const gone = happens(table, left('seat-a1'))
    expect(seat(gone, 'seat-a1')).toMatchObject({ status: 'left', atTable: false })
    const back = happens(gone, { type: 'seat-returned', seat: 'seat-a1' })
    expect(seat(back, 'seat-a1')).toMatchObject({ status: 'in', atTable: false })
    expect(seat(happens(table, { type: 'seat-returned', seat: 'seat-a1' }), 'seat-a1')?.atTable).toBe(true)
  })

  it('SE6: participants, scribes and observers are asked for consent; who declines does not count and does not come back', () => {
    for (const role of ROLES) {
      const state = happens(born, { type: 'seat-taken', seat: 'other', role, entry: 'invite' })
      expect([role, seat(state, 'other')?.consented]).toEqual([
        role,
        !['participant', 'scribe', 'observer'].includes(role),
      ])
    }
    const declined = happens(born, { type: 'declined', sealed: { seat: 'seat-b1' } })
    expect(seat(declined, 'seat-b1')).toMatchObject({ status: 'declined', consented: false, atTable: false })
    expect(membersOf(declined, 'b').map(({ id }) => id)).toEqual(['seat-b2', 'seat-b3'])
    expect(refusal(declined, { type: 'seat-returned', seat: 'seat-b1' })).toBe('wrong-status')
    expect(refusal(declined, { type: 'consented', seat: 'seat-b1' })).toBe('wrong-status')
    expect(refusal(born, { type: 'consented', seat: 'seat-b1' })).toBe('already-so')
  })

  it('BL2: participants vote who are in and have consented, of no other role', () => {
    const others = ROLES.map((role): SessionEvent => ({ type: 'seat-taken', seat: `a-${role}`, role, entry: 'invite' }))
    const state = happens(born, ...others, left('seat-a2'))
    expect(votersOf(state).map(({ id }) => id)).toEqual(['seat-a1', 'seat-a3', 'seat-b1', 'seat-b2', 'seat-b3'])
  })

  it('TA1: only participants of a group sit at its table', () => {
    for (const role of ROLES) {
      const state = happens(born, { type: 'seat-taken', seat: 'other', role, group: 'a', entry: 'invite' })
      expect([role, seat(state, 'other')?.atTable]).toEqual([role, role === 'participant'])
    }
    const scribe = happens(table, { type: 'seat-taken', seat: 'other', role: 'scribe', group: 'a', entry: 'invite' })
    expect(refusal(scribe, { type: 'seat-admitted', seat: 'other', by: 'a' })).toBe('already-so')
  })

  it('ST6, RC4: after the end a seat that left comes back for its files, and to confirm the record', () => {
    const back = happens(ended, left('seat-a1'), { type: 'seat-returned', seat: 'seat-a1' })
    expect(seat(back, 'seat-a1')).toMatchObject({ status: 'in', atTable: true })
    expect(refusal(ended, { type: 'seat-moved', seat: 'seat-a1', group: 'b' }, NOW)).toBe('ended')
  })
})
