import type { CardView } from '@parley/shared/documents/card-view'
import { isRevealedLimit } from '@parley/shared/map/revealed-limit'
import { mayTouch } from '@parley/shared/permissions/edits'
import type { GroupId } from '@parley/shared/session/agenda'

/** Who may do what on the map; asked each time a tool is shown or used, never remembered. */
export type MapRights = {
  /** Whose words one writes; undefined for whoever only reads. */
  readonly group: GroupId | undefined
  /** Whether the map can be written on now: either group places and links everything. */
  readonly isOpen: boolean
  /** Words are changed and deleted by their own group, and by both where a card is of both. */
  readonly mayEdit: (card: CardView) => boolean
}

export const mapRights = (group: GroupId | undefined, isOpen: boolean): MapRights => ({
  group,
  isOpen: isOpen && group !== undefined,
  // The words of a revealed limit belong to its lane, which is closed while the map is open (KI5).
  mayEdit: (card) => isOpen && group !== undefined && !isRevealedLimit(card) && mayTouch(group, card),
})
