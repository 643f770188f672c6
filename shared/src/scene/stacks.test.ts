import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardScene } from './board-scene.ts'
import { cardsByZone, zoneOf } from './lanes.ts'
import type { Rect } from './scene.ts'
import { anyBoard, freeCard, sceneOptions, someOpen } from './testing/any-board.ts'

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

const lane = { zone: 'interest:a', group: 'a', kind: 'interest' } as const

describe('stacks (SC4)', () => {
  it('closed: shows title and count, and names what lies in it without drawing it', () => {
    const cards = [
      freeCard('s', { kind: 'stack', text: 'Dates' }),
      freeCard('x', { stack: 's', text: 'Too late' }),
      freeCard('y', { stack: 's', text: '' }),
    ]
    const scene = boardScene({ cards }, sceneOptions({ kind: 'together' }))
    expect(scene.cards.map(({ id }) => id)).toEqual(['s'])
    const [stack] = scene.cards
    expect(stack).toMatchObject({ look: 'stack', stack: { count: 2, open: false, frame: null } })
    expect(stack?.notes).toEqual(['2 cards', 'In it: Too late; Empty card'])
    expect(stack?.name).toBe('Together. Stack. Dates. 2 cards. In it: Too late; Empty card')
    expect(stack?.foot).toMatchObject([{ part: 'words', text: '2 cards' }])
  })
  it('SN9: says what is said of it, to the eye and the ear', () => {
    const cards = [freeCard('s', { kind: 'stack', text: 'Dates' }), freeCard('x', { stack: 's', text: 'Too late' })]
    const said = new Map([['s', 'changes inside']])
    const [stack] = boardScene({ cards }, sceneOptions({ kind: 'together', said })).cards
    expect(stack?.foot).toMatchObject([{ part: 'words', text: '1 cards · changes inside' }])
    expect(stack?.name).toBe('Together. Stack. Dates. 1 cards · changes inside. In it: Too late')
  })
  it('open: a heading with its cards below it in a column, unless they have places of their own', () => {
    const cards = [
      freeCard('s', { kind: 'stack', place: [600, 40], text: 'Dates' }),
      freeCard('x', { stack: 's', at: [0, 1] }),
      freeCard('y', { stack: 's', at: [0, 2], place: [20, 20] }),
      freeCard('z', { stack: 's', at: [0, 3] }),
    ]
    const scene = boardScene({ cards }, sceneOptions({ kind: 'together', openStacks: new Set(['s']) }))
    expect(scene.cards.map(({ id, within }) => [id, within])).toEqual([
      ['s', null],
      ['x', 's'],
      ['y', 's'],
      ['z', 's'],
    ])
    const [s, x, y, z] = scene.cards.map(({ rect }) => rect)
    if (!s || !x || !y || !z) throw new Error('Cards are missing.')
    expect([x.x, z.x]).toEqual([s.x, s.x])
    expect(x.y).toBe(s.y + s.height + 10)
    expect(z.y).toBe(x.y + x.height + 10)
    expect([y.x, y.y]).toEqual([37, 69])
    const frame = scene.cards[0]?.stack?.frame
    expect(frame && [s, x, z].every((rect) => holds(frame, rect)) && !holds(frame, y)).toBe(true)
  })
  it('open in a lane: takes rows of its own, framed, between what comes before and after', () => {
    const cards = [
      freeCard('1', { ...lane, at: [0, 1] }),
      freeCard('s', { ...lane, kind: 'stack', at: [0, 2] }),
      freeCard('2', { ...lane, at: [0, 3] }),
      freeCard('x', { ...lane, stack: 's', at: [0, 9] }),
    ]
    const scene = boardScene({ cards }, sceneOptions({ openStacks: new Set(['s']) }))
    expect(scene.cards.map(({ id }) => id)).toEqual(['1', 's', 'x', '2'])
    const [one, s, x, two] = scene.cards
    const frame = s?.stack?.frame
    if (!one || !s || !x || !two || !frame) throw new Error('Cards are missing.')
    expect(holds(frame, s.rect) && holds(frame, x.rect)).toBe(true)
    expect(frame.y).toBeGreaterThan(one.rect.y + one.rect.height)
    expect(two.rect.y).toBeGreaterThan(frame.y + frame.height)
    expect(x.rect.x).toBeGreaterThan(s.rect.x)
  })
  it('a card whose stack is gone, hidden, joined or elsewhere lies on its own', () => {
    const cards = [
      freeCard('x', { stack: 'gone' }),
      freeCard('y', { stack: 'z' }),
      freeCard('z', {}),
      freeCard('s', { ...lane, kind: 'stack' }),
      freeCard('v', { stack: 's' }),
      freeCard('h', { kind: 'stack' }),
      freeCard('w', { stack: 'h' }),
    ]
    const scene = boardScene({ cards }, sceneOptions({ kind: 'all', hidden: new Set(['h']) }))
    expect(scene.cards.map(({ id }) => id).sort()).toEqual(['s', 'v', 'w', 'x', 'y', 'z'])
  })
  it('every card is drawn once, or lies in a closed stack that counts and names it, or was joined', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const openStacks = someOpen(view)
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks }))
        const drawn = new Map(scene.cards.map((card) => [card.id, card]))
        expect(drawn.size).toBe(scene.cards.length)
        for (const [zone, placed] of cardsByZone(view, new Set())) {
          for (const { card } of placed) {
            // The obvious reference: a card lies in a stack of its own zone that is there, unless it is one itself.
            const holder = placed.find(
              (one) => one.card.kind === 'stack' && one.card.id === card.stack && card.kind !== 'stack',
            )
            const isIn = holder && !openStacks.has(holder.card.id)
            expect(drawn.has(card.id)).toBe(!isIn)
            expect(drawn.get(card.id)?.within ?? null).toBe(!isIn && holder ? holder.card.id : null)
            expect(zoneOf(card)).toBe(zone)
          }
        }
        for (const { id, stack } of scene.cards) {
          const inside = view.cards.filter(
            (one) => one.stack === id && one.kind !== 'stack' && one.zone === drawn.get(id)?.zone,
          )
          if (stack) expect(stack.count).toBeLessThanOrEqual(inside.length)
        }
      }),
    )
  })
})
