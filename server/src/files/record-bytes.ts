import { createHash } from 'node:crypto'
import { RECORD_FORMATS, type RecordFormat } from '@parley/shared/protocol/state-view'
import { pageHtml } from '@parley/shared/snapshot/page-html'
import { pageMarkdown } from '@parley/shared/snapshot/page-markdown'
import type { KeptModel, RecordModel } from '@parley/shared/snapshot/record-model'
import { recordPage } from '@parley/shared/snapshot/record-page'
import { recordSheet } from '@parley/shared/snapshot/record-sheet'
import { recordHash, type RecordManifest } from '@parley/shared/snapshot/record-hash'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { sheetToSvg } from '@parley/shared/snapshot/working-svg'
import { fontFaces, measure } from './fonts.ts'
import { pngOf } from './png-of.ts'
import { recordMapWords, recordWords } from './record-words.ts'

export const RECORD_TYPES: Readonly<Record<RecordFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

const sheetOf = (model: RecordModel | KeptModel) => recordSheet(model, recordWords, recordMapWords, measure)

const MAKERS: Readonly<Record<RecordFormat, (model: RecordModel | KeptModel) => string | Promise<Uint8Array>>> = {
  md: (model) => pageMarkdown(recordPage(model, recordWords)),
  html: (model) => pageHtml(recordPage(model, recordWords), fontFaces()),
  json: snapshotJson,
  svg: (model) => sheetToSvg(sheetOf(model), fontFaces()),
  png: (model) => pngOf(sheetOf(model)),
}

/** The bytes of a record in one format. */
export const recordBytes = async (model: RecordModel | KeptModel, format: RecordFormat): Promise<Uint8Array> => {
  const made = await MAKERS[format](model)
  return typeof made === 'string' ? new TextEncoder().encode(made) : made
}

/** SHA-256 of bytes, hex. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export type RecordFile = { readonly format: RecordFormat; readonly bytes: Uint8Array; readonly sha256: string }

/** A record in all its formats, and its name: SHA-256 of the canonical JSON of format → SHA-256 of the bytes (RC1). */
export const recordFiles = async (
  model: RecordModel,
): Promise<{ readonly hash: string; readonly files: readonly RecordFile[] }> => {
  const files = await Promise.all(
    RECORD_FORMATS.map(async (format) => {
      const bytes = await recordBytes(model, format)
      return { format, bytes, sha256: digestOf(bytes) }
    }),
  )
  const manifest = Object.fromEntries(files.map((one) => [one.format, one.sha256])) as RecordManifest
  return { hash: recordHash(manifest), files }
}
