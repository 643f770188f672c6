import type { CardView } from '@parley/shared/documents/card-view'
import { isInLockedLane, type LockedLanes } from '@parley/shared/map/locked-lanes'
import { isRevealedLimit } from '@parley/shared/map/revealed-limit'
import { mayTouch } from '@parley/shared/permissions/edits'
import type { GroupId } from '@parley/shared/session/agenda'

const NO_LANES: LockedLanes = []

/** Who may do what on the map; asked each time a tool is shown or used, never remembered. */
export type MapRights = {
  /** Whose words one writes; undefined for whoever only reads. */
  readonly group: GroupId | undefined
  /** Whether the map can be written on now: either group places and links everything. */
  readonly isOpen: boolean
  readonly lockedLanes: LockedLanes
  /** Whether a lane, or what lies in it, stays as it is until the mediator opens it (MP13). */
  readonly isLocked: (card: Pick<CardView, 'id' | 'kind' | 'lane'>) => boolean
  /** Words are changed and deleted by their own group, and by both where a card is of both. */
  readonly mayEdit: (card: CardView) => boolean
}

export const mapRights = (group: GroupId | undefined, isOpen: boolean, locked: LockedLanes = NO_LANES): MapRights => ({
  group,
  isOpen: isOpen && group !== undefined,
  lockedLanes: locked,
  isLocked: (card) => isInLockedLane(locked, card),
  // The words of a revealed limit belong to its lane, which is closed while the map is open (KI5).
  mayEdit: (card) =>
    isOpen && group !== undefined && !isRevealedLimit(card) && !isInLockedLane(locked, card) && mayTouch(group, card),
})
