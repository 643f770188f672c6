import type { SKRSContext2D } from '@napi-rs/canvas'
import { drawOrder } from '@parley/shared/scene/draw-order'
import { platesOf } from '@parley/shared/scene/scene-card'
import {
  MARK,
  TYPE,
  type Owner,
  type Rect,
  type Scene,
  type SceneCard,
  type SceneZone,
} from '@parley/shared/scene/scene'
import { SCENE_FRAME, SHEET_COLOURS as COLOURS } from '@parley/shared/snapshot/sheet'
import type { GroupId } from '@parley/shared/session/agenda'
import { paintArrow, paintLabel, paintStroke } from './paint-lines.ts'
import { paintWords } from './paint-words.ts'

/** The mark of a group with its top left corner at `x`, `y`: a circle or a square, full or as an outline. */
export const paintMark = (
  at: SKRSContext2D,
  group: GroupId,
  x: number,
  y: number,
  size: number,
  filled = true,
): void => {
  const inset = filled ? 0 : 0.75
  at.beginPath()
  if (group === 'a') at.arc(x + size / 2, y + size / 2, size / 2 - inset, 0, 2 * Math.PI)
  else at.rect(x + inset, y + inset, size - 2 * inset, size - 2 * inset)
  at.fillStyle = COLOURS[group]
  at.strokeStyle = COLOURS[group]
  at.lineWidth = 1.5
  if (filled) at.fill()
  else at.stroke()
}

const box = (at: SKRSContext2D, { x, y, width, height }: Rect, radius: number): void => {
  at.beginPath()
  at.roundRect(x, y, width, height, radius)
}

const marksOf = (group: Owner): readonly GroupId[] => (group === 'both' ? ['a', 'b'] : [group])

const paintZone = (at: SKRSContext2D, zone: SceneZone): void => {
  const { x, y } = zone.rect
  at.save()
  box(at, zone.rect, 6)
  at.strokeStyle = COLOURS.hair
  at.lineWidth = 1
  if (zone.group === 'both') at.setLineDash([3, 3])
  at.stroke()
  at.restore()
  const marks = marksOf(zone.group)
  marks.forEach((group, index) => {
    const left = zone.titleAt.x - (marks.length - index) * (MARK.title + 9)
    paintMark(at, group, left, zone.titleAt.y + 1 - MARK.title, MARK.title)
  })
  paintWords(at, zone.title, zone.titleAt.x, zone.titleAt.y, { ...TYPE.title, serif: true }, COLOURS.ink)
  for (const line of zone.hint)
    paintWords(at, line.text, x + line.x, y + line.y, { ...TYPE.foot, serif: false }, COLOURS.quiet)
}

const paintGround = (at: SKRSContext2D, card: SceneCard): void => {
  const edge = card.look === 'stack' ? COLOURS.quiet : COLOURS.hair
  for (const plate of platesOf(card)) {
    box(at, plate, 3)
    at.fillStyle = card.group === 'both' ? COLOURS.bothTint : COLOURS.surface
    at.fill()
    at.strokeStyle = edge
    at.lineWidth = 0.75
    at.stroke()
    box(at, { ...plate, width: 4 }, 1.5)
    at.fillStyle = COLOURS[card.group]
    at.fill()
  }
}

/** The ground of an open stack. */
const paintStackGround = (at: SKRSContext2D, ground: Rect): void => {
  box(at, ground, 6)
  at.fillStyle = COLOURS.paper
  at.fill()
  at.strokeStyle = COLOURS.quiet
  at.lineWidth = 1
  at.stroke()
}

const paintCard = (at: SKRSContext2D, card: SceneCard): void => {
  const { x, y } = card.rect
  if (card.look !== 'text') paintGround(at, card)
  const type = card.look === 'stack' ? TYPE.stack : TYPE.card
  for (const line of card.lines) {
    paintWords(at, line.text, x + line.x, y + line.y, { ...type, serif: false }, COLOURS.ink, card.direction)
  }
  for (const part of card.foot) {
    if (part.part === 'mark') paintMark(at, part.group, x + part.x, y + part.y - MARK.foot, MARK.foot)
    else paintWords(at, part.text, x + part.x, y + part.y, { ...TYPE.foot, serif: false }, COLOURS.quiet)
  }
}

/** Paints the board with its title, laid out as the SVG picture is. */
export const paintScene = (at: SKRSContext2D, scene: Scene, title: string): void => {
  const { margin, head, titleY } = SCENE_FRAME
  paintWords(at, title, margin, titleY, { ...TYPE.band, serif: true }, COLOURS.ink)
  at.save()
  at.translate(margin, margin + head)
  for (const band of scene.bands) {
    if (band.titleAt)
      paintWords(at, band.title, band.titleAt.x, band.titleAt.y, { ...TYPE.band, serif: true }, COLOURS.ink)
  }
  for (const zone of scene.zones) paintZone(at, zone)
  const order = drawOrder(scene)
  for (const stroke of scene.strokes) paintStroke(at, stroke)
  for (const arrow of order.arrows) paintArrow(at, arrow)
  for (const card of order.cards) paintCard(at, card)
  for (const ground of order.open.grounds) paintStackGround(at, ground)
  for (const arrow of order.open.arrows) paintArrow(at, arrow)
  for (const card of order.open.cards) paintCard(at, card)
  for (const { label } of scene.arrows) if (label) paintLabel(at, label)
  at.restore()
}
