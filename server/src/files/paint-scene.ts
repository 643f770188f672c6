import type { SKRSContext2D } from '@napi-rs/canvas'
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
import { fontOf } from './fonts.ts'

type Type = { readonly px: number; readonly weight: number }

/** Letters of fewer pixels are no words: in a picture that large they are left out, for each of them takes its time. */
const PIXELS_LEAST = 1.5
const scales = new WeakMap<SKRSContext2D, number>()

/** Sets how many pixels a board unit has, once, before anything is painted. Asking a canvas for it takes long. */
export const scaleTo = (at: SKRSContext2D, scale: number): void => {
  at.scale(scale, scale)
  scales.set(at, scale)
}

/** Writes one line; a line that runs from right to left ends at `x`. */
export const paintWords = (
  at: SKRSContext2D,
  words: string,
  x: number,
  y: number,
  type: Type & { readonly serif: boolean },
  colour: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): void => {
  if (type.px * (scales.get(at) ?? 1) < PIXELS_LEAST) return
  at.font = fontOf(type.px, type.weight, type.serif)
  at.fillStyle = colour
  at.direction = direction
  at.textAlign = direction === 'rtl' ? 'right' : 'left'
  at.fillText(words, x, y)
}

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

const paintCard = (at: SKRSContext2D, card: SceneCard): void => {
  const { x, y } = card.rect
  box(at, card.rect, 3)
  at.fillStyle = card.group === 'both' ? COLOURS.bothTint : COLOURS.surface
  at.fill()
  at.strokeStyle = COLOURS.hair
  at.lineWidth = 0.75
  at.stroke()
  box(at, { ...card.rect, width: 4 }, 1.5)
  at.fillStyle = COLOURS[card.group]
  at.fill()
  for (const line of card.lines) {
    paintWords(at, line.text, x + line.x, y + line.y, { ...TYPE.card, serif: false }, COLOURS.ink, card.direction)
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
  for (const card of scene.cards) paintCard(at, card)
  at.restore()
}
