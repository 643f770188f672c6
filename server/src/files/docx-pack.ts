import type { Page } from '@parley/shared/snapshot/page'
import { paperTitle } from '@parley/shared/snapshot/paper'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type FileChild,
} from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { m } from '../paraglide/messages.js'
import { DocxBlocks, LISTS } from './docx-blocks.ts'
import { fromRight, lineRuns, QUIET, runs } from './docx-runs.ts'
import { docxLists, docxStyles } from './docx-style.ts'
import { chartsOf } from './docx-charts.ts'
import { pngOf } from './png-of.ts'
import type { DocxAsked } from './thread-messages.ts'
import { zipOf } from './zip-of.ts'

/** A picture of a board as it goes into a document: PNG, and its size in board units. */
type DocxPicture = {
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  readonly png: Uint8Array
}

/**
 * A4, and what a picture may take of a page that lies across, in pixels of 1/96 inch; `pixels` to a board unit: it is read
 * on a page or a screen, and not on a wall.
 */
const PAPER = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }
const MARGIN = convertMillimetersToTwip(20)
const PICTURE = { width: 960, height: 560, pixels: 1.25 } as const

const [before = '', between = '', after = ''] = m.pdf_page({ page: '\n', pages: '\n' }).split('\n')
const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({
          color: QUIET,
          size: 18,
          children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
        }),
      ],
    }),
  ],
})

const headOf = (page: Page): FileChild[] => [
  ...(page.heading === '' ? [] : [new Paragraph({ children: [...runs(page.heading, { color: QUIET })] })]),
  new Paragraph({ heading: HeadingLevel.TITLE, ...fromRight(page.title), children: [...runs(page.title)] }),
  new Paragraph({ ...fromRight(page.notice), children: [...runs(page.notice, { bold: true })] }),
  ...page.facts.map(
    (line) =>
      new Paragraph({
        ...fromRight(line.say.text),
        numbering: { reference: LISTS.points, level: 0 },
        children: lineRuns(line, page, false),
      }),
  ),
]

const picture = ({ title, size: { width, height }, png }: DocxPicture, number: number): FileChild[] => {
  const scale = Math.min(PICTURE.width / width, PICTURE.height / height)
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [...runs(m.pdf_drawn({ title }))],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: {
            id: String(number),
            name: title,
            title,
            description: m.docx_picture({ title }),
          },
        }),
      ],
    }),
  ]
}

/** The same document without when and by which chance it was packed: equal pages have equal bytes. */
const settled = (docx: Uint8Array, at: number): Uint8Array => {
  const parts = unzipSync(docx)
  const core = parts['docProps/core.xml']
  const body = parts['word/document.xml']
  const time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  if (core)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${time}`),
    )
  // The library counts bookmarks from the start of the process.
  const ids = new Map<string, number>()
  const numberOf = (id: string): number => ids.get(id) ?? (ids.set(id, ids.size + 1), ids.size)
  if (body)
    parts['word/document.xml'] = strToU8(
      strFromU8(body).replace(
        /(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g,
        (_all, before: string, id: string) => `${before}${numberOf(id)}`,
      ),
    )
  return zipOf(parts, at)
}

/**
 * A page as a Word document (Office Open XML) with headings, lists, tables whose heads are repeated, its language, and the
 * pictures of its boards at the end, each with a text that says where the same stands in words.
 */
export const docxPack = async ({ page, boards, at }: DocxAsked): Promise<Uint8Array> => {
  const pictures: DocxPicture[] = []
  for (const { sheet } of boards)
    pictures.push({ title: sheet.title, size: sheet.size, png: await pngOf(sheet, PICTURE.pixels) })
  const charts = await chartsOf(page)
  const blocks = new DocxBlocks(page, charts)
  const drawn = pictures.flatMap((one, index) => picture(one, charts.size + index + 1))
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }
  const document = new Document({
    title: paperTitle(page),
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    styles: docxStyles(page.language),
    numbering: docxLists,
    sections: [
      {
        properties: { page: { size: PAPER, margin } },
        footers: { default: footer },
        children: [
          ...headOf(page),
          ...page.sections.flatMap((section) => blocks.section(section)),
          ...(page.foot === '' ? [] : [new Paragraph({ children: [...runs(page.foot, { color: QUIET })] })]),
        ],
      },
      ...(drawn.length === 0
        ? []
        : [
            {
              properties: { page: { size: { ...PAPER, orientation: PageOrientation.LANDSCAPE }, margin } },
              footers: { default: footer },
              children: drawn,
            },
          ]),
    ],
  })
  return settled(await Packer.toBuffer(document), at)
}
