import { runningTalks } from './caucus-state.ts'
import type { GroupId } from './agenda.ts'
import type { SeatState, AcceptanceState, BallotState } from './state-parts.ts'
import type { SessionState } from './state.ts'

/** How long a record can still be confirmed after the end of a session, in milliseconds (RC4). */
export const CONFIRM_WITHIN = 72 * 3_600_000

/** Seats of a group that are in the room: the size that k speaks of. */
export const membersOf = (state: SessionState, group: GroupId): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.group === group && seat.status === 'in')

/** Seats that may vote and mark: participants of either group who are in and have consented. */
export const votersOf = (state: SessionState): readonly SeatState[] =>
  Object.values(state.seats).filter((seat) => seat.role === 'participant' && seat.status === 'in' && seat.consented)

/** The round of saying whether the mediator is accepted that is open, if one is. */
export const openAcceptance = (state: SessionState): AcceptanceState | undefined =>
  state.acceptances.find((one) => one.closed === undefined)

/** The mediator who leads; undefined before the session has one. */
export const leaderOf = (state: Pick<SessionState, 'seats'>): SeatState | undefined =>
  Object.values(state.seats).find((seat) => seat.role === 'mediator' && seat.status === 'in' && !seat.assists)

/**
 * Whether something private goes on, during which nobody may learn whose connection dropped (VR9): people write alone,
 * sit at tables of their group or mixed ones, vote, say whether the mediator is accepted, or talk with the mediator apart.
 */
export const isPrivateTime = (state: SessionState): boolean =>
  state.phase.of === 'alone' ||
  state.phase.of === 'table' ||
  state.phase.of === 'mixed' ||
  openBallot(state) !== undefined ||
  openAcceptance(state) !== undefined ||
  runningTalks(state.caucus).length > 0

/** The ballot that is open, if one is. */
export const openBallot = (state: SessionState): Extract<BallotState, { readonly stage: 'open' }> | undefined =>
  state.ballots.find((ballot) => ballot.stage === 'open')

/** Whether a ballot is a pulse; what is no pulse belongs to a step of its own. */
export const isPulse = (ballot: Pick<BallotState, 'rating'>): boolean => ballot.rating?.of === 'pulse'

/** The pulse that is open, if one is. */
export const openPulse = (state: SessionState): Extract<BallotState, { readonly stage: 'open' }> | undefined =>
  state.ballots.find((ballot) => ballot.stage === 'open' && isPulse(ballot)) as
    | Extract<BallotState, { readonly stage: 'open' }>
    | undefined

/** Where a record stands now: nothing prepared, a preview, confirmed by both groups, or no longer to be confirmed (RC4). */
export const recordStatus = (
  state: Pick<SessionState, 'record' | 'endedAt'>,
  now: number,
): 'none' | 'preview' | 'confirmed' | 'lapsed' => {
  if (!state.record) return 'none'
  if (state.record.confirmed.a && state.record.confirmed.b) return 'confirmed'
  return state.endedAt !== null && now >= state.endedAt + CONFIRM_WITHIN ? 'lapsed' : 'preview'
}
