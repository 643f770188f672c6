import type { Rect } from '@parley/shared/scene/scene'
import type { Point } from './camera.ts'

/** Whether two rectangles share at least a point. */
export const touches = (one: Rect, other: Rect): boolean =>
  one.x <= other.x + other.width &&
  other.x <= one.x + one.width &&
  one.y <= other.y + other.height &&
  other.y <= one.y + one.height

/** Whether a point lies in a rectangle, edges included. */
export const holds = (rect: Rect, { x, y }: Point): boolean =>
  rect.x <= x && x <= rect.x + rect.width && rect.y <= y && y <= rect.y + rect.height

/** The rectangle between two points, whichever of them is the upper left. */
export const between = (one: Point, other: Point): Rect => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  width: Math.abs(one.x - other.x),
  height: Math.abs(one.y - other.y),
})

/** The smallest rectangle around all; null around nothing. */
export const around = (rects: readonly Rect[]): Rect | null => {
  if (rects.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A rectangle at another place. */
export const shifted = (rect: Rect, dx: number, dy: number): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy })
