import type { CardView } from '@parley/shared/documents/card-view'

export type At = CardView['at']

const STEP = 1

/**
 * The place between two neighbours of a lane: either may be missing at an end. Null when no number
 * lies between them any more, and the lane has to be numbered anew.
 */
export const placeBetween = (before: At | undefined, after: At | undefined): At | null => {
  if (!before) return [0, after ? after[1] - STEP : 0]
  if (!after) return [0, before[1] + STEP]
  const middle = (before[1] + after[1]) / 2
  return before[1] < middle && middle < after[1] ? [0, middle] : null
}

/** Fresh places for a lane, in its order. */
export const numbered = (count: number): At[] => Array.from({ length: count }, (_, index) => [0, index * STEP])
