import { WEEK_MOST } from '@parley/shared/limits'
import type { CardView } from '@parley/shared/documents/card-view'
import type { MapScene, Point } from '@parley/shared/scene/map-parts'
import { laneAt, weekAt } from '@parley/shared/scene/map-places'
import type { Rect } from '@parley/shared/scene/scene'

/** Where a milestone lies: its week and its lane, each undefined while it has none. */
export type Place = { readonly week: number | undefined; readonly lane: string | undefined }

/** A week later or earlier; before week 1 there is "no week yet". */
export const weekBeside = (week: number | undefined, by: -1 | 1): number | undefined => {
  const next = (week ?? 0) + by
  return next < 1 ? undefined : Math.min(WEEK_MOST, next)
}

/** The lane below or above; after the last lane there is "no lane yet". Null where there is nothing further on. */
export const laneBeside = (
  lanes: readonly Pick<CardView, 'id'>[],
  lane: string | undefined,
  by: -1 | 1,
): string | undefined | null => {
  const found = lanes.findIndex(({ id }) => id === lane)
  const to = (found < 0 ? lanes.length : found) + by
  if (to < 0 || to > lanes.length) return null
  return lanes[to]?.id
}

/** Where a milestone lands whose plate's left edge and whose pointer are let go there; its own lane outside all rows. */
export const landing = (scene: MapScene, left: number, y: number, lane: string | undefined): Place => {
  const row = laneAt(scene, y)
  return {
    week: weekAt(scene, left + scene.axis.weekWidth / 2) ?? undefined,
    lane: row === undefined ? lane : (row ?? undefined),
  }
}

/** The line that shows where a milestone would land: at the beginning of its week, as high as its row. */
export const landingLine = (scene: MapScene, at: Point, place: Place): Rect => {
  const row = scene.rows.find((one) => (one.lane ?? undefined) === place.lane)?.rect
  const { axis, areas } = scene
  const x = place.week === undefined ? at.x : axis.x + (place.week - axis.first) * axis.weekWidth
  return { x: x - 1.5, y: row?.y ?? areas.map.y, width: 3, height: row?.height ?? areas.map.height }
}
