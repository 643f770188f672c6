import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gridIndex } from './grid-index.ts'

const rect = fc.record({
  x: fc.integer({ min: -2000, max: 4000 }),
  y: fc.integer({ min: -2000, max: 4000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
})

it('finds exactly what lies under a point, the topmost last', () => {
  fc.assert(
    fc.property(
      fc.array(rect, { maxLength: 40 }),
      fc.integer({ min: -2000, max: 4000 }),
      fc.integer({ min: -2000, max: 4000 }),
      (rects, x, y) => {
        const things = rects.map((one) => ({ rect: one }))
        const under = things.filter(
          (one) =>
            one.rect.x <= x && x <= one.rect.x + one.rect.width && one.rect.y <= y && y <= one.rect.y + one.rect.height,
        )
        const index = gridIndex(things)
        expect(index.within({ x, y, width: 0, height: 0 })).toEqual(under)
        expect(index.at(x, y)).toBe(under.at(-1))
      },
    ),
  )
})
