import type { Measure } from '../scene/scene.ts'
import { directionOf, wrap } from '../scene/wrap.ts'
import type { RecordPicture } from './record-axes-scene.ts'
import { SCENE_FRAME, SHEET_TYPE, type Sheet, type SheetShape, type SheetType } from './sheet.ts'

/** How wide the sheet measures words of a type that may be set in the serif. */
export type SheetMeasure = (text: string, type: SheetType) => number

/** Widths of the sheet's types from the board's measure; the serif is taken a little wider, so that no line runs out. */
export const sheetMeasure =
  (measure: Measure): SheetMeasure =>
  (text, type) => {
    const { px, weight, serif } = SHEET_TYPE[type]
    return measure(text, px, weight) * (serif ? 1.08 : 1)
  }

/** A column of the sheet that is filled from the top down. */
export type Pen = {
  readonly shapes: SheetShape[]
  readonly measure: SheetMeasure
  /** Top of what comes next. */
  y: number
}

/** Words on as many lines as they need from `top`, without moving the pen; returns the height. */
export const setWords = (
  pen: Pen,
  words: string,
  at: { readonly x: number; readonly top: number; readonly width: number },
  type: SheetType,
  tone: 'ink' | 'quiet' = 'ink',
): number => {
  const { px, step } = SHEET_TYPE[type]
  const direction = directionOf(words)
  const lines = wrap(words, (text) => pen.measure(text, type), at.width)
  lines.forEach((text, index) => {
    const y = at.top + index * step + (step + px * 0.7) / 2
    pen.shapes.push({ of: 'words', text, x: direction === 'rtl' ? at.x + at.width : at.x, y, type, tone, direction })
  })
  return lines.length * step
}

/** Words at the pen, which moves below them and `after` further. */
export const write = (
  pen: Pen,
  words: string,
  at: { readonly x: number; readonly width: number },
  type: SheetType,
  tone: 'ink' | 'quiet' = 'ink',
  after = 0,
): void => {
  pen.y += setWords(pen, words, { ...at, top: pen.y }, type, tone) + after
}

/** Pictures below each other, each in the frame of a scene; the pen moves below them. */
export const drawPictures = (pen: Pen, pictures: readonly RecordPicture[]): NonNullable<Sheet['axes']> =>
  pictures.map(({ title, scene }) => {
    const y = pen.y + 24
    pen.y += scene.size.height + 2 * SCENE_FRAME.margin + SCENE_FRAME.head + 36
    return { y, title, scene }
  })
