import { mineFile, mineMarkdown, type MineInput } from '@parley/shared/snapshot/mine'
import { minePaper } from '@parley/shared/snapshot/mine-page'
import { pageHtml } from '@parley/shared/snapshot/page-html'
import { workingLists } from '@parley/shared/snapshot/record-lists'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { workingBoardSections } from '@parley/shared/snapshot/working-board-page'
import { workingMarkdown } from '@parley/shared/snapshot/working-markdown'
import { workingPage } from '@parley/shared/snapshot/working-page'
import { workingPaper } from '@parley/shared/snapshot/working-paper'
import { workingSheet } from '@parley/shared/snapshot/working-sheet'
import { workingSnapshot, type WorkingInput } from '@parley/shared/snapshot/working-snapshot'
import { sheetToSvg } from '@parley/shared/snapshot/working-svg'
import { workingSheets } from '@parley/shared/snapshot/zone-sheets'
import { DOCX, docxOf } from './docx-of.ts'
import { fileName } from './file-name.ts'
import { fontFaces, measure } from './fonts.ts'
import { listWords } from './list-words.ts'
import { listsZip } from './lists-of.ts'
import { drawnTitle, pdfOf } from './pdf-of.ts'
import { picturesOf } from './pictures-of.ts'
import { setPng } from './png-set.ts'
import { recordMapWords, recordWords } from './record-words.ts'
import { mineWords, snapshotWords } from './words.ts'

/** A file as it is sent. */
export type SentFile = {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly fileName: string
  /** SHA-256 of the bytes, hex, where they are frozen. */
  readonly sha256?: string
}

/** What each file is made of; the words come from the server's catalogue. */
export type FileInputs = {
  readonly mine: Omit<MineInput, 'words'>
  readonly working: Omit<WorkingInput, 'words' | 'recordWords'>
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const MARKDOWN = 'text/markdown; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'
const PDF = 'application/pdf'
/** What pictures on paper are drawn with. */
const drawnWith = { words: recordWords, map: recordMapWords, drawn: drawnTitle, measure }

type Made = { readonly bytes: Uint8Array; readonly contentType: string }

const mine = async (format: string, input: FileInputs['mine']): Promise<Made | null> => {
  const model = mineFile({ ...input, words: mineWords })
  switch (format) {
    case 'md':
      return { bytes: text(mineMarkdown(model, mineWords)), contentType: MARKDOWN }
    case 'json':
      return { bytes: text(snapshotJson(model)), contentType: JSON_TYPE }
    case 'docx':
      return { bytes: await docxOf(minePaper(model, mineWords).page, [], input.takenAt, 'copy'), contentType: DOCX }
    case 'pdf':
      return { bytes: await pdfOf(minePaper(model, mineWords), 'copy'), contentType: PDF }
    default:
      return null
  }
}

const working = async (format: string, input: FileInputs['working']): Promise<Made | SentFile | null> => {
  const model = workingSnapshot({ ...input, words: snapshotWords, recordWords })
  const sheet = () => workingSheet(model, snapshotWords, { words: recordWords, map: recordMapWords }, measure)
  const page = () => workingPage(model, snapshotWords, recordWords, workingBoardSections(model, snapshotWords))
  switch (format) {
    case 'md':
      return { bytes: text(workingMarkdown(model, snapshotWords, recordWords)), contentType: MARKDOWN }
    case 'json':
      return { bytes: text(snapshotJson(model)), contentType: JSON_TYPE }
    case 'pdf':
      return { bytes: await pdfOf(workingPaper(model, snapshotWords, drawnWith), 'copy'), contentType: PDF }
    case 'html':
      return { bytes: text(pageHtml(page(), fontFaces(), measure)), contentType: 'text/html; charset=utf-8' }
    case 'docx': {
      const pictures = workingSheets(model, snapshotWords, { words: recordWords, map: recordMapWords, measure })
      return { bytes: await docxOf(page(), pictures, input.takenAt, 'copy'), contentType: DOCX }
    }
    case 'zip':
      return {
        bytes: listsZip(workingLists(model, page(), { words: recordWords, heads: listWords }), input.takenAt),
        contentType: 'application/zip',
      }
    case 'svg':
      return {
        bytes: text(sheetToSvg(sheet(), fontFaces())),
        contentType: 'image/svg+xml; charset=utf-8',
      }
    case 'png':
      return { bytes: await setPng(sheet(), 'copy'), contentType: 'image/png' }
    case 'pictures':
      return picturesOf(model, snapshotJson(model))
    default:
      return null
  }
}

/**
 * One of the files that people take home, or null for a format that is not built. Who may have it is decided before:
 * `working` takes the state of the audience `observer`, so that no more than ring 3 is in it.
 */
export const fileOf = async <Kind extends keyof FileInputs>(
  kind: Kind,
  format: string,
  input: FileInputs[Kind],
): Promise<SentFile | null> => {
  const made = await (isWorking(input) ? working(format, input) : mine(format, input))
  if (made === null) return null
  const title = isWorking(input) ? input.state.session.title : input.title
  return { fileName: fileName(title, kind, input.takenAt, format), ...made }
}

const isWorking = (input: FileInputs[keyof FileInputs]): input is FileInputs['working'] => 'board' in input
