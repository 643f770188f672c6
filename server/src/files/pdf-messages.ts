import type { Paper } from '@parley/shared/snapshot/paper'
import type { PaperWords } from './paper-data.ts'

/** What the thread is asked for: a paper as PDF, with the sentences of the file that are nobody's. */
export type PdfAsked = { readonly paper: Paper; readonly words: PaperWords }

/** What it answers: the file, or why there is none. */
export type PdfTold = { readonly bytes: Uint8Array; readonly error?: undefined } | { readonly error: string }
