import type { Page } from '@parley/shared/snapshot/page'
import type { Paper } from '@parley/shared/snapshot/paper'
import type { PaperWords } from './paper-data.ts'
import type { Drawable } from './pictures-pack.ts'

/** A picture of a board as it goes into a document: PNG, and its size in board units. */
export type DocxPicture = {
  readonly title: string
  readonly size: { readonly width: number; readonly height: number }
  readonly png: Uint8Array
}

/** A paper as PDF, with the sentences of the file that are nobody's. */
export type PdfAsked = { readonly of: 'pdf'; readonly paper: Paper; readonly words: PaperWords }

/** A page as a Word document, with its pictures; `at`: milliseconds since 1970. */
export type DocxAsked = {
  readonly of: 'docx'
  readonly page: Page
  readonly pictures: readonly DocxPicture[]
  readonly at: number
}

/** Every zone of a file as pictures. */
export type PicturesAsked = { readonly of: 'pictures'; readonly model: Drawable }

/** What the thread is asked for. */
export type FileAsked = PdfAsked | DocxAsked | PicturesAsked

/** What it answers: the file, or why there is none. */
export type FileTold = { readonly bytes: Uint8Array; readonly error?: undefined } | { readonly error: string }
