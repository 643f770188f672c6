import { assumptionBoard, type WeighedCard } from '@parley/shared/axes/assumption-board'
import { twoByTwoBoard, type TwoByTwoBoard } from '@parley/shared/axes/two-by-two-board'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { AxesItem, AxesLabels } from '@parley/shared/scene/axes-scene'
import type { LinkedBoard, MapBoard } from '@parley/shared/session/agenda'
import { ratingsOf } from '@parley/shared/voting/ratings-of'
import type { GroupNames } from '../map/map-labels.ts'
import { m } from '../paraglide/messages.js'
import { assumptionAxes, assumptionItem, axesLabels, noteItem, ownAxes, type AxesNames } from './axes-words.ts'

export type AxesBoardName = Exclude<MapBoard, 'milestones' | LinkedBoard>

/** A board with two axes as canvas, list, wall and console show it. */
export type AxesModel = {
  readonly board: AxesBoardName
  readonly names: AxesNames
  readonly labels: AxesLabels
  /** In the order of the board, numbered. */
  readonly items: readonly AxesItem[]
  /** The assumptions with their tests; empty on a two-by-two. */
  readonly weighed: readonly WeighedCard[]
  readonly looseTests: readonly CardView[]
  /** The axes of the room's own; null on the assumption map. */
  readonly own: TwoByTwoBoard | null
}

/** Makes a board with two axes from the joint board, without what is hidden, and from what was rated. */
export const axesModel = (
  board: AxesBoardName,
  view: DocumentView,
  state: Pick<StateView, 'ballots'>,
  groups: GroupNames,
): AxesModel => {
  if (board === 'two-by-two') {
    const own = twoByTwoBoard(view)
    const names = ownAxes(own)
    const items = own.notes.map((note) => noteItem(note, names, groups))
    return { board, names, labels: axesLabels(names, null), items, weighed: [], looseTests: [], own }
  }
  const names = assumptionAxes()
  const { cards, looseTests } = assumptionBoard(view, (card) => ratingsOf(state, card))
  const items = cards.map((one) => assumptionItem(one, names, groups))
  const labels = axesLabels(names, m.axes_corner())
  return { board, names, labels, items, weighed: cards, looseTests, own: null }
}
