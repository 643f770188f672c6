import type { SKRSContext2D } from '@napi-rs/canvas'
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
