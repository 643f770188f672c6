import { WEEK_MOST } from '../limits.ts'
import type { MapScene } from './map-parts.ts'

/** The week whose column `x` lies in; null to the left of all weeks, where milestones wait for one. */
export const weekAt = ({ axis }: MapScene, x: number): number | null => {
  if (x < axis.x) return null
  const week = axis.first + Math.floor((x - axis.x) / axis.weekWidth)
  return Math.min(WEEK_MOST, week)
}

/** The lane in whose row `y` lies: its card's id, null for the row without a lane, undefined outside all rows. */
export const laneAt = ({ rows }: MapScene, y: number): string | null | undefined =>
  rows.find(({ rect }) => y >= rect.y && y < rect.y + rect.height)?.lane
