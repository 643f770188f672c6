import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import type { BoardRights } from '../board/board-rights.ts'

/** What a person may do with one card of the outline, now. */
export type RowMay = {
  readonly edit: boolean
  /** Into another place of its own list. */
  readonly order: boolean
  readonly remove: boolean
  /** Into a stack of its zone, and out of it. */
  readonly stack: boolean
  /** In the free area: beside another card, or a step further. */
  readonly place: boolean
  /** Arrows from it. */
  readonly arrow: boolean
  readonly duplicate: boolean
  /** Be tagged with a lens. */
  readonly lens: boolean
  /** Other zones to which it may go. */
  readonly zones: readonly ZoneId[]
}

export const MAY_NOTHING: RowMay = {
  edit: false,
  order: false,
  remove: false,
  stack: false,
  place: false,
  arrow: false,
  duplicate: false,
  lens: false,
  zones: [],
}

/**
 * What may be done with a card, by the rights that the server asks too. What lies in a stack lies with the others there
 * and has no place of its own. A copy is a new card, so it needs a zone that takes one.
 */
export const rowMay = (
  card: CardView | undefined,
  zone: ZoneId,
  rights: BoardRights,
  zones: readonly ZoneId[],
): RowMay => {
  if (!card) return MAY_NOTHING
  const isStack = card.kind === 'stack'
  return {
    edit: rights.mayEdit(card),
    order: rights.mayMove(card, zone),
    remove: rights.mayRemove(card),
    stack: !isStack && rights.mayStack(card),
    place: zone === 'together' && rights.mayLay && card.stack === undefined,
    arrow: rights.mayArrow,
    duplicate: rights.mayAdd(zone),
    lens: rights.joins !== true && !isStack && rights.mayEdit(card),
    zones: zones.filter((one) => one !== zone && rights.mayMove(card, one)),
  }
}

/** Zones to which every one of these cards may go. */
export const zonesForAll = (all: readonly RowMay[]): readonly ZoneId[] =>
  (all[0]?.zones ?? []).filter((zone) => all.every((may) => may.zones.includes(zone)))
