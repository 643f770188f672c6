import { WEEK_MOST } from '../limits.ts'
import type { MapScene } from './map-parts.ts'
import type { Rect } from './scene.ts'

/** The week whose column `x` lies in; null to the left of all weeks, where milestones wait for one. */
export const weekAt = ({ axis }: MapScene, x: number): number | null => {
  if (x < axis.x) return null
  const week = axis.first + Math.floor((x - axis.x) / axis.weekWidth)
  return Math.min(WEEK_MOST, week)
}

/** The lane in whose row `y` lies: its card's id, null for the row without a lane, undefined outside all rows. */
export const laneAt = ({ rows }: MapScene, y: number): string | null | undefined =>
  rows.find(({ rect }) => y >= rect.y && y < rect.y + rect.height)?.lane

/**
 * Where a plate would lie in another week and lane, without a new layout: `before` is the lane in whose row it lies now.
 * In another row it stands as high as it does in its own; where a lane is not shown, it stays at its height.
 */
export const rectAt = (
  { axis, rows }: MapScene,
  rect: Rect,
  { week, lane }: { readonly week: number | undefined; readonly lane: string | undefined },
  before: string | undefined,
): Rect => {
  const x = week === undefined ? axis.x - rect.width : axis.x + (week - axis.first) * axis.weekWidth
  const rowOf = (id: string | undefined): Rect | undefined => rows.find((row) => (row.lane ?? undefined) === id)?.rect
  const [from, to] = [rowOf(before), rowOf(lane)]
  const y = from && to ? to.y + Math.min(rect.y - from.y, Math.max(0, to.height - rect.height)) : rect.y
  return { ...rect, x, y }
}
