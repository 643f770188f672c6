import type { Rect } from '@parley/shared/scene/scene'
import { shifted } from './rects.ts'

/** How far a thing is moved so that it lies in line with others, and the lines that show why. */
export type Snapped = { readonly dx: number; readonly dy: number; readonly guides: readonly Rect[] }

type Axis = 'x' | 'y'
const LONG = { x: 'width', y: 'height' } as const
const SAME = 0.01

/** Where a rectangle can be in line with another along an axis: its beginning, its middle, its end. */
const stops = (rect: Rect, axis: Axis): readonly [number, number, number] => {
  const length = rect[LONG[axis]]
  return [rect[axis], rect[axis] + length / 2, rect[axis] + length]
}

/** The smallest move along an axis that brings two stops together, and null where none is in reach. */
const nearest = (moving: Rect, others: readonly Rect[], axis: Axis, reach: number): number | null => {
  let found: number | null = null
  const own = stops(moving, axis)
  for (const other of others) {
    for (const to of stops(other, axis)) {
      for (const from of own) {
        const by = to - from
        if (Math.abs(by) <= reach && (found === null || Math.abs(by) < Math.abs(found))) found = by
      }
    }
  }
  return found
}

/** The lines on which `rect` meets others: each as long as from the one to the furthest other, and without thickness. */
const guidesOf = (rect: Rect, others: readonly Rect[], axis: Axis): readonly Rect[] => {
  const across: Axis = axis === 'x' ? 'y' : 'x'
  const [first, , last] = stops(rect, axis)
  const lines = new Map<number, { from: number; to: number }>()
  for (const at of stops(rect, axis)) {
    for (const other of others) {
      if (!stops(other, axis).some((stop) => Math.abs(stop - at) < SAME)) continue
      const line = lines.get(at) ?? { from: rect[across], to: rect[across] + rect[LONG[across]] }
      lines.set(at, {
        from: Math.min(line.from, other[across]),
        to: Math.max(line.to, other[across] + other[LONG[across]]),
      })
    }
  }
  // Where both edges meet, the middles do as well: a line through the words would say nothing more.
  const isBetween = (at: number): boolean => lines.has(first) && lines.has(last) && at !== first && at !== last
  return [...lines]
    .filter(([at]) => !isBetween(at))
    .map(([at, { from, to }]) =>
      axis === 'x' ? { x: at, y: from, width: 0, height: to - from } : { x: from, y: at, width: to - from, height: 0 },
    )
}

/**
 * Brings a rectangle in line with edges and middles of others that are within `reach`, each axis by itself. All in
 * board units.
 */
export const snap = (moving: Rect, others: readonly Rect[], reach: number): Snapped => {
  const dx = nearest(moving, others, 'x', reach)
  const dy = nearest(moving, others, 'y', reach)
  const rect = shifted(moving, dx ?? 0, dy ?? 0)
  return {
    dx: dx ?? 0,
    dy: dy ?? 0,
    guides: [...(dx === null ? [] : guidesOf(rect, others, 'x')), ...(dy === null ? [] : guidesOf(rect, others, 'y'))],
  }
}
