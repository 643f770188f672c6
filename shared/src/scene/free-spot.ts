import type { ZoneId } from '../documents/card-view.ts'
import { CARD } from './card-words.ts'
import { FREE } from './free-area.ts'
import type { Point, Rect, Scene } from './scene.ts'

type Size = { readonly width: number; readonly height: number }

/** Whether two rectangles lie nearer to each other than cards of a flow do. */
const isTooNear = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width + CARD.gap - 0.01 &&
  other.x < one.x + one.width + CARD.gap - 0.01 &&
  one.y < other.y + other.height + CARD.gap - 0.01 &&
  other.y < one.y + one.height + CARD.gap - 0.01

/**
 * A place in the free area, as a card's `place` says it, where something of a size lies on no card: beside or below one
 * that lies there, as near as can be to `near`, a point in the same units, or to the last card; [0, 0] where nothing lies.
 */
export const freeSpot = (
  scene: Pick<Scene, 'cards' | 'zones'>,
  zone: ZoneId,
  size: Size,
  near?: Point,
): readonly [x: number, y: number] => {
  const flow = scene.zones.find((one) => one.id === zone)?.flow
  if (!flow) return [0, 0]
  const taken = scene.cards
    .filter((card) => card.zone === zone)
    .map(({ rect }) => ({ ...rect, x: rect.x - flow.x, y: rect.y - flow.y }))
  const last = taken.at(-1)
  const wanted = near ?? (last ? { x: last.x, y: last.y + last.height + CARD.gap } : { x: 0, y: 0 })
  const far = ({ x, y }: Point): number => Math.hypot(x - wanted.x, y - wanted.y)
  const isInside = ({ x, y }: Point): boolean =>
    x >= 0 && y >= 0 && x + size.width <= Math.max(flow.width, FREE.width) && y <= FREE.most
  const spots = [
    ...(near ? [near] : []),
    { x: 0, y: 0 },
    ...taken.flatMap(({ x, y, width, height }) => [
      { x: x + width + CARD.gap, y },
      { x, y: y + height + CARD.gap },
      { x: x - size.width - CARD.gap, y },
      { x, y: y - size.height - CARD.gap },
    ]),
  ]
  const found = spots
    .filter(isInside)
    .sort((one, other) => far(one) - far(other) || one.y - other.y || one.x - other.x)
    .find((spot) => !taken.some((rect) => isTooNear(rect, { ...spot, ...size })))
  if (found) return [found.x, found.y]
  return [0, Math.min(FREE.most, Math.max(0, ...taken.map(({ y, height }) => y + height + CARD.gap)))]
}
