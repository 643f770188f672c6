import type { Point } from './camera.ts'

/** How far a drawn line may lie from what the hand drew, in board units: less than the eye sees at zoom 1. */
const TOLERANCE = 0.8

/** How near a point lies to the line between two others. */
const apartFromLine = (at: Point, from: Point, to: Point): number => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length))
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy)
}

/** Leaves out points that lie on the line between those that stay (Douglas and Peucker), without recursion. */
const thinned = (points: readonly Point[], tolerance: number): readonly Point[] => {
  const stays = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span
    const [from, to] = [points[first], points[last]]
    if (!from || !to) continue
    let furthest = -1
    let most = tolerance
    for (let index = first + 1; index < last; index += 1) {
      const point = points[index]
      const apart = point ? apartFromLine(point, from, to) : 0
      if (apart > most) {
        most = apart
        furthest = index
      }
    }
    if (furthest < 0) continue
    stays.add(furthest)
    open.push([first, furthest], [furthest, last])
  }
  return points.filter((_, index) => stays.has(index))
}

/**
 * What a hand drew as the points of a stroke: whole board units, x, y, x, y, …, no more than `most` numbers. A dot is a
 * stroke of two points. Empty when nothing was drawn.
 */
export const strokePoints = (drawn: readonly Point[], most: number): readonly number[] => {
  const [first] = drawn
  if (!first) return []
  let tolerance = TOLERANCE
  let kept = thinned(drawn, tolerance)
  while (kept.length * 2 > most) {
    tolerance *= 2
    kept = thinned(drawn, tolerance)
  }
  const points = kept.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])
  return points.length === 2 ? [...points, ...points] : points
}
