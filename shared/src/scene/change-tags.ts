import type { ChangeTag } from './change-marks.ts'
import { TYPE, type Measure, type Point, type Rect } from './scene.ts'

/** Sizes of a tag, in board units: how high, how far inside its words begin, and how far it lies over its plate. */
const TAG = { height: 18, side: 6, rise: 13.5, over: 4, aside: 8 } as const

/** A word that wants a place beside a plate, or on a point of a line. */
export type WantedTag = { readonly of: string; readonly text: string } & (
  | { readonly beside: Rect; readonly on?: undefined }
  | { readonly on: Point; readonly beside?: undefined }
)

const CELL = 200
const NO_RECTS: readonly Rect[] = []

/** Rectangles by the cells that they touch: a full map has thousands of words and plates. */
const inCells = (): {
  readonly add: (rect: Rect) => void
  readonly covered: (rect: Rect, without: Rect | undefined) => number
} => {
  const cells = new Map<string, Rect[]>()
  const each = (rect: Rect, visit: (key: string) => void): void => {
    for (let x = Math.floor(rect.x / CELL); x <= Math.floor((rect.x + rect.width) / CELL); x += 1)
      for (let y = Math.floor(rect.y / CELL); y <= Math.floor((rect.y + rect.height) / CELL); y += 1) visit(`${x} ${y}`)
  }
  return {
    add: (rect) =>
      each(rect, (key) => {
        const cell = cells.get(key)
        if (cell) cell.push(rect)
        else cells.set(key, [rect])
      }),
    covered: (rect, without) => {
      const near = new Set<Rect>()
      each(rect, (key) => {
        for (const other of cells.get(key) ?? NO_RECTS) near.add(other)
      })
      let sum = 0
      for (const other of near) if (other !== without) sum += shared(rect, other)
      return sum
    },
  }
}

const shared = (one: Rect, other: Rect): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y))

/** Places of a tag beside a plate, the best first: on its upper edge, on its lower one, then to its sides. */
const besidePlate = ({ x, y, width, height }: Rect, wide: number): readonly Point[] => {
  const [above, below] = [y - TAG.height + TAG.over, y + height - TAG.over]
  const [left, right] = [x + TAG.aside, x + width - wide - TAG.aside]
  const level = y + (height - TAG.height) / 2
  return [
    { x: left, y: above },
    { x: right, y: above },
    { x: left, y: below },
    { x: right, y: below },
    { x: x + width - TAG.over, y: level },
    { x: x - wide + TAG.over, y: level },
  ]
}

/** Places of a tag on a line: in its middle, then above and below in turn. */
const onPoint = ({ x, y }: Point, wide: number): readonly Point[] =>
  [0, -1, 1, -2, 2, -3, 3].map((step) => ({
    x: x - wide / 2,
    y: y - TAG.height / 2 + step * (TAG.height + 2),
  }))

/**
 * Lays words beside what they are about, each where it covers least of `taken` and of the words before it. The same
 * input gives the same places.
 */
export const placeTags = (
  wanted: readonly WantedTag[],
  taken: readonly Rect[],
  measure: Measure,
): readonly ChangeTag[] => {
  const cells = inCells()
  for (const rect of taken) cells.add(rect)
  const { px, weight } = TYPE.foot
  return wanted.map((one) => {
    const width = Math.ceil(measure(one.text, px, weight)) + 2 * TAG.side
    const places = one.beside ? besidePlate(one.beside, width) : onPoint(one.on, width)
    let best: Rect | null = null
    let least = Number.POSITIVE_INFINITY
    for (const { x, y } of places) {
      const rect = { x, y, width, height: TAG.height }
      const covers = cells.covered(rect, one.beside)
      if (covers < least) [best, least] = [rect, covers]
      if (covers === 0) break
    }
    const rect = best ?? { x: 0, y: 0, width, height: TAG.height }
    cells.add(rect)
    return {
      of: one.of,
      rect,
      label: {
        text: one.text,
        x: rect.x + TAG.side,
        y: rect.y + TAG.rise,
        type: 'foot',
        tone: 'ink',
        direction: 'ltr',
      },
    }
  })
}
