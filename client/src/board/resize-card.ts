import { CARD_WIDTH_LEAST, CARD_WIDTH_MOST } from '@parley/shared/limits'
import type { Rect } from '@parley/shared/scene/scene'
import type { Point } from './camera.ts'
import { handlesOf } from './handles.ts'

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
  const { left, right } = handlesOf(frame)
  const far = ({ x, y, width, height }: Rect): number =>
    Math.max(Math.abs(at.x - x - width / 2) - width / 2, Math.abs(at.y - y - height / 2) - height / 2)
  // A card can be so small on the screen that both handles are in reach: the nearer one counts.
  const [toLeft, toRight] = [far(left), far(right)]
  if (Math.min(toLeft, toRight) > reach) return null
  return toRight <= toLeft ? 'right' : 'left'
}
