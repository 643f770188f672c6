import { m } from '../paraglide/messages.js'
import type { FileName, RecordSaved } from './fetch-file.ts'

/** What each file of the record is called on a page. */
export const recordFormatText: Readonly<Record<RecordSaved, () => string>> = {
  md: m.files_md,
  html: m.files_html,
  pdf: m.files_pdf,
  docx: m.files_docx,
  zip: m.files_zip,
  ics: m.files_ics,
  json: m.files_json,
  svg: m.files_svg,
  png: m.files_png,
  pictures: m.files_pictures,
}

/** What the files that people take any time are called. */
export const fileText: Readonly<Record<FileName, () => string>> = {
  'mine.md': m.files_as_md,
  'mine.pdf': m.files_as_pdf,
  'mine.docx': m.files_as_docx,
  'mine.json': m.files_as_json,
  'working.md': m.files_as_md,
  'working.html': m.files_as_html,
  'working.pdf': m.files_as_pdf,
  'working.docx': m.files_as_docx,
  'working.zip': m.files_as_zip,
  'working.json': m.files_as_json,
  'working.svg': m.files_as_svg,
  'working.png': m.files_as_png,
  'working.pictures': m.files_as_pictures,
}
