import { describe, expect, it } from 'vitest'
import type { Value } from '../axes/value.ts'
import type { Rated } from '../axes/rated.ts'
import { Chance } from '../lib/testing/chance.ts'
import { axesScene, type AxesItem, type AxesSceneOptions } from './axes-scene.ts'
import { axesToSvg } from './axes-svg.ts'
import { INSET, isInside, POINT, pointOf, SPOT, valueAt } from './axes-parts.ts'
import type { Rect } from './scene.ts'

const measure = (text: string, px: number): number => Array.from(text).length * px * 0.52
const OPTIONS: AxesSceneOptions = {
  labels: {
    ends: {
      'x-low': 'Little evidence',
      'x-high': 'Much evidence',
      'y-low': 'Little hangs on it',
      'y-high': 'Much hangs on it',
    },
    waiting: 'Not placed yet',
    emptyCard: 'No words yet',
    corner: 'Important and unproven: asks for a test',
  },
  measure,
  keepTray: true,
}
const COLOURS = {
  paper: '#fff',
  surface: '#fefefe',
  ink: '#111',
  quiet: '#555',
  hair: '#ccc',
  hair2: '#eee',
  a: '#0b5c63',
  b: '#874f00',
  both: '#4a3a78',
  aTint: '#dcecea',
  bTint: '#f6e6c9',
  bothTint: '#e7e2f2',
}
const WORDS = [
  'Short',
  'The support team can take on subscriptions with the people it has now.',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'مرحبا بكم في هذا المكان الهادئ',
  '',
  'Once the new billing tool is live, call volumes go down. 🙂',
]

const item = (at: number, value: Value | null, more: Partial<AxesItem> = {}): AxesItem => ({
  card: {
    id: `card-${at}`,
    kind: 'assumption',
    group: 'a',
    zone: 'assumption:a',
    at: [0, at],
    text: WORDS[at % 6] ?? '',
  },
  number: at + 1,
  value,
  isByHand: true,
  rated: null,
  asides: [],
  isStrong: false,
  name: `Card ${at + 1}`,
  ...more,
})

const GAPS = ['none', 'some', 'clear'] as const
/** Medians come in halves of 1 to 5, so ratings often share a place. */
const anyMedian = (chance: Chance): number => chance.below(9) * 12.5
const anyItems = (chance: Chance, count: number): readonly AxesItem[] =>
  Array.from({ length: count }, (_, at) => {
    const isByHand = chance.is(0.5)
    const rated: Rated | null = chance.is(0.4)
      ? {
          by: 'group',
          a: [anyMedian(chance), anyMedian(chance)],
          b: [anyMedian(chance), anyMedian(chance)],
          gap: { evidence: chance.of(GAPS), importance: chance.of(GAPS) },
        }
      : null
    const value: Value | null = chance.is(0.75)
      ? isByHand
        ? [chance.below(1001) / 10, chance.below(1001) / 10]
        : [anyMedian(chance), anyMedian(chance)]
      : null
    return item(at, value, {
      isByHand,
      rated,
      isStrong: chance.is(0.3),
      asides: chance.is(0.3) ? ['Asks for a test', 'A clear difference in evidence'] : [],
      card: { ...item(at, value).card, group: chance.of(['a', 'b', 'both'] as const) },
    })
  })

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

describe('the scene between two axes', () => {
  it('AX1: a value and its place lead to each other, in every frame', () => {
    const chance = new Chance(11)
    for (let run = 0; run < 500; run += 1) {
      const frame = {
        x: chance.below(400),
        y: chance.below(400),
        width: 300 + chance.below(3000),
        height: 300 + chance.below(2000),
      }
      const value: Value = [chance.below(1001) / 10, chance.below(1001) / 10]
      const at = pointOf(frame, value)
      expect(valueAt(frame, at)).toEqual(value)
      expect(holds(frame, { x: at.x - POINT, y: at.y - POINT, width: 2 * POINT, height: 2 * POINT })).toBe(true)
    }
  })

  it('AX1: evidence grows to the right and importance upwards; outside the frame the nearest end counts', () => {
    const frame = { x: 100, y: 50, width: 600, height: 400 }
    expect(pointOf(frame, [0, 0])).toEqual({ x: 100 + INSET, y: 450 - INSET })
    expect(pointOf(frame, [100, 100])).toEqual({ x: 700 - INSET, y: 50 + INSET })
    expect(valueAt(frame, { x: -500, y: 9_000 })).toEqual([0, 0])
    expect(valueAt(frame, { x: 9_000, y: -500 })).toEqual([100, 100])
  })

  it('AX1: everything lies inside its frame or the tray, and what was laid by hand exactly at its value', () => {
    const chance = new Chance(67)
    for (let run = 0; run < 60; run += 1) {
      const items = anyItems(chance, chance.below(30))
      const scene = axesScene(items, OPTIONS)
      const all = { x: 0, y: 0, ...scene.size }
      expect(scene.cards.map(({ id }) => id).sort()).toEqual(items.map(({ card }) => card.id).sort())
      for (const plate of scene.cards) {
        const around = plate.point ? scene.frame : scene.tray
        expect([plate.id, around !== null && holds(around, plate.rect)]).toEqual([plate.id, true])
      }
      for (const { at, card } of scene.points) {
        expect(isInside(scene.frame, at)).toBe(true)
        const given = items.find((one) => one.card.id === card)
        if (given?.isByHand && given.value) expect(valueAt(scene.frame, at)).toEqual(given.value)
      }
      for (const { at } of scene.spots) expect(isInside(scene.frame, at)).toBe(true)
      for (const one of [scene.frame, ...(scene.tray ? [scene.tray] : [])]) expect(holds(all, one)).toBe(true)
    }
  })

  it('AX1: the same cards give the same scene, to the last number', () => {
    const [one, other] = [anyItems(new Chance(5), 24), anyItems(new Chance(5), 24)]
    expect(axesScene(one, OPTIONS)).toEqual(axesScene(other, OPTIONS))
  })

  it('AX1: plates keep off each other and off the numbers as long as there is room', () => {
    const chance = new Chance(3)
    const covers = (one: Rect, other: Rect): boolean =>
      one.x < other.x + other.width &&
      other.x < one.x + one.width &&
      one.y < other.y + other.height &&
      other.y < one.y + one.height
    for (let run = 0; run < 40; run += 1) {
      const items = Array.from({ length: 6 }, (_, at) => item(at, [chance.below(101), chance.below(101)]))
      const scene = axesScene(items, OPTIONS)
      expect(scene.isCrowded).toBe(false)
      const rects = scene.cards.map(({ rect }) => rect)
      for (const [at, rect] of rects.entries()) {
        expect(rects.slice(at + 1).some((other) => covers(rect, other))).toBe(false)
        expect(scene.points.some((point) => isInside(rect, point.at))).toBe(false)
      }
    }
  })

  it('AX3: marks of ratings with the same middle stand side by side', () => {
    const rated: Rated = { by: 'group', a: [0, 100], b: [0, 100], gap: { evidence: 'none', importance: 'none' } }
    const items = Array.from({ length: 3 }, (_, at) => item(at, [0, 100], { isByHand: false, rated }))
    const { spots, points } = axesScene(items, OPTIONS)
    const marks = [...spots, ...points].map(({ at }) => at)
    expect(marks).toHaveLength(9)
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(SPOT)
  })

  it('AX3: the gap is drawn from group to group, by the wider of its two axes', () => {
    const rated: Rated = { by: 'group', a: [25, 75], b: [75, 75], gap: { evidence: 'clear', importance: 'none' } }
    const { gaps, spots, frame } = axesScene([item(0, [50, 75], { isByHand: false, rated })], OPTIONS)
    expect(gaps).toEqual([
      { card: 'card-0', from: pointOf(frame, [25, 75]), to: pointOf(frame, [75, 75]), look: 'clear' },
    ])
    expect(spots.map(({ group, number }) => [group, number])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('AX1: the picture for files has every word and number of the scene, and no markup of a card', () => {
    const nasty = item(1, [20, 80], {
      name: 'a <b> & "c"',
      card: { ...item(1, null).card, text: '<script>alert(1)</script>' },
    })
    const scene = axesScene([item(0, [70, 30]), nasty, item(2, null)], OPTIONS)
    const svg = axesToSvg(scene, COLOURS, 'Assumptions')
    for (const plate of scene.cards)
      for (const { text, x, y } of plate.lines) {
        const words = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const n = (value: number): string => String(Math.round(value * 100) / 100)
        expect(svg).toContain(`x="${n(plate.rect.x + x)}" y="${n(plate.rect.y + y)}"`)
        expect(svg).toContain(words)
      }
    expect(svg).toContain('Important and unproven: asks for a test')
    expect(svg).not.toContain('<script')
    expect(svg).toContain('a &lt;b&gt; &amp; &quot;c&quot;')
  })
})
