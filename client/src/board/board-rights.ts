import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'

/** Who may do what now; asked each time a tool is shown or used, never remembered. */
export type BoardRights = {
  readonly mayAdd: (zone: ZoneId) => boolean
  readonly mayEdit: (card: CardView) => boolean
  /** A move within the card's own lane asks with the zone that it has. */
  readonly mayMove: (card: CardView, zone: ZoneId) => boolean
  readonly mayRemove: (card: CardView) => boolean
}

/** For whoever only reads. */
export const READ_ONLY: BoardRights = {
  mayAdd: () => false,
  mayEdit: () => false,
  mayMove: () => false,
  mayRemove: () => false,
}

/** The kind of a new card: that of its lane; where both groups write together, a shared problem. */
export const newKindIn = (zone: ZoneId): Kind => {
  const [kind] = zone.split(':')
  return kind === 'interest' || kind === 'frustration' || kind === 'assumption' ? kind : 'problem'
}
