import type { Page } from '@parley/shared/snapshot/page'
import type { ZoneSheet } from '@parley/shared/snapshot/zone-sheets'
import type { Turn } from './file-queue.ts'
import { fileThread } from './file-thread.ts'
import { pngOf } from './png-of.ts'
import type { DocxPicture } from './thread-messages.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Pixels of a picture to a board unit: read on a page or a screen, and not on a wall. */
const PIXELS = 1.25

/**
 * A page as a Word document, with the pictures of its boards. They are painted here and packed in the thread of files, by
 * turns. `at`: milliseconds since 1970. Refused with `file-not-made` where that fails; the other formats say the same.
 */
export const docxOf = async (page: Page, sheets: readonly ZoneSheet[], at: number, turn: Turn): Promise<Uint8Array> => {
  const pictures: DocxPicture[] = []
  for (const { sheet } of sheets)
    pictures.push({ title: sheet.title, size: sheet.size, png: await pngOf(sheet, PIXELS) })
  return fileThread.set({ of: 'docx', page, pictures, at }, turn)
}
