import type { SKRSContext2D } from '@napi-rs/canvas'
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
import { MARK, TYPE, type Owner } from '@parley/shared/scene/scene'
import { SCENE_FRAME, SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import { paintMark } from './paint-scene.ts'
import { paintWords } from './paint-words.ts'

const HAIR: Stroke = { width: 1, dashes: [], isRound: false }

const tintOf = (group: Owner): string =>
  group === 'both' ? COLOURS.bothTint : group === 'a' ? COLOURS.aTint : COLOURS.bTint

/** Draws the path that was begun, with the line and the dashes that are meant for it. */
const strokeAs = (at: SKRSContext2D, { width, dashes, isRound }: Stroke, colour: string): void => {
  at.save()
  at.strokeStyle = colour
  at.lineWidth = width
  if (isRound) at.lineCap = 'round'
  if (dashes.length > 0) at.setLineDash([...dashes])
  at.stroke()
  at.restore()
}

const through = (at: SKRSContext2D, points: readonly Point[]): void => {
  at.beginPath()
  for (const { x, y } of points) at.lineTo(x, y)
}

const paintWord = (at: SKRSContext2D, { label, rect }: SceneWord): void => {
  at.fillStyle = COLOURS.paper
  at.fillRect(rect.x, rect.y, rect.width, rect.height)
  paintLabel(at, label)
}

const paintTick = (at: SKRSContext2D, { of, dot, line, word }: DateTick): void => {
  through(at, line)
  strokeAs(at, HAIR, COLOURS.quiet)
  at.beginPath()
  at.arc(dot.x, dot.y, DATE_DOT, 0, 2 * Math.PI)
  at.fillStyle = of === 'promised' ? COLOURS.paper : COLOURS.quiet
  at.fill()
  strokeAs(at, { ...HAIR, width: 1.25 }, COLOURS.quiet)
  paintWord(at, word)
}

const paintPlate = (at: SKRSContext2D, plate: ScenePlate): void => {
  const { x, y, width, height } = plate.rect
  at.beginPath()
  at.roundRect(x, y, width, height, 4)
  at.fillStyle = isFilled(plate) ? tintOf(plate.group) : COLOURS.surface
  at.fill()
  strokeAs(at, plateStroke(plate), plate.look === 'plain' ? COLOURS.hair : COLOURS[plate.group])
  for (const mark of plate.marks) paintMark(at, mark.group, x + mark.x, y + mark.y, MARK.plate)
  const type = { ...(isFilled(plate) ? TYPE.plate : TYPE.note), serif: false }
  for (const line of plate.lines) paintWords(at, line.text, x + line.x, y + line.y, type, COLOURS.ink, plate.direction)
  for (const part of plate.foot) {
    if (part.part === 'mark') paintMark(at, part.group, x + part.x, y + part.y - MARK.foot, MARK.foot)
    else paintWords(at, part.text, x + part.x, y + part.y, { ...TYPE.foot, serif: false }, COLOURS.ink)
  }
}

const paintCurve = (at: SKRSContext2D, curve: SceneCurve): void => {
  const { path, head, dot, look, group, word } = curve
  const [begin, one, other, end] = path
  const colour = isOfGroup(curve) ? COLOURS[group] : look === 'strong' ? COLOURS.ink : COLOURS.quiet
  at.fillStyle = colour
  at.beginPath()
  at.moveTo(begin.x, begin.y)
  at.bezierCurveTo(one.x, one.y, other.x, other.y, end.x, end.y)
  strokeAs(at, curveStroke(curve), colour)
  if (head) {
    at.beginPath()
    for (const point of head) at.lineTo(point.x, point.y)
    at.closePath()
    at.fill()
  }
  if (dot) {
    at.beginPath()
    at.arc(dot.x, dot.y, CURVE_DOT, 0, 2 * Math.PI)
    at.fill()
  }
  if (word) paintWord(at, word)
}

const paintLabel = (at: SKRSContext2D, label: SceneLabel): void =>
  paintWords(
    at,
    label.text,
    label.x,
    label.y,
    { ...TYPE[label.type], serif: label.type === 'title' },
    COLOURS[label.tone],
    label.direction,
  )

/** Paints the milestone map with its title, laid out as the SVG picture is. */
export const paintMap = (at: SKRSContext2D, scene: MapScene, title: string): void => {
  const { margin, head } = SCENE_FRAME
  paintWords(at, title, margin, margin + 28, { ...TYPE.band, serif: true }, COLOURS.ink)
  at.save()
  at.translate(margin, margin + head)
  for (const { from, to, look } of scene.rules) {
    at.strokeStyle = look === 'row' ? COLOURS.hair : COLOURS.hair2
    at.lineWidth = 1
    at.beginPath()
    at.moveTo(from.x, from.y)
    at.lineTo(to.x, to.y)
    at.stroke()
  }
  for (const label of scene.labels) paintLabel(at, label)
  for (const curve of scene.curves) paintCurve(at, curve)
  for (const { path, word } of scene.load) {
    through(at, path)
    strokeAs(at, HAIR, COLOURS.quiet)
    paintWord(at, word)
  }
  for (const { dates } of scene.cards) for (const tick of dates?.ticks ?? []) paintTick(at, tick)
  for (const plate of scene.cards) paintPlate(at, plate)
  at.restore()
}
