import type { GroupId } from '../session/agenda.ts'

/** Where a parked point may go. */
export const PARKED_TO = ['board', 'next', 'wait'] as const
export type ParkedTo = (typeof PARKED_TO)[number]

/** The list of points that wait, beside the board on which they lie. */
export type ParkingView = {
  /** Whether points can be parked now. */
  readonly open: boolean
  /** Whether the mediator may open and close it now. */
  readonly possible: boolean
  /** Whether it stands on the wall. */
  readonly shown: boolean
  /** The points that each group would let go; with both, a point is gone. */
  readonly letGo: Readonly<Record<GroupId, readonly string[]>>
}
