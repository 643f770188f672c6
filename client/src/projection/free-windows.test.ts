import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeWindows, standsIn } from './free-windows.ts'

const room = { width: 900, height: 450 }
const cardsAt = (...places: readonly (readonly [number, number])[]) =>
  places.map(([x, y]) => ({ x, y, width: 200, height: 60 }))
const any = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 4_000 }),
    y: fc.integer({ min: 0, max: 3_000 }),
    width: fc.integer({ min: 20, max: 800 }),
    height: fc.integer({ min: 20, max: 400 }),
  }),
  { maxLength: 40 },
)

describe('the windows of a free area on the wall', () => {
  it('is one where all fits', () => {
    const things = [
      { x: 300, y: 200, width: 200, height: 60 },
      { x: 900, y: 500, width: 200, height: 60 },
    ]
    expect(freeWindows(things, room)).toHaveLength(1)
  })
  it('show each thing whole in one of them, have no empty one, and are equal when made twice', () => {
    fc.assert(
      fc.property(any, (things) => {
        const windows = freeWindows(things, room)
        for (const thing of things) expect(windows.some((window) => standsIn(thing, window))).toBe(true)
        for (const window of windows) {
          expect(things.some((thing) => standsIn(thing, window))).toBe(true)
          expect([window.width, window.height]).toEqual([room.width, room.height])
        }
        expect(windows.length).toBeLessThanOrEqual(things.length)
        expect(freeWindows([...things].reverse(), room)).toEqual(windows)
      }),
    )
  })
  it('SC8: are found by a walk across where that finds fewer', () => {
    const found = freeWindows(
      cardsAt([1600, 360], [1200, 180], [800, 480], [1200, 660], [800, 600], [0, 780], [800, 300]),
      room,
    )
    expect(found, 'from the top down there would be four').toHaveLength(3)
  })
  it('SC8: show what would stand alone among its neighbours, and nothing twice for nothing', () => {
    fc.assert(
      fc.property(any, (things) => {
        const windows = freeWindows(things, room)
        for (const window of windows) {
          const others = windows.filter((other) => other !== window)
          const own = things.filter((one) => standsIn(one, window) && !others.some((other) => standsIn(one, other)))
          expect(own.length).toBeGreaterThan(0)
        }
      }),
    )
    const found = freeWindows(
      cardsAt([1200, 720], [1600, 600], [1200, 780], [800, 600], [1200, 360], [400, 840], [1600, 60]),
      room,
    )
    expect(found, 'a fourth would show nothing new').toHaveLength(3)
    const row = [0, 240, 480, 720].map((x) => ({ x, y: 0, width: 220, height: 60 }))
    const [, second] = freeWindows(row, room)
    expect(row.filter((one) => second && standsIn(one, second))).toHaveLength(3)
  })
  it('go through what is larger than they are in pieces', () => {
    const tall = { x: 10, y: 10, width: 200, height: 1_500 }
    const windows = freeWindows([tall], room)
    for (let y = tall.y; y < tall.y + tall.height; y += 20) {
      expect(windows.some((window) => window.y <= y && y + 19 <= window.y + window.height)).toBe(true)
    }
  })
})
