import { Chance } from '@parley/shared/lib/testing/chance'
import type { Rect } from '@parley/shared/scene/scene'
import { describe, expect, it } from 'vitest'
import { shifted } from './rects.ts'
import { snap } from './snap.ts'

const stops = (from: number, length: number): number[] => [from, from + length / 2, from + length]
/** The obvious reference: every stop against every stop, sorted. */
const nearest = (own: number[], others: number[][], reach: number): number =>
  others
    .flatMap((those) => those.flatMap((to) => own.map((from) => to - from)))
    .filter((by) => Math.abs(by) <= reach)
    .sort((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0

const rectOf = (chance: Chance): Rect => ({
  x: chance.below(400),
  y: chance.below(400),
  width: 20 + chance.below(120),
  height: 20 + chance.below(90),
})

describe('HD2: what is laid in the free area comes in line with its neighbours', () => {
  it('moves by the smallest step that brings an edge or a middle in line, each axis by itself', () => {
    const chance = new Chance(7)
    for (let time = 0; time < 400; time += 1) {
      const moving = rectOf(chance)
      const others = Array.from({ length: chance.below(6) }, () => rectOf(chance))
      const reach = chance.below(14)
      const { dx, dy } = snap(moving, others, reach)
      const byX = nearest(
        stops(moving.x, moving.width),
        others.map((one) => stops(one.x, one.width)),
        reach,
      )
      const byY = nearest(
        stops(moving.y, moving.height),
        others.map((one) => stops(one.y, one.height)),
        reach,
      )
      expect(Math.abs(dx)).toBe(Math.abs(byX))
      expect(Math.abs(dy)).toBe(Math.abs(byY))
    }
  })
  it('draws each guide from the card to those that it meets, and none where it meets nothing', () => {
    const chance = new Chance(11)
    let drawn = 0
    for (let time = 0; time < 300; time += 1) {
      const moving = rectOf(chance)
      const others = Array.from({ length: 1 + chance.below(4) }, () => rectOf(chance))
      const { dx, dy, guides } = snap(moving, others, 8)
      const rect = shifted(moving, dx, dy)
      for (const guide of guides) {
        const isUpright = guide.width === 0
        const [at, from, length] = isUpright ? [guide.x, rect.x, rect.width] : [guide.y, rect.y, rect.height]
        expect(stops(from, length).some((stop) => Math.abs(stop - at) < 0.1)).toBe(true)
        const meets = others.some((one) =>
          stops(isUpright ? one.x : one.y, isUpright ? one.width : one.height).some(
            (stop) => Math.abs(stop - at) < 0.1,
          ),
        )
        expect(meets).toBe(true)
        expect(isUpright ? guide.height : guide.width).toBeGreaterThanOrEqual(isUpright ? rect.height : rect.width)
        drawn += 1
      }
    }
    expect(drawn).toBeGreaterThan(50)
    expect(snap({ x: 0, y: 0, width: 10, height: 10 }, [{ x: 500, y: 500, width: 5, height: 5 }], 8).guides).toEqual([])
  })
  it('draws no line through the words where both edges meet', () => {
    const { guides } = snap({ x: 3, y: 100, width: 80, height: 40 }, [{ x: 0, y: 0, width: 80, height: 40 }], 8)
    expect(guides.map((guide) => guide.x)).toEqual([0, 80])
  })
})
