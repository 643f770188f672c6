import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { SHEET_COLOURS as COLOURS, SHEET_TYPE, type Sheet, type SheetShape } from '@parley/shared/snapshot/sheet'
import { paintAxes } from './paint-axes.ts'
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
      return paintWords(at, shape.text, shape.x, shape.y, SHEET_TYPE[shape.type], COLOURS[shape.tone], shape.direction)
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
  const canvas = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale))
  const at = canvas.getContext('2d')
  scaleTo(at, scale)
  at.fillStyle = COLOURS.paper
  at.fillRect(0, 0, width + 1, height + 1)
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
