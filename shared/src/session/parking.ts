import { isCircleOnly, type GroupId, type Step, type WrittenKind } from './agenda.ts'

/** The list of points that wait. The points themselves are cards of the board. */
export type ParkingState = {
  /** What the mediator chose; null before, when it is open by itself from the first reveal on. */
  readonly open: boolean | null
  readonly shown: boolean
  /** The points that a group would let go. */
  readonly letGo: Readonly<Record<GroupId, readonly string[]>>
}

export const NO_PARKING: ParkingState = { open: null, shown: false, letGo: { a: [], b: [] } }

/** What the answer hangs on: a state has all of it, and a page could ask by the same rule. */
export type ParkingMoment = {
  readonly parking: ParkingState
  readonly steps: readonly Step[]
  readonly current: number
  readonly revealed: readonly WrittenKind[]
  readonly phase: { readonly of: string }
  readonly locked: boolean
  readonly ended: boolean
}

/**
 * Whether there is a list of parked points now: from the first reveal on, or, on a day without one, from its first
 * step on; never in a circle, where nothing is stored (PL1).
 */
export const parkingPossible = ({ steps, current, revealed, phase, ended }: ParkingMoment): boolean =>
  current >= 0 &&
  !ended &&
  phase.of !== 'circle' &&
  !isCircleOnly(steps) &&
  (revealed.length > 0 || !steps.some((step) => step.act === 'reveal'))

/** Whether a point can be parked now: unless the mediator closed the list, or locked the board (PL1). */
export const parkingOpen = (state: ParkingMoment): boolean =>
  parkingPossible(state) && !state.locked && (state.parking.open ?? true)
