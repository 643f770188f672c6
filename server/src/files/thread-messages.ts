import type { Page } from '@parley/shared/snapshot/page'
import type { Paper } from '@parley/shared/snapshot/paper'
import type { Sheet } from '@parley/shared/snapshot/sheet'
import type { ZoneSheet } from '@parley/shared/snapshot/zone-sheets'
import type { PaperWords } from './paper-data.ts'
import type { Drawable } from './pictures-pack.ts'

/** A paper as PDF, with the sentences of the file that are nobody's. */
export type PdfAsked = { readonly of: 'pdf'; readonly paper: Paper; readonly words: PaperWords }

/** A page as a Word document, with pictures of its boards; `at`: milliseconds since 1970. */
export type DocxAsked = {
  readonly of: 'docx'
  readonly page: Page
  readonly boards: readonly ZoneSheet[]
  readonly at: number
}

/** A sheet as one PNG. */
export type PngAsked = { readonly of: 'png'; readonly sheet: Sheet }

/** Every zone of a file as pictures. */
export type PicturesAsked = { readonly of: 'pictures'; readonly model: Drawable }

/** What the thread is asked for. */
export type FileAsked = PdfAsked | DocxAsked | PngAsked | PicturesAsked

/** What it answers: the file, or why there is none. */
export type FileTold = { readonly bytes: Uint8Array; readonly error?: undefined } | { readonly error: string }
