import type { SceneCard } from '@parley/shared/scene/scene'
import type { Selection } from './selection.ts'

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How many board units an arrow key moves: ten with Shift. */
export const NUDGE = { small: 1, large: 10 } as const

/** How far an arrow key moves what is chosen in the free area, or null for another key. */
export const nudgeOf = (key: string, large: boolean): readonly [dx: number, dy: number] | null => {
  const direction = DIRECTIONS[key]
  const by = large ? NUDGE.large : NUDGE.small
  return direction ? [direction[0] * by, direction[1] * by] : null
}

/** Whether an arrow key asks for an earlier or a later place in a lane. */
export const orderOf = (key: string): -1 | 1 | null => {
  const direction = DIRECTIONS[key]
  return direction ? (direction[0] + direction[1] < 0 ? -1 : 1) : null
}

/** Before which card the chosen ones of a lane come to lie when they move by one; null is the end. */
export type Step = { readonly before: string | null; readonly place: number; readonly count: number }

/**
 * One step earlier or later for the chosen cards of one lane, which keep together. `lane` is in its order. Undefined
 * where they are at the end already, or nothing of the lane is chosen.
 */
export const orderStep = (
  lane: readonly Pick<SceneCard, 'id'>[],
  selection: Selection,
  by: -1 | 1,
): Step | undefined => {
  const chosen = lane.flatMap(({ id }, index) => (selection.has(id) ? [index] : []))
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const others = lane.filter(({ id }) => !selection.has(id))
  const ahead = others.filter((card) => lane.indexOf(card) < (by < 0 ? first : last)).length
  const isTogether = last - first === chosen.length - 1
  // Cards that lie apart come together first, and move with the next press.
  const target = isTogether ? ahead + by : ahead
  if (target < 0 || target > others.length) return undefined
  return { before: others[target]?.id ?? null, place: target + 1, count: lane.length }
}
