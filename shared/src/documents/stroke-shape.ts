import { STROKE_POINTS_MOST } from '../limits.ts'
import { isCardId } from './card-shape.ts'
import { PENS, type Pen, type StrokeView } from './card-view.ts'

/** What a stroke is made of; each of these keys stands in it exactly once, from its beginning. */
export const STROKE_KEYS = ['pen', 'points'] as const

const FAR = 1e7

const isPen = (value: unknown): value is Pen => (PENS as readonly unknown[]).includes(value)
const isUnits = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) <= FAR

/** Pairs of whole numbers, at least one of them: a single one is a dot. */
const isLine = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.length % 2 === 0 &&
  value.length <= 2 * STROKE_POINTS_MOST &&
  value.every(isUnits)

/** Reads a stroke from its values, or says that they are none. */
export const strokeOf = (id: string, value: (key: (typeof STROKE_KEYS)[number]) => unknown): StrokeView | null => {
  const [pen, points] = [value('pen'), value('points')]
  return isCardId(id) && isPen(pen) && isLine(points) ? { id, pen, points } : null
}

/** Whether two strokes are the same line. */
export const isSameStroke = (one: StrokeView, other: StrokeView): boolean =>
  one.pen === other.pen &&
  one.points.length === other.points.length &&
  one.points.every((unit, at) => unit === other.points[at])
