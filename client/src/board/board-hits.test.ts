import { drawOrder } from '@parley/shared/scene/draw-order'
import { boardScene } from '@parley/shared/scene/board-scene'
import { alongCurve } from '@parley/shared/scene/arrow-path'
import { PEN_WIDTH, type Point, type SceneStroke } from '@parley/shared/scene/scene'
import { anyBoard, arrow, freeCard, sceneOptions, someOpen } from '@parley/shared/scene/testing/any-board'
import { smoothLine } from '@parley/shared/scene/strokes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardPainter } from './board-painter.ts'
import { farFromLine, isOnStroke } from './near-line.ts'
import type { Palette } from './palette.ts'

const noPalette = (): Palette => {
  throw new Error('Nothing is painted here.')
}
const point = fc.record({
  x: fc.double({ noNaN: true, min: -50, max: 2_500 }),
  y: fc.double({ noNaN: true, min: -50, max: 2_500 }),
})

describe('SC6: a press means the topmost of what is drawn under it', () => {
  it('cards, those of open stacks above all others', () => {
    fc.assert(
      fc.property(anyBoard, fc.array(point, { minLength: 1, maxLength: 8 }), (view, points) => {
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks: someOpen(view) }))
        const painter = boardPainter(noPalette)
        painter.setScene(scene)
        const { cards, open } = drawOrder(scene)
        const middles = scene.cards.map(({ rect }) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }))
        for (const at of [...points, ...middles]) {
          let topmost: string | undefined
          for (const { id, rect } of [...cards, ...open.cards]) {
            const isUnder =
              rect.x <= at.x && at.x <= rect.x + rect.width && rect.y <= at.y && at.y <= rect.y + rect.height
            if (isUnder) topmost = id
          }
          expect(painter.cardAt(at)?.id).toBe(topmost)
        }
      }),
    )
  })
  it('arrows along all of their way and on their label, and nowhere else', () => {
    const cards = [freeCard('x', { place: [0, 0] }), freeCard('y', { place: [800, 300] })]
    const scene = boardScene({ cards, links: [arrow('l', 'x', 'y', 'leads to')] }, sceneOptions({ kind: 'together' }))
    const painter = boardPainter(noPalette)
    painter.setScene(scene)
    const [one] = scene.arrows
    if (!one?.label) throw new Error('The arrow is missing.')
    for (let part = 0; part <= 1; part += 0.05) {
      const { x, y } = alongCurve(one.path, part)
      expect(painter.arrowAt?.({ x, y: y + 5 }, 8)?.link).toBe('l')
      if (Math.abs(part - 0.5) > 0.2) expect(painter.arrowAt?.({ x, y: y + 30 }, 8)).toBeUndefined()
    }
    const { rect } = one.label
    expect(painter.arrowAt?.({ x: rect.x + 2, y: rect.y + 2 }, 1)?.link).toBe('l')
  })
  it('strokes wherever their ink is', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 10,
    })
    fc.assert(
      fc.property(any, point, fc.integer({ min: 0, max: 20 }), (points, at, near) => {
        const stroke: SceneStroke = {
          id: 's',
          pen: 'broad',
          points: points.flat(),
          rect: { x: 0, y: 0, width: 0, height: 0 },
        }
        // The slow way: so many dots along each straight piece.
        const dots: Point[] = points.flatMap(([x, y], index) => {
          const [toX, toY] = points[index + 1] ?? [x, y]
          return Array.from({ length: 200 }, (_, step) => ({
            x: x + ((toX - x) * step) / 199,
            y: y + ((toY - y) * step) / 199,
          }))
        })
        const far = Math.min(...dots.map((dot) => Math.hypot(dot.x - at.x, dot.y - at.y)))
        const reach = near + PEN_WIDTH.broad / 2
        if (Math.abs(far - reach) > 3) expect(isOnStroke(stroke, at, near)).toBe(far < reach)
      }),
    )
  })
  it('a smooth line goes from the first point to the last and never far from the straight one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 2, maxLength: 12 }), (points) => {
        const { from, curves } = smoothLine(points.flat())
        expect([from.x, from.y]).toEqual(points[0])
        const [, , x = 0, y = 0] = curves.at(-1) ?? []
        const [lastX = 0, lastY = 0] = points.at(-1) ?? []
        expect(Math.hypot(x - lastX, y - lastY)).toBeLessThan(0.2)
        for (const [handleX, handleY, endX, endY] of curves) {
          for (const at of [
            { x: handleX, y: handleY },
            { x: endX, y: endY },
          ]) {
            const far = points.map(([px, py], index) => {
              const [nextX, nextY] = points[index + 1] ?? [px, py]
              return farFromLine(at, { x: px, y: py }, { x: nextX, y: nextY })
            })
            expect(Math.min(...far)).toBeLessThan(0.2)
          }
        }
      }),
    )
  })
})
