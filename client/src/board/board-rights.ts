import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { Kind } from '@parley/shared/session/agenda'
import { isWrittenKind } from '@parley/shared/session/written-kinds'

/** Why a zone takes nothing in now: this person only reads, it is locked, or it is not its time. */
export type Closed = 'reader' | 'locked' | 'not-now'

/** What somebody wants to do with a card. */
export type Wish = 'edit' | 'remove' | 'move' | 'stack' | 'lay' | 'copy'

/** Who may do what now; asked each time a tool is shown or used, never remembered. */
export type BoardRights = {
  readonly mayAdd: (zone: ZoneId) => boolean
  readonly mayEdit: (card: CardView) => boolean
  /** A move within the card's own lane asks with the zone that it has. */
  readonly mayMove: (card: CardView, zone: ZoneId) => boolean
  readonly mayRemove: (card: CardView) => boolean
  /** Whether a card may be put into a stack of its zone, and taken out. */
  readonly mayStack: (card: CardView) => boolean
  /** Whether the free area can be laid out, written and drawn on. */
  readonly mayLay: boolean
  /** Whether arrows can be drawn between cards. */
  readonly mayArrow: boolean
  /** Why nothing can be done in a zone; null where something can. */
  readonly closed: (zone: ZoneId) => Closed | null
  /** Cards that say the same are put together, into a pile without a title; where it is absent, cards are stacked. */
  readonly joins?: boolean
  /** This board's own words for what nobody can do on it at any time; null where there are none. */
  readonly never?: (wish: Wish | 'add' | 'draw') => string | null
}

/** For whoever only reads. */
export const READ_ONLY: BoardRights = {
  mayAdd: () => false,
  mayEdit: () => false,
  mayMove: () => false,
  mayRemove: () => false,
  mayStack: () => false,
  mayLay: false,
  mayArrow: false,
  closed: () => 'reader',
}

/** The kind of a new card: that of its lane; where both groups write together, a shared problem. */
export const newKindIn = (zone: ZoneId): Kind => {
  const [kind] = zone.split(':')
  return isWrittenKind(kind) ? kind : 'problem'
}
