import type { Rect, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nudged, placeBeside, SIDES, STEP } from './place-beside.ts'

const zone: SceneZone = {
  id: 'together',
  lies: 'free',
  band: 'together',
  title: 'Together',
  group: 'both',
  rect: { x: 100, y: 200, width: 2_000, height: 2_000 },
  titleAt: { x: 0, y: 0 },
  hint: [],
  flow: { x: 120, y: 250, width: 1_900, height: 1_900 },
}
const card = (id: string, rect: Rect): SceneCard => ({
  id,
  zone: 'together',
  group: 'both',
  kind: 'problem',
  rect,
  text: id,
  direction: 'ltr',
  lines: [],
  foot: [],
  notes: [],
  name: id,
  look: 'card',
  stack: null,
  within: null,
})
const anyRect = fc.record({
  x: fc.integer({ min: 120, max: 1_500 }),
  y: fc.integer({ min: 250, max: 1_500 }),
  width: fc.integer({ min: 96, max: 400 }),
  height: fc.integer({ min: 45, max: 300 }),
})
const meets = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

it('OL7: a card that is put beside another lies on that side, inside the area, and on no other card', () => {
  fc.assert(
    fc.property(fc.array(anyRect, { minLength: 2, maxLength: 25 }), fc.constantFrom(...SIDES), (rects, side) => {
      const cards = rects.map((rect, index) => card(String(index), rect))
      const [one, other] = cards as [SceneCard, SceneCard]
      const place = placeBeside(one, other, side, cards, zone)
      if (place === null) {
        // There is no room only where the area ends, to the left and above.
        expect(['left', 'above']).toContain(side)
        return
      }
      expect(Math.min(...place)).toBeGreaterThanOrEqual(0)
      const at = { ...one.rect, x: place[0] + zone.flow.x, y: place[1] + zone.flow.y }
      expect(cards.filter((rest) => rest.id !== one.id && meets(at, rest.rect))).toEqual([])
      if (side === 'right') expect([at.x >= other.rect.x + other.rect.width, at.y]).toEqual([true, other.rect.y])
      if (side === 'left') expect([at.x + at.width <= other.rect.x, at.y]).toEqual([true, other.rect.y])
      if (side === 'below') expect([at.y >= other.rect.y + other.rect.height, at.x]).toEqual([true, other.rect.x])
      if (side === 'above') expect([at.y + at.height <= other.rect.y, at.x]).toEqual([true, other.rect.x])
    }),
  )
})

it('OL7: the next free spot to the side is taken, not one far away', () => {
  const at = (x: number): SceneCard => card(String(x), { x, y: 250, width: 100, height: 60 })
  const cards = [at(120), at(800), at(1_400)]
  expect(placeBeside(at(800), at(120), 'right', cards, zone)).toEqual([116, 0])
  expect(placeBeside(at(800), at(120), 'right', [...cards, at(240)], zone)).toEqual([236, 0])
  expect(placeBeside(at(800), at(120), 'left', cards, zone)).toBeNull()
})

it('OL7: a step goes to the side, and ends at the edge', () => {
  const one = card('x', { x: 130, y: 250, width: 100, height: 60 })
  expect(nudged(one, 'right', zone)).toEqual([10 + STEP, 0])
  expect(nudged(one, 'left', zone)).toEqual([0, 0])
  expect(nudged(one, 'below', zone)).toEqual([10, STEP])
  expect(nudged(one, 'above', zone)).toBeNull()
})
