import type { MapScene, Point } from '@parley/shared/scene/map-parts'

/** Heights between which a place is the same part of the way in two pictures of one map: its rows, from the top down. */
const heightsOf = ({ rows, size }: MapScene): readonly number[] => {
  const last = rows.at(-1)?.rect
  return [0, ...rows.map(({ rect }) => rect.y), ...(last ? [last.y + last.height] : []), size.height]
}

/** Finds a number among `from` and gives the one at the same part of the way among `to`; on beyond the last by itself. */
const along = (value: number, from: readonly number[], to: readonly number[]): number => {
  const after = from.findIndex((one, index) => index > 0 && value < one)
  const end = after < 0 ? from.length - 1 : after
  const [a = 0, b = 0, c = 0, d = 0] = [from[end - 1], from[end], to[end - 1], to[end]]
  if (after < 0) return d + (value - b)
  return b === a ? c : c + ((value - a) / (b - a)) * (d - c)
}

/**
 * The same place of a map in another picture of it. Whoever looks at months sees narrower weeks than whoever looks at
 * weeks; where somebody points must be the same milestone for both.
 */
export const carried = (from: MapScene, to: MapScene, { x, y }: Point): Point => {
  if (from === to) return { x, y }
  const [one, other] = [from.axis, to.axis]
  const week = one.first + (x - one.x) / one.weekWidth
  return {
    x: x < one.x ? (x / one.x) * other.x : other.x + (week - other.first) * other.weekWidth,
    y: along(y, heightsOf(from), heightsOf(to)),
  }
}
