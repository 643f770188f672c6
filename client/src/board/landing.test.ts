import type { CardView } from '@parley/shared/documents/card-view'
import type { Scene, SceneCard, SceneZone } from '@parley/shared/scene/scene'
import { describe, expect, it } from 'vitest'
import { READ_ONLY, type BoardRights } from './board-rights.ts'
import { landing, withinAt } from './landing.ts'

const zone = (id: string, x: number, lies: 'flow' | 'free'): SceneZone =>
  ({
    id,
    lies,
    rect: { x, y: 0, width: 500, height: 600 },
    flow: { x: x + 10, y: 40, width: 480, height: 550 },
  }) as SceneZone
const card = (id: string, lies: string, x: number, y: number, more: Partial<SceneCard> = {}): SceneCard =>
  ({
    id,
    zone: lies,
    rect: { x, y, width: 100, height: 40 },
    look: 'card',
    stack: null,
    within: null,
    ...more,
  }) as SceneCard

const scene = {
  zones: [zone('interest:a', 0, 'flow'), zone('together', 520, 'free')],
  cards: [
    card('one', 'interest:a', 10, 40),
    card('two', 'interest:a', 10, 92),
    card('three', 'together', 600, 100),
    card('pile', 'together', 800, 300, {
      look: 'stack',
      stack: { count: 1, open: true, frame: { x: 790, y: 290, width: 120, height: 120 } },
    }),
    card('inside', 'together', 800, 350, { within: 'pile' }),
  ],
} as unknown as Scene
const all: BoardRights = { ...READ_ONLY, mayMove: () => true, mayStack: () => true, mayLay: true, closed: () => null }
const cardOf = (id: string): CardView => ({ id, kind: 'problem', at: [0, 0], text: '' })
const shown = (id: string): SceneCard => scene.cards.find((one) => one.id === id) as SceneCard
const land = (ids: string[], dx: number, dy: number, at: { x: number; y: number }, reach = 0, rights = all) =>
  landing({ scene, rights, cardOf }, { cards: ids.map(shown), dx, dy, at, reach })

describe('HD2: where cards land that are let go', () => {
  it('keep their places to each other in the free area, and stay inside its corner', () => {
    expect(land(['one', 'two'], 700, 200, { x: 720, y: 250 })).toMatchObject({ on: 'free', dx: 700, dy: 200 })
    expect(land(['three'], -400, -400, { x: 540, y: 60 }), 'not above or left of it').toMatchObject({
      dx: 530 - 600,
      dy: 40 - 100,
    })
  })
  it('come in line with a neighbour in reach, and with none while the key is held', () => {
    expect(land(['one'], 593, 300, { x: 640, y: 360 }, 8)).toMatchObject({ on: 'free', dx: 590 })
    expect(land(['one'], 593, 300, { x: 640, y: 360 }, 0)).toMatchObject({ on: 'free', dx: 593, guides: [] })
  })
  it('take their place in the order of a lane', () => {
    expect(land(['three'], 0, 0, { x: 60, y: 45 })).toMatchObject({ on: 'lane', before: 'one' })
    expect(land(['three'], 0, 0, { x: 60, y: 300 })).toMatchObject({ on: 'lane', before: null })
  })
  it('go onto a stack of their own zone, and past one of another', () => {
    expect(land(['three'], 0, 0, { x: 820, y: 310 })).toMatchObject({ on: 'stack', stack: { id: 'pile' } })
    expect(land(['one'], 700, 300, { x: 820, y: 310 })).toMatchObject({ on: 'free' })
    expect(land(['pile'], 5, 5, { x: 820, y: 310 }), 'a stack does not land on itself').toMatchObject({ on: 'free' })
  })
  it('TA7: at a table, go onto a card that says the same, well inside it or on an open pile, and between two beside that', () => {
    const cards = [
      card('one', 'interest:a', 10, 40),
      card('two', 'interest:a', 10, 92),
      card('head', 'interest:a', 10, 150, {
        stack: { count: 2, open: true, frame: { x: 5, y: 145, width: 110, height: 160 } },
      }),
      card('inside', 'interest:a', 10, 200, { within: 'head' }),
      card('more', 'interest:a', 10, 250, { within: 'head' }),
      card('theirs', 'frustration:a', 560, 40),
    ]
    const table = {
      zones: [zone('interest:a', 0, 'flow'), zone('frustration:a', 520, 'flow')],
      cards,
    } as unknown as Scene
    const may = { ...all, joins: true, mayMove: () => true }
    const lay = (id: string, x: number, y: number) =>
      landing(
        { scene: table, rights: may, cardOf },
        { cards: cards.filter((one) => one.id === id), dx: 0, dy: 0, at: { x, y }, reach: 0 },
      )
    expect(lay('one', 60, 112), 'well inside').toMatchObject({ on: 'stack', stack: { id: 'two' } })
    expect(lay('one', 60, 97), 'near its upper end').toMatchObject({ on: 'lane', before: 'two' })
    expect(lay('one', 60, 130), 'near its lower end').toMatchObject({ on: 'lane', before: 'head' })
    expect(lay('one', 112, 240), 'the ground of a pile').toMatchObject({ on: 'stack', stack: { id: 'head' } })
    expect(lay('inside', 60, 280), 'in its own pile').toMatchObject({ on: 'lane', before: null })
    expect(lay('inside', 60, 60), 'out of it').toMatchObject({ on: 'stack', stack: { id: 'one' } })
    expect(lay('head', 60, 220), 'a pile and its own ground').toMatchObject({ on: 'lane' })
    expect(lay('theirs', 60, 112), 'of another kind').toMatchObject({ on: 'lane' })
    const [one, two] = cards
    const row = {
      ...table,
      cards: [one, { ...two, rect: { x: 130, y: 40, width: 100, height: 40 } }],
    } as unknown as Scene
    const beside = (x: number) =>
      landing(
        { scene: { ...row, cards: [...row.cards, ...cards.slice(5)] }, rights: may, cardOf },
        { cards: cards.slice(0, 1), dx: 0, dy: 0, at: { x, y: 75 }, reach: 0 },
      )
    expect(beside(180), 'in rows the ends are left and right').toMatchObject({ on: 'stack', stack: { id: 'two' } })
    expect(beside(140)).toMatchObject({ on: 'lane', before: 'two' })
  })
  it('land nowhere that one of them may not go, nor outside', () => {
    const some: BoardRights = { ...all, mayMove: ({ id }) => id !== 'two' }
    expect(land(['one', 'two'], 700, 200, { x: 720, y: 250 }, 0, some)).toBeNull()
    expect(land(['one'], 0, 0, { x: 5000, y: 0 })).toBeNull()
    expect(land(['one'], 700, 0, { x: 720, y: 250 }, 0, { ...all, mayLay: false })).toBeNull()
  })
  it('leave a stack when they leave its ground', () => {
    expect(withinAt(scene, shown('inside'), { x: 600, y: 100 })).toBeNull()
    expect(withinAt(scene, shown('inside'), { x: 800, y: 380 })).toBeUndefined()
    expect(withinAt(scene, shown('three'), { x: 0, y: 0 })).toBeUndefined()
  })
})
