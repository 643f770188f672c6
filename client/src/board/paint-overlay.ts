import { arrowPath } from '@parley/shared/scene/arrow-path'
import { ARROW, PEN_WIDTH, TYPE, type DrawnCard, type Point, type Rect } from '@parley/shared/scene/scene'
import type { Pen } from '@parley/shared/documents/card-view'
import { toWindow, type Camera } from './camera.ts'
import { handlesOf } from './handles.ts'
import { paintArrow, smoothPath } from './paint-lines.ts'
import { rounded, setType } from './paint.ts'
import type { Palette } from './palette.ts'

/** What the hand does just now, in board units: drawn above everything, anew with each of its moves. */
export type Overlay = {
  /** The rectangle that is being drawn around cards. */
  readonly marquee?: Rect
  /** What letting go would do, above that rectangle. */
  readonly words?: string
  /** Lines to which a card has snapped: rectangles of no width or no height. */
  readonly guides?: readonly Rect[]
  /** A stroke on its way: x, y, x, y, …; fine unless `penWidth` says otherwise. */
  readonly pen?: readonly number[]
  readonly penWidth?: Pen
  /** An arrow on its way. */
  readonly arrow?: { readonly from: Point; readonly to: Point }
  /** Arrow or stroke chosen: a frame around it. */
  readonly chosen?: readonly Rect[]
  /** Cards with a frame; a card may be given with another `rect` than it has, as it is about to be. */
  readonly selected: readonly DrawnCard[]
  /** Whether the one card that is selected can be made wider: shows its handles. */
  readonly resizable?: boolean
}

/** Frames stand off what they are around, in CSS pixels. */
const OFF = 4

const frameOf = (rect: Rect, camera: Camera): Rect => ({
  ...toWindow(camera, rect),
  width: rect.width * camera.scale,
  height: rect.height * camera.scale,
})

const paintSelected = (context: CanvasRenderingContext2D, overlay: Overlay, camera: Camera, palette: Palette): void => {
  context.strokeStyle = palette.focus
  context.lineWidth = 2
  for (const rect of [...overlay.selected.map((card) => card.rect), ...(overlay.chosen ?? [])]) {
    const { x, y, width, height } = frameOf(rect, camera)
    rounded(context, { x: x - OFF, y: y - OFF, width: width + 2 * OFF, height: height + 2 * OFF }, 5)
    context.stroke()
  }
  const [one, ...more] = overlay.selected
  if (!overlay.resizable || !one || more.length > 0) return
  for (const handle of Object.values(handlesOf(frameOf(one.rect, camera)))) {
    rounded(context, handle, 4)
    context.fillStyle = palette.surface
    context.fill()
    context.stroke()
  }
}

const paintMarquee = (context: CanvasRenderingContext2D, rect: Rect, camera: Camera, palette: Palette): void => {
  const { x, y, width, height } = frameOf(rect, camera)
  context.globalAlpha = 0.1
  context.fillStyle = palette.focus
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
  context.lineWidth = 1
  context.strokeStyle = palette.focus
  context.strokeRect(x, y, width, height)
}

/** Words on a dark ground above a rectangle, or in its top where there is no room above it. */
const paintWords = (
  context: CanvasRenderingContext2D,
  words: string,
  rect: Rect,
  camera: Camera,
  palette: Palette,
): void => {
  setType(context, TYPE.note, palette)
  const { x, y } = frameOf(rect, camera)
  const width = context.measureText(words).width + 20
  const box = { x: Math.max(4, x), y: Math.max(4, y - 32), width, height: 26 }
  rounded(context, box, 4)
  context.fillStyle = palette.ink
  context.fill()
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = palette.paper
  context.fillText(words, box.x + 10, box.y + 14)
}

/** Paints what the hand does, in device pixels; the context's own transform is put back. */
export const paintOverlay = (
  context: CanvasRenderingContext2D,
  overlay: Overlay,
  camera: Camera,
  ratio: number,
  palette: Palette,
): void => {
  context.save()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  paintSelected(context, overlay, camera, palette)
  if (overlay.marquee) paintMarquee(context, overlay.marquee, camera, palette)
  if (overlay.marquee && overlay.words) paintWords(context, overlay.words, overlay.marquee, camera, palette)
  context.fillStyle = palette.focus
  for (const guide of overlay.guides ?? []) {
    const { x, y, width, height } = frameOf(guide, camera)
    context.fillRect(x - 0.75, y - 0.75, width + 1.5, height + 1.5)
  }
  const scale = camera.scale * ratio
  context.setTransform(scale, 0, 0, scale, camera.x * ratio, camera.y * ratio)
  if (overlay.pen && overlay.pen.length > 1) {
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.strokeStyle = palette.ink
    context.lineWidth = PEN_WIDTH[overlay.penWidth ?? 'fine']
    context.stroke(smoothPath(overlay.pen))
  }
  if (overlay.arrow) {
    const { from, to } = overlay.arrow
    // Ends that are points yet, no cards: rectangles of no size.
    const none = { width: 0, height: 0 }
    if (Math.hypot(to.x - from.x, to.y - from.y) > ARROW.length) {
      paintArrow(context, arrowPath({ ...from, ...none }, { ...to, ...none }), scale, palette.focus)
    }
  }
  context.restore()
}
