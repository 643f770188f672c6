import type { CardView } from '../documents/card-view.ts'

/** The lanes of the map that the mediator has locked, by their ids (MP13). */
export type LockedLanes = readonly string[]

/** Whether a card stays as it is because its lane is locked: the lane itself, or a milestone that lies in it. */
export const isInLockedLane = (locked: LockedLanes, card: Pick<CardView, 'id' | 'kind' | 'lane'>): boolean =>
  locked.length > 0 &&
  ((card.kind === 'lane' && locked.includes(card.id)) ||
    (card.kind === 'milestone' && card.lane !== undefined && locked.includes(card.lane)))
