import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView, ZoneId } from '../documents/card-view.ts'
import { boardScene } from './board-scene.ts'
import { bandsOf } from './lanes.ts'
import { sceneOptions as options } from './testing/any-board.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  group: 'a',
  zone: 'interest:a',
  at: [0, 0],
  text: `Card ${id}`,
  ...more,
})
const zones = bandsOf('all')
  .flat()
  .map((lane) => lane.zone)
const anyCard = fc.record({
  zone: fc.option(fc.constantFrom<ZoneId>(...zones), { nil: undefined }),
  group: fc.option(fc.constantFrom('a' as const, 'b' as const, 'both' as const), { nil: undefined }),
  kind: fc.constantFrom(
    'interest' as const,
    'frustration' as const,
    'assumption' as const,
    'problem' as const,
    'note' as const,
  ),
  at: fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true })),
  text: fc.string({ unit: 'grapheme', maxLength: 200 }),
  into: fc.option(fc.integer({ min: 0, max: 12 }).map(String), { nil: undefined }),
})
const anyView = fc.array(anyCard, { maxLength: 60 }).map((cards) => ({
  cards: cards.map(({ zone, group, into, ...rest }, index): CardView => ({
    id: String(index),
    ...rest,
    ...(zone && { zone }),
    ...(group && { group }),
    ...(into && { into }),
  })),
}))
const overlap = (one: { rect: { x: number; y: number; width: number; height: number } }, other: typeof one): boolean =>
  one.rect.x < other.rect.x + other.rect.width - 0.01 &&
  other.rect.x < one.rect.x + one.rect.width - 0.01 &&
  one.rect.y < other.rect.y + other.rect.height - 0.01 &&
  other.rect.y < one.rect.y + one.rect.height - 0.01

describe('the scene of a board', () => {
  it('puts the lanes of a kind beside each other, the shared one between', () => {
    const scene = boardScene({ cards: [] }, options())
    expect(scene.zones.map((zone) => zone.title)).toEqual(['Strategy', 'Shared', 'Operations'])
    expect(scene.zones.map((zone) => zone.rect.x)).toEqual(scene.zones.map((zone) => zone.rect.x).sort((a, b) => a - b))
    expect(scene.bands[0]?.titleAt).toBeNull()
  })
  it('puts lanes below each other in one column for a narrow page', () => {
    const cards = Array.from({ length: 8 }, (_, index) => card(String(index)))
    const scene = boardScene({ cards }, options({ arrangement: 'below' }))
    expect(new Set(scene.zones.map((zone) => zone.rect.x))).toEqual(new Set([0]))
    expect(new Set(scene.cards.map((one) => one.rect.x)).size).toBe(1)
  })
  it('orders the cards of a lane by at[1], then at[0], then id', () => {
    const cards = [
      card('c', { at: [0, 2] }),
      card('b', { at: [1, 1] }),
      card('a', { at: [1, 1] }),
      card('d', { at: [0, 1] }),
    ]
    expect(boardScene({ cards }, options()).cards.map((one) => one.id)).toEqual(['d', 'a', 'b', 'c'])
  })
  it('shows the marks by group where both have numbers, and in total otherwise', () => {
    const marks = { x: { 'true-for-me': { total: 15, a: 6, b: 9 }, unclear: { total: 2 }, 'new-to-me': { total: 0 } } }
    const [one] = boardScene({ cards: [card('x')] }, options({ marks })).cards
    expect(one?.notes).toEqual(['true for me too: Strategy 6, Operations 9', 'unclear to me: 2'])
    expect(one?.foot.flatMap((part) => (part.part === 'mark' ? [part.group] : []))).toEqual(['a', 'b'])
    expect(one?.name).toContain('Operations 9')
  })
  it('leaves hidden cards out and counts joined ones on the card that took them in', () => {
    const cards = [card('x'), card('y', { into: 'x' }), card('z')]
    const scene = boardScene({ cards }, options({ hidden: new Set(['z']) }))
    expect(scene.cards.map((one) => [one.id, one.notes])).toEqual([['x', ['and 1 like it']]])
  })
  it('loses no card, lets none lie on another, and is equal when made twice', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom('beside' as const, 'below' as const), (view, arrangement) => {
        const scene = boardScene(view, options({ kind: 'all', arrangement }))
        const shown = new Set(scene.cards.map((one) => one.id))
        const roots = new Set(view.cards.filter((one) => one.into === undefined).map((one) => one.id))
        for (const one of view.cards) {
          expect(shown.has(one.id)).toBe(one.into === undefined || !roots.has(one.into))
        }
        const pairs = scene.cards.flatMap((one, index) =>
          scene.cards.slice(index + 1).map((other) => [one, other] as const),
        )
        expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([])
        for (const one of scene.cards) {
          const zone = scene.zones.find((lane) => lane.id === one.zone)
          expect(zone && one.rect.y + one.rect.height <= zone.rect.y + zone.rect.height).toBe(true)
        }
        expect(boardScene({ cards: [...view.cards].reverse() }, options({ kind: 'all', arrangement }))).toEqual(scene)
      }),
    )
  })
})

it('CH2: a word about a card stands in its foot and is said with its name, and about no other', () => {
  const view = { cards: [card('1'), card('2')], links: [] }
  const plain = boardScene(view, options({ kind: 'interest' }))
  const marked = boardScene(view, options({ kind: 'interest', said: new Map([['2', 'reworded']]) }))
  const [one, two] = marked.cards
  expect(two?.foot).toMatchObject([{ part: 'words', text: 'reworded' }])
  expect(two?.notes).toEqual(['reworded'])
  expect(two?.name).toContain('reworded')
  expect(one?.foot).toEqual([])
  expect(plain.cards[1]?.foot).toEqual([])
})
