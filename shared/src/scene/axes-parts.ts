import type { GapWord } from '../voting/rate-measures.ts'
import type { Value } from '../axes/value.ts'
import type { ChangeMarks } from './change-marks.ts'
import type { Point, SceneLabel, ScenePlate, SceneRule } from './map-parts.ts'
import type { DrawnScene, Rect, SceneLine } from './scene.ts'
import type { GroupId } from '../session/agenda.ts'

/** A card between two axes: its words on a plate, and below them what else is to be said of it. */
export type AxesPlate = ScenePlate & {
  readonly number: number
  /** Where its value lies on the board; null in the tray. */
  readonly point: Point | null
  readonly asides: readonly SceneLine[]
}

/** A numbered point: where a card lies. Its disc has a radius of `POINT`. */
export type AxesPoint = {
  readonly card: string
  readonly number: number
  readonly at: Point
  /** A thin line to its plate, where that had to make room for others. */
  readonly leader: Point | null
}

/** Where one group's ratings put a card: a mark of the group's shape, `SPOT` wide, with the card's number in it. */
export type AxesSpot = { readonly card: string; readonly number: number; readonly group: GroupId; readonly at: Point }

/** The gap between the two groups' ratings of a card. */
export type AxesGap = { readonly card: string; readonly from: Point; readonly to: Point; readonly look: GapWord }

export const POINT = 11
export const SPOT = 20

/** A region between the axes that has a name. */
export type AxesCorner = { readonly rect: Rect; readonly label: SceneLabel }

/** A board with two axes. Its `bands` and `zones` are empty: it has a frame and a tray instead. */
export type AxesScene = Omit<DrawnScene, 'cards'> & {
  /** In reading order: what lies between the axes by number, then what waits. */
  readonly cards: readonly AxesPlate[]
  readonly points: readonly AxesPoint[]
  readonly spots: readonly AxesSpot[]
  readonly gaps: readonly AxesGap[]
  readonly rules: readonly SceneRule[]
  readonly labels: readonly SceneLabel[]
  readonly corner: AxesCorner | null
  /** The names of the four corners, in their strips above and below the places. */
  readonly corners: readonly SceneLabel[]
  /** What is drawn around the places and the names of the corners. */
  readonly box: Rect
  /** Between the axes: whatever is dropped inside has a value. */
  readonly frame: Rect
  /** Where cards wait; null when none does and nobody needs a place to put one back. */
  readonly tray: Rect | null
  /** Whether words had to lie over each other: then numbers with a legend are easier to read. */
  readonly isCrowded: boolean
  /** What changed since a step, for whoever asked to see it; it takes up no room. */
  readonly changed?: ChangeMarks
}

/** Room between the frame and the outermost values, so that a point at an end lies inside. */
export const INSET = 26

/** The point of a value inside a frame: x to the right, y upwards. */
export const pointOf = (frame: Rect, [x, y]: Value): Point => ({
  x: frame.x + INSET + (x / 100) * (frame.width - 2 * INSET),
  y: frame.y + frame.height - INSET - (y / 100) * (frame.height - 2 * INSET),
})

/** The value of a point, nearest to it where it lies outside; with one digit behind the point. */
export const valueAt = (frame: Rect, { x, y }: Point): Value => {
  const share = (part: number, whole: number): number =>
    Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10)) + 0
  return [
    share(x - frame.x - INSET, frame.width - 2 * INSET),
    share(frame.y + frame.height - INSET - y, frame.height - 2 * INSET),
  ]
}

/** Whether a point lies inside a rectangle. */
export const isInside = (rect: Rect, { x, y }: Point): boolean =>
  x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
