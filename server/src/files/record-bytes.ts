import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/agree-views'
import { calendarOf } from '@parley/shared/snapshot/calendar'
import { pageHtml } from '@parley/shared/snapshot/page-html'
import { pageMarkdown } from '@parley/shared/snapshot/page-markdown'
import type { KeptModel, RecordModel } from '@parley/shared/snapshot/record-model'
import { recordLists } from '@parley/shared/snapshot/record-lists'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { recordPaper } from '@parley/shared/snapshot/record-paper'
import { recordSheet } from '@parley/shared/snapshot/record-sheet'
import { recordHash, type RecordManifest } from '@parley/shared/snapshot/record-hash'
import type { Sheet } from '@parley/shared/snapshot/sheet'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { sheetToSvg } from '@parley/shared/snapshot/working-svg'
import { daySheets } from '@parley/shared/snapshot/zone-sheets'
import { calendarFile } from './calendar-of.ts'
import { DOCX, docxOf } from './docx-of.ts'
import { fontFaces, measure } from './fonts.ts'
import { calendarWords, listWords } from './list-words.ts'
import { listsZip } from './lists-of.ts'
import { drawnTitle, pdfOf } from './pdf-of.ts'
import type { Turn } from './file-queue.ts'
import { setPng } from './png-set.ts'
import { recordMapWords, recordWords } from './record-words.ts'

export const RECORD_TYPES: Readonly<Record<RecordFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: DOCX,
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

type Model = RecordModel | KeptModel

type Maker = (model: Model, sheet: () => Sheet, turn: Turn) => string | Uint8Array | Promise<Uint8Array> | null

const MAKERS: Readonly<Record<RecordFormat, Maker>> = {
  md: (model) => pageMarkdown(recordPage(model, recordWords)),
  html: (model) => pageHtml(recordPage(model, recordWords), fontFaces(), measure),
  pdf: (model, _sheet, turn) =>
    pdfOf(recordPaper(model, { words: recordWords, map: recordMapWords, drawn: drawnTitle, measure }), turn),
  docx: (model, _sheet, turn) =>
    docxOf(
      recordPage(model, recordWords),
      model.format === 'parley-record' ? daySheets(model, { words: recordWords, map: recordMapWords, measure }) : [],
      Date.parse(model.preparedAt),
      turn,
    ),
  zip: (model) => listsZip(recordLists(model, { words: recordWords, heads: listWords }), Date.parse(model.preparedAt)),
  ics: (model) =>
    calendarFile(calendarOf(model, recordWords, calendarWords), model.title, Date.parse(model.preparedAt)),
  json: snapshotJson,
  svg: (_model, sheet) => sheetToSvg(sheet(), fontFaces()),
  png: (_model, sheet, turn) => setPng(sheet(), turn),
}

/** Makes the formats of one record; both pictures are set from one sheet, which takes the longest. */
const makerOf = (model: Model, turn: Turn): ((format: RecordFormat) => Promise<Uint8Array | null>) => {
  let sheet: Sheet | undefined
  const sheetOf = (): Sheet => (sheet ??= recordSheet(model, recordWords, recordMapWords, measure))
  return async (format) => {
    // A large record must not keep everybody else waiting for all its formats at once.
    await setImmediate()
    const made = await MAKERS[format](model, sheetOf, turn)
    return typeof made === 'string' ? new TextEncoder().encode(made) : made
  }
}

/** What a format gives: every record has something to say in each but the calendar. */
type BytesIn<Format extends RecordFormat> = Format extends 'ics' ? Uint8Array | null : Uint8Array

/** The bytes of a record in one format; null where it names no day for a calendar. */
export const recordBytes = async <Format extends RecordFormat>(
  model: Model,
  format: Format,
): Promise<BytesIn<Format>> => (await makerOf(model, 'copy')(format)) as BytesIn<Format>

/** SHA-256 of bytes, hex. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What the thread of files makes. */
const IN_THREAD: readonly RecordFormat[] = ['pdf', 'docx', 'png']

export type RecordFile = { readonly format: RecordFormat; readonly bytes: Uint8Array; readonly sha256: string }

/**
 * A record in all its formats, and its name: SHA-256 of the canonical JSON of format → SHA-256 of the bytes (RC1). It is
 * made where PDF, Word or a picture cannot be, too: a session must not end without one. `onLack` is told why there is none.
 */
export const recordFiles = async (
  model: Model,
  onLack: (why: unknown) => void,
  make: (format: RecordFormat) => Promise<Uint8Array | null> = makerOf(model, 'record'),
): Promise<{ readonly hash: string; readonly files: readonly RecordFile[] }> => {
  const files: RecordFile[] = []
  for (const format of RECORD_FORMATS) {
    const bytes = await make(format).catch((error: unknown) => {
      if (!IN_THREAD.includes(format)) throw error
      onLack(error)
      return null
    })
    if (bytes) files.push({ format, bytes, sha256: digestOf(bytes) })
  }
  const manifest = Object.fromEntries(files.map((one) => [one.format, one.sha256])) as RecordManifest
  return { hash: recordHash(manifest), files }
}
