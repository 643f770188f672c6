import { type AxisCorner, type AxisEnd, type CardView, type DocumentView } from '../documents/card-view.ts'
import { HALF, type Value } from './value.ts'

/** A note as the two-by-two has it. */
export type LaidNote = {
  readonly card: CardView
  readonly number: number
  /** Where it lies; null while it waits in the tray. */
  readonly value: Value | null
}

/**
 * The name of an end of an axis, or of a corner. Two people may name one at the same moment: the first in the order of
 * the board holds, and the others are kept beside it until somebody takes them away.
 */
export type NamedEnd = { readonly card: CardView | null; readonly others: readonly CardView[] }

export type TwoByTwoBoard = {
  readonly ends: Readonly<Record<AxisEnd, NamedEnd>>
  readonly corners: Readonly<Record<AxisCorner, NamedEnd>>
  /** In the order of the board. */
  readonly notes: readonly LaidNote[]
}

/** In which corner a place lies; what lies on a line between two belongs to the right one, or to the upper one. */
export const cornerAt = ([x, y]: Value): AxisCorner =>
  y >= HALF ? (x >= HALF ? 'top-right' : 'top-left') : x >= HALF ? 'bottom-right' : 'bottom-left'

/** The two ends that meet in a corner: that of the upright axis, then that of the other. */
export const endsAt = (corner: AxisCorner): readonly [upright: AxisEnd, across: AxisEnd] => [
  corner.startsWith('top') ? 'y-high' : 'y-low',
  corner.endsWith('left') ? 'x-low' : 'x-high',
]

/** Ideas between two axes of the room's own, and how their ends and corners are called. */
export const twoByTwoBoard = (view: Pick<DocumentView, 'cards'>): TwoByTwoBoard => {
  const inZone = view.cards.filter((card) => card.zone === 'two-by-two')
  const named = (end: AxisEnd | AxisCorner): NamedEnd => {
    const [card = null, ...others] = inZone.filter((one) => one.kind === 'axis' && one.end === end)
    return { card, others }
  }
  return {
    ends: { 'x-low': named('x-low'), 'x-high': named('x-high'), 'y-low': named('y-low'), 'y-high': named('y-high') },
    corners: {
      'top-left': named('top-left'),
      'top-right': named('top-right'),
      'bottom-left': named('bottom-left'),
      'bottom-right': named('bottom-right'),
    },
    notes: inZone
      .filter((card) => card.kind === 'note')
      .map((card, at) => ({ card, number: at + 1, value: card.value ?? null })),
  }
}
