import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, keptInSight, leastToBegin, showing, toBoard, toWindow, zoomedAt } from './camera.ts'

const none = { top: 0, right: 0, bottom: 0, left: 0 }
const num = fc.double({ min: -5000, max: 5000, noNaN: true })
const camera = fc.record({ x: num, y: num, scale: fc.double({ min: 0.05, max: 4, noNaN: true }) })

describe('the camera', () => {
  it('keeps what lies under the pointer in its place while zooming', () => {
    fc.assert(
      fc.property(
        camera,
        fc.record({ x: num, y: num }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (from, at, factor) => {
          const after = toWindow(zoomedAt(from, at, factor), toBoard(from, at))
          expect(after.x).toBeCloseTo(at.x, 4)
          expect(after.y).toBeCloseTo(at.y, 4)
        },
      ),
    )
  })
  it('fits a board between the insets', () => {
    const fit = fitted(
      { x: 0, y: 0, width: 1000, height: 500 },
      { width: 1000, height: 800 },
      { ...none, left: 50, right: 50, top: 20 },
    )
    expect(fit).toEqual({ scale: 0.9, x: 50, y: 20 })
  })
  it('stays readable on a small window when told so', () => {
    const tall = { x: 0, y: 0, width: 360, height: 9000 }
    expect(fitted(tall, { width: 390, height: 800 }, none, 1.25, 0.8).scale).toBe(0.8)
  })
  it('SC7: begins where words can be read, and keeps the lanes of both groups in sight', () => {
    expect(leastToBegin('free', 0.1), 'a wide area goes on to the side').toBe(0.6)
    expect(leastToBegin('free', 0.9)).toBe(0.6)
    expect(leastToBegin('lanes', 0.3), 'no lane waits beside the window').toBe(0.3)
    expect(leastToBegin('lanes', 0.9), 'a height is not fitted by what nobody reads').toBe(0.6)
    expect(leastToBegin('lanes', 0.9, 0.48), 'a map says how small it may be').toBe(0.48)
    expect(leastToBegin('read', 0.3)).toBe(0.75)
    expect(leastToBegin('read', 0.9), 'a column is as wide as the window').toBe(0.9)
    expect(leastToBegin('read', 1.8), 'and never larger than words are').toBe(1)
  })
  it('never lets the board leave the window', () => {
    const kept = keptInSight(
      { x: 9999, y: -9999, scale: 1 },
      { width: 1000, height: 600 },
      { width: 1280, height: 800 },
    )
    expect(kept).toEqual({ scale: 1, x: 1160, y: -480 })
  })
  it('moves no further than needed to show a card', () => {
    const still = { x: 0, y: 0, scale: 1 }
    const window = { width: 800, height: 600 }
    expect(showing(still, { x: 10, y: 10, width: 100, height: 50 }, window, none)).toEqual(still)
    expect(showing(still, { x: 750, y: 10, width: 100, height: 50 }, window, none).x).toBe(-50)
  })
})
