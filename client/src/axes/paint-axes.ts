import { POINT, SPOT, type AxesPlate, type AxesScene } from '@parley/shared/scene/axes-parts'
import { TYPE, type Rect } from '@parley/shared/scene/scene'
import type { Point, SceneLabel } from '@parley/shared/scene/map-parts'
import { paintMapPlate } from '../map/paint-map.ts'
import { mark, rounded, setType, type Context } from '../board/paint.ts'
import type { Palette } from '../board/palette.ts'

/** A whole plate with its asides, its top left corner at the context's origin, in board units. */
export const paintAxesPlate = (context: Context, plate: AxesPlate, palette: Palette): void => {
  paintMapPlate(context, plate, palette)
  setType(context, TYPE.foot, palette)
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette.ink
  for (const { text, x, y } of plate.asides) context.fillText(text, x, y)
}

const paintWords = (context: Context, { text, x, y, tone, type, direction }: SceneLabel, palette: Palette): void => {
  setType(context, TYPE[type], palette)
  context.fillStyle = palette[tone]
  context.direction = direction
  context.textAlign = direction === 'rtl' ? 'right' : 'left'
  context.fillText(text, x, y)
  context.direction = 'ltr'
  context.textAlign = 'left'
}

const paintLine = (context: Context, from: Point, to: Point): void => {
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

const paintNumber = (context: Context, at: Point, number: number, colour: string, palette: Palette): void => {
  setType(context, TYPE.foot, palette)
  context.fillStyle = colour
  context.textAlign = 'center'
  context.fillText(String(number), at.x, at.y + 4.5)
  context.textAlign = 'left'
}

const framed = (context: Context, rect: Rect, stroke: string, radius: number): void => {
  rounded(context, rect, radius)
  context.strokeStyle = stroke
  context.stroke()
}

const GAP_WIDTH = { none: 1, some: 2, clear: 4 } as const

/** Frame, tray, axes, gaps and leaders, in board units: everything below the plates. */
export const paintAxesGround = (context: Context, scene: AxesScene, scale: number, palette: Palette): void => {
  context.textBaseline = 'alphabetic'
  if (scene.corner) {
    context.fillStyle = palette.faint
    context.globalAlpha = 0.55
    const { x, y, width, height } = scene.corner.rect
    context.fillRect(x, y, width, height)
    context.globalAlpha = 1
  }
  // A hairline stays one at every zoom.
  context.lineWidth = 1 / scale
  framed(context, scene.box, palette.quiet, 0)
  if (scene.tray) {
    context.setLineDash([3, 3])
    framed(context, scene.tray, palette.quiet, 6)
    context.setLineDash([])
  }
  context.strokeStyle = palette.hair
  for (const { from, to } of scene.rules) paintLine(context, from, to)
  for (const label of [...scene.labels, ...scene.corners]) paintWords(context, label, palette)
  context.strokeStyle = palette.quiet
  for (const { from, to, look } of scene.gaps) {
    context.lineWidth = GAP_WIDTH[look]
    context.setLineDash(look === 'none' ? [2, 4] : [])
    paintLine(context, from, to)
  }
  context.setLineDash([])
  if (scene.corner) paintWords(context, scene.corner.label, palette)
  context.lineWidth = 1
  for (const { at, leader } of scene.points) if (leader) paintLine(context, at, leader)
}

/** Numbered points and the marks of the ratings: everything above the plates. `without` is on its way elsewhere. */
export const paintAxesPoints = (
  context: Context,
  scene: AxesScene,
  without: ReadonlySet<string>,
  palette: Palette,
): void => {
  context.textBaseline = 'alphabetic'
  for (const { at, group, number } of scene.spots) {
    mark(context, group, at.x - SPOT / 2, at.y + SPOT / 2, SPOT, palette)
    paintNumber(context, at, number, palette.surface, palette)
  }
  for (const { at, number, card } of scene.points) {
    if (!without.has(card)) paintPoint(context, at, number, palette)
  }
}

/** One numbered point. */
export const paintPoint = (context: Context, at: Point, number: number, palette: Palette): void => {
  context.beginPath()
  context.arc(at.x, at.y, POINT, 0, 2 * Math.PI)
  context.fillStyle = palette.surface
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = palette.ink
  context.stroke()
  paintNumber(context, at, number, palette.ink, palette)
}
