import { Chance } from '@parley/shared/lib/testing/chance'
import type { ZoneId } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { around, between, holds, touches } from './rects.ts'
import { allOfZone, framed, stillShown, toggled } from './selection.ts'

const cards = (chance: Chance, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `card-${index}`,
    zone: chance.of<ZoneId>(['together', 'interest:a', 'interest:b']),
    rect: { x: chance.below(900), y: chance.below(900), width: 10 + chance.below(200), height: 10 + chance.below(80) },
  }))

describe('HD1: what is chosen', () => {
  it('is what a frame touches: nothing more, nothing less, whichever corner it began at', () => {
    const chance = new Chance(3)
    for (let time = 0; time < 100; time += 1) {
      const all = cards(chance, 30)
      const one = { x: chance.below(1000), y: chance.below(1000) }
      const other = { x: chance.below(1000), y: chance.below(1000) }
      const frame = between(one, other)
      const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
      const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
      const wanted = all
        .filter(
          ({ rect }) =>
            !(rect.x > right || rect.x + rect.width < left || rect.y > bottom || rect.y + rect.height < top),
        )
        .map(({ id }) => id)
      expect([...framed(all, frame)]).toEqual(wanted)
      expect([...framed(all, frame, new Set(['before']))].sort()).toEqual(['before', ...wanted].sort())
    }
  })
  it('takes in and lets go of one card, and leaves the rest', () => {
    expect([...toggled(toggled(new Set(['x']), 'y'), 'x')]).toEqual(['y'])
  })
  it('is all of the zone in which something is chosen', () => {
    const all = cards(new Chance(5), 40)
    const [first] = all
    const zone = first?.zone
    expect([...allOfZone(all, new Set([first?.id ?? '']), null)]).toEqual(
      all.filter((card) => card.zone === zone).map(({ id }) => id),
    )
    expect(allOfZone(all, new Set(), null).size).toBe(0)
    expect(allOfZone(all, new Set(), 'together').size).toBe(all.filter((card) => card.zone === 'together').length)
  })
  it('forgets what is no longer shown, and is the same object while nothing goes', () => {
    const chosen = new Set(['x', 'y'])
    expect(stillShown(chosen, [{ id: 'x' }, { id: 'y' }, { id: 'z' }])).toBe(chosen)
    expect([...stillShown(chosen, [{ id: 'y' }])]).toEqual(['y'])
  })
  it('has a frame that holds every card of it and touches its outermost edges', () => {
    const rects = cards(new Chance(9), 12).map(({ rect }) => rect)
    const frame = around(rects)
    if (!frame) throw new Error('There is no frame.')
    for (const rect of rects) {
      expect(holds(frame, rect) && holds(frame, { x: rect.x + rect.width, y: rect.y + rect.height })).toBe(true)
      expect(touches(frame, rect)).toBe(true)
    }
    expect(Math.min(...rects.map(({ x }) => x))).toBe(frame.x)
    expect(Math.max(...rects.map(({ y, height }) => y + height))).toBe(frame.y + frame.height)
    expect(around([])).toBeNull()
  })
})
