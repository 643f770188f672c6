import type { StrokeView } from '../documents/card-view.ts'
import { keptInFree } from './free-area.ts'
import { PEN_WIDTH, type Point, type SceneStroke } from './scene.ts'

/** Strokes of the free area, its corner at `corner`, by id. */
export const strokesOf = (strokes: readonly StrokeView[], corner: Point): readonly SceneStroke[] =>
  [...strokes]
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    .flatMap(({ id, pen, points: drawn }) => {
      const points: number[] = []
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let index = 0; index + 1 < drawn.length; index += 2) {
        const at = keptInFree([drawn[index] ?? 0, drawn[index + 1] ?? 0])
        const [x, y] = [at.x + corner.x, at.y + corner.y]
        points.push(x, y)
        left = Math.min(left, x)
        top = Math.min(top, y)
        right = Math.max(right, x)
        bottom = Math.max(bottom, y)
      }
      if (points.length === 0) return []
      const ink = PEN_WIDTH[pen]
      const rect = { x: left - ink / 2, y: top - ink / 2, width: right - left + ink, height: bottom - top + ink }
      return [{ id, pen, points, rect }]
    })

/** How long the line of a single point is drawn, in board units. */
const DOT = 0.1

/** A smooth line: where it begins, and quadratic curves as handle x, y and end x, y. */
export type SmoothLine = {
  readonly from: Point
  readonly curves: readonly (readonly [number, number, number, number])[]
}

/** A smooth line through the middles between the points of a stroke. A single point is as good as no length: a dot. */
export const smoothLine = (points: readonly number[]): SmoothLine => {
  const at = (index: number): Point => ({ x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 })
  const count = Math.floor(points.length / 2)
  const from = at(0)
  const last = at(count - 1)
  const curves: [number, number, number, number][] = []
  for (let index = 1; index < count - 1; index += 1) {
    const [handle, next] = [at(index), at(index + 1)]
    const end = index === count - 2 ? next : { x: (handle.x + next.x) / 2, y: (handle.y + next.y) / 2 }
    curves.push([handle.x, handle.y, end.x, end.y])
  }
  // A line of no length at all is drawn by some as a dot and by others not at all.
  const least = from.x === last.x && from.y === last.y ? DOT : 0
  if (curves.length === 0) curves.push([(from.x + last.x + least) / 2, (from.y + last.y) / 2, last.x + least, last.y])
  return { from, curves }
}
