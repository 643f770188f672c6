import type { SeatState } from './state-parts.ts'
import { votersOf } from './state-reads.ts'
import type { SessionState } from './state.ts'

/**
 * Whom something private asks that began then (milliseconds since 1970): participants who are here, and those who were
 * and have left since. A count over these stays what it is when somebody leaves, so it tells nobody whether that person
 * had written or voted (VR10).
 */
export const askedSince = (state: SessionState, since: number): readonly SeatState[] => [
  ...votersOf(state),
  ...Object.values(state.seats).filter(({ leftAt }) => leftAt !== undefined && leftAt >= since),
]

/** Whom the step of now asks. */
export const askedInStep = (state: SessionState): readonly SeatState[] =>
  askedSince(state, state.begins.at(-1)?.at ?? 0)

/** How many were asked to take part: who came in, and who came in and declined, so that no number falls with a no. */
export const askedToJoin = ({ seats }: SessionState): number =>
  Object.values(seats).filter(
    ({ group, status, unadmitted }) => group && (status === 'in' || (status === 'declined' && !unadmitted)),
  ).length
