import type { CardView, DocumentView, LinkView, ZoneId } from '@parley/shared/documents/card-view'
import { boardScene } from '@parley/shared/scene/board-scene'
import { cardsByZone } from '@parley/shared/scene/lanes'
import type { Scene } from '@parley/shared/scene/scene'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sceneLabels } from '../board/scene-labels.ts'
import { allRows, cardsIn, found, outlineOf, WINDOW, windowOf, type OutlineRow } from './outline-model.ts'

const groups = { a: { name: 'Strategy' }, b: { name: 'Operations' } }
const sceneOf = (view: DocumentView): Scene =>
  boardScene(view, {
    kind: 'all',
    groups,
    marks: {},
    hidden: new Set(),
    labels: sceneLabels(groups),
    measure: (text, px) => text.length * px * 0.5,
    openStacks: new Set(view.cards.map(({ id }) => id)),
  })
const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'problem',
  group: 'both',
  zone: 'together',
  at: [0, 0],
  text: `Card ${id}`,
  ...more,
})
const row = (id: string, more: Partial<OutlineRow> = {}): OutlineRow => ({
  id,
  look: 'card',
  zone: 'together',
  group: 'both',
  text: id,
  notes: [],
  within: null,
  arrows: [],
  members: [],
  ...more,
})

const MOST = 14
const zones: readonly ZoneId[] = ['together', 'interest:a', 'interest:b', 'interest:both', 'frustration:a']
const anyCard = fc.record({
  kind: fc.constantFrom('problem' as const, 'note' as const, 'text' as const, 'stack' as const, 'interest' as const),
  zone: fc.constantFrom(...zones),
  at: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
  stack: fc.option(fc.integer({ min: 0, max: MOST + 1 }).map(String), { nil: undefined }),
  into: fc.option(fc.integer({ min: 0, max: MOST + 1 }).map(String), { nil: undefined, freq: 6 }),
})
const anyView: fc.Arbitrary<DocumentView> = fc
  .record({
    cards: fc.array(anyCard, { maxLength: MOST }),
    links: fc.array(fc.tuple(fc.nat({ max: MOST + 1 }), fc.nat({ max: MOST + 1 }), fc.constantFrom('', 'so', 'bis'))),
    strokes: fc.nat({ max: 4 }),
  })
  .map(({ cards, links, strokes }) => ({
    cards: cards.map(({ stack, into, ...rest }, index) =>
      card(String(index), { ...rest, ...(stack && { stack }), ...(into && { into }) }),
    ),
    links: links.map(([from, to, label], index): LinkView => ({
      id: `link-${index}`,
      from: String(from),
      to: String(to),
      kind: 'arrow',
      ...(label && { label }),
    })),
    strokes: Array.from({ length: strokes }, (_, index) => ({
      id: `stroke-${index}`,
      pen: 'fine' as const,
      points: [0, 0, 9, 9],
    })),
  }))
const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort()

describe('the outline of a scene', () => {
  it('OL1: names every card, stack, arrow and stroke exactly once', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view)
        const outline = outlineOf(scene)
        const rows = outline.flatMap((part) => allRows(part.rows))
        expect(sorted(rows.map(({ id }) => id))).toEqual(sorted(scene.cards.map(({ id }) => id)))
        expect(sorted(rows.flatMap(({ arrows }) => arrows.map(({ link }) => link)))).toEqual(
          sorted(scene.arrows.map(({ link }) => link)),
        )
        expect(sorted(outline.flatMap(({ strokes }) => strokes))).toEqual(sorted(scene.strokes.map(({ id }) => id)))
        // Asked of the document too, so that nothing can be missing from both.
        const standing = [...cardsByZone(view, new Set()).values()].flat().map((one) => one.card.id)
        expect(sorted(rows.map(({ id }) => id))).toEqual(sorted(standing))
        for (const part of outline) {
          for (const one of allRows(part.rows)) expect(one.zone).toBe(part.zone.id)
          for (const one of part.rows) {
            expect(one.within).toBeNull()
            for (const inside of one.members) {
              expect([inside.within, inside.look === 'stack']).toEqual([one.id, false])
              expect(view.cards.find(({ id }) => id === inside.id)?.stack).toBe(one.id)
            }
          }
        }
      }),
    )
  })

  it('OL2: a stack has its cards in it, and counts as these', () => {
    const view = {
      cards: [
        card('s', { kind: 'stack', text: 'Dates' }),
        card('x', { stack: 's' }),
        card('y', { stack: 's' }),
        card('z', { at: [0, 9] }),
      ],
      links: [{ id: 'l', from: 'x', to: 'z', kind: 'arrow' as const, label: 'before' }],
    }
    const free = outlineOf(sceneOf(view)).find(({ zone }) => zone.id === 'together')
    expect(free?.rows.map((one) => [one.id, one.look, one.members.map(({ id }) => id)])).toEqual([
      ['s', 'stack', ['x', 'y']],
      ['z', 'card', []],
    ])
    expect(cardsIn(free?.rows ?? [])).toBe(3)
    expect(free?.rows[0]?.members[0]?.arrows).toEqual([{ link: 'l', to: 'z', toText: 'Card z', label: 'before' }])
  })
})

describe('finding', () => {
  const rows = [
    row('s', { look: 'stack', text: 'Café', members: [row('x', { text: 'One' }), row('y', { text: 'Two' })] }),
    row('z', { text: 'Three', arrows: [{ link: 'l', to: 's', toText: '', label: 'Then' }] }),
  ]
  const ids = (words: string, here?: string) => allRows(found(rows, words, here)).map(({ id }) => id)
  it('OL9: finds words of cards, titles and arrows, without accents and capitals', () => {
    expect(ids('cafe')).toEqual(['s', 'x', 'y'])
    expect(ids('TWO')).toEqual(['s', 'y'])
    expect(ids('then')).toEqual(['z'])
    expect(ids('four')).toEqual([])
    expect(ids(' ')).toEqual(['s', 'x', 'y', 'z'])
  })
  it('OL5: keeps the card in which the person is', () => {
    expect(ids('four', 'x')).toEqual(['s', 'x'])
    expect(ids('four', 'z')).toEqual(['z'])
  })
})

describe('a list of many', () => {
  const rows = Array.from({ length: 500 }, (_, index) =>
    row(String(index), index === 400 ? { members: [row('inside')] } : {}),
  )
  it('OL10: draws a part of it, and always the card in which the person is', () => {
    expect(windowOf(rows, WINDOW, null)).toBe(WINDOW)
    expect(windowOf(rows, WINDOW, '3')).toBe(WINDOW)
    expect(windowOf(rows, WINDOW, '99')).toBe(100)
    expect(windowOf(rows, WINDOW, 'inside')).toBe(401)
    expect(windowOf(rows, 1_000, null)).toBe(500)
  })
})
