import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Rect } from '@parley/shared/scene/scene'
import type { Drawing } from '@parley/shared/snapshot/drawing'
import {
  SHEET_COLOURS as COLOURS,
  SHEET_TYPE,
  type FramedSheet,
  type Sheet,
  type SheetShape,
} from '@parley/shared/snapshot/sheet'
import { paintAxes } from './paint-axes.ts'
import { paintDrawing } from './paint-drawing.ts'
import { paintMap } from './paint-map.ts'
import { paintMark, paintScene } from './paint-scene.ts'
import { paintWords, scaleTo } from './paint-words.ts'

/** Pixels to a board unit where the picture allows it; a longer side is at most `side`, the area at most `area`. */
const PIXELS = { scale: 2, side: 16_000, area: 20_000_000 } as const

const scaleFor = (width: number, height: number, most: number): number =>
  Math.min(most, PIXELS.side / Math.max(width, height), Math.sqrt(PIXELS.area / (width * height)))

const paintShape = (at: SKRSContext2D, shape: SheetShape): void => {
  switch (shape.of) {
    case 'words':
      return paintWords(
        at,
        shape.text,
        shape.x,
        shape.y,
        { ...SHEET_TYPE[shape.type], px: SHEET_TYPE[shape.type].px * (shape.scale ?? 1) },
        COLOURS[shape.tone],
        shape.direction,
      )
    case 'mark':
      return paintMark(at, shape.group, shape.x, shape.y, shape.size, shape.filled)
    case 'rule':
      at.fillStyle = COLOURS.hair
      return at.fillRect(shape.x, shape.y, shape.width, 1)
    case 'ground': {
      const { x, y, width, height } = shape.rect
      at.fillStyle = COLOURS.bothTint
      return at.fillRect(x, y, width, height)
    }
  }
}

/** The sheet as PNG with at most so many pixels to a board unit. It is encoded outside the main thread. */
export const pngOf = async (sheet: Sheet, most: number = PIXELS.scale): Promise<Uint8Array> => {
  const { width, height } = sheet.size
  const scale = scaleFor(width, height, most)
  return paint(sheet, { x: 0, y: 0, width, height }, scale, {
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
  })
}

/** What the frame of a sheet shows, as PNG of exactly so many pixels. */
export const framePng = async (
  sheet: FramedSheet,
  px: { readonly width: number; readonly height: number },
): Promise<Uint8Array> => paint(sheet, sheet.frame, px.width / sheet.frame.width, px)

/** A drawing as PNG with so many pixels to a board unit, on white paper as the page around it. */
export const drawingPng = async (drawing: Drawing, scale: number): Promise<Uint8Array> => {
  const { width, height } = drawing.size
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
  const at = canvas.getContext('2d')
  scaleTo(at, scale)
  at.fillStyle = '#ffffff'
  at.fillRect(0, 0, width + 1, height + 1)
  paintDrawing(at, drawing)
  return canvas.encode('png')
}

const paint = async (
  sheet: Sheet,
  shown: Rect,
  scale: number,
  px: { readonly width: number; readonly height: number },
): Promise<Uint8Array> => {
  const canvas = createCanvas(px.width, px.height)
  const at = canvas.getContext('2d')
  scaleTo(at, scale)
  at.translate(-shown.x, -shown.y)
  at.fillStyle = COLOURS.paper
  at.fillRect(shown.x, shown.y, shown.width + 1, shown.height + 1)
  if (sheet.board) {
    at.save()
    at.translate(0, sheet.board.y)
    paintScene(at, sheet.board.scene, sheet.board.title)
    at.restore()
  }
  if (sheet.map) {
    at.save()
    at.translate(0, sheet.map.y)
    paintMap(at, sheet.map.scene, sheet.map.title)
    at.restore()
  }
  for (const { y, scene, title } of sheet.axes ?? []) {
    at.save()
    at.translate(0, y)
    paintAxes(at, scene, title)
    at.restore()
  }
  for (const shape of sheet.shapes) paintShape(at, shape)
  return canvas.encode('png')
}
