import { CARD_WIDTH_LEAST, CARD_WIDTH_MOST } from '@parley/shared/limits'
import type { Rect } from '@parley/shared/scene/scene'
import type { Point } from './camera.ts'

/** The edge of a card that is held while it is sized: its height follows from its text. */
export type Handle = 'left' | 'right'
export type Width = { readonly x: number; readonly width: number }

/** How much one press of a key or a button changes a width, in board units. */
export const WIDTH_STEP = 24

const within = (width: number): number => Math.min(Math.max(Math.round(width), CARD_WIDTH_LEAST), CARD_WIDTH_MOST)

/** The card's new width when an edge is moved by `dx`; the other edge stays where it is. */
export const resized = (rect: Pick<Rect, 'x' | 'width'>, handle: Handle, dx: number): Width => {
  if (handle === 'right') return { x: rect.x, width: within(rect.width + dx) }
  const width = within(rect.width - dx)
  return { x: rect.x + rect.width - width, width }
}

/** Wider or narrower by one step, the left edge still. */
export const stepped = (rect: Pick<Rect, 'x' | 'width'>, by: 1 | -1): Width => resized(rect, 'right', by * WIDTH_STEP)

/** The handle of a card's frame under a point of the window; `frame` is the card there, `reach` how near is near enough. */
export const handleAt = (frame: Rect, at: Point, reach: number): Handle | null => {
  if (at.y < frame.y - reach || at.y > frame.y + frame.height + reach) return null
  const [left, right] = [Math.abs(at.x - frame.x), Math.abs(at.x - frame.x - frame.width)]
  if (Math.min(left, right) > reach) return null
  // A card can be so small on the screen that both handles are in reach: the nearer one counts.
  return right <= left ? 'right' : 'left'
}
