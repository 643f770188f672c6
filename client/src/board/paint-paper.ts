import type { Frame } from './board-painter.ts'
import type { Point } from './camera.ts'
import type { Palette } from './palette.ts'

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

/** The paper below a board, with dots where one can pan; kept ready while the zoom rests. */
export type Paper = {
  readonly paint: (context: CanvasRenderingContext2D, frame: Frame) => void
  /** The theme has changed. */
  readonly clear: () => void
}

/** Makes paper that takes its colours from `palette()`. */
export const boardPaper = (palette: () => Palette): Paper => {
  let ready: { readonly key: string; readonly canvas: HTMLCanvasElement } | null = null
  return {
    paint: (context, frame) => {
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
      if (ready?.key !== key) {
        const canvas = document.createElement('canvas')
        canvas.width = Math.ceil(window.width * ratio + step)
        canvas.height = Math.ceil(window.height * ratio + step)
        const onto = canvas.getContext('2d', { alpha: false })
        if (!onto) return
        paintDotted(onto, canvas.width, canvas.height, { x: 0, y: 0 }, step, ratio, palette())
        ready = { key, canvas }
      }
      context.drawImage(ready.canvas, Math.round(from.x), Math.round(from.y))
    },
    clear: () => {
      ready = null
    },
  }
}
