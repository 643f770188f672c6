import type { ChangeGhost, ChangeMarks } from '@parley/shared/scene/change-marks'
import { TYPE, type Point, type Rect } from '@parley/shared/scene/scene'
import { rounded, setType, type Context } from '../board/paint.ts'
import type { Palette } from '../board/palette.ts'

const HEAD = { length: 7, half: 3.5 } as const

const straight = (context: Context, from: Point, to: Point): void => {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

/** The head of a thin line, so that the way is seen without its colour. */
const head = (context: Context, from: Point, to: Point): void => {
  const way = Math.atan2(to.y - from.y, to.x - from.x)
  const back = { x: to.x - HEAD.length * Math.cos(way), y: to.y - HEAD.length * Math.sin(way) }
  const [x, y] = [HEAD.half * Math.sin(way), HEAD.half * Math.cos(way)]
  context.beginPath()
  context.moveTo(to.x, to.y)
  context.lineTo(back.x + x, back.y - y)
  context.lineTo(back.x - x, back.y + y)
  context.closePath()
  context.fill()
}

const paintGhost = (context: Context, { shape, rect, line }: ChangeGhost): void => {
  context.setLineDash([5, 4])
  rounded(context, rect, shape === 'point' ? rect.width / 2 : 4)
  context.stroke()
  context.setLineDash([])
  if (!line) return
  straight(context, line[0], line[1])
  head(context, line[0], line[1])
}

/** Below the plates: where things lay before, and links that came or went. */
export const paintChangesBelow = (context: Context, { ghosts, lines }: ChangeMarks, palette: Palette): void => {
  context.lineWidth = 1.25
  context.strokeStyle = palette.quiet
  context.fillStyle = palette.quiet
  for (const ghost of ghosts) paintGhost(context, ghost)
  for (const { from, to, is } of lines) {
    context.setLineDash(is === 'gone' ? [2, 5] : [])
    straight(context, from, to)
  }
  context.setLineDash([])
}

const isSeen = (rect: Rect, view: Rect): boolean =>
  rect.x < view.x + view.width &&
  view.x < rect.x + rect.width &&
  rect.y < view.y + view.height &&
  view.y < rect.y + rect.height

/** Above the plates: a word about each that changed. `view` is what the window shows, in board units. */
export const paintChangesAbove = (context: Context, { tags }: ChangeMarks, view: Rect, palette: Palette): void => {
  setType(context, TYPE.foot, palette)
  context.textBaseline = 'alphabetic'
  context.lineWidth = 1.25
  context.strokeStyle = palette.ink
  for (const { rect, label } of tags) {
    if (!isSeen(rect, view)) continue
    rounded(context, rect, 3)
    context.fillStyle = palette.surface
    context.fill()
    context.stroke()
    context.fillStyle = palette.ink
    context.fillText(label.text, label.x, label.y)
  }
}
