import type { SKRSContext2D } from '@napi-rs/canvas'
import { ARROW, PEN_WIDTH, TYPE, type ArrowLabel, type SceneArrow, type SceneStroke } from '@parley/shared/scene/scene'
import { smoothLine } from '@parley/shared/scene/strokes'
import { SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import { paintWords } from './paint-words.ts'

/** A line drawn by hand. */
export const paintStroke = (at: SKRSContext2D, { points, pen }: SceneStroke): void => {
  const { from, curves } = smoothLine(points)
  at.save()
  at.lineCap = 'round'
  at.lineJoin = 'round'
  at.lineWidth = PEN_WIDTH[pen]
  at.strokeStyle = COLOURS.ink
  at.beginPath()
  at.moveTo(from.x, from.y)
  for (const [x, y, endX, endY] of curves) at.quadraticCurveTo(x, y, endX, endY)
  at.stroke()
  at.restore()
}

/** The line and the head of an arrow. */
export const paintArrow = (at: SKRSContext2D, { path: [begin, one, other, end], head }: SceneArrow): void => {
  at.lineWidth = ARROW.width
  at.strokeStyle = COLOURS.ink
  at.beginPath()
  at.moveTo(begin.x, begin.y)
  at.bezierCurveTo(one.x, one.y, other.x, other.y, end.x, end.y)
  at.stroke()
  const [tip, left, right] = head
  at.beginPath()
  at.moveTo(tip.x, tip.y)
  at.lineTo(left.x, left.y)
  at.lineTo(right.x, right.y)
  at.closePath()
  at.fillStyle = COLOURS.ink
  at.fill()
}

/** The words beside an arrow, on paper. */
export const paintLabel = (at: SKRSContext2D, { rect, lines, direction }: ArrowLabel): void => {
  at.beginPath()
  at.roundRect(rect.x, rect.y, rect.width, rect.height, 3)
  at.fillStyle = COLOURS.paper
  at.fill()
  for (const line of lines) {
    paintWords(at, line.text, rect.x + line.x, rect.y + line.y, { ...TYPE.foot, serif: false }, COLOURS.ink, direction)
  }
}
