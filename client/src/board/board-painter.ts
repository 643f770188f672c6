import type { Rect, Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import { toBoard, type Camera, type Point, type Size } from './camera.ts'
import { bucketOf, cardBitmaps } from './card-bitmaps.ts'
import { gridIndex, type GridIndex } from './grid-index.ts'
import { SHADOW, paintBand, paintPlate, paintZone } from './paint.ts'
import type { Palette } from './palette.ts'

/** Below this zoom a card is a plate without text. */
const PLATES = 0.15
/** Milliseconds a frame may spend on new pictures. */
const BUDGET = 5

/** Where a dragged card would go. */
export type Drop = { readonly zone: SceneZone; readonly line: Rect }

/** What a frame shows beside the scene. */
export type Frame = {
  readonly camera: Camera
  readonly window: Size
  /** Device pixels to a CSS pixel. */
  readonly ratio: number
  /** While the zoom changes, cards are shown by zoom bucket; at rest each is painted sharp. */
  readonly zooming: boolean
  /** The card that is being dragged, drawn elsewhere. */
  readonly without: string | null
  readonly target: SceneZone | null
}

/** Draws scenes and finds what lies where. */
export type BoardPainter = {
  readonly setScene: (scene: Scene) => void
  /** Paints a frame; true asks for another one, because pictures are still missing. */
  readonly paint: (context: CanvasRenderingContext2D, frame: Frame) => boolean
  /** Paints one card with its top left corner at a point of the window. */
  readonly paintGhost: (context: CanvasRenderingContext2D, card: SceneCard, at: Point, frame: Frame) => void
  readonly cardAt: (at: Point) => SceneCard | undefined
  readonly zoneAt: (at: Point) => SceneZone | undefined
  readonly repaint: () => void
}

const dotTile = (palette: Palette): HTMLCanvasElement => {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 24
  const context = tile.getContext('2d')
  if (context) {
    context.fillStyle = palette.hair
    context.fillRect(11, 11, 1.5, 1.5)
  }
  return tile
}

/** Makes a painter that takes its colours from `palette()`. */
export const boardPainter = (palette: () => Palette): BoardPainter => {
  const bitmaps = cardBitmaps(palette)
  let scene: Scene = { size: { width: 0, height: 0 }, bands: [], zones: [], cards: [] }
  let cards: GridIndex<SceneCard> = gridIndex([])
  let dots: HTMLCanvasElement | null = null

  const paintDots = (context: CanvasRenderingContext2D, frame: Frame): void => {
    if (frame.camera.scale < 0.5) return
    dots ??= dotTile(palette())
    const pattern = context.createPattern(dots, 'repeat')
    if (!pattern) return
    const scale = frame.camera.scale * frame.ratio
    pattern.setTransform(new DOMMatrix([scale, 0, 0, scale, frame.camera.x * frame.ratio, frame.camera.y * frame.ratio]))
    context.fillStyle = pattern
    context.fillRect(0, 0, frame.window.width * frame.ratio, frame.window.height * frame.ratio)
  }

  const paintOne = (context: CanvasRenderingContext2D, card: SceneCard, left: number, top: number, scale: number, want: number): void => {
    const found = scale < PLATES ? null : bitmaps.get(card, want)
    if (!found) {
      const at = { x: left, y: top, width: card.rect.width * scale, height: card.rect.height * scale }
      paintPlate(context, card, at, Math.max(1, 4 * scale), palette())
    } else if (found.scale === scale) {
      // A picture of exactly this size is copied pixel by pixel, which keeps its letters sharp.
      context.drawImage(found.canvas, Math.round(left - SHADOW * scale), Math.round(top - SHADOW * scale))
    } else {
      const size = scale / found.scale
      context.drawImage(found.canvas, left - SHADOW * scale, top - SHADOW * scale, found.canvas.width * size, found.canvas.height * size)
    }
  }
  const wanted = (frame: Frame): number => {
    const scale = frame.camera.scale * frame.ratio
    return frame.zooming ? bucketOf(scale) : scale
  }

  return {
    setScene: next => {
      scene = next
      cards = gridIndex(next.cards)
      bitmaps.keepOnly(new Set(next.cards.map(card => card.id)))
    },
    paint: (context, frame) => {
      bitmaps.frame(BUDGET)
      const { camera, ratio, window } = frame
      const scale = camera.scale * ratio
      const colours = palette()
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.fillStyle = colours.paper
      context.fillRect(0, 0, window.width * ratio, window.height * ratio)
      paintDots(context, frame)
      context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
      for (const band of scene.bands) paintBand(context, band, colours)
      for (const zone of scene.zones) paintZone(context, zone, colours, zone === frame.target)
      context.setTransform(1, 0, 0, 1, 0, 0)
      const corner = toBoard(camera, { x: -SHADOW, y: -SHADOW })
      const view = {
        ...corner,
        width: (window.width + 2 * SHADOW) / camera.scale,
        height: (window.height + 2 * SHADOW) / camera.scale,
      }
      const want = wanted(frame)
      for (const card of cards.within(view)) {
        if (card.id === frame.without) continue
        paintOne(context, card, (card.rect.x * camera.scale + camera.x) * ratio, (card.rect.y * camera.scale + camera.y) * ratio, scale, want)
      }
      context.restore()
      return bitmaps.isBehind()
    },
    paintGhost: (context, card, at, frame) => {
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.globalAlpha = 0.92
      paintOne(context, card, at.x * frame.ratio, at.y * frame.ratio, frame.camera.scale * frame.ratio, wanted(frame))
      context.restore()
    },
    cardAt: at => cards.at(at.x, at.y),
    zoneAt: at =>
      scene.zones.find(
        ({ rect }) => rect.x <= at.x && at.x <= rect.x + rect.width && rect.y <= at.y && at.y <= rect.y + rect.height,
      ),
    repaint: () => {
      bitmaps.clear()
      dots = null
    },
  }
}
