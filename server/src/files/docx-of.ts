import type { Page } from '@parley/shared/snapshot/page'
import type { ZoneSheet } from '@parley/shared/snapshot/zone-sheets'
import type { Turn } from './file-queue.ts'
import { fileThread } from './file-thread.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A page as a Word document, with pictures of its boards, painted and packed in the thread of files, by turns. `at`:
 * milliseconds since 1970. Refused with `file-not-made` where that fails; the other formats say the same.
 */
export const docxOf = (page: Page, boards: readonly ZoneSheet[], at: number, turn: Turn): Promise<Uint8Array> =>
  fileThread.set({ of: 'docx', page, boards, at }, turn)
