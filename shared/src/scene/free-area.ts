import { CARD_WIDTH_LEAST } from '../limits.ts'
import { CARD } from './card-words.ts'
import type { Lane, Placed } from './lanes.ts'
import { cardHeight, sceneCard } from './scene-card.ts'
import type { CardSetting } from './scene-options.ts'
import type { Point, Rect, SceneCard } from './scene.ts'
import { stackedIn } from './stacks.ts'

/**
 * Sizes of the free area, in board units. A card without a place and a width of its own is `card` wide for everybody,
 * whatever their window, so that what lies beside what is the same on every screen. `most` keeps what a slip of the
 * hand has sent far away within what a page can still show.
 */
export const FREE = { card: 228, width: 1_200, height: 800, spare: 240, step: 400, most: 12_000 } as const

/** Room of an open stack's frame around what lies in it. */
const FRAME = { pad: 10, gap: 10 } as const

/** Columns double, so that one card more hardly ever makes all the others move. */
const columnsOf = (cards: number): number => {
  let columns = 4
  while (cards > columns * columns * 2.5) columns *= 2
  return columns
}

const kept = (value: number, room: number): number => Math.min(Math.max(0, value), Math.max(0, FREE.most - room))

/** A point of the free area as it is drawn: never above or left of it, nor too far away to be shown. */
export const keptInFree = ([x, y]: readonly [number, number]): Point => ({ x: kept(x, 0), y: kept(y, 0) })

/** The slots of all cards in rows, as if none had a place, a width or a stack, so that giving one to a card moves no other. */
const slotsOf = (placed: readonly Placed[], heightOf: (one: Placed) => number): ReadonlyMap<string, Point> => {
  const columns = columnsOf(placed.length)
  const slots = new Map<string, Point>()
  let y = 0
  for (let from = 0; from < placed.length; from += columns) {
    const row = placed.slice(from, from + columns)
    let height = 0
    for (const [column, one] of row.entries()) {
      slots.set(one.card.id, { x: column * (FREE.card + CARD.gap), y })
      height = Math.max(height, heightOf(one))
    }
    y += height + CARD.gap
  }
  return slots
}

const around = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x)) - FRAME.pad
  const y = Math.min(...rects.map((rect) => rect.y)) - FRAME.pad
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) + FRAME.pad - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) + FRAME.pad - y,
  }
}

/**
 * Lays the cards of the free area, its corner at `corner`: each at its place, or in its slot of a flow in order of `at`.
 * The cards of an open stack lie in a column below its title, unless they have places of their own.
 */
export const placeFree = (
  placed: readonly Placed[],
  lane: Lane,
  zoneTitle: string,
  corner: Point,
  setting: CardSetting,
): readonly SceneCard[] => {
  const { tops, members } = stackedIn(placed)
  const { openStacks: _, ...closed } = setting
  const slots = slotsOf(placed, (one) => cardHeight(one, { width: FREE.card, hug: true }, closed))
  const set = (one: Placed, at: Point, width: number | undefined, within?: string): SceneCard => {
    const inside = members.get(one.card.id)
    return sceneCard(
      one,
      {
        lane,
        zoneTitle,
        at: { x: corner.x + at.x, y: corner.y + at.y },
        width: Math.max(CARD_WIDTH_LEAST, width ?? FREE.card),
        hug: width === undefined,
        ...(inside && { members: inside }),
        ...(within && { within }),
      },
      setting,
    )
  }
  const cards: SceneCard[] = []
  for (const one of tops) {
    const { id, place, width } = one.card
    const at = place ? keptInFree(place) : (slots.get(id) ?? { x: 0, y: 0 })
    const card = set(one, at, width)
    const inside = card.stack?.open ? (members.get(id) ?? []) : null
    if (!inside) {
      cards.push(card)
      continue
    }
    const column: Rect[] = [card.rect]
    let y = at.y + card.rect.height + FRAME.gap
    const below = inside.map((member) => {
      const own = member.card.place
      const laid = set(member, own ? keptInFree(own) : { x: at.x, y }, member.card.width ?? width, id)
      if (!own) {
        column.push(laid.rect)
        y += laid.rect.height + FRAME.gap
      }
      return laid
    })
    cards.push({ ...card, stack: { count: inside.length, open: true, frame: around(column) } }, ...below)
  }
  return cards
}

const stepped = (value: number): number => Math.ceil(value / FREE.step) * FREE.step

/**
 * How large the free area is around what lies in it, measured from its corner: at least a wall of 1,200 by 800, with room
 * for more to the right and below, growing in steps, so that it does not change under every hand that moves a card.
 */
export const freeSize = (
  rects: readonly Rect[],
  corner: Point,
  how: 'wall' | 'snug',
): { readonly width: number; readonly height: number } => {
  const right = Math.max(0, ...rects.map((rect) => rect.x + rect.width - corner.x))
  const bottom = Math.max(0, ...rects.map((rect) => rect.y + rect.height - corner.y))
  if (how === 'snug') return { width: right, height: bottom }
  return {
    width: Math.max(FREE.width, stepped(right + FREE.spare)),
    height: Math.max(FREE.height, stepped(bottom + FREE.spare)),
  }
}
