import { expect, it } from 'vitest'
import { placeTags } from './change-tags.ts'
import { measure, overlap } from './testing/any-map-view.ts'

const plate = { x: 300, y: 300, width: 160, height: 40 }
const above = { x: 250, y: 250, width: 300, height: 45 }

it('MH8: a word gives way to what lies there: from above its plate to below, and to the side', () => {
  const at = (...taken: readonly (typeof plate)[]) =>
    placeTags([{ of: 'm', text: 'new', beside: plate }], [plate, ...taken], measure)[0]?.rect ?? plate
  expect(at().y).toBeLessThan(plate.y)
  expect(at(above).y).toBeGreaterThan(plate.y + 30)
  const below = { ...above, y: 338 }
  expect(at(above, below).x).toBeGreaterThan(plate.x + 150)
})

it('MH8: words on one line give way to each other', () => {
  const on = { x: 40, y: 40 }
  const [one, other] = placeTags(
    [
      { of: 'one', text: 'new: needs', on },
      { of: 'other', text: 'gone: needs', on },
    ],
    [],
    measure,
  )
  if (!one || !other) throw new Error('Both have a place.')
  expect(overlap(one.rect, other.rect)).toBe(false)
})
