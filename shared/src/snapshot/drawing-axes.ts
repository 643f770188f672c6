import { POINT, SPOT, type AxesPlate, type AxesScene } from '../scene/axes-parts.ts'
import { MARK, type Point } from '../scene/scene.ts'
import { labelWords, tintOf } from './drawing-map.ts'
import { edge, linesIn, markShape, typed } from './drawing-parts.ts'
import type { Drawing, DrawingTone, DrawnPart, DrawnShape, DrawnWords } from './drawing.ts'

const GAP_WIDTH = { none: 1, some: 2, clear: 4 } as const

const line = (from: Point, to: Point, tone: DrawingTone, width: number): DrawnShape => ({
  of: 'line',
  points: [from, to],
  edge: edge(tone, width),
})

const numberWords = ({ x, y }: Point, number: number, tone: DrawingTone): DrawnWords => ({
  ...typed(String(number), { x, y: y + 4.5 }, 'foot', tone),
  isCentred: true,
})

const platePart = ({ rect, look, group, marks, lines, asides, direction, name }: AxesPlate): DrawnPart => ({
  of: 'figure',
  name,
  shapes: [
    { of: 'rect', rect, radius: 4, fill: tintOf(group), edge: edge(group, look === 'strong' ? 2.25 : 1) },
    ...marks.map((mark) => markShape(mark.group, rect.x + mark.x, rect.y + mark.y + MARK.plate, MARK.plate)),
  ],
  words: [...linesIn(rect, lines, 'plate', 'ink', direction), ...linesIn(rect, asides, 'foot', 'quiet')],
})

const frameShapes = ({ corner, box, tray, rules }: AxesScene): readonly DrawnShape[] => [
  ...(corner ? [{ of: 'rect' as const, rect: corner.rect, fill: 'hair2' as const, opacity: 0.5 }] : []),
  { of: 'rect', rect: box, edge: edge('hair', 1) },
  ...(tray ? [{ of: 'rect' as const, rect: tray, radius: 6, edge: { ...edge('hair', 1), dashes: [3, 3] } }] : []),
  ...rules.map(({ from, to }) => line(from, to, 'hair', 1)),
]

const gapShapes = ({ gaps, points }: AxesScene): readonly DrawnShape[] => [
  ...gaps.map(({ from, to, look }): DrawnShape => ({
    of: 'line',
    points: [from, to],
    edge: { ...edge('quiet', GAP_WIDTH[look]), ...(look === 'none' ? { dashes: [2, 4] } : {}) },
  })),
  ...points.flatMap(({ at, leader }) => (leader ? [line(at, leader, 'quiet', 1)] : [])),
]

/** A board with two axes as a drawing; each card is heard with its number and where it lies. */
export const axesDrawing = (scene: AxesScene, title: string): Drawing => ({
  title,
  size: scene.size,
  parts: [
    { of: 'ornament', shapes: frameShapes(scene) },
    {
      of: 'words',
      words: [...scene.labels, ...scene.corners, ...(scene.corner ? [scene.corner.label] : [])].map(labelWords),
    },
    { of: 'ornament', shapes: gapShapes(scene) },
    ...scene.cards.map(platePart),
    {
      of: 'ornament',
      shapes: scene.spots.map(({ at, group }) => markShape(group, at.x - SPOT / 2, at.y + SPOT / 2, SPOT)),
      words: scene.spots.map(({ at, number }) => numberWords(at, number, 'surface')),
    },
    {
      of: 'ornament',
      shapes: scene.points.map(({ at }) => ({
        of: 'disc',
        at,
        radius: POINT,
        fill: 'surface',
        edge: edge('ink', 1.5),
      })),
      words: scene.points.map(({ at, number }) => numberWords(at, number, 'ink')),
    },
  ],
})
