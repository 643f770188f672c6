import type { DrawnScene } from '@parley/shared/scene/scene'
import { expect, it } from 'vitest'
import type { Frame } from './board-painter.ts'
import { BUDGET, standingPicture } from './standing-picture.ts'

const scene = (): DrawnScene => ({ size: { width: 1, height: 1 }, cards: [] }) as unknown as DrawnScene
const frame = (change: Partial<Frame> = {}): Frame => ({
  camera: { x: 0, y: 0, scale: 1 },
  window: { width: 800, height: 600 },
  ratio: 1,
  zooming: false,
  without: new Set(),
  target: null,
  dots: true,
  ...change,
})
const one = scene()
const after = (before: Frame, next: Frame, shown = one) => {
  const standing = standingPicture()
  standing.drawn(before, one)
  return standing.turn(next, shown)
}

it('a board that has just come is painted whole, up to a thousand cards', () => {
  const { mayPaint, stands } = standingPicture().turn(frame(), one)
  expect(stands).toBe(false)
  expect(Array.from({ length: 1_000 }, mayPaint).every(Boolean)).toBe(true)
  expect(mayPaint()).toBe(false)
})

it('what stands still is got ready for later, and has more time for it', () => {
  expect(after(frame(), frame())).toMatchObject({ stands: true, budget: BUDGET.still })
  expect(after(frame(), frame(), scene())).toMatchObject({ stands: false, budget: BUDGET.still })
})

it('who pans, zooms or drags gets what pictures there are', () => {
  const moved = frame({ camera: { x: 9, y: 0, scale: 1 } })
  for (const next of [moved, frame({ zooming: true }), frame({ without: new Set(['card']) })]) {
    const turn = after(frame(), next)
    expect(turn).toMatchObject({ stands: false, budget: BUDGET.moving })
    expect(turn.mayPaint()).toBe(false)
  }
})

it('other colours let nothing stand', () => {
  const standing = standingPicture()
  standing.drawn(frame(), one)
  standing.forget()
  expect(standing.turn(frame(), one).stands).toBe(false)
})
