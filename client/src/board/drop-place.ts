import type { ZoneId } from '@parley/shared/documents/card-view'
import type { Rect, Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'

/** Before which card of a zone something lands that is let go at a point, and the line that shows it. */
export type DropPlace = { readonly before: string | null; readonly line: Rect }

const THICK = 3

/** Whether cards of a lane stand beside each other, in rows, and not in one column. */
export const runsAcross = (cards: readonly Pick<SceneCard, 'rect'>[]): boolean =>
  cards.some((card, index) => index > 0 && card.rect.y === cards[index - 1]?.rect.y)

/** Finds the place in a zone's flow for a point in board units. Cards that are dragged do not count. */
export const dropPlace = (
  scene: Scene,
  zone: SceneZone,
  dragged: ReadonlySet<string>,
  x: number,
  y: number,
): DropPlace => {
  const all = scene.cards.filter((card) => card.zone === zone.id)
  const cards = all.filter((card) => !dragged.has(card.id))
  const across = runsAcross(all)
  for (const card of cards) {
    const { rect } = card
    if (across ? y <= rect.y + rect.height && x < rect.x + rect.width / 2 : y < rect.y + rect.height / 2) {
      return {
        before: card.id,
        line: across
          ? { x: rect.x - 6 - THICK / 2, y: rect.y, width: THICK, height: rect.height }
          : { x: rect.x, y: rect.y - 6 - THICK / 2, width: rect.width, height: THICK },
      }
    }
  }
  const last = cards.at(-1)?.rect
  const top = last ? last.y + last.height + 6 : zone.flow.y
  return {
    before: null,
    line:
      across && last
        ? { x: last.x + last.width + 6 - THICK / 2, y: last.y, width: THICK, height: last.height }
        : { x: zone.flow.x, y: top - THICK / 2, width: last?.width ?? zone.flow.width, height: THICK },
  }
}

/** Where the editor of a new card stands: after the last card of its zone. */
export const newCardRect = (scene: Scene, id: ZoneId): Rect => {
  const flow = scene.zones.find((zone) => zone.id === id)?.flow ?? { x: 0, y: 0, width: 328, height: 0 }
  const last = scene.cards.findLast((card) => card.zone === id)?.rect
  const width = last?.width ?? Math.min(328, flow.width)
  return { x: flow.x, y: last ? last.y + last.height + 12 : flow.y, width, height: 66 }
}
