import type { Sheet } from '@parley/shared/snapshot/sheet'
import type { Turn } from './file-queue.ts'
import { fileThread } from './file-thread.ts'

/** A sheet as PNG, painted in the thread of files, by turns. Refused with `file-not-made` where that fails. */
export const setPng = (sheet: Sheet, turn: Turn): Promise<Uint8Array> => fileThread.set({ of: 'png', sheet }, turn)
