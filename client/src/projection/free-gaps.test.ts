import { boardScene } from '@parley/shared/scene/board-scene'
import type { Scene } from '@parley/shared/scene/scene'
import { anyBoard, arrow, freeCard, sceneOptions } from '@parley/shared/scene/testing/any-board'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeGaps, thingsOf, withoutGaps } from './free-gaps.ts'
import { freeWindows } from './free-windows.ts'

const options = { ...sceneOptions({ kind: 'together' }), free: 'snug' as const }

describe('a free area on the wall, closed up over empty ground', () => {
  it('SC8: keeps what lies beside what, at its distance or at most so far', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 300 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(spans, (all) => {
        const ends = all.map(([from, long]) => [from, from + long] as const)
        const to = withoutGaps(ends, 72)
        for (const [from, end] of ends) {
          expect(to(end) - to(from), 'nothing shrinks').toBe(end - from)
          for (const [other] of ends) {
            expect(Math.sign(to(other) - to(from)), 'nothing changes places').toBe(Math.sign(other - from))
            expect(Math.abs(to(other) - to(from))).toBeLessThanOrEqual(Math.abs(other - from))
          }
        }
        const sorted = ends.map(([from, end]) => [to(from), to(end)] as const).sort((one, other) => one[0] - other[0])
        let last = sorted[0]?.[1] ?? 0
        for (const [from, end] of sorted) {
          expect(from - last).toBeLessThanOrEqual(72)
          last = Math.max(last, end)
        }
      }),
    )
  })

  it('SC8: heaps that lie far apart come onto one page, with their cards and lines as they were', () => {
    const heap = (name: string, x: number, y: number) => [
      freeCard(`${name}1`, { place: [x, y] }),
      freeCard(`${name}2`, { place: [x + 20, y + 70] }),
    ]
    const points = [9_000, 6_000, 9_050, 6_040]
    const board = {
      cards: [...heap('a', 0, 0), ...heap('b', 4_000, 30), ...heap('c', 9_000, 5_900)],
      links: [arrow('ab', 'a1', 'b1')],
      strokes: [{ id: 'ring', pen: 'fine' as const, points }],
    }
    const scene = boardScene(board, options)
    const room = { width: 1_000, height: 480 }
    expect(freeWindows(thingsOf(scene), room).length).toBeGreaterThan(2)
    const closed = boardScene(closeGaps(board, scene), options)
    expect(freeWindows(thingsOf(closed), room)).toHaveLength(1)
    const by = (id: string) => {
      const [one, other] = [scene, closed].map(({ cards }) => cards.find((card) => card.id === id)?.rect)
      return { x: (other?.x ?? 0) - (one?.x ?? 0), y: (other?.y ?? 0) - (one?.y ?? 0) }
    }
    expect(by('c1'), 'a heap moves as one').toEqual(by('c2'))
    const [line] = closed.strokes
    expect((line?.points[0] ?? 0) - (scene.strokes[0]?.points[0] ?? 0), 'and what was drawn around it').toBe(by('c1').x)
  })

  it('SC8: loses nothing and needs no more room, whatever lies there', () => {
    fc.assert(
      fc.property(anyBoard, (board) => {
        const scene = boardScene(board, options)
        const closed = boardScene(closeGaps(board, scene), options)
        const sizes = ({ cards }: Scene) => new Map(cards.map(({ id, rect }) => [id, [rect.width, rect.height]]))
        expect(sizes(closed)).toEqual(sizes(scene))
        expect(closed.strokes.length).toBe(scene.strokes.length)
        expect(closed.size.width).toBeLessThanOrEqual(scene.size.width + 0.001)
        expect(closed.size.height).toBeLessThanOrEqual(scene.size.height + 0.001)
      }),
      { numRuns: 60 },
    )
  })
})
