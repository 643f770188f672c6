import type { Paper } from '@parley/shared/snapshot/paper'
import { m } from '../paraglide/messages.js'
import type { PaperWords } from './paper-data.ts'
import type { Turn } from './file-queue.ts'
import { fileThread } from './file-thread.ts'

const words: PaperWords = {
  page: m.pdf_page({ page: '{page}', pages: '{pages}' }),
  lacks: m.pdf_lacks(),
}

/** The title of a board's picture, beside the same board in words. */
export const drawnTitle = (title: string): string => m.pdf_drawn({ title })

/**
 * A paper as PDF/UA-1: tagged, with its fonts in it and bookmarks. It is set in a thread of its own, by turns. Refused
 * with `file-not-made` where that fails; the other formats say the same.
 */
export const pdfOf = (paper: Paper, turn: Turn): Promise<Uint8Array> =>
  fileThread.set({ of: 'pdf', paper, words }, turn)
