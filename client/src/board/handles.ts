import type { Rect } from '@parley/shared/scene/scene'

/** A handle as it is drawn, in CSS pixels; whoever asks whether a finger is on it allows for more. */
const SIZE = 12
/** How far the frame that carries the handles stands off its card. */
const OFF = 4

/** The two handles by which a card is made wider, for its rectangle in the window. */
export const handlesOf = ({ x, y, width, height }: Rect): { readonly left: Rect; readonly right: Rect } => {
  const at = (middle: number): Rect => ({
    x: middle - SIZE / 2,
    y: y + height / 2 - SIZE / 2,
    width: SIZE,
    height: SIZE,
  })
  return { left: at(x - OFF), right: at(x + width + OFF) }
}
