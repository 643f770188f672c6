import type { SKRSContext2D } from '@napi-rs/canvas'
import { POINT, SPOT, type AxesPlate, type AxesScene } from '@parley/shared/scene/axes-parts'
import type { Point, SceneLabel } from '@parley/shared/scene/map-parts'
import { MARK, TYPE } from '@parley/shared/scene/scene'
import { SCENE_FRAME, SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import { measure } from './fonts.ts'
import { paintMark } from './paint-scene.ts'
import { paintWords } from './paint-words.ts'

const line = (at: SKRSContext2D, from: Point, to: Point, colour: string, width: number): void => {
  at.strokeStyle = colour
  at.lineWidth = width
  at.beginPath()
  at.moveTo(from.x, from.y)
  at.lineTo(to.x, to.y)
  at.stroke()
}

const words = (at: SKRSContext2D, { text, x, y, tone, direction }: SceneLabel): void =>
  paintWords(at, text, x, y, { ...TYPE.plate, serif: false }, COLOURS[tone], direction)

const number = (at: SKRSContext2D, place: Point, value: number, colour: string): void => {
  const half = measure(String(value), TYPE.foot.px, TYPE.foot.weight) / 2
  paintWords(at, String(value), place.x - half, place.y + 4.5, { ...TYPE.foot, serif: false }, colour)
}

const plate = (at: SKRSContext2D, { rect, look, group, marks, lines, asides, direction }: AxesPlate): void => {
  at.beginPath()
  at.roundRect(rect.x, rect.y, rect.width, rect.height, 4)
  at.fillStyle = group === 'both' ? COLOURS.bothTint : group === 'a' ? COLOURS.aTint : COLOURS.bTint
  at.fill()
  at.lineWidth = look === 'strong' ? 2.25 : 1
  at.strokeStyle = COLOURS[group]
  at.stroke()
  for (const mark of marks) paintMark(at, mark.group, rect.x + mark.x, rect.y + mark.y, MARK.plate)
  for (const { text, x, y } of lines)
    paintWords(at, text, rect.x + x, rect.y + y, { ...TYPE.plate, serif: false }, COLOURS.ink, direction)
  for (const { text, x, y } of asides)
    paintWords(at, text, rect.x + x, rect.y + y, { ...TYPE.foot, serif: false }, COLOURS.quiet)
}

const GAP_WIDTH = { none: 1, some: 2, clear: 4 } as const

/** Paints a board with two axes with its title, laid out as the SVG picture is. */
export const paintAxes = (at: SKRSContext2D, scene: AxesScene, title: string): void => {
  const { margin, head } = SCENE_FRAME
  paintWords(at, title, margin, margin + 28, { ...TYPE.band, serif: true }, COLOURS.ink)
  at.save()
  at.translate(margin, margin + head)
  if (scene.corner) {
    const { x, y, width, height } = scene.corner.rect
    at.globalAlpha = 0.5
    at.fillStyle = COLOURS.hair2
    at.fillRect(x, y, width, height)
    at.globalAlpha = 1
  }
  at.lineWidth = 1
  at.strokeStyle = COLOURS.hair
  for (const { x, y, width, height } of [scene.box, ...(scene.tray ? [scene.tray] : [])])
    at.strokeRect(x, y, width, height)
  for (const { from, to } of scene.rules) line(at, from, to, COLOURS.hair, 1)
  for (const label of [...scene.labels, ...scene.corners]) words(at, label)
  for (const { from, to, look } of scene.gaps) {
    at.setLineDash(look === 'none' ? [2, 4] : [])
    line(at, from, to, COLOURS.quiet, GAP_WIDTH[look])
  }
  at.setLineDash([])
  if (scene.corner) words(at, scene.corner.label)
  for (const { at: place, leader } of scene.points) if (leader) line(at, place, leader, COLOURS.quiet, 1)
  for (const one of scene.cards) plate(at, one)
  for (const { at: place, group, number: value } of scene.spots) {
    paintMark(at, group, place.x - SPOT / 2, place.y - SPOT / 2, SPOT)
    number(at, place, value, COLOURS.surface)
  }
  for (const { at: place, number: value } of scene.points) {
    at.beginPath()
    at.arc(place.x, place.y, POINT, 0, 2 * Math.PI)
    at.fillStyle = COLOURS.surface
    at.fill()
    at.lineWidth = 1.5
    at.strokeStyle = COLOURS.ink
    at.stroke()
    number(at, place, value, COLOURS.ink)
  }
  at.restore()
}
