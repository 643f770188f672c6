import { alongCurve } from '@parley/shared/scene/arrow-path'
import { PEN_WIDTH, type Point, type SceneArrow, type SceneStroke } from '@parley/shared/scene/scene'

/** How far a point is from a straight line between two others. */
export const farFromLine = (at: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const long = dx * dx + dy * dy
  const part = long === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / long))
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy)
}

/** Pieces in which a curve is walked: bends are gentle, so the corners are nowhere far from it. */
const PIECES = 12

/** Whether a point lies within `near` board units of an arrow's line, or on its label. */
export const isOnArrow = ({ path, head, label }: SceneArrow, at: Point, near: number): boolean => {
  if (label) {
    const { x, y, width, height } = label.rect
    if (at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height) return true
  }
  const points = [...Array.from({ length: PIECES + 1 }, (_, index) => alongCurve(path, index / PIECES)), head[0]]
  return points.some((point, index) => {
    const before = points[index - 1]
    return before !== undefined && farFromLine(at, before, point) <= near
  })
}

/** Whether a point lies within `near` board units of a stroke's ink. */
export const isOnStroke = ({ points, pen }: SceneStroke, at: Point, near: number): boolean => {
  const reach = near + PEN_WIDTH[pen] / 2
  let before: Point = { x: points[0] ?? 0, y: points[1] ?? 0 }
  if (Math.hypot(at.x - before.x, at.y - before.y) <= reach) return true
  for (let index = 2; index + 1 < points.length; index += 2) {
    const next = { x: points[index] ?? 0, y: points[index + 1] ?? 0 }
    if (farFromLine(at, before, next) <= reach) return true
    before = next
  }
  return false
}
