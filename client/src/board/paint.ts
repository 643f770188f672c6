import { platesOf } from '@parley/shared/scene/scene-card'
import {
  MARK,
  TYPE,
  type Owner,
  type Rect,
  type SceneBand,
  type SceneCard,
  type SceneZone,
} from '@parley/shared/scene/scene'
import { fontOf } from './measure-text.ts'
import type { Palette } from './palette.ts'

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Sets the context's font to one of the board's types. */
export const setType = (context: Context, type: { px: number; weight: number }, palette: Palette): void => {
  context.font = fontOf(type.px, type.weight, palette)
}

/** The mark of a group, standing on a baseline. */
export const mark = (
  context: Context,
  group: 'a' | 'b',
  x: number,
  baseline: number,
  size: number,
  palette: Palette,
): void => {
  context.fillStyle = palette[group]
  if (group === 'b') context.fillRect(x, baseline - size, size, size)
  else {
    context.beginPath()
    context.arc(x + size / 2, baseline - size / 2, size / 2, 0, 2 * Math.PI)
    context.fill()
  }
}

const marksOf = (group: Owner): readonly ('a' | 'b')[] => (group === 'both' ? ['a', 'b'] : [group])

/** Begins a path of a rectangle with round corners. */
export const rounded = (context: Context, rect: Rect, radius: number): void => {
  context.beginPath()
  context.roundRect(rect.x, rect.y, rect.width, rect.height, radius)
}

/** The ground of a card: what is seen of it from so far away that no text can be read. */
export const paintPlate = (context: Context, card: SceneCard, at: Rect, edge: number, palette: Palette): void => {
  if (card.look === 'text') {
    // Plain text has no ground: from afar it is seen as the stripes that its lines are.
    const step = at.height / Math.max(1, card.lines.length)
    context.fillStyle = palette.hair
    card.lines.forEach((_, index) => context.fillRect(at.x, at.y + (index + 0.3) * step, at.width, step * 0.4))
    return
  }
  context.fillStyle = card.held ? palette.paper : card.group === 'both' ? palette.bothTint : palette.surface
  context.fillRect(at.x, at.y, at.width, at.height)
  if (card.held) return brokenEdge(context, at, Math.max(1, edge / 4), palette)
  context.fillStyle = palette[card.group]
  context.fillRect(at.x, at.y, edge, at.height)
}

/** The edge of what its group holds back: broken all around, so that it is told from the others without a colour. */
const brokenEdge = (context: Context, { x, y, width, height }: Rect, line: number, palette: Palette): void => {
  const half = line / 2
  rounded(context, { x: x + half, y: y + half, width: width - line, height: height - line }, 3)
  context.lineWidth = line
  context.strokeStyle = palette.edge
  context.setLineDash([6 * line, 4 * line])
  context.stroke()
  context.setLineDash([])
}

/** A small lock in the upper right corner of a card, beside its words. */
const lock = (context: Context, card: SceneCard, palette: Palette): void => {
  const [x, y] = [card.rect.width - 12, 10]
  context.fillStyle = palette.quiet
  context.fillRect(x, y, 8, 6)
  context.lineWidth = 1.5
  context.strokeStyle = palette.quiet
  context.beginPath()
  context.arc(x + 4, y, 2.6, Math.PI, 0)
  context.stroke()
}

/** Room around a card for its shadow, in board units. */
export const SHADOW = 8

const paintShadow = (context: Context, { x, y, width, height }: Rect, dark: boolean): void => {
  // A blurred canvas shadow costs more than the whole card; a few soft plates look the same.
  const ink = dark ? '0 0 0' : '60 50 30'
  context.fillStyle = `rgb(${ink} / ${dark ? 0.26 : 0.05})`
  rounded(context, { x, y: y + 1, width, height: height + 0.5 }, 3)
  context.fill()
  for (let ring = 0; ring < 5; ring += 1) {
    context.fillStyle = `rgb(${ink} / ${dark ? 0.06 : 0.012})`
    rounded(context, { x: x - ring, y: y + 3 - ring, width: width + 2 * ring, height: height + 2 * ring }, 3 + ring)
    context.fill()
  }
}

/** The ground of a card in its owner's colours; a stack that is closed shows the edges of cards below it. */
const paintGround = (context: Context, card: SceneCard, palette: Palette): void => {
  const plates = platesOf({ rect: { ...card.rect, x: 0, y: 0 }, stack: card.stack })
  for (const plate of plates) {
    if (!card.held) paintShadow(context, plate, palette.dark)
    context.fillStyle = card.held ? palette.paper : card.group === 'both' ? palette.bothTint : palette.surface
    rounded(context, plate, 3)
    context.fill()
    if (card.held) {
      brokenEdge(context, plate, 1.5, palette)
      continue
    }
    if (plates.length > 1) {
      context.lineWidth = 1
      context.strokeStyle = palette.edge
      context.stroke()
    }
    context.save()
    context.clip()
    context.fillStyle = palette[card.group]
    context.fillRect(plate.x, plate.y, 4, plate.height)
    context.restore()
  }
}

/** A whole card, its top left corner at the context's origin, in board units. */
export const paintCard = (context: Context, card: SceneCard, palette: Palette): void => {
  if (card.look !== 'text') paintGround(context, card, palette)
  if (card.held) lock(context, card, palette)
  context.textBaseline = 'alphabetic'
  context.fillStyle = card.held || card.text.trim() === '' ? palette.quiet : palette.ink
  context.direction = card.direction
  context.textAlign = card.direction === 'rtl' ? 'right' : 'left'
  setType(context, card.look === 'stack' ? TYPE.stack : TYPE.card, palette)
  for (const line of card.lines) context.fillText(line.text, line.x, line.y)
  context.direction = 'ltr'
  context.textAlign = 'left'
  setType(context, TYPE.foot, palette)
  for (const part of card.foot) {
    if (part.part === 'mark') mark(context, part.group, part.x, part.y, MARK.foot, palette)
    else {
      context.fillStyle = palette.quiet
      context.fillText(part.text, part.x, part.y)
    }
  }
}

/** Cuts a title that is longer than its lane. */
const shortened = (context: Context, text: string, most: number): string => {
  if (context.measureText(text).width <= most) return text
  let letters = Array.from(text)
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > most) letters = letters.slice(0, -1)
  return `${letters.join('')}…`
}

/** The frame of a lane at a place in device pixels: whole ones, so that its hairline stays a hairline. */
export const paintFrame = (
  context: Context,
  zone: SceneZone,
  at: Rect,
  ratio: number,
  scale: number,
  palette: Palette,
  target: boolean,
): void => {
  const half = Math.round(ratio) / 2
  const x = Math.round(at.x) + half
  const y = Math.round(at.y) + half
  const right = Math.round(at.x + at.width) - half
  const bottom = Math.round(at.y + at.height) - half
  rounded(
    context,
    { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) },
    Math.min(6 * scale, 12 * ratio),
  )
  context.globalAlpha = palette.dark ? 0.35 : 0.55
  context.fillStyle = palette.surface
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = target ? 2.5 * ratio : Math.round(ratio)
  context.strokeStyle = target ? palette.focus : palette.hair
  context.setLineDash(zone.group === 'both' && !target ? [3 * ratio, 3 * ratio] : [])
  context.stroke()
  context.setLineDash([])
}

/** Marks, title and hint of a lane, in board units. */
export const paintZone = (context: Context, zone: SceneZone, palette: Palette): void => {
  const { rect } = zone
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  const marks = marksOf(zone.group)
  marks.forEach((one, index) => {
    const x = zone.titleAt.x - (marks.length - index) * (MARK.title + 9)
    mark(context, one, x, zone.titleAt.y + 1, MARK.title, palette)
  })
  setType(context, TYPE.title, palette)
  context.fillStyle = palette.ink
  const most = rect.x + rect.width - 12 - zone.titleAt.x
  context.fillText(shortened(context, zone.title, most), zone.titleAt.x, zone.titleAt.y)
  setType(context, TYPE.foot, palette)
  context.fillStyle = palette.quiet
  for (const line of zone.hint) context.fillText(line.text, rect.x + line.x, rect.y + line.y)
}

/** The ground of an open stack, at a place in device pixels: heading and cards are drawn on it. */
export const paintStackFrame = (context: Context, at: Rect, ratio: number, scale: number, palette: Palette): void => {
  rounded(context, at, Math.min(6 * scale, 12 * ratio))
  context.fillStyle = palette.paper
  context.fill()
  context.lineWidth = Math.max(1, Math.round(ratio))
  context.strokeStyle = palette.edge
  context.stroke()
}

/** The title above a band of lanes. */
export const paintBand = (context: Context, band: SceneBand, palette: Palette): void => {
  if (!band.titleAt) return
  setType(context, TYPE.band, palette)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette.ink
  context.fillText(band.title, band.titleAt.x, band.titleAt.y)
}
