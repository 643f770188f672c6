import type { CardView } from '@parley/shared/documents/card-view'
import { mayTouch } from '@parley/shared/permissions/edits'
import type { GroupId } from '@parley/shared/session/agenda'

/** Who may do what on a board with two axes; asked each time a tool is shown or used, never remembered. */
export type AxesRights = {
  /** The group for which one writes; undefined for whoever only reads. */
  readonly group: GroupId | undefined
  /** Whether cards can be laid now: both groups lay any of them. */
  readonly isOpen: boolean
  /** Notes, ends of axes and tests are of both. The words of an assumption are nobody's to change here. */
  readonly mayEdit: (card: CardView) => boolean
}

export const axesRights = (group: GroupId | undefined, isOpen: boolean): AxesRights => ({
  group,
  isOpen: isOpen && group !== undefined,
  mayEdit: (card) => isOpen && group !== undefined && card.kind !== 'assumption' && mayTouch(group, card),
})
