import type { Measure } from '../scene/scene.ts'
import { GROUPS } from '../session/agenda.ts'
import { recordMap, type RecordMapWords } from './record-map-scene.ts'
import { recordPictures } from './record-axes-scene.ts'
import { daySections } from './record-page.ts'
import { drawSection } from './record-sheet.ts'
import type { RecordWords } from './record-words.ts'
import { SCENE_FRAME, SHEET_TYPE, type Sheet } from './sheet.ts'
import { drawPictures, setWords, sheetMeasure, write, type Pen } from './sheet-pen.ts'
import { drawResult } from './sheet-result.ts'
import { snapshotScene } from './snapshot-scene.ts'
import type { SnapshotWords } from './snapshot-words.ts'
import type { WorkingSnapshot } from './working-snapshot.ts'

/** The least width of what stands on the sheet, and the most that a result and a line of reading take. */
const WIDTH = { least: 1080, result: 1400, reading: 860 } as const

const drawHead = (pen: Pen, width: number, model: WorkingSnapshot, words: SnapshotWords): void => {
  const at = { x: SCENE_FRAME.margin, width }
  const reading = { ...at, width: Math.min(width, WIDTH.reading) }
  write(pen, model.title, at, 'title', 'ink', 8)
  write(pen, model.notice, reading, 'strong')
  write(pen, words.about, reading, 'small', 'quiet', 12)
  write(pen, words.date(Date.parse(model.takenAt)), reading, 'small', 'ink', 2)
  for (const group of GROUPS) {
    pen.shapes.push({ of: 'mark', group, x: at.x, y: pen.y + (SHEET_TYPE.small.step - 12) / 2, size: 12, filled: true })
    const { name, seats } = model.groups[group]
    write(pen, words.groupSize(name, seats), { x: at.x + 20, width: reading.width - 20 }, 'small', 'ink', 2)
  }
  write(pen, words.tookPart(model.tookPart), reading, 'small', 'ink', 8)
}

const drawList = (pen: Pen, title: string, sentences: readonly string[], width: number): void => {
  const at = { x: SCENE_FRAME.margin, width: Math.min(width, WIDTH.reading) }
  write(pen, title, at, 'part', 'ink', 6)
  for (const sentence of sentences) {
    setWords(pen, '–', { ...at, top: pen.y }, 'small', 'quiet')
    write(pen, sentence, { x: at.x + 18, width: at.width - 18 }, 'small', 'quiet', 4)
  }
  pen.y += 20
}

/** The whole picture of a working snapshot, set with `measure`. It is made from the model alone. */
export const workingSheet = (
  model: WorkingSnapshot,
  words: SnapshotWords,
  day: { readonly words: RecordWords; readonly map: RecordMapWords },
  measure: Measure,
): Sheet => {
  const scene = snapshotScene(model, words, measure, WIDTH.least)
  const map = model.day ? recordMap({ map: model.day.map, groups: model.groups }, day.map, measure, WIDTH.least) : null
  const pictures = model.day ? recordPictures({ ...model.day, groups: model.groups }, day.words, measure) : []
  const width = Math.max(
    WIDTH.least,
    scene?.size.width ?? 0,
    map?.size.width ?? 0,
    ...pictures.map((one) => one.scene.size.width),
  )
  const pen: Pen = { shapes: [], measure: sheetMeasure(measure), y: SCENE_FRAME.margin }
  drawHead(pen, width, model, words)
  const board = scene ? { y: pen.y, title: words.board, scene } : null
  if (scene) pen.y += scene.size.height + 2 * SCENE_FRAME.margin + SCENE_FRAME.head
  pen.y += 12
  for (const ballot of model.ballots)
    drawResult(pen, ballot, { x: SCENE_FRAME.margin, width: Math.min(width, WIDTH.result) }, model, words)
  for (const section of model.day ? daySections({ ...model.day, groups: model.groups }, day.words) : []) {
    if (section.id === 'map') continue
    // Of checks and ratings the picture has the words and how each ended; their counts are tables to be read.
    const isCounted = section.id === 'support' || section.id === 'ratings'
    const blocks = section.blocks.filter(
      (block) => !isCounted || block.of === 'part' || (block.of === 'note' && block.tone === 'strong'),
    )
    drawSection(pen, { ...section, blocks }, { x: SCENE_FRAME.margin, width: WIDTH.reading })
  }
  const drawn = map ? { y: pen.y + 24, title: day.words.map.title, scene: map } : undefined
  if (map) pen.y += map.size.height + 2 * SCENE_FRAME.margin + SCENE_FRAME.head + 36
  const axes = drawPictures(pen, pictures)
  drawList(pen, words.rules.title, model.rules.sentences, width)
  drawList(pen, words.leftOut.title, model.leftOut, width)
  return {
    size: { width: Math.ceil(width + 2 * SCENE_FRAME.margin), height: Math.ceil(pen.y + 12) },
    title: `${model.title}. ${model.notice}`,
    language: words.language,
    shapes: pen.shapes,
    board,
    ...(drawn ? { map: drawn } : {}),
    ...(axes.length > 0 ? { axes } : {}),
  }
}
