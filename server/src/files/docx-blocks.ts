import type { Page, PageBlock, PageEntry, PageSection, PageTable } from '@parley/shared/snapshot/page'
import { holdsNext } from '@parley/shared/snapshot/page-holds'
import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import { fromRight, lineRuns, QUIET, runs, saidRuns, termMark } from './docx-runs.ts'

/** The lists of a document: with points, and counted. */
export const LISTS = { points: 'points', counted: 'counted' } as const

/** What a page of A4 holds across between its margins, in twentieths of a point, and the lines of a table. */
const WIDTH = convertMillimetersToTwip(170)
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'B8B0A0' } as const
const NONE = { style: BorderStyle.NONE } as const

/** Sets the sections of a page one after another; every counted list begins at 1. */
export class DocxBlocks {
  readonly #page: Page
  readonly #charts: ReadonlyMap<PageTable, Paragraph>
  #lists = 0
  #hasTerms = true

  /** `charts`: the pictures of tables, which stand above them. */
  constructor(page: Page, charts: ReadonlyMap<PageTable, Paragraph>) {
    this.#page = page
    this.#charts = charts
  }

  section(section: PageSection): (Paragraph | Table)[] {
    // The word list explains; a term in it that led back to it would lead in a circle.
    this.#hasTerms = section.id !== 'words'
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        ...fromRight(section.title),
        children: [...runs(section.title)],
      }),
      ...section.blocks.flatMap((block, at) => this.#block(block, holdsNext(section.blocks, at, false))),
    ]
  }

  #block(block: PageBlock, keepNext: boolean): (Paragraph | Table)[] {
    switch (block.of) {
      case 'note': {
        const look = block.tone === 'strong' ? { bold: true } : block.tone === 'quiet' ? { color: QUIET } : {}
        return [
          this.#paragraph(
            block.say.text,
            saidRuns(block.say, this.#page, this.#hasTerms, look),
            keepNext ? { keepNext } : {},
          ),
        ]
      }
      case 'part':
        return [
          this.#paragraph(block.say.text, [...runs(block.say.text)], {
            heading: block.small ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          }),
        ]
      case 'entries':
        return this.#entries(block)
      case 'table':
        return this.#table(block)
    }
  }

  #paragraph(text: string, children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({ ...options, ...fromRight(text), children })
  }

  #entries({ look, entries }: Extract<PageBlock, { of: 'entries' }>): Paragraph[] {
    const isCounted = look === 'signed' || look === 'numbered' || look === 'scale'
    this.#lists += 1
    const instance = this.#lists
    return entries.flatMap((one, at) => {
      const mark =
        one.id === undefined
          ? this.#head(one, look)
          : [new Bookmark({ id: termMark(at + 1), children: [...runs(one.head.text, { bold: true })] })]
      const reference = isCounted ? LISTS.counted : LISTS.points
      return [
        this.#paragraph(one.head.text, mark, {
          numbering: { reference, level: 0, instance },
          ...(one.lines.length > 0 ? { keepNext: true } : {}),
        }),
        ...one.lines.map((line) =>
          this.#paragraph(line.say.text, lineRuns(line, this.#page, this.#hasTerms), {
            numbering: { reference: LISTS.points, level: 1, instance },
          }),
        ),
      ]
    })
  }

  #head(one: PageEntry, look: string): ParagraphChild[] {
    const owner = one.group ? this.#page.groups[one.group] : ''
    return [
      ...(owner === '' ? [] : runs(`${owner}: `, { color: QUIET })),
      ...saidRuns(one.head, this.#page, this.#hasTerms, look === 'signed' ? { bold: true } : {}),
      ...(one.aside === undefined ? [] : runs(` (${one.aside})`, { color: QUIET })),
    ]
  }

  #table(table: PageTable): (Paragraph | Table)[] {
    const { caption, isHeaded, columns, body } = table
    const chart = this.#charts.get(table)
    const cell = (children: readonly ParagraphChild[], text: string): TableCell =>
      new TableCell({
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        children: [this.#paragraph(text, children, { spacing: { after: 0 } })],
      })
    // A figure as a head stands for words that are explained above the table.
    const heads = columns.map(({ title }) => cell([...runs(title, { bold: true })], title))
    const first = Math.round(WIDTH * (columns.length > 3 ? 0.2 : 0.5))
    const weights = columns.map(({ title }) => (title.length > 2 ? 2 : 1))
    const share = (WIDTH - first) / weights.reduce((sum, one) => sum + one, 0)
    return [
      ...(chart ? [chart] : []),
      ...(isHeaded ? [] : [this.#paragraph(caption, [...runs(caption)], { style: 'Caption', keepNext: true })]),
      new Table({
        width: { size: WIDTH, type: WidthType.DXA },
        columnWidths: [first, ...weights.map((weight) => Math.floor(weight * share))],
        borders: { top: HAIR, bottom: HAIR, left: NONE, right: NONE, insideHorizontal: HAIR, insideVertical: NONE },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: [cell([], ''), ...heads] }),
          ...body.map(
            ({ head, strong, cells }) =>
              new TableRow({
                cantSplit: true,
                children: [
                  cell(saidRuns(head, this.#page, this.#hasTerms, strong ? { bold: true } : {}), head.text),
                  ...columns.map((_column, at) => cell([...runs(cells[at]?.text ?? '–')], '')),
                ],
              }),
          ),
        ],
      }),
      new Paragraph({ spacing: { after: 60 }, children: [] }),
    ]
  }
}
