import type { SceneCard } from '@parley/shared/scene/scene'
import type { Spot } from './free-acts.ts'

/** Room between cards that are laid side by side, in board units. */
const GAP = 12
/** How many cards of a paste stand under each other before the next column begins. */
const COLUMN = 10
const WIDTH = 228
const HEIGHT = 96

/** Where so many new cards lie, column by column from a corner. Their heights are not known yet: they get room enough. */
export const columnsFrom = (
  corner: readonly [x: number, y: number],
  count: number,
): readonly (readonly [x: number, y: number])[] =>
  Array.from({ length: count }, (_, index) => [
    corner[0] + Math.floor(index / COLUMN) * (WIDTH + GAP),
    corner[1] + (index % COLUMN) * (HEIGHT + GAP),
  ])

/** Where cards lie that come out of a stack: under each other from a corner, in their order. */
export const downFrom = (
  corner: readonly [x: number, y: number],
  cards: readonly { readonly id: string; readonly height?: number }[],
): readonly Spot[] => {
  let [, y] = corner
  return cards.map(({ id, height }) => {
    const spot = { id, x: corner[0], y }
    y += (height ?? HEIGHT) + GAP
    return spot
  })
}

/** Places of cards after a move, counted from the corner of the free area. */
export const movedSpots = (
  cards: readonly Pick<SceneCard, 'id' | 'rect'>[],
  origin: { readonly x: number; readonly y: number },
  dx: number,
  dy: number,
): readonly Spot[] =>
  cards.map(({ id, rect }) => ({ id, x: Math.round(rect.x - origin.x + dx), y: Math.round(rect.y - origin.y + dy) }))
