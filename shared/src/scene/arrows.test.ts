import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alongCurve, arrowPath, edgeTowards } from './arrow-path.ts'
import { boardScene } from './board-scene.ts'
import type { Point, Rect } from './scene.ts'
import { anyBoard, arrow, freeCard, sceneOptions, someOpen } from './testing/any-board.ts'

const options = sceneOptions({ kind: 'together' })
const isOnEdge = ({ x, y, width, height }: Rect, at: Point): boolean => {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.001
  const inside = at.x > x - 0.001 && at.x < x + width + 0.001 && at.y > y - 0.001 && at.y < y + height + 0.001
  return inside && (near(at.x, x) || near(at.x, x + width) || near(at.y, y) || near(at.y, y + height))
}
const anyRect = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
})

describe('arrows (SC5)', () => {
  it('leave a card where a walk from its middle does', () => {
    fc.assert(
      fc.property(anyRect, fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), (rect, x, y) => {
        const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
        const long = Math.hypot(x - middle.x, y - middle.y)
        if (long < 1) return
        const step = { x: (x - middle.x) / long / 20, y: (y - middle.y) / long / 20 }
        let at = middle
        const isIn = (): boolean =>
          at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height
        while (isIn()) at = { x: at.x + step.x, y: at.y + step.y }
        const found = edgeTowards(rect, { x, y })
        expect(Math.hypot(found.x - at.x, found.y - at.y)).toBeLessThan(0.06)
      }),
    )
  })
  it('begin on the edge of one card and end on the edge of the other, however they lie and bend', () => {
    fc.assert(
      fc.property(anyRect, anyRect, fc.integer({ min: -100, max: 100 }), (from, to, bow) => {
        const { path, head } = arrowPath(from, to, bow)
        expect(isOnEdge(from, path[0])).toBe(true)
        expect(isOnEdge(to, head[0])).toBe(true)
        expect([...path, ...head].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      }),
    )
  })
  it('join the cards that they name, or the closed stack that holds one; none begins or ends at what is not shown', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks: someOpen(view) }))
        const drawn = new Map(scene.cards.map((card) => [card.id, card]))
        const seenAs = (id: string): string | undefined => {
          const card = view.cards.find((one) => one.id === id)
          if (!card || drawn.has(id)) return card && id
          const target = view.cards.find((one) => one.id === card.into)
          if (target && target.into === undefined) return seenAs(target.id)
          return card.stack !== undefined && drawn.get(card.stack)?.stack?.open === false ? card.stack : undefined
        }
        const expected = view.links.flatMap(({ id, from, to }) => {
          const ends = [seenAs(from), seenAs(to)]
          return ends[0] !== undefined && ends[1] !== undefined && ends[0] !== ends[1] ? [[id, ...ends].join(' ')] : []
        })
        expect(scene.arrows.map(({ link, ends }) => [link, ...ends].join(' ')).sort()).toEqual(expected.sort())
        for (const { ends, path, head } of scene.arrows) {
          const [from, to] = [drawn.get(ends[0]), drawn.get(ends[1])]
          expect(from && isOnEdge(from.rect, path[0])).toBe(true)
          expect(to && isOnEdge(to.rect, head[0])).toBe(true)
        }
      }),
    )
  })
  it('go to a card that was joined into one which is joined itself, as it lies: such a card takes no others in', () => {
    const cards = [
      freeCard('x', { into: 'x' }),
      freeCard('y', { into: 'x', stack: 's' }),
      freeCard('s', { kind: 'stack' }),
    ]
    const { arrows } = boardScene({ cards, links: [arrow('1', 'x', 'y')] }, options)
    expect(arrows.map(({ ends }) => ends)).toEqual([['x', 's']])
  })
  it('several between two cards part, whichever way they point', () => {
    const cards = [freeCard('x', { place: [0, 0] }), freeCard('y', { place: [600, 0] })]
    const links = [arrow('1', 'x', 'y'), arrow('2', 'y', 'x'), arrow('3', 'x', 'y')]
    const { arrows } = boardScene({ cards, links }, options)
    const heights = arrows.map(({ path }) => Math.round(alongCurve(path, 0.5).y))
    expect(new Set(heights).size).toBe(3)
    const two = boardScene({ cards, links: links.slice(0, 2) }, options).arrows
    expect(new Set(two.map(({ path }) => Math.round(alongCurve(path, 0.5).y))).size).toBe(2)
  })
  it('have their label at their middle, and a sentence for the ear', () => {
    const cards = [freeCard('x', { place: [0, 0] }), freeCard('y', { place: [600, 0] })]
    const { arrows } = boardScene({ cards, links: [arrow('1', 'x', 'y', 'leads to')] }, options)
    const [one] = arrows
    if (!one?.label) throw new Error('The label is missing.')
    const middle = alongCurve(one.path, 0.5)
    expect(one.label.rect.x + one.label.rect.width / 2).toBeCloseTo(middle.x)
    expect(one.label.rect.y + one.label.rect.height / 2).toBeCloseTo(middle.y)
    expect(one.name).toBe('Arrow from Card x to Card y: leads to')
  })
  it('are not drawn to a hidden card, even where its stack is', () => {
    const cards = [freeCard('s', { kind: 'stack' }), freeCard('x', { stack: 's' }), freeCard('y')]
    const view = { cards, links: [arrow('1', 'y', 'x')] }
    expect(boardScene(view, options).arrows.map(({ ends }) => ends)).toEqual([['y', 's']])
    expect(boardScene(view, sceneOptions({ kind: 'together', hidden: new Set(['x']) })).arrows).toEqual([])
  })
})
