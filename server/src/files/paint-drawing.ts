import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Drawing, DrawnShape, DrawnWords } from '@parley/shared/snapshot/drawing'
import { SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import { measure } from './fonts.ts'
import { paintWords } from './paint-words.ts'

const path = (at: SKRSContext2D, shape: DrawnShape): void => {
  at.beginPath()
  switch (shape.of) {
    case 'rect': {
      const { x, y, width, height } = shape.rect
      return at.roundRect(x, y, width, height, shape.radius ?? 0)
    }
    case 'disc':
      return at.arc(shape.at.x, shape.at.y, shape.radius, 0, 2 * Math.PI)
    case 'line':
      for (const [place, { x, y }] of shape.points.entries()) {
        if (place === 0) at.moveTo(x, y)
        else at.lineTo(x, y)
      }
      if (shape.isClosed) at.closePath()
      return
    case 'curve': {
      const [from, one, other, to] = shape.path
      at.moveTo(from.x, from.y)
      return at.bezierCurveTo(one.x, one.y, other.x, other.y, to.x, to.y)
    }
    case 'stroke':
      at.moveTo(shape.from.x, shape.from.y)
      for (const [x = 0, y = 0, toX = 0, toY = 0] of shape.curves) at.quadraticCurveTo(x, y, toX, toY)
  }
}

const paintShape = (at: SKRSContext2D, shape: DrawnShape): void => {
  at.save()
  path(at, shape)
  if (shape.fill) {
    at.globalAlpha = shape.opacity ?? 1
    at.fillStyle = COLOURS[shape.fill]
    at.fill()
    at.globalAlpha = 1
  }
  if (shape.edge) {
    const { tone, width, dashes, isRound } = shape.edge
    at.strokeStyle = COLOURS[tone]
    at.lineWidth = width
    if (dashes) at.setLineDash([...dashes])
    if (isRound) at.lineCap = at.lineJoin = 'round'
    at.stroke()
  }
  at.restore()
}

const paintLine = (
  at: SKRSContext2D,
  { text, x, y, px, weight, serif, tone, direction, isCentred }: DrawnWords,
): void => {
  const left = isCentred ? x - measure(text, px, weight) / 2 : x
  paintWords(at, text, left, y, { px, weight, serif }, COLOURS[tone], isCentred ? 'ltr' : direction)
}

/** Paints a drawing with its corner at the origin: the same shapes and lines of words as in PDF and HTML. */
export const paintDrawing = (at: SKRSContext2D, { parts }: Drawing): void => {
  for (const part of parts) {
    if (part.of === 'heading') paintLine(at, part.words)
    if ('shapes' in part) for (const shape of part.shapes) paintShape(at, shape)
    if (part.of !== 'heading') for (const words of part.words ?? []) paintLine(at, words)
  }
}
