import type { Rect, SceneCard } from '@parley/shared/scene/scene'
import type { Spot } from './free-acts.ts'

/** Room between cards that are laid side by side, in board units. */
const GAP = 12
const WIDTH = 228
const HEIGHT = 96

/** What a card of the usual width is as tall as, nearly: so many letters go into a line, and a line is so high. */
const LINE = { letters: 26, height: 21, around: 24 } as const
const tallAs = (text: string): number => LINE.around + LINE.height * Math.ceil(Math.max(1, text.length) / LINE.letters)

/** Where new cards with these words lie: column by column from a corner, about as wide as tall, none on another. */
export const columnsFrom = (
  corner: readonly [x: number, y: number],
  texts: readonly string[],
): readonly (readonly [x: number, y: number])[] => {
  const all = texts.reduce((sum, text) => sum + tallAs(text) + GAP, 0)
  const most = Math.max(HEIGHT * 3, Math.sqrt(all * (WIDTH + GAP)))
  let [x, y] = corner
  return texts.map((text) => {
    if (y > corner[1] && y + tallAs(text) > corner[1] + most) {
      x += WIDTH + GAP
      y = corner[1]
    }
    const place = [x, y] as const
    y += tallAs(text) + GAP
    return place
  })
}

/** Where cards lie that come out of a stack: under each other from a corner, in their order. */
export const downFrom = (
  corner: readonly [x: number, y: number],
  cards: readonly { readonly id: string; readonly height?: number }[],
): readonly Spot[] => {
  let [, y] = corner
  return cards.map(({ id, height }) => {
    const spot = { id, x: corner[0], y }
    y += (height ?? HEIGHT) + GAP
    return spot
  })
}

/** Places of cards after a move, counted from the corner of the free area. */
export const movedSpots = (
  cards: readonly Pick<SceneCard, 'id' | 'rect'>[],
  origin: { readonly x: number; readonly y: number },
  dx: number,
  dy: number,
): readonly Spot[] =>
  cards.map(({ id, rect }) => ({ id, x: Math.round(rect.x - origin.x + dx), y: Math.round(rect.y - origin.y + dy) }))

const STEP = 24

/**
 * The free spot for a rectangle of that size that is nearest to a point, counted from the corner of the free area:
 * inside `room`, and on no card. Where there is none, below everything.
 */
export const spotNear = (
  near: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  taken: readonly Rect[],
  room: { readonly width: number; readonly height: number },
): readonly [x: number, y: number] => {
  const isFree = (x: number, y: number): boolean =>
    taken.every(
      (rect) =>
        x >= rect.x + rect.width + GAP ||
        x + size.width + GAP <= rect.x ||
        y >= rect.y + rect.height + GAP ||
        y + size.height + GAP <= rect.y,
    )
  let found: readonly [number, number] | null = null
  let least = Infinity
  for (let y = 0; y + size.height <= room.height; y += STEP) {
    for (let x = 0; x + size.width <= room.width; x += STEP) {
      const far = Math.hypot(x + size.width / 2 - near.x, y + size.height / 2 - near.y)
      // Nearness is asked first: it costs nothing, and most spots are further away than the best one so far.
      if (far >= least || !isFree(x, y)) continue
      least = far
      found = [x, y]
    }
  }
  return found ?? [0, Math.max(0, ...taken.map((rect) => rect.y + rect.height + GAP))]
}
