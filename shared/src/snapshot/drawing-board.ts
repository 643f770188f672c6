import { drawOrder } from '../scene/draw-order.ts'
import { platesOf } from '../scene/scene-card.ts'
import {
  ARROW,
  MARK,
  PEN_WIDTH,
  type Rect,
  type Scene,
  type SceneArrow,
  type SceneCard,
  type SceneStroke,
  type SceneZone,
} from '../scene/scene.ts'
import { smoothLine } from '../scene/strokes.ts'
import { edge, footIn, linesIn, markShape, marksOf, typed } from './drawing-parts.ts'
import type { Drawing, DrawnPart, DrawnShape } from './drawing.ts'

const zoneShapes = ({ rect, group, titleAt }: SceneZone): readonly DrawnShape[] => {
  const marks = marksOf(group)
  const hair = group === 'both' ? { ...edge('hair', 1), dashes: [3, 3] } : edge('hair', 1)
  return [
    { of: 'rect', rect, radius: 6, edge: hair },
    ...marks.map((one, index) =>
      markShape(one, titleAt.x - (marks.length - index) * (MARK.title + 9), titleAt.y + 1, MARK.title),
    ),
  ]
}

const plateShapes = (card: SceneCard): readonly DrawnShape[] =>
  platesOf(card).flatMap((plate): readonly DrawnShape[] => [
    {
      of: 'rect',
      rect: plate,
      radius: 3,
      fill: card.group === 'both' ? 'bothTint' : 'surface',
      edge: edge(card.look === 'stack' ? 'quiet' : 'hair', 0.75),
    },
    { of: 'rect', rect: { ...plate, width: 4 }, radius: 1.5, fill: card.group },
  ])

const cardPart = (card: SceneCard): DrawnPart => {
  const foot = footIn(card.rect, card.foot, 'quiet')
  const type = card.look === 'stack' ? 'stack' : 'card'
  return {
    of: 'figure',
    name: card.name,
    shapes: [...(card.look === 'text' ? [] : plateShapes(card)), ...foot.shapes],
    words: [...linesIn(card.rect, card.lines, type, 'ink', card.direction), ...foot.words],
  }
}

const arrowPart = ({ path, head, name }: SceneArrow): DrawnPart => ({
  of: 'figure',
  name,
  shapes: [
    { of: 'curve', path, edge: edge('ink', ARROW.width) },
    { of: 'line', points: head, isClosed: true, fill: 'ink' },
  ],
  words: [],
})

/** The words of arrows lie on top of all; the arrow's own name has told them already. */
const labelPart = ({ label }: SceneArrow): readonly DrawnPart[] =>
  label
    ? [
        {
          of: 'ornament',
          shapes: [{ of: 'rect', rect: label.rect, radius: 3, fill: 'paper' }],
          words: linesIn(label.rect, label.lines, 'foot', 'ink', label.direction),
        },
      ]
    : []

const strokeShape = ({ points, pen }: SceneStroke): DrawnShape => ({
  of: 'stroke',
  ...smoothLine(points),
  edge: { ...edge('ink', PEN_WIDTH[pen]), isRound: true },
})

const groundShape = (rect: Rect): DrawnShape => ({
  of: 'rect',
  rect,
  radius: 6,
  fill: 'paper',
  edge: edge('quiet', 1),
})

const zoneParts = (zone: SceneZone, level: 2 | 3, cards: readonly SceneCard[]): readonly DrawnPart[] => [
  { of: 'heading', level, words: typed(zone.title, zone.titleAt, 'title', 'ink') },
  ...(zone.hint.length > 0 ? [{ of: 'words' as const, words: linesIn(zone.rect, zone.hint, 'foot', 'quiet') }] : []),
  ...cards.filter((card) => card.zone === zone.id).map(cardPart),
]

/**
 * The board as a drawing: lanes in reading order, each under its title. `drawn` says how many lines were drawn by hand:
 * what they show is told nowhere but in the picture.
 */
export const boardDrawing = (scene: Scene, title: string, drawn: (count: number) => string): Drawing => {
  const order = drawOrder(scene)
  const bands = scene.bands.flatMap((band): readonly DrawnPart[] => {
    const zones = scene.zones.filter((zone) => zone.band === band.id)
    const head: readonly DrawnPart[] = band.titleAt
      ? [{ of: 'heading', level: 2, words: typed(band.title, band.titleAt, 'band', 'ink') }]
      : []
    return [...head, ...zones.flatMap((zone) => zoneParts(zone, band.titleAt ? 3 : 2, order.cards))]
  })
  return {
    title,
    size: scene.size,
    parts: [
      { of: 'ornament', shapes: scene.zones.flatMap(zoneShapes) },
      ...(scene.strokes.length > 0
        ? [
            {
              of: 'figure' as const,
              name: drawn(scene.strokes.length),
              shapes: scene.strokes.map(strokeShape),
              words: [],
            },
          ]
        : []),
      ...order.arrows.map(arrowPart),
      ...bands,
      ...(order.open.grounds.length > 0
        ? [{ of: 'ornament' as const, shapes: order.open.grounds.map(groundShape) }]
        : []),
      ...order.open.arrows.map(arrowPart),
      ...order.open.cards.map(cardPart),
      ...scene.arrows.flatMap(labelPart),
    ],
  }
}
