import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { boardScene } from './board-scene.ts'
import { FREE } from './free-area.ts'
import { byPlace } from './lanes.ts'
import type { Scene } from './scene.ts'
import { anyBoard, freeCard, sceneOptions, someOpen } from './testing/any-board.ts'

const options = sceneOptions({ kind: 'together' })
const rectOf = (scene: Scene, id: string) => scene.cards.find((card) => card.id === id)?.rect
const zoneOf = (scene: Scene) => {
  const zone = scene.zones.find((one) => one.lies === 'free')
  if (!zone) throw new Error('There is no free area.')
  return zone
}
const own = (view: { cards: readonly CardView[] }): CardView[] =>
  view.cards
    .filter(({ zone, into }) => zone === 'together' && into === undefined)
    .map(({ stack: _stack, place: _place, width: _width, ...card }) => card)

describe('the free area', () => {
  it('SC2: a card lies at its place, as wide as it says and as high as its words', () => {
    const scene = boardScene({ cards: [freeCard('x', { place: [310, 95], width: 400 })] }, options)
    const { flow } = zoneOf(scene)
    expect(rectOf(scene, 'x')).toEqual({ x: flow.x + 310, y: flow.y + 95, width: 400, height: 45 })
    const longer = boardScene(
      { cards: [freeCard('x', { place: [310, 95], width: 400, text: 'word '.repeat(60) })] },
      options,
    )
    expect(rectOf(longer, 'x')?.height).toBe(12 + 6 * 21 + 12)
  })
  it('SC2: cards without a place take slots, row by row in order of at, as if none had one', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        // The slow way: all cards as if they had nothing but their words, in rows as high as the highest card in them.
        const plain = own(view).sort(byPlace)
        const bare = plain.map((card) => {
          const one = boardScene({ cards: [{ ...card, place: [0, 0] as const }] }, options)
          return { id: card.id, height: rectOf(one, card.id)?.height ?? 0 }
        })
        let columns = 4
        while (bare.length > columns * columns * 2.5) columns *= 2
        const cards = view.cards.filter(({ zone, into }) => zone === 'together' && into === undefined)
        const scene = boardScene({ cards }, options)
        const { flow } = zoneOf(scene)
        for (const [index, { id }] of bare.entries()) {
          const shown = rectOf(scene, id)
          if (!shown || cards.find((card) => card.id === id)?.place) continue
          const row = Math.floor(index / columns)
          let y = flow.y
          for (let above = 0; above < row; above += 1)
            y += Math.max(...bare.slice(above * columns, (above + 1) * columns).map((one) => one.height)) + 12
          expect([shown.x, shown.y]).toEqual([flow.x + (index % columns) * 240, y])
        }
      }),
      { numRuns: 60 },
    )
  })
  it('SC2: giving one card a place, a width or a stack moves no other', () => {
    fc.assert(
      fc.property(anyBoard, fc.nat(), fc.constantFrom('place', 'width', 'stack'), (view, which, key) => {
        const cards = view.cards.filter(({ zone, into }) => zone === 'together' && into === undefined)
        const chosen = cards[which % Math.max(1, cards.length)]
        const stack = cards.find(({ kind, id }) => kind === 'stack' && id !== chosen?.id)
        if (!chosen || chosen.kind === 'stack' || (key === 'stack' && !stack)) return
        const given = { place: [700, 400], width: 500, stack: stack?.id }[key]
        const before = boardScene({ cards }, options)
        const after = boardScene(
          { cards: cards.map((one) => (one === chosen ? { ...one, [key]: given } : one)) },
          options,
        )
        for (const { id, stack: own } of cards) {
          if (id === chosen.id || id === stack?.id || own !== undefined) continue
          expect(rectOf(after, id)).toEqual(rectOf(before, id))
        }
      }),
    )
  })
  it('SC2: a card that is narrow, and so high, makes its row no higher', () => {
    const cards = Array.from({ length: 6 }, (_, index) => freeCard(String(index), { at: [0, index] }))
    const narrow = cards.map((one) => (one.id === '1' ? { ...one, width: 96, text: 'word '.repeat(12) } : one))
    const usual = narrow.map((one) => (one.id === '1' ? freeCard('1', { at: [0, 1], text: one.text }) : one))
    expect(rectOf(boardScene({ cards: narrow }, options), '5')).toEqual(
      rectOf(boardScene({ cards: usual }, options), '5'),
    )
  })
  it('SC3: holds all that lies in it, with room for more, its corner where it always was', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const scene = boardScene(view, sceneOptions({ kind: 'together', openStacks: someOpen(view) }))
        const { flow, rect } = zoneOf(scene)
        expect([flow.x, flow.y]).toEqual([17, 49])
        expect([flow.width >= 1_200, flow.height >= 800]).toEqual([true, true])
        const things = [...scene.cards.map((card) => card.rect), ...scene.strokes.map((stroke) => stroke.rect)]
        for (const one of things) {
          expect(one.x).toBeGreaterThanOrEqual(flow.x - 3)
          expect(one.y).toBeGreaterThanOrEqual(flow.y - 3)
          expect(one.x + one.width).toBeLessThanOrEqual(flow.x + flow.width - 240)
          expect(one.y + one.height).toBeLessThanOrEqual(flow.y + flow.height - 240)
        }
        expect([scene.size.width, scene.size.height]).toEqual([rect.width, rect.height])
      }),
    )
  })
  it('SC3: what was sent far away is drawn at the edge, never out of reach', () => {
    const scene = boardScene({ cards: [freeCard('x', { place: [1e7, -1e7] })] }, options)
    const { flow } = zoneOf(scene)
    expect(rectOf(scene, 'x')).toMatchObject({ x: flow.x + FREE.most, y: flow.y })
  })
  it('lies the same on every page: window, lanes and arrangement change nothing in it', () => {
    const cards = Array.from({ length: 9 }, (_, index) => freeCard(String(index), { at: [0, index] }))
    const places = [{}, { width: 2_000 }, { arrangement: 'below' as const }, { columns: 1 }].map((more) =>
      boardScene({ cards }, sceneOptions({ kind: 'together', ...more })).cards.map(({ rect }) => rect),
    )
    expect(new Set(places.map((one) => JSON.stringify(one))).size).toBe(1)
  })
  it('makes no lane wider than it was', () => {
    const lanes = (cards: readonly CardView[]) =>
      boardScene({ cards }, sceneOptions({ kind: 'all' }))
        .zones.filter(({ lies }) => lies === 'flow')
        .map(({ rect }) => rect)
    expect(lanes([freeCard('x', { place: [9_000, 0] })])).toEqual(lanes([]))
  })
  it('teaches while it is empty, and is snug in a picture', () => {
    const empty = zoneOf(boardScene({ cards: [] }, options))
    expect(empty.hint.map(({ text }) => text).join(' ')).toBe('A wall for both groups.')
    const one = boardScene(
      { cards: [freeCard('x', { place: [100, 50] })] },
      sceneOptions({ kind: 'together', free: 'snug' }),
    )
    expect(zoneOf(one).hint).toEqual([])
    expect(zoneOf(one).flow).toMatchObject({ width: 328, height: 95 })
  })
  it('plain text is no wider than its words, and keeps to its right edge where it runs from right to left', () => {
    const texts = [
      freeCard('long', { kind: 'text', text: 'word '.repeat(20) }),
      freeCard('short', { kind: 'text', text: 'a word' }),
      freeCard('rtl', { kind: 'text', text: 'مرحبا', place: [400, 300] }),
    ]
    const scene = boardScene({ cards: texts }, options)
    expect(rectOf(scene, 'long')?.width).toBeLessThanOrEqual(228)
    expect(rectOf(scene, 'short')?.width).toBe(6 + 45 + 6)
    const rtl = scene.cards.find(({ id }) => id === 'rtl')
    expect(rtl?.lines[0]?.x).toBe((rtl?.rect.width ?? 0) - 6)
    expect(rtl?.look).toBe('text')
  })
})
