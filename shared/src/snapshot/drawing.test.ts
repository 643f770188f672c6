import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { larkfieldMap } from '../map/testing/larkfield-map.ts'
import type { Value } from '../axes/value.ts'
import { axesScene, type AxesItem } from '../scene/axes-scene.ts'
import { boardScene } from '../scene/board-scene.ts'
import { mapScene } from '../scene/map-scene.ts'
import { platesOf } from '../scene/scene-card.ts'
import type { Measure, Rect, Scene } from '../scene/scene.ts'
import { anyBoard, sceneOptions, someOpen } from '../scene/testing/any-board.ts'
import { plainMapLabels } from '../scene/testing/plain-map-labels.ts'
import { axesDrawing } from './drawing-axes.ts'
import { boardDrawing } from './drawing-board.ts'
import { mapDrawing } from './drawing-map.ts'
import type { Drawing, DrawnShape, DrawnWords } from './drawing.ts'

const measure: Measure = (text, px) => text.length * px * 0.5
const wordsOf = ({ parts }: Drawing): readonly DrawnWords[] =>
  parts.flatMap((part) => (part.of === 'heading' ? [part.words] : (part.words ?? [])))
const shapesOf = ({ parts }: Drawing): readonly DrawnShape[] =>
  parts.flatMap((part) => ('shapes' in part ? part.shapes : []))
const namesOf = ({ parts }: Drawing): readonly string[] =>
  parts.flatMap((part) => (part.of === 'figure' ? [part.name] : []))

type Line = { readonly text: string; readonly x: number; readonly y: number }
const sorted = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ text, x, y }) => `${x} ${y} ${text}`).toSorted()
const inside = ({ x, y }: Rect, lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ text: line.text, x: x + line.x, y: y + line.y }))

/** Every line of words of a board, where it stands. */
const linesOf = (scene: Scene): readonly Line[] => [
  ...scene.bands.flatMap(({ title, titleAt }) => (titleAt ? [{ text: title, ...titleAt }] : [])),
  ...scene.zones.flatMap(({ title, titleAt, rect, hint }) => [{ text: title, ...titleAt }, ...inside(rect, hint)]),
  ...scene.cards.flatMap(({ rect, lines, foot }) => [
    ...inside(rect, lines),
    ...inside(
      rect,
      foot.flatMap((part) => (part.part === 'words' ? [part] : [])),
    ),
  ]),
  ...scene.arrows.flatMap(({ label }) => (label ? inside(label.rect, label.lines) : [])),
]

describe('SC1, FI5: a drawing is the scene', () => {
  it('has every line of words of a board at its place, and no other', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks: someOpen(view) }))
        const drawing = boardDrawing(scene, 'Board', (count) => `${count} drawings`)
        expect(sorted(wordsOf(drawing))).toEqual(sorted(linesOf(scene)))
        const rects = new Set(
          shapesOf(drawing).flatMap((shape) => (shape.of === 'rect' ? [JSON.stringify(shape.rect)] : [])),
        )
        for (const card of scene.cards) {
          if (card.look === 'text') continue
          for (const plate of platesOf(card)) expect(rects.has(JSON.stringify(plate))).toBe(true)
        }
        const curves = shapesOf(drawing).flatMap((shape) => (shape.of === 'curve' ? [shape.path] : []))
        expect(curves).toHaveLength(scene.arrows.length)
        expect(new Set(curves)).toEqual(new Set(scene.arrows.map(({ path }) => path)))
      }),
      { numRuns: 60 },
    )
  })

  it('FI6: every card and arrow of a board is heard once, by its name', () => {
    fc.assert(
      fc.property(anyBoard, (view) => {
        const scene = boardScene(view, sceneOptions({ kind: 'all', openStacks: someOpen(view) }))
        const names = namesOf(boardDrawing(scene, 'Board', (count) => `${count} drawings`))
        const strokes = scene.strokes.length > 0 ? [`${scene.strokes.length} drawings`] : []
        expect(names.toSorted()).toEqual(
          [...strokes, ...scene.arrows.map(({ name }) => name), ...scene.cards.map(({ name }) => name)].toSorted(),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('has every line of words of the map at its place, and no other', () => {
    const { cards, links } = larkfieldMap()
    const dated = cards.map((card) => (card.id === 'T-M05' ? { ...card, promised: 6, safe: 10, yesA: 10 } : card))
    const scene = mapScene({ cards: dated, links }, { hidden: new Set(), labels: plainMapLabels, measure, width: 1120 })
    expect(scene.cards.some(({ dates }) => (dates?.ticks.length ?? 0) > 1)).toBe(true)
    const drawing = mapDrawing(scene, 'Map')
    const words = [
      ...scene.labels,
      ...scene.curves.flatMap(({ word }) => (word ? [word.label] : [])),
      ...scene.load.map(({ word }) => word.label),
      ...scene.cards.flatMap(({ dates }) => (dates?.ticks ?? []).map(({ word }) => word.label)),
      ...scene.cards.flatMap(({ rect, lines, foot }) => [
        ...inside(rect, lines),
        ...inside(
          rect,
          foot.flatMap((part) => (part.part === 'words' ? [part] : [])),
        ),
      ]),
    ]
    expect(words.length).toBeGreaterThan(60)
    expect(sorted(wordsOf(drawing))).toEqual(sorted(words))
    expect(namesOf(drawing)).toEqual(scene.cards.map(({ name }) => name))
  })

  it('has every line of words and every number of a board with two axes at its place, and no other', () => {
    const item = (number: number, value: Value | null, text: string): AxesItem => ({
      card: { id: String(number), kind: 'assumption', group: number % 2 ? 'a' : 'b', at: [0, number], text },
      number,
      value,
      isByHand: number !== 2,
      rated:
        number === 2 ? { by: 'group', a: [20, 70], b: [60, 90], gap: { evidence: 'clear', importance: 'some' } } : null,
      asides: number === 1 ? ['It asks for a test'] : [],
      isStrong: number === 1,
      name: `${number}. ${text}`,
    })
    const scene = axesScene(
      [
        item(1, [20, 80], 'The support team can take on subscriptions with the people it has now.'),
        item(2, [40, 80], 'مرحبا بكم في هذا المكان الهادئ'),
        item(3, null, 'It waits'),
      ],
      {
        labels: {
          ends: { 'x-low': 'Little evidence', 'x-high': 'Much evidence', 'y-low': 'Little', 'y-high': 'Much' },
          waiting: 'Not placed yet',
          emptyCard: 'No words yet',
          corner: 'Asks for a test',
          corners: { 'top-left': 'Safe bets', 'top-right': '', 'bottom-left': '', 'bottom-right': 'Wait' },
        },
        measure,
      },
    )
    const drawing = axesDrawing(scene, 'Axes')
    const lines = [
      ...scene.labels,
      ...scene.corners,
      ...(scene.corner ? [scene.corner.label] : []),
      ...scene.cards.flatMap(({ rect, lines: some, asides }) => inside(rect, [...some, ...asides])),
      ...[...scene.points, ...scene.spots].map(({ number, at }) => ({ text: String(number), x: at.x, y: at.y + 4.5 })),
    ]
    expect(scene.spots).toHaveLength(2)
    expect(scene.corners.map(({ text }) => text)).toEqual(['Safe bets', 'Wait'])
    expect(sorted(wordsOf(drawing))).toEqual(sorted(lines))
    expect(namesOf(drawing)).toEqual(scene.cards.map(({ name }) => name))
    expect(wordsOf(drawing).filter(({ direction }) => direction === 'rtl').length).toBeGreaterThan(0)
  })
})
