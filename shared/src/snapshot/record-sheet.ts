import type { Measure } from '../scene/scene.ts'
import { GROUPS } from '../session/agenda.ts'
import type { Page, PageEntry, PageLine, PageSection } from './page.ts'
import { readable } from './markdown-text.ts'
import { recordPictures } from './record-axes-scene.ts'
import { recordMap, type RecordMapWords } from './record-map-scene.ts'
import type { KeptModel, RecordModel } from './record-model.ts'
import { recordPage } from './record-page.ts'
import type { RecordWords } from './record-words.ts'
import { SCENE_FRAME, SHEET_TYPE, type Sheet } from './sheet.ts'
import { drawPictures, setWords, sheetMeasure, write, type Pen } from './sheet-pen.ts'

/** The least width of the sheet, the width of a line of reading, and how far an agreement stands in from its number. */
const WIDTH = { least: 1120, reading: 900, number: 44, mark: 20 } as const

type At = { readonly x: number; readonly width: number }

const wordsOf = ({ label, say }: PageLine): string => {
  const said = readable(say.text)
  return label === undefined ? said : said === '' ? label : `${label}: ${said}`
}

/** A line with the marks of whose it is before it. */
const drawLine = (pen: Pen, line: PageLine, at: At, tone: 'ink' | 'quiet'): void => {
  const groups = line.group === undefined ? [] : line.group === 'both' ? GROUPS : [line.group]
  const { step } = SHEET_TYPE.body
  groups.forEach((group, index) => {
    pen.shapes.push({
      of: 'mark',
      group,
      x: at.x + index * (WIDTH.mark - 4),
      y: pen.y + (step - 12) / 2,
      size: 12,
      filled: true,
    })
  })
  const indent = groups.length === 0 ? 0 : WIDTH.mark + (groups.length - 1) * (WIDTH.mark - 4)
  write(pen, wordsOf(line), { x: at.x + indent, width: at.width - indent }, 'body', tone, 2)
}

const drawAgreement = (pen: Pen, entry: PageEntry, number: number, at: At): void => {
  pen.y += 16
  setWords(pen, String(number), { x: at.x, top: pen.y, width: WIDTH.number }, 'part', 'quiet')
  const inner = { x: at.x + WIDTH.number, width: at.width - WIDTH.number }
  write(pen, readable(entry.head.text), inner, 'part', 'ink', 6)
  const about = entry.lines.filter((line) => line.group === undefined).map(wordsOf)
  if (about.length > 0) write(pen, about.join(' · '), inner, 'body', 'quiet', 8)
  const owners = entry.lines.filter((line) => line.group !== undefined)
  const column = (inner.width - 32) / 2
  const top = pen.y
  const bottoms = owners.map((line, index) => {
    const x = inner.x + index * (column + 32)
    pen.y = top
    pen.shapes.push({ of: 'rule', x, y: pen.y, width: column })
    pen.y += 8
    drawLine(pen, line, { x, width: column }, 'ink')
    return pen.y
  })
  pen.y = Math.max(top, ...bottoms) + 16
  pen.shapes.push({ of: 'rule', x: at.x, y: pen.y, width: at.width })
}

/** A section at the pen: its title, sentences and entries. Tables are left to the formats that are read. */
export const drawSection = (pen: Pen, section: PageSection, at: At): void => {
  pen.y += 28
  write(pen, section.title, at, 'heading', 'ink', 8)
  for (const block of section.blocks) {
    if (block.of === 'note') write(pen, readable(block.say.text), at, 'body', 'ink', 6)
    if (block.of === 'part') {
      pen.y += block.small ? 2 : 12
      if (block.small || block.group)
        drawLine(pen, { say: block.say, ...(block.group ? { group: block.group } : {}) }, at, 'quiet')
      else write(pen, readable(block.say.text), at, 'part', 'ink', 4)
    }
    if (block.of !== 'entries') continue
    block.entries.forEach((entry, index) => {
      if (block.look === 'signed') return drawAgreement(pen, entry, index + 1, at)
      pen.y += 8
      write(pen, readable(entry.head.text), at, 'part', 'ink', 4)
      for (const line of entry.lines) drawLine(pen, line, at, 'ink')
      pen.y += 8
    })
  }
}

const drawHead = (pen: Pen, page: Page, at: At): void => {
  write(pen, page.heading, at, 'part', 'quiet', 2)
  write(pen, readable(page.title), at, 'title', 'ink', 8)
  write(pen, readable(page.notice), at, 'strong', 'ink', 8)
  for (const fact of page.facts) drawLine(pen, fact, at, 'quiet')
}

/**
 * The record as one picture: its head, what was agreed, what stays open, and the map. The rest is in the readable
 * formats, as the last line says.
 */
export const recordSheet = (
  model: RecordModel | KeptModel,
  words: RecordWords,
  mapWords: RecordMapWords,
  measure: Measure,
): Sheet => {
  const page = recordPage(model, words)
  const scene = model.format === 'parley-record' ? recordMap(model, mapWords, measure, WIDTH.least) : null
  const pictures = model.format === 'parley-record' ? recordPictures(model, words, measure) : []
  const width = Math.max(WIDTH.least, scene?.size.width ?? 0, ...pictures.map((one) => one.scene.size.width))
  const pen: Pen = { shapes: [], measure: sheetMeasure(measure), y: SCENE_FRAME.margin + 12 }
  const at = { x: SCENE_FRAME.margin, width: WIDTH.reading }
  drawHead(pen, page, at)
  for (const section of page.sections) {
    if (section.id === 'agreements' || section.id === 'differences') drawSection(pen, section, at)
  }
  pen.y += 24
  const map = scene ? { y: pen.y, title: words.map.title, scene } : undefined
  if (scene) pen.y += scene.size.height + 2 * SCENE_FRAME.margin + SCENE_FRAME.head
  const axes = drawPictures(pen, pictures)
  pen.y += 12
  write(pen, model.format === 'parley-record' ? words.pictureFoot : page.foot, at, 'small', 'quiet', 12)
  return {
    size: { width: Math.ceil(width + 2 * SCENE_FRAME.margin), height: Math.ceil(pen.y + 12) },
    title: `${page.heading}: ${readable(page.title)}`,
    language: words.language,
    shapes: pen.shapes,
    board: null,
    ...(map ? { map } : {}),
    ...(axes.length > 0 ? { axes } : {}),
  }
}
