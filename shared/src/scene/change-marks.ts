import type { SceneWord } from './map-parts.ts'
import type { Point, Rect } from './scene.ts'

/** A word about a card or a link, on a small ground with an edge: "new", "moved from week 12". */
export type ChangeTag = SceneWord & {
  /** Id of the card or link that it is about. */
  readonly of: string
}

/** A thin outline where something lay before; `point` for what lies at a point between two axes. */
export type ChangeGhost = {
  readonly of: string
  readonly shape: 'plate' | 'point'
  readonly rect: Rect
  /** From there to where it lies now; null where it is gone, or still lies on that place. */
  readonly line: readonly [Point, Point] | null
}

/** A link that the picture itself does not draw: a new one of a kind that is left out just now, or one that is gone. */
export type ChangeLine = { readonly of: string; readonly from: Point; readonly to: Point; readonly is: LinkChange }
export type LinkChange = 'new' | 'gone'

/**
 * What changed since a step, drawn over a board that was laid out without it: it takes up no room, so the board lies for
 * everybody the same way, whoever looks at changes and whoever does not.
 */
export type ChangeMarks = {
  readonly tags: readonly ChangeTag[]
  readonly ghosts: readonly ChangeGhost[]
  readonly lines: readonly ChangeLine[]
}

const middle = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Where a line from the middle of a rectangle towards a point leaves it. */
const edgeTowards = (rect: Rect, to: Point): Point => {
  const from = middle(rect)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : rect.height / 2 / Math.abs(dy),
  )
  return Number.isFinite(part) ? { x: from.x + dx * part, y: from.y + dy * part } : from
}

/** Whether two rectangles lie on each other. */
export const meets = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** A straight line from the edge of one rectangle to the edge of another; null where they lie on each other. */
export const lineBetween = (one: Rect, other: Rect): readonly [Point, Point] | null =>
  meets(one, other) ? null : [edgeTowards(one, middle(other)), edgeTowards(other, middle(one))]
