import type { DeviceWords } from './device-words.ts'
import type { NotPlacedList } from './not-placed.ts'
import { openDocument, type OpenDocument } from './documents.ts'

/** How long a document stays open after the last page let go of it: a change of page should not reconnect. */
const GRACE = 2_000

type Entry = { readonly document: OpenDocument; users: number; timer?: ReturnType<typeof setTimeout> }

/** Opens each document once, however many parts of the page use it. */
export const createDocumentPool = (
  seat: { readonly sessionId: string; readonly seat: string; readonly token: string },
  words: DeviceWords,
  notPlaced: NotPlacedList,
) => {
  const open = new Map<string, Entry>()
  const entryOf = (name: string): Entry => {
    const found = open.get(name)
    if (found) return found
    const made: Entry = { document: openDocument({ ...seat, name }, words, notPlaced), users: 0 }
    open.set(name, made)
    return made
  }
  const letGo = (name: string): void => {
    const entry = open.get(name)
    if (!entry) return
    entry.users -= 1
    // The own desk stays open once it is: its copy on this device has one beginning a page.
    if (entry.users > 0 || words.deskOf(name)) return
    entry.timer = setTimeout(() => {
      open.delete(name)
      entry.document.close()
    }, GRACE)
  }
  return {
    /** The document, opened if need be. */
    document: (name: string): OpenDocument => entryOf(name).document,
    /** Listens, and holds the document open until the returned function is called. */
    hold: (name: string, listener: () => void): (() => void) => {
      const entry = entryOf(name)
      clearTimeout(entry.timer)
      entry.users += 1
      const stop = entry.document.subscribe(listener)
      return () => {
        stop()
        letGo(name)
      }
    },
    /** Whether something that was written in any of them is not on the server's disk. */
    isUnsaved: (): boolean => words.isBusy() || [...open.values()].some(({ document }) => document.isUnsaved()),
    /** Whether the device refused to keep something of that, too. */
    isRefused: (): boolean => [...open.values()].some(({ document }) => document.isRefused()),
    /** The session is over for this seat: what is not saved is handed to the list. */
    giveBack: (reason: string): void => {
      for (const { document } of open.values()) document.giveBack(reason)
    },
    closeAll: (): void => {
      for (const entry of open.values()) {
        clearTimeout(entry.timer)
        entry.document.close()
      }
      open.clear()
    },
  }
}
export type DocumentPool = ReturnType<typeof createDocumentPool>
