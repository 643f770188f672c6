import { ARROW, PEN_WIDTH, TYPE, type Point, type SceneArrow, type SceneStroke } from '@parley/shared/scene/scene'
import { smoothLine } from '@parley/shared/scene/strokes'
import { rounded, setType, type Context } from './paint.ts'
import type { Palette } from './palette.ts'

/** No line is thinner than so many device pixels, from however far it is seen. */
const THINNEST = 1

const lines = new WeakMap<SceneStroke, Path2D>()

/** The way of a smooth line, ready to be drawn. */
export const smoothPath = (points: readonly number[]): Path2D => {
  const { from, curves } = smoothLine(points)
  const path = new Path2D()
  path.moveTo(from.x, from.y)
  for (const [x, y, endX, endY] of curves) path.quadraticCurveTo(x, y, endX, endY)
  return path
}

const pathOf = (stroke: SceneStroke): Path2D => {
  const known = lines.get(stroke)
  if (known) return known
  const path = smoothPath(stroke.points)
  lines.set(stroke, path)
  return path
}

/** A line drawn by hand, in board units; `scale` is device pixels to one of them. */
export const paintStroke = (context: Context, stroke: SceneStroke, scale: number, palette: Palette): void => {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = palette.ink
  context.lineWidth = Math.max(PEN_WIDTH[stroke.pen], THINNEST / scale)
  context.stroke(pathOf(stroke))
}

/** The line and the head of an arrow, in board units; its label is drawn later, above the cards. */
export const paintArrow = (
  context: Context,
  { path: [begin, one, other, end], head }: Pick<SceneArrow, 'path' | 'head'>,
  scale: number,
  colour: string,
): void => {
  context.lineCap = 'butt'
  context.strokeStyle = colour
  context.lineWidth = Math.max(ARROW.width, THINNEST / scale)
  context.beginPath()
  context.moveTo(begin.x, begin.y)
  context.bezierCurveTo(one.x, one.y, other.x, other.y, end.x, end.y)
  context.stroke()
  context.fillStyle = colour
  context.beginPath()
  const [tip, ...wings] = head
  context.moveTo(tip.x, tip.y)
  for (const wing of wings) context.lineTo(wing.x, wing.y)
  context.closePath()
  context.fill()
}

/** The words beside an arrow on their ground of paper, in board units. */
export const paintLabel = (
  context: Context,
  label: NonNullable<SceneArrow['label']>,
  palette: Palette,
  by: Point = { x: 0, y: 0 },
): void => {
  const { rect, lines: words, direction } = label
  const corner = { x: rect.x + by.x, y: rect.y + by.y }
  rounded(context, { ...rect, ...corner }, 3)
  context.fillStyle = palette.paper
  context.fill()
  setType(context, TYPE.foot, palette)
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette.ink
  context.direction = direction
  context.textAlign = direction === 'rtl' ? 'right' : 'left'
  for (const line of words) context.fillText(line.text, corner.x + line.x, corner.y + line.y)
  context.direction = 'ltr'
  context.textAlign = 'left'
}
