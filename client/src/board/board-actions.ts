import { ownCount } from '@parley/shared/documents/own-count'
import { readDocument } from '@parley/shared/documents/cards'
import type { Doc } from 'yjs'
import { cardSpace, type Space } from '../ui/card-space.ts'
import { actingOn, type ActHistory, type Acting } from './acting.ts'
import { arrowActs, type ArrowActs } from './arrow-acts.ts'
import { freeActs, type FreeActs } from './free-acts.ts'
import { laneActs, type LaneActs } from './lane-acts.ts'
import { stackActs, type StackActs } from './stack-acts.ts'
import { strokeActs, type StrokeActs } from './stroke-acts.ts'
import { tableActs } from './table-acts.ts'

export type { ActHistory } from './acting.ts'

/** All that a person can do to the cards of a board. Whether they may is asked elsewhere, before. */
export type BoardActions = ActHistory &
  LaneActs &
  FreeActs &
  StackActs &
  ArrowActs &
  StrokeActs & {
    /** The room for so many more cards, one unless said otherwise. */
    readonly space: (more?: number) => Space
  }

/** The acts of one person on the board's document. */
export const boardActions = (doc: Doc): BoardActions => actionsOf(actingOn(doc, 'board'))

/**
 * The acts of one person on a group's table as a board: those of a board, but that what says the same is joined and that
 * cards have an order only. What TA1 forbids is nobody's right there, and is asked before.
 */
export const tableActions = (doc: Doc): BoardActions => {
  const acting = actingOn(doc, 'table')
  return { ...actionsOf(acting), ...tableActs(acting) }
}

const actionsOf = (acting: Acting): BoardActions => {
  const { doc } = acting
  return {
    ...acting.history,
    ...laneActs(acting),
    ...freeActs(acting),
    ...stackActs(acting),
    ...arrowActs(acting),
    ...strokeActs(acting),
    space: (more = 1) => cardSpace(readDocument(doc).cards.length + more - 1, ownCount(doc, 'cards') + more - 1),
  }
}
