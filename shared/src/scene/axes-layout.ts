import type { Point } from './map-parts.ts'
import type { Rect } from './scene.ts'

/** A plate that belongs beside a point. */
export type Beside = { readonly at: Point; readonly width: number; readonly height: number }
export type LaidPlate = { readonly rect: Rect; readonly leader: Point | null; readonly overlaps: boolean }

/** How near to its point a plate lies, and from how far away a line shows whose it is. */
const NEAR = 16
const LINE_FROM = 26
/** Rings around a point in which a free place is looked for, and how far apart they are. */
const RINGS = 9
const STEP = 26
/** Directions from a point, in the order in which they are tried: below, above, then round. */
const WAYS: readonly (readonly [x: number, y: number])[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
  [0.5, 1],
  [-0.5, 1],
  [0.5, -1],
  [-0.5, -1],
]

const shared = (one: Rect, other: Rect): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y))

const kept = (at: number, size: number, from: number, room: number): number =>
  Math.min(Math.max(at, from), Math.max(from, from + room - size))

/** The point of a rectangle that is nearest to another. */
const nearest = (rect: Rect, { x, y }: Point): Point => ({
  x: Math.min(rect.x + rect.width, Math.max(rect.x, x)),
  y: Math.min(rect.y + rect.height, Math.max(rect.y, y)),
})

const squareAround = ({ x, y }: Point, half: number): Rect => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
})

/**
 * Lays each plate beside its point, inside the frame, over no point and no other plate as long as there is room, and
 * otherwise where it covers least. Earlier plates choose first; the same input gives the same places.
 */
export const layBeside = (
  plates: readonly Beside[],
  frame: Rect,
  points: readonly { readonly at: Point; readonly radius: number }[],
): readonly LaidPlate[] => {
  const marks = points.map(({ at, radius }) => squareAround(at, radius + 2))
  const laid: Rect[] = []
  const choose = ({ at, width, height }: Beside): { readonly rect: Rect; readonly covers: number } => {
    let best = { rect: { x: frame.x, y: frame.y, width, height }, covers: Number.POSITIVE_INFINITY }
    for (let ring = 0; ring < RINGS; ring += 1) {
      for (const [right, down] of WAYS) {
        const away = NEAR + ring * STEP
        const x = at.x + right * (width / 2 + away) - width / 2
        const y = at.y + down * (height / 2 + away) - height / 2
        const rect = {
          x: kept(x, width, frame.x, frame.width),
          y: kept(y, height, frame.y, frame.height),
          width,
          height,
        }
        const covers = [...marks, ...laid].reduce((sum, other) => sum + shared(rect, other), 0)
        if (covers < best.covers) best = { rect, covers }
        if (covers === 0) return best
      }
    }
    return best
  }
  return plates.map((plate) => {
    const { rect, covers } = choose(plate)
    const { at } = plate
    laid.push(rect)
    const edge = nearest(rect, at)
    const isFar = Math.hypot(edge.x - at.x, edge.y - at.y) > LINE_FROM
    return { rect, leader: isFar ? edge : null, overlaps: covers > 0 }
  })
}

/** Steps by which a mark gives way to another at the same place, the nearest first. */
const ASIDE: readonly (readonly [x: number, y: number])[] = [...Array(13).keys()]
  .flatMap((x) => [...Array(13).keys()].map((y) => [x - 6, y - 6] as const))
  .sort((one, other) => Math.hypot(...one) - Math.hypot(...other))

/**
 * Moves marks that would lie on each other side by side, the earlier ones and those in `fixed` staying where they are:
 * many ratings have the same middle, and a number that is covered cannot be read. None leaves the frame.
 */
export const sideBySide = (
  marks: readonly Point[],
  size: number,
  frame: Rect,
  fixed: readonly Point[] = [],
): readonly Point[] => {
  const laid: Point[] = [...fixed]
  for (const { x, y } of marks) {
    const places = ASIDE.map(([right, down]) => ({
      x: kept(x + right * size - size / 2, size, frame.x, frame.width) + size / 2,
      y: kept(y + down * size - size / 2, size, frame.y, frame.height) + size / 2,
    }))
    const isFree = (at: Point): boolean =>
      laid.every((one) => Math.abs(one.x - at.x) >= size || Math.abs(one.y - at.y) >= size)
    laid.push(places.find(isFree) ?? { x, y })
  }
  return laid.slice(fixed.length)
}
