import { curveStroke, isFilled, isOfGroup, plateStroke, type Stroke } from '@parley/shared/scene/map-dashes'
import {
  CURVE_DOT,
  DATE_DOT,
  type DateTick,
  type MapScene,
  type Point,
  type SceneCurve,
  type SceneLabel,
  type ScenePlate,
  type SceneWord,
} from '@parley/shared/scene/map-parts'
import { MARK, TYPE, type Owner, type Rect } from '@parley/shared/scene/scene'
import { mark, rounded, setType, type Context } from '../board/paint.ts'
import type { Palette } from '../board/palette.ts'

/** The ground of a plate of this owner. */
const tintOf = (group: Owner, palette: Palette): string =>
  group === 'both' ? palette.bothTint : group === 'a' ? palette.aTint : palette.bTint

/** Draws the path that was begun, with the line and the dashes that are meant for it. */
const strokeAs = (context: Context, { width, dashes, isRound }: Stroke, ink: string): void => {
  context.lineWidth = width
  context.strokeStyle = ink
  context.lineCap = isRound ? 'round' : 'butt'
  context.setLineDash([...dashes])
  context.stroke()
  context.setLineDash([])
  context.lineCap = 'butt'
}

const through = (context: Context, points: readonly Point[]): void => {
  context.beginPath()
  for (const { x, y } of points) context.lineTo(x, y)
}

/** A whole plate, its top left corner at the context's origin, in board units. */
export const paintMapPlate = (context: Context, plate: ScenePlate, palette: Palette): void => {
  const { look, group, rect } = plate
  rounded(context, { x: 0, y: 0, width: rect.width, height: rect.height }, 4)
  context.fillStyle = isFilled(plate) ? tintOf(group, palette) : palette.surface
  context.fill()
  strokeAs(context, plateStroke(plate), look === 'plain' ? palette.hair : palette[group])
  for (const one of plate.marks) mark(context, one.group, one.x, one.y + MARK.plate, MARK.plate, palette)
  setType(context, isFilled(plate) ? TYPE.plate : TYPE.note, palette)
  context.textBaseline = 'alphabetic'
  context.fillStyle = plate.text.trim() === '' ? palette.quiet : palette.ink
  context.direction = plate.direction
  context.textAlign = plate.direction === 'rtl' ? 'right' : 'left'
  for (const line of plate.lines) context.fillText(line.text, line.x, line.y)
  context.direction = 'ltr'
  context.textAlign = 'left'
  setType(context, TYPE.foot, palette)
  for (const part of plate.foot) {
    if (part.part === 'mark') mark(context, part.group, part.x, part.y, MARK.foot, palette)
    else {
      context.fillStyle = palette.ink
      context.fillText(part.text, part.x, part.y)
    }
  }
}

/** What is seen of a plate from so far away that no text can be read. */
export const paintFarPlate = (context: Context, plate: ScenePlate, at: Rect, palette: Palette): void => {
  context.fillStyle = isFilled(plate) ? tintOf(plate.group, palette) : palette.surface
  context.fillRect(at.x, at.y, at.width, at.height)
  context.lineWidth = plate.look === 'strong' ? 2 : 1
  context.strokeStyle = plate.look === 'plain' ? palette.hair : palette[plate.group]
  context.strokeRect(at.x, at.y, at.width, at.height)
}

const paintCurve = (context: Context, curve: SceneCurve, palette: Palette): void => {
  const [begin, one, other, end] = curve.path
  const ink = isOfGroup(curve) ? palette[curve.group] : curve.look === 'strong' ? palette.ink : palette.quiet
  context.beginPath()
  context.moveTo(begin.x, begin.y)
  context.bezierCurveTo(one.x, one.y, other.x, other.y, end.x, end.y)
  strokeAs(context, curveStroke(curve), ink)
  context.fillStyle = ink
  context.beginPath()
  if (curve.head) {
    const [tip, ...wings] = curve.head
    context.moveTo(tip.x, tip.y)
    for (const wing of wings) context.lineTo(wing.x, wing.y)
    context.closePath()
  }
  if (curve.dot) context.arc(curve.dot.x, curve.dot.y, CURVE_DOT, 0, 2 * Math.PI)
  context.fill()
  if (curve.word) paintWord(context, curve.word, palette)
}

const paintWord = (context: Context, { label, rect }: SceneWord, palette: Palette): void => {
  context.fillStyle = palette.paper
  context.fillRect(rect.x, rect.y, rect.width, rect.height)
  paintLabel(context, label, palette)
}

const paintLabel = (context: Context, label: SceneLabel, palette: Palette): void => {
  setType(context, TYPE[label.type], palette)
  context.fillStyle = palette[label.tone]
  context.direction = label.direction
  context.textAlign = label.direction === 'rtl' ? 'right' : 'left'
  context.fillText(label.text, label.x, label.y)
  context.direction = 'ltr'
  context.textAlign = 'left'
}

const paintTick = (context: Context, { of, dot, line, word }: DateTick, palette: Palette): void => {
  through(context, line)
  context.lineWidth = 1
  context.strokeStyle = palette.quiet
  context.stroke()
  context.beginPath()
  context.arc(dot.x, dot.y, DATE_DOT, 0, 2 * Math.PI)
  context.fillStyle = of === 'promised' ? palette.paper : palette.quiet
  context.fill()
  context.lineWidth = 1.25
  context.stroke()
  paintWord(context, word, palette)
}

/** Curves that touch the rectangle: a cubic curve never leaves the box around its four points. */
const isNear = ({ path }: SceneCurve, view: Rect): boolean =>
  Math.max(...path.map(({ x }) => x)) >= view.x &&
  Math.min(...path.map(({ x }) => x)) <= view.x + view.width &&
  Math.max(...path.map(({ y }) => y)) >= view.y &&
  Math.min(...path.map(({ y }) => y)) <= view.y + view.height

/** How far below its plate a date reaches at most, in board units. */
const BELOW = 60

/** Hairlines, words and links of the map, in board units: everything below the plates. */
export const paintMapGround = (
  context: Context,
  scene: MapScene,
  view: Rect,
  scale: number,
  palette: Palette,
): void => {
  context.textBaseline = 'alphabetic'
  // A hairline stays one at every zoom.
  context.lineWidth = 1 / scale
  for (const { from, to, look } of scene.rules) {
    context.strokeStyle = look === 'row' ? palette.hair : palette.faint
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
  for (const label of scene.labels) paintLabel(context, label, palette)
  for (const curve of scene.curves) if (isNear(curve, view)) paintCurve(context, curve, palette)
  for (const { path, word } of scene.load) {
    through(context, path)
    context.lineWidth = 1
    context.strokeStyle = palette.quiet
    context.stroke()
    paintWord(context, word, palette)
  }
  for (const { dates, rect } of scene.cards) {
    if (dates && rect.y <= view.y + view.height && rect.y + rect.height + BELOW >= view.y)
      for (const tick of dates.ticks) paintTick(context, tick, palette)
  }
}
