import {
  AXIS_CORNERS,
  type AxisCorner,
  type CardView,
  type DocumentView,
  type MoveKey,
} from '../documents/card-view.ts'

/** The key that says of a move that it works in this corner. */
export const MOVE_KEY_OF: Readonly<Record<AxisCorner, MoveKey>> = {
  'top-left': 'inTopLeft',
  'top-right': 'inTopRight',
  'bottom-left': 'inBottomLeft',
  'bottom-right': 'inBottomRight',
}

/**
 * What a move is worth over four futures: `robust` works in all of them, `hedge` in some, `open` is not judged yet.
 * Source: scenario planning with two uncertainties, robust and hedging actions (Critical Uncertainties).
 */
export type MoveReach = 'robust' | 'hedge' | 'open'
export type Move = { readonly card: CardView; readonly corners: readonly AxisCorner[]; readonly reach: MoveReach }
/** What would show early that a future comes; without a corner it is not said yet which. */
export type FutureSign = { readonly card: CardView; readonly corner: AxisCorner | null }

export type Futures = { readonly moves: readonly Move[]; readonly signs: readonly FutureSign[] }

const isCorner = (end: CardView['end']): end is AxisCorner => AXIS_CORNERS.some((one) => one === end)

const reachOf = (corners: readonly AxisCorner[]): MoveReach =>
  corners.length === AXIS_CORNERS.length ? 'robust' : corners.length > 0 ? 'hedge' : 'open'

const ORDER: readonly MoveReach[] = ['robust', 'hedge', 'open']

/** Moves and early signs for the futures of a two-by-two; what works everywhere comes first, otherwise as on the board. */
export const futuresOf = (view: Pick<DocumentView, 'cards'>): Futures => {
  const cards = view.cards.filter(({ zone }) => zone === 'moves')
  const moves = cards
    .filter(({ kind }) => kind === 'move')
    .map((card): Move => {
      const corners = AXIS_CORNERS.filter((corner) => card[MOVE_KEY_OF[corner]] === true)
      return { card, corners, reach: reachOf(corners) }
    })
  return {
    moves: ORDER.flatMap((reach) => moves.filter((move) => move.reach === reach)),
    signs: cards
      .filter(({ kind }) => kind === 'tell')
      .map((card) => ({ card, corner: isCorner(card.end) ? card.end : null })),
  }
}
