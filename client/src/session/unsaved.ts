import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { forget, keep, kept } from '../device/browser-storage.ts'

/** A document larger than this is not kept on the device: browsers give a page about five megabytes. */
const MOST_BYTES = 1_000_000

/**
 * Keeps a document on this device while something in it is not on the server's disk, so that a reload without a
 * network loses nothing. It is kept with its client id: only under that id will the server take the changes.
 */
export const createUnsaved = (sessionId: string, seat: string, name: string) => {
  const key = `parley.unsaved.${sessionId}.${seat}.${name}`
  return {
    keep: (doc: Y.Doc): boolean => {
      const update = Y.encodeStateAsUpdate(doc)
      return update.length <= MOST_BYTES && keep('local', key, `${doc.clientID} ${toBase64(update)}`)
    },
    /** Fills a fresh document with what was kept; true if there was something. It is taken: no second tab gets it. */
    restore: (doc: Y.Doc): boolean => {
      const [client, update] = kept('local', key)?.split(' ') ?? []
      if (!client || !update) return false
      forget('local', key)
      try {
        Y.applyUpdate(doc, fromBase64(update), 'restore')
      } catch {
        return false
      }
      doc.clientID = Number(client)
      return true
    },
    forget: (): void => forget('local', key),
  }
}
export type Unsaved = ReturnType<typeof createUnsaved>
