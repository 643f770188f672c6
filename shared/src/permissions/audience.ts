import type { Audience } from '../protocol/state-view.ts'
import type { SeatState } from '../session/state-parts.ts'

/** Which audience a seat belongs to now. A seat that waits, has not consented or is out stands at the door. */
export const audienceOf = (seat: SeatState): Audience => {
  if (seat.status !== 'in' || !seat.consented) return 'door'
  if (seat.role === 'participant' && seat.group) return seat.group
  return seat.role === 'participant' || seat.role === 'scribe' ? 'observer' : seat.role
}
