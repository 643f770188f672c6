import { curveStroke, isFilled, isOfGroup, plateStroke, type Stroke } from '../scene/map-dashes.ts'
import {
  CURVE_DOT,
  DATE_DOT,
  type DateTick,
  type MapScene,
  type SceneCurve,
  type SceneLabel,
  type ScenePlate,
  type SceneWord,
} from '../scene/map-parts.ts'
import { MARK, type Owner } from '../scene/scene.ts'
import { edge, footIn, linesIn, markShape, typed } from './drawing-parts.ts'
import type { Drawing, DrawingTone, DrawnEdge, DrawnPart, DrawnShape, DrawnWords } from './drawing.ts'

export const tintOf = (group: Owner): DrawingTone => (group === 'both' ? 'bothTint' : group === 'a' ? 'aTint' : 'bTint')

const strokeAs = ({ width, dashes, isRound }: Stroke, tone: DrawingTone): DrawnEdge => ({
  tone,
  width,
  ...(dashes.length > 0 ? { dashes } : {}),
  ...(isRound ? { isRound } : {}),
})

/** Words beside the plates, as a label of the scene says them. */
export const labelWords = ({ text, x, y, type, tone, direction }: SceneLabel): DrawnWords =>
  typed(text, { x, y }, type, tone, direction)

const wordShape = ({ rect }: SceneWord): DrawnShape => ({ of: 'rect', rect, fill: 'paper' })

/** The word of a line, on its ground of paper; the name of a plate tells the same. */
const wordPart = (shapes: readonly DrawnShape[], word: SceneWord | null): DrawnPart => ({
  of: 'ornament',
  shapes: [...shapes, ...(word ? [wordShape(word)] : [])],
  words: word ? [labelWords(word.label)] : [],
})

const curvePart = (curve: SceneCurve): DrawnPart => {
  const { path, head, dot, look, group, word } = curve
  const tone: DrawingTone = isOfGroup(curve) ? group : look === 'strong' ? 'ink' : 'quiet'
  return wordPart(
    [
      { of: 'curve', path, edge: strokeAs(curveStroke(curve), tone) },
      ...(head ? [{ of: 'line' as const, points: head, isClosed: true as const, fill: tone }] : []),
      ...(dot ? [{ of: 'disc' as const, at: dot, radius: CURVE_DOT, fill: tone }] : []),
    ],
    word,
  )
}

const tickPart = ({ of, dot, line, word }: DateTick): DrawnPart =>
  wordPart(
    [
      { of: 'line', points: line, edge: edge('quiet', 1) },
      {
        of: 'disc',
        at: dot,
        radius: DATE_DOT,
        fill: of === 'promised' ? 'paper' : 'quiet',
        edge: edge('quiet', 1.25),
      },
    ],
    word,
  )

const platePart = (plate: ScenePlate): DrawnPart => {
  const { rect, look, group, marks, lines, direction } = plate
  const foot = footIn(rect, plate.foot, 'ink')
  return {
    of: 'figure',
    name: plate.name,
    shapes: [
      {
        of: 'rect',
        rect,
        radius: 4,
        fill: isFilled(plate) ? tintOf(group) : 'surface',
        edge: strokeAs(plateStroke(plate), look === 'plain' ? 'hair' : group),
      },
      ...marks.map((mark) => markShape(mark.group, rect.x + mark.x, rect.y + mark.y + MARK.plate, MARK.plate)),
      ...foot.shapes,
    ],
    words: [...linesIn(rect, lines, isFilled(plate) ? 'plate' : 'note', 'ink', direction), ...foot.words],
  }
}

/** The milestone map as a drawing; each plate is heard with its lane, its week and what stands in its foot. */
export const mapDrawing = (scene: MapScene, title: string): Drawing => ({
  title,
  size: scene.size,
  parts: [
    {
      of: 'ornament',
      shapes: scene.rules.map(({ from, to, look }) => ({
        of: 'line',
        points: [from, to],
        edge: edge(look === 'row' ? 'hair' : 'hair2', 1),
      })),
    },
    { of: 'words', words: scene.labels.map(labelWords) },
    ...scene.curves.map(curvePart),
    ...scene.load.map(({ path, word }) => wordPart([{ of: 'line', points: path, edge: edge('quiet', 1) }], word)),
    ...scene.cards.flatMap(({ dates }) => (dates?.ticks ?? []).map(tickPart)),
    ...scene.cards.map(platePart),
  ],
})
