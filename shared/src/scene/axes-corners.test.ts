import { describe, expect, it } from 'vitest'
import { cornerAt, endsAt, twoByTwoBoard } from '../axes/two-by-two-board.ts'
import type { Value } from '../axes/value.ts'
import { isCardValue } from '../documents/card-shape.ts'
import { AXIS_CORNERS, type CardView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import type { CornerNames } from './axes-corners.ts'
import { pointOf } from './axes-parts.ts'
import { axesScene, type AxesItem } from './axes-scene.ts'
import { TYPE, type Rect } from './scene.ts'

const measure = (text: string, px: number): number => Array.from(text).length * px * 0.52
const NAMES = ['', 'Quick wins', 'مكاسب سريعة', 'Abrechnungsauskunftsoberfläche '.repeat(12), 'The big bet']
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed)
const EMPTY: CornerNames = { 'top-left': '', 'top-right': '', 'bottom-left': '', 'bottom-right': '' }

const item = (at: number, value: Value): AxesItem => ({
  card: { id: `n${at}`, kind: 'note', group: 'both', zone: 'two-by-two', at: [0, at], text: `Note ${at} with words` },
  number: at + 1,
  value,
  isByHand: true,
  rated: null,
  asides: [],
  isStrong: false,
  name: '',
})
const sceneOf = (items: readonly AxesItem[], corners?: CornerNames) =>
  axesScene(items, {
    labels: {
      ends: { 'x-low': 'Prices stay', 'x-high': 'Prices double', 'y-low': 'Few', 'y-high': 'Everyone' },
      waiting: 'Waiting',
      emptyCard: 'Empty',
      corner: null,
      ...(corners && { corners }),
    },
    measure,
    keepTray: true,
  })
const inside = (one: Rect, whole: Rect): boolean =>
  one.x >= whole.x &&
  one.y >= whole.y &&
  one.x + one.width <= whole.x + whole.width + 0.01 &&
  one.y + one.height <= whole.y + whole.height + 0.01

describe('AX8: the names of the four corners', () => {
  it.each(SEEDS)('stand in the box and beside the places, so that no card lies on one (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const corners: CornerNames = {
      'top-left': chance.of(NAMES),
      'top-right': chance.of(NAMES),
      'bottom-left': chance.of(NAMES),
      'bottom-right': chance.of(NAMES),
    }
    const items = Array.from({ length: chance.below(30) }, (_, at) => item(at, [chance.below(101), chance.below(101)]))
    const scene = sceneOf(items, corners)
    const { px } = TYPE.title
    const rects = scene.corners.map(({ text, x, y, direction }) => {
      const width = measure(text, px)
      return { x: direction === 'rtl' ? x - width : x, y: y - px * 0.8, width, height: px }
    })
    expect(scene.box.y).toBeGreaterThanOrEqual(0)
    for (const { y } of scene.labels.slice(-3)) expect(y).toBeGreaterThan(scene.box.y + scene.box.height)
    const middle = scene.frame.x + scene.frame.width / 2
    for (const rect of rects) {
      expect(inside(rect, scene.box)).toBe(true)
      expect(rect.y + rect.height <= scene.frame.y || rect.y >= scene.frame.y + scene.frame.height).toBe(true)
      expect(rect.x + rect.width <= middle || rect.x >= middle).toBe(true)
    }
    for (const plate of scene.cards) expect(inside(plate.rect, scene.frame)).toBe(true)
    // Where a card lies stays its value: names move the frame as a whole.
    const plain = sceneOf(items)
    for (const [at, { value }] of items.entries()) {
      const point = scene.points[at]?.at
      expect(point).toEqual(value && pointOf(scene.frame, value))
      expect((point?.y ?? 0) - scene.frame.y).toBeCloseTo((plain.points[at]?.at.y ?? 0) - plain.frame.y, 6)
    }
  })

  it('leave a board without names as it was', () => {
    const items = [item(0, [10, 90])]
    expect(sceneOf(items, EMPTY)).toEqual(sceneOf(items))
    expect(sceneOf(items).box).toEqual(sceneOf(items).frame)
  })

  it('hold by the first, keep the other beside it, and are no ends of axes', () => {
    const named = (id: string, end: CardView['end'], text: string): CardView => ({
      id,
      kind: 'axis',
      group: 'both',
      zone: 'two-by-two',
      at: [0, 0],
      text,
      ...(end && { end }),
    })
    const { corners, ends } = twoByTwoBoard({
      cards: [named('one', 'top-left', 'Quick wins'), named('two', 'top-left', 'Easy'), named('end', 'x-low', 'Left')],
    })
    expect([corners['top-left'].card?.id, corners['top-left'].others.map(({ id }) => id)]).toEqual(['one', ['two']])
    expect(corners['bottom-right'].card).toBe(null)
    expect(ends['x-low'].card?.id).toBe('end')
  })

  it('belong to the corner in which a place lies, each to one', () => {
    expect(
      [
        [0, 100],
        [50, 50],
        [49.9, 50],
        [50, 49.9],
        [0, 0],
      ].map((value) => cornerAt(value as [number, number])),
    ).toEqual(['top-left', 'top-right', 'top-left', 'bottom-right', 'bottom-left'])
    expect(AXIS_CORNERS.map((corner) => endsAt(corner).join())).toEqual([
      'y-high,x-low',
      'y-high,x-high',
      'y-low,x-low',
      'y-low,x-high',
    ])
  })

  it.each([
    'top',
    'top-middle',
    'TOP-LEFT',
    '',
    '__proto__',
    'constructor',
    1,
    null,
    ['top-left'],
    { end: 'top-left' },
  ])('take no forged corner: %j', (end) => {
    expect(isCardValue('end', end)).toBe(false)
    for (const corner of AXIS_CORNERS) expect(isCardValue('end', corner)).toBe(true)
  })
})
