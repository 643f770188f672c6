import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestWithFewestPages, mostPages, type Fit } from './largest-fit.ts'

/** Sizes, the largest first, with the pages that each of two lanes needs: smaller type never needs more. */
const screens = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 14 })
  .map((steps) => {
    let pages = [1, 1]
    const grown = steps.map(([one, other], at) => {
      pages = at === 0 ? [1 + one, 1 + other] : [pages[0]! + one, pages[1]! + other]
      return { size: 20 + at, columns: 1, pages }
    })
    return grown.toReversed()
  })

describe('the type of a full screen', () => {
  it('is the largest that needs as few pages as the smallest, as if every size were tried', () => {
    fc.assert(
      fc.property(screens, (all) => {
        const tried: number[] = []
        const laid = (size: number): Fit => {
          tried.push(size)
          return all.find((one) => one.size === size)!
        }
        const found = largestWithFewestPages(
          all.map(({ size }) => size),
          laid,
        )
        const fewest = mostPages(all.at(-1)!.pages)
        expect(found).toEqual(all.find(({ pages }) => mostPages(pages) <= fewest))
        expect(tried.length).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(all.length)))
      }),
    )
  })

  it('is laid once where the largest has room, and nowhere where no size suits', () => {
    let laid = 0
    const one = (size: number): Fit => {
      laid += 1
      return { size, columns: 1, pages: [1, 1] }
    }
    expect(largestWithFewestPages([48, 43, 38], one)?.size).toBe(48)
    expect(laid).toBe(1)
    expect(largestWithFewestPages([], one)).toBeNull()
  })
})
