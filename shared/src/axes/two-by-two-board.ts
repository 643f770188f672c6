import { AXIS_ENDS, type AxisEnd, type CardView, type DocumentView } from '../documents/card-view.ts'
import type { Value } from './value.ts'

/** A note as the two-by-two has it. */
export type LaidNote = {
  readonly card: CardView
  readonly number: number
  /** Where it lies; null while it waits in the tray. */
  readonly value: Value | null
}

/**
 * The name of an end of an axis. Two people may name one end at the same moment: the first in the order of the board
 * holds, and the others are kept beside it until somebody takes them away.
 */
export type NamedEnd = { readonly card: CardView | null; readonly others: readonly CardView[] }

export type TwoByTwoBoard = {
  readonly ends: Readonly<Record<AxisEnd, NamedEnd>>
  /** In the order of the board. */
  readonly notes: readonly LaidNote[]
}

/** Ideas between two axes of the room's own, and how their ends are called. */
export const twoByTwoBoard = (view: Pick<DocumentView, 'cards'>): TwoByTwoBoard => {
  const inZone = view.cards.filter((card) => card.zone === 'two-by-two')
  const named = (end: AxisEnd): NamedEnd => {
    const [card = null, ...others] = inZone.filter((one) => one.kind === 'axis' && one.end === end)
    return { card, others }
  }
  const [xLow, xHigh, yLow, yHigh] = AXIS_ENDS
  return {
    ends: { [xLow]: named(xLow), [xHigh]: named(xHigh), [yLow]: named(yLow), [yHigh]: named(yHigh) },
    notes: inZone
      .filter((card) => card.kind === 'note')
      .map((card, at) => ({ card, number: at + 1, value: card.value ?? null })),
  }
}
