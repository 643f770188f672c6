import type { MapScene, ScenePlate } from '@parley/shared/scene/map-parts'
import { rectAt } from '@parley/shared/scene/map-places'
import type { Rect } from '@parley/shared/scene/scene'
import type { Place } from './map-moves.ts'
import type { Question } from './moving.ts'

/** Where a plate would lie, in the units of the map; `week` null for the column without weeks. */
export type Ghost = { readonly plate: ScenePlate; readonly rect: Rect; readonly week: number | null }

const placed = (scene: MapScene, plate: ScenePlate, place: Place, before: string | undefined): Ghost => ({
  plate,
  rect: rectAt(scene, plate.rect, place, before),
  week: place.week ?? null,
})

/** So far below another one a ghost stands that would lie on it, its week above it. */
const STEP = 16
const LABEL = 30

const isOver = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y - LABEL < other.y + other.height &&
  other.y - LABEL < one.y + one.height

/** The plates that a move takes along, and the one that is meant, where they would come to lie. */
export const ghostsOf = (scene: MapScene, { meant, pushed }: Question): readonly Ghost[] => {
  const plates = new Map(scene.cards.map((plate) => [plate.id, plate]))
  const ghost = (id: string, place: Place, before: string | undefined): readonly Ghost[] => {
    const plate = plates.get(id)
    return plate ? [placed(scene, plate, place, before)] : []
  }
  const all = [
    ...(meant ? ghost(meant.card.id, meant.place, meant.card.lane) : []),
    ...pushed.flatMap(({ card, to }) => ghost(card.id, { week: to, lane: card.lane }, card.lane)),
  ]
  const shown: Ghost[] = []
  for (const one of all) {
    let { rect } = one
    // Two that come to lie on each other stand below each other, each with its week.
    while (shown.some((other) => isOver(rect, other.rect))) rect = { ...rect, y: rect.y + STEP }
    shown.push({ ...one, rect })
  }
  return shown
}
