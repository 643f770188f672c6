import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { tablePiles } from '../documents/table-piles.ts'
import { WRITTEN_KINDS, type WrittenKind } from '../session/agenda.ts'
import { boardScene } from './board-scene.ts'
import { tableAsBoard } from './table-board.ts'
import { sceneOptions } from './testing/any-board.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  at: [0, Number(id) || 0],
  text: `Card ${id}`,
  ...more,
})
const tableScene = (
  cards: readonly CardView[],
  kinds: readonly WrittenKind[] = WRITTEN_KINDS,
  more: Parameters<typeof sceneOptions>[0] = {},
) => {
  const kind = { table: 'b' as const, kinds }
  return boardScene(tableAsBoard({ cards }, kind), sceneOptions({ kind, ...more }))
}

describe('a table as a board', () => {
  it('TA5: has a lane for each kind of the step, all of the group, and no area beside', () => {
    const scene = tableScene([], ['interest', 'assumption'])
    expect(scene.zones.map(({ id, group, title, lies }) => [id, group, title, lies])).toEqual([
      ['interest:b', 'b', 'Interests', 'flow'],
      ['assumption:b', 'b', 'Assumptions', 'flow'],
    ])
    expect(scene.bands.map(({ titleAt }) => titleAt)).toEqual([null])
    expect(scene.zones[1]?.rect.x, 'beside each other').toBeGreaterThan(scene.zones[0]?.rect.width ?? 0)
  })
  it('TA5: keeps the order of the table, and leaves the document as it is', () => {
    const cards = [card('1', { into: '3' }), card('2', { kind: 'assumption' }), card('3'), card('4', { into: 'gone' })]
    const board = tableAsBoard({ cards }, { table: 'a', kinds: ['interest'] })
    expect(board.cards.map(({ id, zone, stack, into }) => [id, zone, stack, into])).toEqual([
      ['1', 'interest:a', '3', undefined],
      ['3', 'interest:a', undefined, undefined],
      ['4', 'interest:a', undefined, undefined],
    ])
    expect(cards[0]).toEqual(card('1', { into: '3' }))
  })
  it('TA5: a closed pile shows its first card in its own words, says how many more, and names them for the ear', () => {
    const cards = [card('1', { into: '2' }), card('2'), card('3', { into: '2', text: '' }), card('4')]
    const scene = tableScene(cards)
    expect(scene.cards.map(({ id }) => id)).toEqual(['2', '4'])
    expect(scene.cards[0]).toMatchObject({ look: 'card', text: 'Card 2', stack: { count: 2, open: false } })
    expect(scene.cards[0]?.foot).toMatchObject([{ part: 'words', text: 'and 2 like it' }])
    expect(scene.cards[0]?.name).toBe('Interests. Card 2. and 2 like it. In it: Card 1; Empty card')
    expect(scene.cards[1]?.stack).toBeNull()
  })
  it('TA5: an open pile has its cards below the first, on a ground of its own', () => {
    const scene = tableScene([card('1', { into: '2' }), card('2'), card('4')], ['interest'], {
      openStacks: new Set(['2']),
    })
    expect(scene.cards.map(({ id, within }) => [id, within])).toEqual([
      ['2', null],
      ['1', '2'],
      ['4', null],
    ])
    expect(scene.cards[0]?.stack?.frame).not.toBeNull()
    expect(scene.cards[0]?.name).toBe('Interests. Card 2. and 1 like it')
  })
  it('TA5: what is held back is known to whoever draws it', () => {
    expect(tableScene([card('1', { held: true }), card('2')]).cards.map(({ held }) => held)).toEqual([true, undefined])
  })
  it('TA5: shows exactly the cards of the list, in its order, each in the lane of its kind', () => {
    const anyId = fc.integer({ min: 0, max: 11 }).map(String)
    const anyCards = fc
      .array(
        fc.record({
          kind: fc.constantFrom(...WRITTEN_KINDS),
          at: fc.tuple(fc.constant(0), fc.integer({ min: 0, max: 5 })),
          into: fc.option(anyId, { nil: undefined }),
          held: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      .map((cards) =>
        cards.map(({ into, held, ...one }, index) => ({
          ...card(String(index), one),
          ...(into !== undefined && { into }),
          ...(held && { held }),
        })),
      )
    const inOrder = (cards: readonly CardView[]) =>
      cards.toSorted((one, other) => one.at[1] - other.at[1] || (one.id < other.id ? -1 : 1))
    fc.assert(
      fc.property(anyCards, fc.subarray([...WRITTEN_KINDS], { minLength: 1 }), fc.boolean(), (all, kinds, isOpen) => {
        const cards = inOrder(all)
        const openStacks = new Set(isOpen ? cards.map(({ id }) => id) : [])
        const listed = kinds.flatMap((kind) =>
          tablePiles({ cards }).flatMap(({ card: one, joined }) =>
            one.kind === kind ? [one, ...(isOpen ? joined : [])].map(({ id }) => [id, `${kind}:b`]) : [],
          ),
        )
        expect(tableScene(cards, kinds, { openStacks }).cards.map(({ id, zone }) => [id, zone])).toEqual(listed)
      }),
    )
  })
})
