import { tableDrawing } from '@parley/shared/snapshot/drawing-table'
import { isDrawn, type Page, type PageTable } from '@parley/shared/snapshot/page'
import { ImageRun, Paragraph } from 'docx'
import { measure } from './fonts.ts'
import { drawingPng } from './png-of.ts'

/** Pixels of the picture to a board unit, and pixels of 1/96 inch on the page. */
const SCALE = { painted: 1.6, shown: 0.96 } as const

/** The pictures of a page's tables, each as the paragraph that stands above its table. */
export const chartsOf = async (page: Page): Promise<ReadonlyMap<PageTable, Paragraph>> => {
  const charts = new Map<PageTable, Paragraph>()
  for (const block of page.sections.flatMap(({ blocks }) => blocks)) {
    if (block.of !== 'table' || !isDrawn(block, 'words')) continue
    const drawing = tableDrawing(block, measure)
    const { width, height } = drawing.size
    const image = new ImageRun({
      type: 'png',
      data: await drawingPng(drawing, SCALE.painted),
      transformation: { width: Math.round(width * SCALE.shown), height: Math.round(height * SCALE.shown) },
      altText: {
        id: String(charts.size + 1),
        name: block.caption,
        title: block.caption,
        description: block.picture.says,
      },
    })
    charts.set(block, new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [image] }))
  }
  return charts
}
