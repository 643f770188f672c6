import type { DrawnCard } from '@parley/shared/scene/scene'
import { SHADOW } from './paint.ts'
import type { Palette } from './palette.ts'

type Bitmap = { readonly canvas: HTMLCanvasElement; readonly scale: number; used: number }
type Kept = { face: string; readonly bitmaps: Bitmap[] }

/** Device pixels of bitmaps kept at most: about 100 MB. */
const MOST_PIXELS = 24_000_000
/** Bitmaps of one card kept at most: the sharp one of now, and zoom buckets on the way. */
const MOST_EACH = 3

const faces = new WeakMap<DrawnCard, string>()

/** All that the picture of a card depends on; a card is the same object for as long as its scene stands. */
const faceOf = <C extends DrawnCard>(card: C, more: (card: C) => string): string => {
  const known = faces.get(card)
  if (known !== undefined) return known
  const { text, rect, group, foot, lines } = card
  const face = JSON.stringify([text, rect.width, rect.height, group, foot, lines.length, more(card)])
  faces.set(card, face)
  return face
}

/** The zoom bucket for a scale in device pixels: the next power of two that is not much too small. */
export const bucketOf = (scale: number): number => {
  const power = Math.ceil(Math.log2(Math.max(scale, 0.01) / 1.15))
  return 2 ** Math.min(2, Math.max(-2, power))
}

const sizeOf = ({ rect }: DrawnCard, scale: number): { readonly width: number; readonly height: number } => ({
  width: Math.ceil((rect.width + 2 * SHADOW) * scale),
  height: Math.ceil((rect.height + 2 * SHADOW) * scale),
})

/** Whether pictures of all these cards can be kept. If not, making them would push out one another for ever. */
export const canKeepAll = (cards: readonly DrawnCard[], scale: number): boolean => {
  let pixels = 0
  for (const card of cards) {
    const { width, height } = sizeOf(card, scale)
    pixels += width * height
  }
  return pixels <= MOST_PIXELS
}

/**
 * Ready pictures of cards, so that a frame only copies pixels. Each frame may paint new ones for a few
 * milliseconds; a card whose picture is missing is shown by the nearest one and asked for again.
 */
export type CardBitmaps<C extends DrawnCard = DrawnCard> = {
  /** Starts a frame with a budget of `ms` for new pictures. */
  readonly frame: (ms: number) => void
  /** The picture of a card for a scale in device pixels, or the nearest there is; null when there is none yet. */
  readonly get: (card: C, scale: number) => { readonly canvas: HTMLCanvasElement; readonly scale: number } | null
  /** Whether the frame had to leave pictures out. */
  readonly isBehind: () => boolean
  /** Drops the pictures of cards that are no longer there. */
  readonly keepOnly: (ids: ReadonlySet<string>) => void
  /** Drops everything: the theme or the fonts have changed. */
  readonly clear: () => void
}

/** How a card is painted with its top left corner at the origin, and what beside its words and size that depends on. */
export type CardPaint<C extends DrawnCard> = {
  readonly paint: (context: CanvasRenderingContext2D, card: C, palette: Palette) => void
  readonly face: (card: C) => string
}

/** Makes an empty store of pictures that paints in the colours of `palette()`. */
export const cardBitmaps = <C extends DrawnCard>(
  palette: () => Palette,
  { paint: paintOne, face: more }: CardPaint<C>,
): CardBitmaps<C> => {
  const kept = new Map<string, Kept>()
  let pixels = 0
  let frame = 0
  let until = 0
  let behind = false

  const drop = (bitmaps: readonly Bitmap[]): void => {
    for (const { canvas } of bitmaps) pixels -= canvas.width * canvas.height
  }
  const forgetOldest = (): void => {
    const all = [...kept.values()].flatMap(({ bitmaps }) => bitmaps.map((bitmap) => ({ bitmap, bitmaps })))
    all.sort((one, other) => one.bitmap.used - other.bitmap.used)
    for (const { bitmap, bitmaps } of all) {
      if (pixels < MOST_PIXELS * 0.7 || bitmap.used === frame) return
      drop([bitmap])
      bitmaps.splice(bitmaps.indexOf(bitmap), 1)
    }
  }
  const paint = (card: C, scale: number): Bitmap | null => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, sizeOf(card, scale))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.setTransform(scale, 0, 0, scale, SHADOW * scale, SHADOW * scale)
    paintOne(context, card, palette())
    pixels += canvas.width * canvas.height
    return { canvas, scale, used: frame }
  }

  return {
    frame: (ms) => {
      frame += 1
      until = performance.now() + ms
      behind = false
      if (pixels > MOST_PIXELS) forgetOldest()
    },
    get: (card, scale) => {
      const face = faceOf(card, more)
      let entry = kept.get(card.id)
      if (!entry || entry.face !== face) {
        if (entry) drop(entry.bitmaps)
        entry = { face, bitmaps: [] }
        kept.set(card.id, entry)
      }
      const { bitmaps } = entry
      let found = bitmaps.find((bitmap) => bitmap.scale === scale)
      if (!found && performance.now() < until) {
        const fresh = paint(card, scale)
        if (fresh) {
          bitmaps.push(fresh)
          if (bitmaps.length > MOST_EACH) drop(bitmaps.splice(0, 1))
          found = fresh
        }
      }
      if (!found) {
        behind = true
        const far = (bitmap: Bitmap): number => Math.abs(Math.log2(bitmap.scale / scale))
        found = [...bitmaps].sort((one, other) => far(one) - far(other))[0]
      }
      if (!found) return null
      found.used = frame
      return found
    },
    isBehind: () => behind,
    keepOnly: (ids) => {
      for (const [id, { bitmaps }] of kept) {
        if (ids.has(id)) continue
        drop(bitmaps)
        kept.delete(id)
      }
    },
    clear: () => {
      kept.clear()
      pixels = 0
    },
  }
}

/** Below this zoom a card is a plate without text. */
export const PLATES = 0.15

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What stands in for a picture that is missing. */
export type StandIns = {
  /** The card as it is seen from far away. */
  readonly plain: (place: Place) => void
  /** The card itself, painted with its corner at the origin, as often as a frame can afford that. */
  readonly direct?: { readonly mayPaint: () => boolean; readonly paint: () => void }
}

/**
 * Draws a card at a place in device pixels by the best picture that there is, and by what stands in for it where there
 * is none or nobody could read it. Returns whether the card looks now as it will with its own picture.
 */
export const drawCard = <C extends DrawnCard>(
  context: CanvasRenderingContext2D,
  bitmaps: CardBitmaps<C>,
  card: C,
  at: { readonly left: number; readonly top: number; readonly scale: number; readonly want: number },
  { plain, direct }: StandIns,
): boolean => {
  const { left, top, scale, want } = at
  const isFar = scale < PLATES
  const found = isFar ? null : bitmaps.get(card, want)
  // A picture of exactly the right size is copied pixel by pixel, which keeps its letters sharp.
  const [x, y] = [Math.round(left - SHADOW * scale), Math.round(top - SHADOW * scale)]
  if (found?.scale === scale) {
    context.drawImage(found.canvas, x, y)
    return true
  }
  if (found) {
    const { width, height } = found.canvas
    const size = scale / found.scale
    context.drawImage(found.canvas, left - SHADOW * scale, top - SHADOW * scale, width * size, height * size)
    return found.scale === want
  }
  if (!isFar && direct?.mayPaint()) {
    context.setTransform(scale, 0, 0, scale, x + SHADOW * scale, y + SHADOW * scale)
    direct.paint()
    context.setTransform(1, 0, 0, 1, 0, 0)
    return true
  }
  plain({ x: left, y: top, width: card.rect.width * scale, height: card.rect.height * scale })
  return isFar
}
