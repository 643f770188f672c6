import { Chance } from '@parley/shared/lib/testing/chance'
import { describe, expect, it } from 'vitest'
import { farFromLine } from './near-line.ts'
import { strokePoints } from './stroke-shape.ts'

const pairs = (points: readonly number[]) =>
  Array.from({ length: points.length / 2 }, (_, index) => ({
    x: points[2 * index] ?? 0,
    y: points[2 * index + 1] ?? 0,
  }))

/** A hand that wanders. */
const scribble = (chance: Chance, count: number) => {
  let [x, y, turn] = [500, 500, 0]
  return Array.from({ length: count }, () => {
    turn += chance.next() - 0.5
    x += Math.cos(turn) * 3
    y += Math.sin(turn) * 3
    return { x, y }
  })
}

describe('HD7: a drawn line', () => {
  it('keeps to what the hand drew, in whole units, and begins and ends where it did', () => {
    const chance = new Chance(6)
    for (let time = 0; time < 30; time += 1) {
      const drawn = scribble(chance, 20 + chance.below(300))
      const points = pairs(strokePoints(drawn, 2_000))
      expect(points.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true)
      expect(points.length).toBeLessThan(drawn.length)
      for (const at of drawn) {
        const far = Math.min(...points.slice(1).map((to, index) => farFromLine(at, points[index] ?? to, to)))
        expect(far).toBeLessThan(2)
      }
      const [first, last] = [drawn[0], drawn.at(-1)]
      expect(points[0]).toEqual({ x: Math.round(first?.x ?? 0), y: Math.round(first?.y ?? 0) })
      expect(points.at(-1)).toEqual({ x: Math.round(last?.x ?? 0), y: Math.round(last?.y ?? 0) })
    }
  })
  it('never has more numbers than a stroke may have, however long somebody draws', () => {
    expect(strokePoints(scribble(new Chance(8), 20_000), 400).length).toBeLessThanOrEqual(400)
  })
  it('is a dot where the pen was only set down, and nothing where it was not', () => {
    expect(strokePoints([{ x: 3.4, y: 7.6 }], 2_000)).toEqual([3, 8, 3, 8])
    expect(strokePoints([], 2_000)).toEqual([])
  })
})
