import type { Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import { toBoard, type Camera, type Point, type Size } from './camera.ts'
import { bucketOf, cardBitmaps, drawCard } from './card-bitmaps.ts'
import { gridIndex, type GridIndex } from './grid-index.ts'
import { SHADOW, paintBand, paintCard, paintFrame, paintPlate, paintZone } from './paint.ts'
import type { Palette } from './palette.ts'

/** Milliseconds a frame may spend on new pictures. */
export const BUDGET = 5

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
  /** Whether the paper has its dots: where one can pan, they show that it moves. */
  readonly dots: boolean
}

/** The scale in device pixels of the pictures that a frame wants. */
export const wanted = ({ camera, ratio, zooming }: Frame): number =>
  zooming ? bucketOf(camera.scale * ratio) : camera.scale * ratio

/** Draws scenes and finds what lies where. */
export type BoardPainter<S extends Scene = Scene> = {
  readonly setScene: (scene: S) => void
  /** Paints a frame; true asks for another one, because pictures are still missing. */
  readonly paint: (context: CanvasRenderingContext2D, frame: Frame) => boolean
  /** Paints one card with its top left corner at a point of the window. */
  readonly paintGhost: (context: CanvasRenderingContext2D, card: SceneCard, at: Point, frame: Frame) => void
  readonly cardAt: (at: Point) => SceneCard | undefined
  readonly zoneAt: (at: Point) => SceneZone | undefined
  readonly repaint: () => void
}

const SPACING = 24

/** Paper of so many device pixels, with dots that begin at an offset. */
const paintDotted = (
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  from: Point,
  step: number,
  ratio: number,
  palette: Palette,
): void => {
  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, height)
  context.fillStyle = palette.hair
  const dot = 1.5 * ratio
  for (let y = from.y + step / 2; y < height; y += step) {
    for (let x = from.x + step / 2; x < width; x += step) context.fillRect(Math.round(x), Math.round(y), dot, dot)
  }
}

/** Makes a painter that takes its colours from `palette()`. */
export const boardPainter = (palette: () => Palette): BoardPainter => {
  const bitmaps = cardBitmaps<SceneCard>(palette, { paint: paintCard, face: () => '' })
  let scene: Scene = { size: { width: 0, height: 0 }, bands: [], zones: [], cards: [] }
  let cards: GridIndex<SceneCard> = gridIndex([])
  let paper: { readonly key: string; readonly canvas: HTMLCanvasElement } | null = null

  const paintPaper = (context: CanvasRenderingContext2D, frame: Frame): void => {
    const { camera, ratio, window } = frame
    if (!frame.dots || camera.scale < 0.5) {
      context.fillStyle = palette().paper
      context.fillRect(0, 0, window.width * ratio, window.height * ratio)
      return
    }
    const step = SPACING * camera.scale * ratio
    const back = (value: number): number => ((((value * ratio) % step) + step) % step) - step
    const from = { x: back(camera.x), y: back(camera.y) }
    if (frame.zooming) {
      paintDotted(context, window.width * ratio, window.height * ratio, from, step, ratio, palette())
      return
    }
    // At rest the paper is kept, a spacing larger than the window, so that a pan only copies it elsewhere.
    const key = `${camera.scale}/${window.width}/${window.height}/${ratio}`
    if (paper?.key !== key) {
      const canvas = document.createElement('canvas')
      canvas.width = Math.ceil(window.width * ratio + step)
      canvas.height = Math.ceil(window.height * ratio + step)
      const onto = canvas.getContext('2d', { alpha: false })
      if (!onto) return
      paintDotted(onto, canvas.width, canvas.height, { x: 0, y: 0 }, step, ratio, palette())
      paper = { key, canvas }
    }
    context.drawImage(paper.canvas, Math.round(from.x), Math.round(from.y))
  }

  const paintOne = (
    context: CanvasRenderingContext2D,
    card: SceneCard,
    left: number,
    top: number,
    scale: number,
    want: number,
  ): void => {
    drawCard(context, bitmaps, card, { left, top, scale, want }, (place) =>
      paintPlate(context, card, place, Math.max(1, 4 * scale), palette()),
    )
  }

  return {
    setScene: (next) => {
      scene = next
      cards = gridIndex(next.cards)
      bitmaps.keepOnly(new Set(next.cards.map((card) => card.id)))
    },
    paint: (context, frame) => {
      bitmaps.frame(BUDGET)
      const { camera, ratio, window } = frame
      const scale = camera.scale * ratio
      const colours = palette()
      context.save()
      context.setTransform(1, 0, 0, 1, 0, 0)
      paintPaper(context, frame)
      for (const zone of scene.zones) {
        const at = {
          x: (zone.rect.x * camera.scale + camera.x) * ratio,
          y: (zone.rect.y * camera.scale + camera.y) * ratio,
          width: zone.rect.width * scale,
          height: zone.rect.height * scale,
        }
        paintFrame(context, zone, at, ratio, scale, colours, zone === frame.target)
      }
      context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
      for (const band of scene.bands) paintBand(context, band, colours)
      for (const zone of scene.zones) paintZone(context, zone, colours)
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
        paintOne(
          context,
          card,
          (card.rect.x * camera.scale + camera.x) * ratio,
          (card.rect.y * camera.scale + camera.y) * ratio,
          scale,
          want,
        )
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
    cardAt: (at) => cards.at(at.x, at.y),
    zoneAt: (at) =>
      scene.zones.find(
        ({ rect }) => rect.x <= at.x && at.x <= rect.x + rect.width && rect.y <= at.y && at.y <= rect.y + rect.height,
      ),
    repaint: () => {
      bitmaps.clear()
      paper = null
    },
  }
}
