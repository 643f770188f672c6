import type { SKRSContext2D } from '@napi-rs/canvas'
import {
  CURVE_DOT,
  type MapScene,
  type SceneCurve,
  type SceneLabel,
  type ScenePlate,
} from '@parley/shared/scene/map-parts'
import { MARK, TYPE, type Owner } from '@parley/shared/scene/scene'
import { SCENE_FRAME, SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import { paintMark, paintWords } from './paint-scene.ts'

const tintOf = (group: Owner): string =>
  group === 'both' ? COLOURS.bothTint : group === 'a' ? COLOURS.aTint : COLOURS.bTint

const paintPlate = (at: SKRSContext2D, plate: ScenePlate): void => {
  const { x, y, width, height } = plate.rect
  const isFilled = plate.look === 'plate' || plate.look === 'strong'
  at.save()
  at.beginPath()
  at.roundRect(x, y, width, height, 4)
  at.fillStyle = isFilled ? tintOf(plate.group) : COLOURS.surface
  at.fill()
  at.strokeStyle = plate.look === 'plain' ? COLOURS.hair : COLOURS[plate.group]
  at.lineWidth = plate.look === 'strong' ? 2.25 : 1
  if (plate.look === 'dashed') at.setLineDash([5, 4])
  at.stroke()
  at.restore()
  for (const mark of plate.marks) paintMark(at, mark.group, x + mark.x, y + mark.y, MARK.plate)
  const type = { ...(isFilled ? TYPE.plate : TYPE.note), serif: false }
  for (const line of plate.lines) paintWords(at, line.text, x + line.x, y + line.y, type, COLOURS.ink, plate.direction)
}

const paintCurve = (at: SKRSContext2D, { path, head, dot, look, group }: SceneCurve): void => {
  const [begin, one, other, end] = path
  const colour = look === 'dashed' ? COLOURS[group] : look === 'strong' ? COLOURS.ink : COLOURS.quiet
  at.save()
  at.strokeStyle = colour
  at.fillStyle = colour
  at.lineWidth = look === 'strong' ? 2.5 : 1.25
  if (look === 'dashed') at.setLineDash([4, 4])
  at.beginPath()
  at.moveTo(begin.x, begin.y)
  at.bezierCurveTo(one.x, one.y, other.x, other.y, end.x, end.y)
  at.stroke()
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
  at.restore()
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
  for (const plate of scene.cards) paintPlate(at, plate)
  at.restore()
}
