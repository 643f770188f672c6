import type { RecordFormat } from '@parley/shared/protocol/agree-views'
import { pageHtml } from '@parley/shared/snapshot/page-html'
import { pageMarkdown } from '@parley/shared/snapshot/page-markdown'
import type { RecordModel } from '@parley/shared/snapshot/record-model'
import { seriesFile, seriesFilePage } from '@parley/shared/snapshot/series-file'
import { snapshotJson } from '@parley/shared/snapshot/snapshot-json'
import { fileName } from './file-name.ts'
import type { SentFile } from './file-of.ts'
import { fontFaces } from './fonts.ts'
import { pdfOf } from './pdf-of.ts'
import { RECORD_TYPES } from './record-bytes.ts'
import { recordWords } from './record-words.ts'

/** The part of a record that a sponsor of a series gets, in one of the formats that it has; null for any other (RC7). */
export const sponsorFile = async (record: RecordModel, format: RecordFormat): Promise<SentFile | null> => {
  const model = seriesFile(record, recordWords)
  const page = seriesFilePage(model, recordWords)
  const at = Date.parse(model.preparedAt)
  const made = await {
    json: () => snapshotJson(model),
    md: () => pageMarkdown(page),
    html: () => pageHtml(page, fontFaces()),
    pdf: () => pdfOf({ page, at, drawings: [] }, 'copy'),
    none: () => null,
  }[format === 'json' || format === 'md' || format === 'html' || format === 'pdf' ? format : 'none']()
  if (made === null) return null
  return {
    bytes: typeof made === 'string' ? new TextEncoder().encode(made) : made,
    contentType: RECORD_TYPES[format],
    fileName: fileName(model.title, 'agreements', at, format),
  }
}
