import { movedBy, onAxis, STEP, type Value } from '@parley/shared/axes/value'
import { isInside, valueAt, type AxesPlate, type AxesScene } from '@parley/shared/scene/axes-parts'
import type { Point } from '@parley/shared/scene/map-parts'

/** How far above a plate that waits its point is when somebody takes it up: as near as it will lie on the map. */
const ABOVE = 16

/** Where the point of a plate is, measured from the plate's corner. */
export const anchorOf = ({ point, rect }: AxesPlate): Point =>
  point ? { x: point.x - rect.x, y: point.y - rect.y } : { x: rect.width / 2, y: -ABOVE }

/** Where a plate would come to lie whose corner is let go at `corner`: at a value, or with null in the tray. */
export const landing = (scene: AxesScene, plate: AxesPlate, corner: Point): Value | null => {
  const anchor = anchorOf(plate)
  const at = { x: corner.x + anchor.x, y: corner.y + anchor.y }
  // Just above the tray the nearer of the two counts; a point inside the frame always has a value.
  return scene.tray && !isInside(scene.frame, at) && isInside(scene.tray, at) ? null : valueAt(scene.frame, at)
}

/** The middle: where a card comes to lie that is placed without a hand. */
export const MIDDLE: Value = [50, 50]

/** The direction of a key. */
const KEYS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Where a key takes a card: by two, with Shift by ten; from the tray to the middle. Undefined for other keys. */
export const movedByKey = (value: Value | null, key: string, isShift: boolean): Value | undefined => {
  const way = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (!way) return undefined
  const step = isShift ? STEP.coarse : STEP.fine
  return value ? movedBy(value, way[0] * step, way[1] * step) : MIDDLE
}

/** A typed number of an axis; null for what is none. */
export const axisNumber = (typed: string): number | null => {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
  return Number.isFinite(value) && value >= 0 && value <= 100 ? onAxis(value) : null
}
