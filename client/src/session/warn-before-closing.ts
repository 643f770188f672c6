import { kept, keysKept } from '../device/browser-storage.ts'
import type { DeviceWords } from './device-words.ts'
import type { DocumentPool } from './document-pool.ts'
import type { NotPlacedList } from './not-placed.ts'

/**
 * Lets the browser ask before this tab is closed while something would go with it: on a device that other people use,
 * whatever is not on the server; elsewhere, what the device refuses to keep. Returns how to stop.
 */
export const warnBeforeClosing = (
  { sessionId, seat }: { readonly sessionId: string; readonly seat: string },
  pool: DocumentPool,
  words: DeviceWords,
  notPlaced: NotPlacedList,
): (() => void) => {
  const typed = (): boolean =>
    keysKept(words.place, `parley.typing.${sessionId}.${seat}.`).some((key) => kept(words.place, key)?.trim())
  const wouldBeLost = (): boolean => {
    if (notPlaced.staysInTab() && notPlaced.items().length > 0) return true
    return words.place === 'tab' ? pool.isUnsaved() || typed() : pool.isRefused()
  }
  const warn = (event: BeforeUnloadEvent): void => {
    if (wouldBeLost()) event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
