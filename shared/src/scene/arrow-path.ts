import { ARROW, type Point, type Rect, type SceneArrow } from './scene.ts'

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where a ray from the middle of a rectangle towards a point leaves the rectangle. */
export const edgeTowards = (rect: Rect, to: Point): Point => {
  const from = middleOf(rect)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (dx === 0 && dy === 0) return { x: from.x, y: rect.y + rect.height }
  const across = dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx)
  const down = dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy)
  const reach = Math.min(across, down)
  return { x: from.x + dx * reach, y: from.y + dy * reach }
}

const between = (one: Point, other: Point, part: number): Point => ({
  x: one.x + (other.x - one.x) * part,
  y: one.y + (other.y - one.y) * part,
})

/** The point at a part (0 to 1) of a cubic curve. */
export const alongCurve = ([a, b, c, d]: SceneArrow['path'], part: number): Point => {
  const [ab, bc, cd] = [between(a, b, part), between(b, c, part), between(c, d, part)]
  return between(between(ab, bc, part), between(bc, cd, part), part)
}

/**
 * The way of an arrow from the edge of one card to the edge of another, with its head. It runs straight; with a `bow`, in
 * board units, it bends to the left of its direction (to the right below 0), so that several between two cards part.
 */
export const arrowPath = (from: Rect, to: Rect, bow = 0): Pick<SceneArrow, 'path' | 'head'> => {
  const [one, other] = [middleOf(from), middleOf(to)]
  const apart = Math.hypot(other.x - one.x, other.y - one.y)
  const half = between(one, other, 0.5)
  const turn: Point =
    apart === 0
      ? { x: one.x, y: one.y - (bow || from.height) }
      : { x: half.x + ((other.y - one.y) / apart) * bow, y: half.y - ((other.x - one.x) / apart) * bow }
  const begin = edgeTowards(from, turn)
  const tip = edgeTowards(to, turn)
  // The head points to the middle of its card; at a card of no size, away from where the arrow comes.
  const heart = other.x === tip.x && other.y === tip.y ? { x: 2 * tip.x - turn.x, y: 2 * tip.y - turn.y } : other
  const inward = Math.hypot(heart.x - tip.x, heart.y - tip.y) || 1
  const into: Point = { x: (heart.x - tip.x) / inward, y: (heart.y - tip.y) / inward }
  // Between cards that nearly touch, the head is no longer than the way.
  const length = Math.max(4, Math.min(ARROW.length, Math.hypot(tip.x - begin.x, tip.y - begin.y) * 0.6))
  const wide = (ARROW.half * length) / ARROW.length
  const foot: Point = { x: tip.x - into.x * length, y: tip.y - into.y * length }
  const end: Point = { x: tip.x - into.x * (length - 1), y: tip.y - into.y * (length - 1) }
  const handle = bow === 0 ? between(begin, end, 0.5) : turn
  return {
    path: [begin, between(begin, handle, 2 / 3), between(end, handle, 2 / 3), end],
    head: [
      tip,
      { x: foot.x - into.y * wide, y: foot.y + into.x * wide },
      { x: foot.x + into.y * wide, y: foot.y - into.x * wide },
    ],
  }
}
