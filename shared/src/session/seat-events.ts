import type { Role } from '../protocol/state-view.ts'
import type { GroupId } from './agenda.ts'
import type { Handlers } from './handlers.ts'
import { leavesMixed } from './mixed-state.ts'
import { refuse, type Refused } from './refused.ts'
import { versionOf } from './sheet-versions.ts'
import type { SeatState } from './state-parts.ts'
import { leaderOf } from './state-reads.ts'
import type { SessionState } from './state.ts'

/** The state with one seat changed, or why that cannot be. */
export const withSeat = (
  state: SessionState,
  id: string,
  change: (seat: SeatState) => SeatState | Refused,
): SessionState | Refused => {
  // Ids come from outside, and a plain object answers to names such as "constructor" that are nobody's seat.
  const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
  if (!seat) return refuse('unknown-seat')
  const changed = change(seat)
  return 'reason' in changed ? changed : { ...state, seats: { ...state.seats, [id]: changed } }
}

/** A co-mediator who leaves is nobody's deputy any more, and is handed nothing. */
const withoutDuties = (state: SessionState, id: string): SessionState => {
  const { deputy, offeredTo } = state.lead
  if (deputy !== id && offeredTo !== id) return state
  return {
    ...state,
    lead: { deputy: deputy === id ? null : deputy, offeredTo: offeredTo === id ? null : offeredTo },
  }
}

/** Whether a seat of this role and group that enters now may read its group's table at once (SE4, SE5). */
const seatedAtOnce = (state: SessionState, role: Role, group: GroupId | undefined): boolean =>
  role === 'participant' && group !== undefined && !state.tablesOpened

export const isHere = (seat: SeatState): boolean => seat.status === 'in' || seat.status === 'waiting'

export const seatEvents: Pick<
  Handlers,
  | 'seat-taken'
  | 'seat-admitted'
  | 'seat-turned-away'
  | 'seat-moved'
  | 'seat-returned'
  | 'consented'
  | 'declined'
  | 'left'
> = {
  'seat-taken': (state, event) => {
    if (Object.hasOwn(state.seats, event.seat)) return refuse('seat-exists')
    if (event.entry === 'code' && !state.roomDoorOpen) return refuse('door-closed')
    // A scribe lets nobody in: who is on the phone waits like anybody without an invite.
    const waits = event.entry === 'code' || event.entry === 'phone'
    const seat: SeatState = {
      id: event.seat,
      role: event.role,
      ...(event.group ? { group: event.group } : {}),
      status: waits ? 'waiting' : 'in',
      ...(waits ? { unadmitted: true } : {}),
      // Only those who take part are asked for consent; a screen or a mediator has nothing to agree to.
      consented: event.role !== 'participant' && event.role !== 'scribe' && event.role !== 'observer',
      atTable: !waits && seatedAtOnce(state, event.role, event.group),
      // Exactly one leads, the first; who comes later as a mediator helps.
      ...(event.role === 'mediator' && leaderOf(state) ? { assists: true } : {}),
    }
    return { ...state, seats: { ...state.seats, [event.seat]: seat } }
  },
  'seat-admitted': (state, event) =>
    withSeat(state, event.seat, (seat) => {
      if (!isHere(seat)) return refuse('wrong-status')
      // To the members of one group nobody of the other stands at the door.
      if (event.by !== 'mediator' && event.by !== seat.group) return refuse('unknown-seat')
      // The mediator alone cannot seat anybody at a table once the tables have opened.
      const byMember = event.by !== 'mediator' && seat.role === 'participant'
      const atTable = seat.atTable || byMember || seatedAtOnce(state, seat.role, seat.group)
      if (seat.status === 'in' && seat.atTable === atTable) return refuse('already-so')
      const { unadmitted: _waited, ...admitted } = seat
      return { ...admitted, status: 'in', atTable }
    }),
  'seat-turned-away': (state, event) =>
    withSeat(state, event.seat, (seat) =>
      seat.status === 'waiting' ? { ...seat, status: 'turned-away' } : refuse('wrong-status'),
    ),
  'seat-moved': (state, event) =>
    withSeat(leavesMixed(state, event.seat), event.seat, (seat) => {
      if (seat.role !== 'participant' || !isHere(seat)) return refuse('wrong-status')
      if (seat.group === event.group) return refuse('already-so')
      return {
        ...seat,
        group: event.group,
        atTable: seat.status === 'in' && seatedAtOnce(state, seat.role, event.group),
      }
    }),
  'seat-returned': (state, event) =>
    withSeat(state, event.seat, (seat) => {
      if (isHere(seat)) return seat
      if (seat.status !== 'left') return refuse('wrong-status')
      const { leftAt: _left, ...back } = seat
      // A return code opens no door that nobody has opened before.
      if (seat.unadmitted) return { ...back, status: 'waiting' }
      // After the end no member is left at a table to say yes, and no table to read: who sat there still confirms.
      const atTable = state.ended
        ? seat.group !== undefined && seat.satWith === seat.group
        : seatedAtOnce(state, seat.role, seat.group)
      return { ...back, status: 'in', atTable }
    }),
  consented: (state, event) =>
    withSeat(state, event.seat, (seat) => {
      if (!isHere(seat)) return refuse('wrong-status')
      if (seat.consented) return refuse('already-so')
      const version = event.version ?? versionOf(state, 'statements')
      if (version > versionOf(state, 'statements')) return refuse('other-version')
      return { ...seat, consented: true, ticked: version }
    }),
  declined: (state, event) =>
    withSeat(leavesMixed(state, event.sealed.seat), event.sealed.seat, (seat) =>
      isHere(seat) ? { ...seat, status: 'declined', atTable: false, consented: false } : refuse('wrong-status'),
    ),
  left: (state, event, now) =>
    withSeat(leavesMixed(withoutDuties(state, event.sealed.seat), event.sealed.seat), event.sealed.seat, (seat) => {
      if (!isHere(seat)) return refuse('wrong-status')
      const wasAsked = seat.role === 'participant' && seat.status === 'in' && seat.consented
      return {
        ...seat,
        status: 'left',
        atTable: false,
        ...(seat.atTable && seat.group ? { satWith: seat.group } : {}),
        ...(wasAsked ? { leftAt: now } : {}),
      }
    }),
}
