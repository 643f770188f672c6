import type { Handlers } from './handlers.ts'
import { refuse, type Refused } from './refused.ts'
import type { SeatState, SessionState } from './state.ts'

const withSeat = (
  state: SessionState,
  id: string,
  change: (seat: SeatState) => SeatState | Refused,
): SessionState | Refused => {
  const seat = state.seats[id]
  if (!seat) return refuse('unknown-seat')
  const changed = change(seat)
  return 'reason' in changed ? changed : { ...state, seats: { ...state.seats, [id]: changed } }
}

/** Whether a seat that enters now may read its group's table at once (SE4, SE5). */
const seatedAtOnce = (state: SessionState): boolean => !state.tablesOpened

export const seatEvents: Pick<
  Handlers,
  | 'seat-taken' | 'seat-admitted' | 'seat-turned-away' | 'seat-moved' | 'seat-returned' | 'consented'
  | 'declined' | 'left'
> = {
  'seat-taken': (state, event) => {
    if (state.seats[event.seat]) return refuse('seat-exists')
    if (event.entry === 'code' && !state.roomDoorOpen) return refuse('door-closed')
    const waits = event.entry === 'code' && event.role === 'participant'
    const seat: SeatState = {
      id: event.seat,
      role: event.role,
      ...(event.group ? { group: event.group } : {}),
      status: waits ? 'waiting' : 'in',
      // Only those who take part are asked for consent; a screen or a mediator has nothing to agree to.
      consented: event.role !== 'participant' && event.role !== 'scribe' && event.role !== 'observer',
      atTable: !waits && event.group !== undefined && seatedAtOnce(state),
    }
    return { ...state, seats: { ...state.seats, [event.seat]: seat } }
  },
  'seat-admitted': (state, event) =>
    withSeat(state, event.seat, (seat) => {
      // The mediator alone cannot seat anybody at a table once the tables have opened.
      const atTable = seat.group !== undefined && (seatedAtOnce(state) || event.by === seat.group)
      if (seat.status === 'in' && (seat.atTable || !atTable)) return refuse('already-so')
      if (seat.status !== 'in' && seat.status !== 'waiting') return refuse('wrong-status')
      return { ...seat, status: 'in', atTable: seat.atTable || atTable }
    }),
  'seat-turned-away': (state, event) =>
    withSeat(state, event.seat, (seat) =>
      seat.status === 'waiting' ? { ...seat, status: 'turned-away' } : refuse('wrong-status'),
    ),
  'seat-moved': (state, event) =>
    withSeat(state, event.seat, (seat) => {
      if (seat.role !== 'participant') return refuse('wrong-status')
      if (seat.group === event.group) return refuse('already-so')
      return { ...seat, group: event.group, atTable: seat.status === 'in' && seatedAtOnce(state) }
    }),
  'seat-returned': (state, event) =>
    withSeat(state, event.seat, (seat) =>
      seat.status === 'declined' || seat.status === 'turned-away'
        ? refuse('wrong-status')
        : seat.status === 'left' ? { ...seat, status: 'in', atTable: seat.group !== undefined && seatedAtOnce(state) } : seat,
    ),
  consented: (state, event) =>
    withSeat(state, event.seat, (seat) => (seat.consented ? refuse('already-so') : { ...seat, consented: true })),
  declined: (state, event) =>
    withSeat(state, event.sealed.seat, (seat) =>
      seat.status === 'in' || seat.status === 'waiting'
        ? { ...seat, status: 'declined', atTable: false, consented: false }
        : refuse('wrong-status'),
    ),
  left: (state, event) =>
    withSeat(state, event.sealed.seat, (seat) =>
      seat.status === 'in' || seat.status === 'waiting'
        ? { ...seat, status: 'left', atTable: false }
        : refuse('wrong-status'),
    ),
}
