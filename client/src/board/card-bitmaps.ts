import type { SceneCard } from '@parley/shared/scene/scene'
import { SHADOW, paintCard } from './paint.ts'
import type { Palette } from './palette.ts'

type Bitmap = { readonly canvas: HTMLCanvasElement; readonly scale: number; used: number }
type Kept = { face: string; readonly bitmaps: Bitmap[] }

/** Device pixels of bitmaps kept at most: about 100 MB. */
const MOST_PIXELS = 24_000_000
/** Bitmaps of one card kept at most: the sharp one of now, and zoom buckets on the way. */
const MOST_EACH = 3

const faces = new WeakMap<SceneCard, string>()

/** All that the picture of a card depends on; a card is the same object for as long as its scene stands. */
const faceOf = (card: SceneCard): string => {
  const known = faces.get(card)
  if (known !== undefined) return known
  const face = JSON.stringify([card.text, card.rect.width, card.rect.height, card.group, card.foot, card.lines.length])
  faces.set(card, face)
  return face
}

/** The zoom bucket for a scale in device pixels: the next power of two that is not much too small. */
export const bucketOf = (scale: number): number => {
  const power = Math.ceil(Math.log2(Math.max(scale, 0.01) / 1.15))
  return 2 ** Math.min(2, Math.max(-2, power))
}

/**
 * Ready pictures of cards, so that a frame only copies pixels. Each frame may paint new ones for a few
 * milliseconds; a card whose picture is missing is shown by the nearest one and asked for again.
 */
export type CardBitmaps = {
  /** Starts a frame with a budget of `ms` for new pictures. */
  readonly frame: (ms: number) => void
  /** The picture of a card for a scale in device pixels, or the nearest there is; null when there is none yet. */
  readonly get: (
    card: SceneCard,
    scale: number,
  ) => { readonly canvas: HTMLCanvasElement; readonly scale: number } | null
  /** Whether the frame had to leave pictures out. */
  readonly isBehind: () => boolean
  /** Drops the pictures of cards that are no longer there. */
  readonly keepOnly: (ids: ReadonlySet<string>) => void
  /** Drops everything: the theme or the fonts have changed. */
  readonly clear: () => void
}

/** Makes an empty store of pictures that paints in the colours of `palette()`. */
export const cardBitmaps = (palette: () => Palette): CardBitmaps => {
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
  const paint = (card: SceneCard, scale: number): Bitmap | null => {
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil((card.rect.width + 2 * SHADOW) * scale)
    canvas.height = Math.ceil((card.rect.height + 2 * SHADOW) * scale)
    const context = canvas.getContext('2d')
    if (!context) return null
    context.setTransform(scale, 0, 0, scale, SHADOW * scale, SHADOW * scale)
    paintCard(context, card, palette())
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
      const face = faceOf(card)
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
