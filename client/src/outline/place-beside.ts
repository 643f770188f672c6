import type { Rect, SceneCard, SceneZone } from '@parley/shared/scene/scene'

/** On which side of another card. */
export const SIDES = ['right', 'left', 'below', 'above'] as const
export type Side = (typeof SIDES)[number]

/** The space between two cards that lie beside each other, in board units. */
const GAP = 16
const MOST_TRIES = 500

const meets = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** The next position of `rect` on this side of `other`. */
const beside = (rect: Rect, other: Rect, side: Side): Rect => {
  if (side === 'right') return { ...rect, x: other.x + other.width + GAP, y: rect.y }
  if (side === 'left') return { ...rect, x: other.x - rect.width - GAP, y: rect.y }
  if (side === 'below') return { ...rect, x: rect.x, y: other.y + other.height + GAP }
  return { ...rect, x: rect.x, y: other.y - rect.height - GAP }
}

/**
 * Where a card comes to lie on a side of another one, in units of `place` (from the top left corner of the free area).
 * What lies there already is passed, further to the same side, so that no card covers another. Null where the free
 * area ends before there is room.
 */
export const placeBeside = (
  card: SceneCard,
  other: SceneCard,
  side: Side,
  cards: readonly SceneCard[],
  zone: SceneZone,
): readonly [x: number, y: number] | null => {
  const rest = cards.filter((one) => one.zone === zone.id && one.id !== card.id && one.within !== card.id)
  let at = beside({ ...card.rect, x: other.rect.x, y: other.rect.y }, other.rect, side)
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    const met = rest.find((one) => meets(at, one.rect))
    if (!met) break
    at = beside(at, met.rect, side)
  }
  const place = [Math.round(at.x - zone.flow.x), Math.round(at.y - zone.flow.y)] as const
  return place[0] >= 0 && place[1] >= 0 ? place : null
}

/** How far one press moves a card, in board units. */
export const STEP = 20

/** A step of a card to one side, as a place; null where the free area ends. */
export const nudged = (card: SceneCard, side: Side, zone: SceneZone): readonly [x: number, y: number] | null => {
  const [dx, dy] = { right: [STEP, 0], left: [-STEP, 0], below: [0, STEP], above: [0, -STEP] }[side] as [number, number]
  const x = Math.round(card.rect.x - zone.flow.x)
  const y = Math.round(card.rect.y - zone.flow.y)
  if ((x === 0 && dx < 0) || (y === 0 && dy < 0)) return null
  return [Math.max(0, x + dx), Math.max(0, y + dy)]
}
