import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardScene } from './board-scene.ts'
import { freeSpot } from './free-spot.ts'
import { anyBoard, freeCard, sceneOptions } from './testing/any-board.ts'

const options = sceneOptions({ kind: 'together' })

describe('a free spot for a new card', () => {
  it('is the corner of an empty area, and below the last card of another', () => {
    expect(freeSpot(boardScene({ cards: [] }, options), 'together', { width: 228, height: 60 })).toEqual([0, 0])
    const cards = [freeCard('x', { place: [300, 100] })]
    expect(freeSpot(boardScene({ cards }, options), 'together', { width: 228, height: 60 })).toEqual([300, 157])
  })
  it('is where somebody looks, as long as nothing lies there', () => {
    const cards = [freeCard('x', { place: [300, 100] })]
    const scene = boardScene({ cards }, options)
    expect(freeSpot(scene, 'together', { width: 228, height: 60 }, { x: 700, y: 500 })).toEqual([700, 500])
    expect(freeSpot(scene, 'together', { width: 228, height: 60 }, { x: 310, y: 110 })).not.toEqual([310, 110])
  })
  it('lies inside the area and on no card, and is the same when asked twice', () => {
    fc.assert(
      fc.property(
        anyBoard,
        fc.integer({ min: 40, max: 500 }),
        fc.integer({ min: 40, max: 500 }),
        (view, width, height) => {
          const scene = boardScene(view, options)
          const { flow } = scene.zones.find(({ lies }) => lies === 'free') ?? {}
          if (!flow) throw new Error('There is no free area.')
          const [x, y] = freeSpot(scene, 'together', { width, height })
          expect(x >= 0 && y >= 0 && x + width <= flow.width).toBe(true)
          for (const { rect } of scene.cards) {
            const apart =
              rect.x + rect.width <= flow.x + x + 0.02 ||
              flow.x + x + width <= rect.x + 0.02 ||
              rect.y + rect.height <= flow.y + y + 0.02 ||
              flow.y + y + height <= rect.y + 0.02
            expect(apart).toBe(true)
          }
          expect(freeSpot(scene, 'together', { width, height })).toEqual([x, y])
        },
      ),
    )
  })
})
