import type { Handlers } from './handlers.ts'
import { refuse } from './refused.ts'
import { isHere, withSeat } from './seat-events.ts'
import { versionOf } from './sheet-versions.ts'
import type { SeatState } from './state-parts.ts'
import { leaderOf } from './state-reads.ts'
import type { SessionState } from './state.ts'

/** A seat that is in the room; ids come from outside, and a plain object answers to names that are nobody's seat. */
const seatIn = (state: SessionState, id: string): SeatState | undefined => {
  const seat = Object.hasOwn(state.seats, id) ? state.seats[id] : undefined
  return seat?.status === 'in' ? seat : undefined
}
const isAssisting = (state: SessionState, id: string): boolean => {
  const seat = seatIn(state, id)
  return seat?.role === 'mediator' && seat.assists === true
}

export const peopleEvents: Pick<
  Handlers,
  'scribe-consented' | 'deputy-named' | 'handing-over' | 'lead-passed' | 'between-talk-opened'
> = {
  'scribe-consented': (state, event) => {
    if (seatIn(state, event.scribe)?.role !== 'scribe') return refuse('wrong-status')
    return withSeat(state, event.seat, (seat) => {
      if (seat.role !== 'participant' || !isHere(seat)) return refuse('wrong-status')
      // The words that were read aloud hold the rules of the room, too.
      return seat.scribe
        ? refuse('already-so')
        : { ...seat, scribe: event.scribe, consented: true, ticked: versionOf(state, 'statements') }
    })
  },
  'deputy-named': (state, event) => {
    if (state.lead.deputy === event.seat) return refuse('already-so')
    if (event.seat !== null && !isAssisting(state, event.seat)) return refuse('wrong-status')
    return { ...state, lead: { ...state.lead, deputy: event.seat } }
  },
  'handing-over': (state, event) => {
    if (state.lead.offeredTo === event.seat) return refuse('already-so')
    if (event.seat !== null && !isAssisting(state, event.seat)) return refuse('wrong-status')
    return { ...state, lead: { ...state.lead, offeredTo: event.seat } }
  },
  'lead-passed': (state, event) => {
    const leader = leaderOf(state)
    if (leader?.id !== event.from || !isAssisting(state, event.to)) return refuse('wrong-status')
    const { deputy, offeredTo } = state.lead
    if (event.how === 'accepted' ? offeredTo !== event.to : deputy !== event.to) return refuse('nothing-there')
    const next = seatIn(state, event.to)
    if (!next) return refuse('unknown-seat')
    const { assists: _helped, ...leads } = next
    return {
      ...state,
      seats: { ...state.seats, [event.to]: leads, [event.from]: { ...leader, assists: true } },
      // Who leads is nobody's deputy; the one who led before is, until somebody else is named.
      lead: { deputy: event.from, offeredTo: null },
    }
  },
  'between-talk-opened': (state) => ({ ...state, betweenTalk: true }),
}
