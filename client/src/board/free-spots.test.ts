import { Chance } from '@parley/shared/lib/testing/chance'
import { describe, expect, it } from 'vitest'
import { columnsFrom, downFrom, spotNear } from './free-spots.ts'
import { touches } from './rects.ts'

describe('HD5: where something new lies', () => {
  it('is free, inside the area, and nothing that is free lies nearer', () => {
    const chance = new Chance(12)
    for (let time = 0; time < 40; time += 1) {
      const taken = Array.from({ length: chance.below(25) }, () => ({
        x: chance.below(900),
        y: chance.below(600),
        width: 228,
        height: 40 + chance.below(80),
      }))
      const near = { x: chance.below(1200), y: chance.below(800) }
      const size = { width: 228, height: 66 }
      const [x, y] = spotNear(near, size, taken, { width: 1200, height: 800 })
      const rect = { x, y, ...size }
      expect(taken.some((one) => touches(one, rect))).toBe(false)
      const far = (at: { x: number; y: number }): number => Math.hypot(at.x + 114 - near.x, at.y + 33 - near.y)
      for (let tries = 0; tries < 60; tries += 1) {
        const other = { x: 24 * chance.below(40), y: 24 * chance.below(30), ...size }
        const grown = { x: other.x - 12, y: other.y - 12, width: size.width + 24, height: size.height + 24 }
        const fits = other.y + size.height <= 800 && other.x + size.width <= 1200
        if (fits && !taken.some((one) => touches(one, grown)))
          expect(far(other)).toBeGreaterThanOrEqual(far(rect) - 1e-6)
      }
    }
  })
  it('is below everything where nothing is free', () => {
    const wall = [{ x: 0, y: 0, width: 1200, height: 800 }]
    expect(spotNear({ x: 0, y: 0 }, { width: 228, height: 66 }, wall, { width: 1200, height: 800 })).toEqual([0, 812])
  })
  it('is beside the others for many at once, none on another', () => {
    const texts = Array.from({ length: 40 }, (_, index) => 'word '.repeat(1 + (index % 30)))
    const places = columnsFrom([100, 50], texts)
    expect(places[0]).toEqual([100, 50])
    expect(new Set(places.map(String)).size).toBe(40)
    const widest = Math.max(...places.map(([x]) => x)) - 100 + 228
    const tallest = Math.max(...places.map(([, y]) => y)) - 50
    expect(widest / tallest).toBeGreaterThan(0.5)
  })
  it('is under each other for what comes out of a stack', () => {
    expect(downFrom([5, 6], [{ id: 'x', height: 40 }, { id: 'y' }, { id: 'z' }])).toEqual([
      { id: 'x', x: 5, y: 6 },
      { id: 'y', x: 5, y: 58 },
      { id: 'z', x: 5, y: 166 },
    ])
  })
})
