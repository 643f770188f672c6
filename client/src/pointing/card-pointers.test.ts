import type { CardView } from '@parley/shared/documents/card-view'
import { boardScene } from '@parley/shared/scene/board-scene'
import type { Rect, Scene } from '@parley/shared/scene/scene'
import type { SceneOptions } from '@parley/shared/scene/scene-options'
import { anyBoard, freeCard, sceneOptions, someOpen } from '@parley/shared/scene/testing/any-board'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pointer } from '../session/pointers.ts'
import { hungOn, placesOnBoard } from './card-pointers.ts'

const lane = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  group: 'a',
  zone: 'interest:a',
  at: [0, 0],
  text: `Card ${id}`,
  ...more,
})
const CARDS = [
  lane('one'),
  lane('two', { at: [0, 1] }),
  lane('worry', { kind: 'frustration', zone: 'frustration:a' }),
  freeCard('pile', { kind: 'stack', place: [300, 200] }),
  freeCard('in-pile', { stack: 'pile', at: [0, 1] }),
]
const view = { cards: CARDS, links: [], strokes: [] }
const laid = (more: Partial<SceneOptions> = {}): Scene => boardScene(view, sceneOptions({ kind: 'all', ...more }))
const rectOf = (scene: Scene, id: string): Rect | undefined => scene.cards.find((card) => card.id === id)?.rect

/** Somebody of Strategy points at so many units from the corner of a card of one board: where that is on another. */
const seenOn = (
  from: Scene,
  id: string,
  [dx, dy]: readonly [number, number],
  to: Scene,
  hidden: readonly string[] = [],
): Pointer | undefined => {
  const card = from.cards.find((one) => one.id === id)
  const pointer = card && hungOn({ group: 'a', x: card.rect.x + dx, y: card.rect.y + dy }, card)
  if (!pointer) throw new Error(`${id} is not on the board.`)
  return placesOnBoard(to.cards, view, new Set(hidden))(new Map([[7, pointer]])).get(7)
}

describe('BD9: pointers on the joint board hang on cards', () => {
  it('says whole units from the corner of the card, and nothing where there is none', () => {
    const card = { id: 'one', rect: { x: 100.4, y: 50, width: 300, height: 80 } }
    expect(hungOn({ group: 'b', x: 112, y: 61.7 }, card)).toEqual({ group: 'b', x: 12, y: 12, card: 'one' })
    expect(hungOn({ group: 'b', x: 112, y: 61.7 }, undefined)).toBeNull()
  })
  it('is at the same card wherever that lies for the reader', () => {
    const [here, there] = [laid(), laid({ kind: 'interest', arrangement: 'below' })]
    const rect = rectOf(there, 'two')
    expect(rect).not.toEqual(rectOf(here, 'two'))
    expect(seenOn(here, 'two', [30, 20], there)).toEqual({ group: 'a', x: (rect?.x ?? 0) + 30, y: (rect?.y ?? 0) + 20 })
  })
  it('is nowhere where the card is of another kind than is looked at, hidden, or gone', () => {
    expect(seenOn(laid(), 'worry', [5, 5], laid())).toBeDefined()
    expect(seenOn(laid(), 'worry', [5, 5], laid({ kind: 'interest' }))).toBeUndefined()
    expect(seenOn(laid(), 'two', [5, 5], laid({ hidden: new Set(['two']) }), ['two'])).toBeUndefined()
    const gone = { group: 'a', x: 1, y: 1, card: 'never-was' } as const
    expect(placesOnBoard(laid().cards, view, new Set())(new Map([[7, gone]])).size).toBe(0)
  })
  it('is at the stack while its card lies in a closed one, unless that card is hidden', () => {
    const open = laid({ openStacks: new Set(['pile']) })
    const stack = rectOf(laid(), 'pile')
    expect(rectOf(laid(), 'in-pile')).toBeUndefined()
    const seen = seenOn(open, 'in-pile', [10, 10], laid())
    expect(seen).toEqual({ group: 'a', x: (stack?.x ?? 0) + 10, y: (stack?.y ?? 0) + 10 })
    expect(seenOn(open, 'in-pile', [10, 10], laid(), ['in-pile'])).toBeUndefined()
  })
  it('takes no place of a map for one at a card', () => {
    const places = placesOnBoard(laid().cards, view, new Set())
    expect(places(new Map([[7, { group: 'a', x: 5, y: 5 }]])).size).toBe(0)
  })
  it('stays on the card or its stack, however far its numbers go, on any board', () => {
    const number = fc.integer({ min: -999_999, max: 999_999 })
    fc.assert(
      fc.property(anyBoard, fc.integer({ min: 0, max: 24 }), number, number, (board, at, x, y) => {
        const scene = boardScene(board, sceneOptions({ kind: 'all', openStacks: someOpen(board) }))
        const pointer = { group: 'b', x, y, card: String(at) } as const
        const seen = placesOnBoard(scene.cards, board, new Set())(new Map([[7, pointer]])).get(7)
        const stack = board.cards.find(({ id }) => id === String(at))?.stack
        const rect = rectOf(scene, String(at)) ?? (stack === undefined ? undefined : rectOf(scene, stack))
        const along = (from: number, length: number, by: number): number => from + Math.max(0, Math.min(length, by))
        expect(seen).toEqual(rect && { group: 'b', x: along(rect.x, rect.width, x), y: along(rect.y, rect.height, y) })
      }),
    )
  })
})
