import type { Pen } from '@parley/shared/documents/card-view'
import { STROKE_POINTS_MOST } from '@parley/shared/limits'
import type { Rect, SceneCard } from '@parley/shared/scene/scene'
import { m } from '../paraglide/messages.js'
import type { BoardActions } from './board-actions.ts'
import type { BoardStage } from './board-stage.ts'
import type { Point } from './camera.ts'
import type { OwnDrag, PointerPress } from './gestures.ts'
import { between } from './rects.ts'
import { resized, type Handle, type Width } from './resize-card.ts'
import { framed, NOTHING, type Selection } from './selection.ts'
import { strokePoints } from './stroke-shape.ts'

/** What lies over the board while something is on its way. */
export type Shows = {
  readonly marquee?: Rect
  readonly words?: string
  readonly guides?: readonly Rect[]
  readonly pen?: readonly number[]
  readonly penWidth?: Pen
  readonly arrow?: { readonly from: Point; readonly to: Point }
}

/** What drags need of the board. Points of drags are CSS pixels, as gestures give them. */
export type DragBoard = {
  readonly stage: BoardStage
  readonly overlay: (shows: Shows) => void
}

/** A frame drawn around cards: those that it touches are chosen, with Shift beside those that were. */
export const frameDrag = (
  { stage, overlay }: DragBoard,
  press: PointerPress,
  cards: readonly SceneCard[],
  before: Selection,
  choose: (ids: Selection) => void,
): OwnDrag => {
  const from = stage.toBoard(press.from)
  const base = press.held.shift ? before : NOTHING
  return {
    move: (at) => {
      const marquee = between(from, stage.toBoard(at))
      overlay({ marquee })
      choose(framed(cards, marquee, base))
    },
    end: () => overlay({}),
    cancel: () => {
      overlay({})
      choose(before)
    },
  }
}

/** A line from a card to where the pointer is; it becomes an arrow on another card. */
export const arrowDrag = (
  { stage, overlay }: DragBoard,
  from: SceneCard,
  draw: (to: string | null) => void,
): OwnDrag => {
  const middle = { x: from.rect.x + from.rect.width / 2, y: from.rect.y + from.rect.height / 2 }
  return {
    move: (at) => overlay({ arrow: { from: middle, to: stage.toBoard(at) } }),
    end: (at) => {
      overlay({})
      draw(stage.cardAt(at)?.id ?? null)
    },
    cancel: () => overlay({}),
  }
}

/** An edge of a card that is moved: its frame shows how wide it will be, and the words are set when it is let go. */
export const widthDrag = (
  { stage, overlay }: DragBoard,
  press: PointerPress,
  card: SceneCard,
  handle: Handle,
  widen: (to: Width) => void,
): OwnDrag => {
  const from = stage.toBoard(press.from).x
  const to = (at: Point): Width => resized(card.rect, handle, stage.toBoard(at).x - from)
  return {
    move: (at) => overlay({ marquee: { ...card.rect, ...to(at) } }),
    end: (at) => {
      overlay({})
      widen(to(at))
    },
    cancel: () => overlay({}),
  }
}

/** A line drawn by hand in the free area, whose corner is `corner`. It is written whole, when the pen is lifted. */
export const penDrag = (
  { stage, overlay }: DragBoard,
  press: PointerPress,
  corner: Point,
  pen: Pen,
  actions: BoardActions,
  say: (words: string) => void,
): OwnDrag => {
  const points: Point[] = [stage.toBoard(press.from)]
  const flat: number[] = points.flatMap(({ x, y }) => [x, y])
  return {
    move: (at) => {
      const point = stage.toBoard(at)
      points.push(point)
      flat.push(point.x, point.y)
      overlay({ pen: flat, penWidth: pen })
    },
    end: () => {
      overlay({})
      const most = actions.strokesFull()
      if (most !== null) return say(m.hand_strokes_full({ most }))
      const drawn = points.map(({ x, y }) => ({ x: Math.max(0, x - corner.x), y: Math.max(0, y - corner.y) }))
      actions.draw(pen, strokePoints(drawn, STROKE_POINTS_MOST * 2))
    },
    cancel: () => overlay({}),
  }
}

/** Takes away the drawn lines that the pointer meets, at once; all of one sweep are one act. */
export const eraserDrag = (
  { stage }: DragBoard,
  press: PointerPress,
  actions: BoardActions,
  say: (words: string) => void,
): OwnDrag => {
  const gone = new Set<string>()
  const run = `erase:${performance.now()}`
  const near = press.touch ? 16 : 8
  const sweep = (at: Point): void => {
    const stroke = stage.strokeAt(at, near)
    if (!stroke || gone.has(stroke.id)) return
    gone.add(stroke.id)
    actions.erase([stroke.id], run)
  }
  const end = (): void => {
    if (gone.size > 0) say(m.hand_erased({ count: gone.size }))
  }
  sweep(press.from)
  return { move: sweep, end, cancel: end }
}
