import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'
import { LISTS } from './docx-blocks.ts'
import { QUIET } from './docx-runs.ts'

/** Typefaces that word processors have, or have one of the same widths for. */
const FONT = { body: 'Arial', head: 'Georgia' } as const
const INK = '22201C'

const heading = (size: number, before: number) => ({
  run: { font: FONT.head, size, bold: false, color: INK },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
})

/** The styles of a document in this language, as a word processor lists and changes them. */
export const docxStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT.body, size: 21, color: INK, language: { value: language } },
      paragraph: { spacing: { after: 80, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(44, 0),
    heading1: heading(32, 360),
    heading2: heading(25, 240),
    heading3: heading(22, 160),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 120, after: 40 } },
    },
  ],
  characterStyles: [{ id: 'Term', name: 'Term', run: { underline: { type: 'dotted', color: QUIET } } }],
})

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400 + at * 400, hanging: 400 }, spacing: { after: 60 } } },
})

export const docxLists: INumberingOptions = {
  config: [
    {
      reference: LISTS.points,
      levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')],
    },
    { reference: LISTS.counted, levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
  ],
}
