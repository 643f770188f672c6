import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { forget } from '../device/browser-storage.ts'
import { deleteDatabase } from '../device/database.ts'
import { createSign } from '../device/signs.ts'
import type { Outbox, Taken } from './outbox.ts'
import { randomId } from './random.ts'

export const DESK_PREFIX = 'parley.desk.'
export const DESK_COPY_PREFIX = 'parley.desk-copy.'
const CLIENT = 'client'

/** The name of the database with the copy of a seat's own desk. */
export const deskDatabase = (sessionId: string, seat: string): string => `${DESK_PREFIX}${sessionId}.${seat}`

/** The key of the sign of the tab that works on that copy. */
export const deskCopyKey = (sessionId: string, seat: string): string => `${DESK_COPY_PREFIX}${sessionId}.${seat}`

type Found = { readonly state: Uint8Array; readonly client: number | undefined }

/** What stands in a copy; null where there is none that can be read. */
const readCopy = async (name: string): Promise<Found | null> => {
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(name, doc)
  try {
    await persistence.whenSynced
    const client: unknown = await persistence.get(CLIENT)
    return { state: Y.encodeStateAsUpdate(doc), client: typeof client === 'number' ? client : undefined }
  } catch {
    return null
  } finally {
    await persistence.destroy()
    doc.destroy()
  }
}

/**
 * Whether the desk can go on under the client id of what an earlier page wrote. A copy may lag behind it where the device
 * refused to keep it, and then the next letter would stand under a clock that the server has given to another one.
 */
const reaches = ({ state }: Found, { client, update }: Taken): boolean => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  Y.applyUpdate(doc, update)
  const isWhole = doc.store.pendingStructs === null
  doc.destroy()
  return isWhole && Y.decodeUpdate(update).structs.some(({ id }) => id.client === client)
}

/** How a desk begins on this device. */
export type DeskStart = {
  /** What the copy holds, to stand in the document before it is connected; undefined for an empty beginning. */
  readonly state?: Uint8Array
  /** What an earlier page wrote and did not see saved: the document goes on under its client id. */
  readonly taken?: Taken
  /** Lets the copy follow the document. */
  readonly follow: (doc: Y.Doc) => void
}

/**
 * The copy of the own desk on this device, so that a person finds it without a network. One tab works on it at a time;
 * a second tab of the seat gets its desk from the server. It is read before the desk is shown, and begun anew when the
 * server refused the copy.
 */
export const openDeskCopy = async (sessionId: string, seat: string, outbox: Outbox, now: () => number = Date.now) => {
  const name = deskDatabase(sessionId, seat)
  const document = `desk:${seat}`
  const key = deskCopyKey(sessionId, seat)
  const sign = createSign('local', key, randomId(), now)
  let found: Found | null = null
  let taken: Taken | undefined
  let isOver = !sign.isFree()
  let following: IndexeddbPersistence | undefined
  let last: Promise<unknown> = Promise.resolve()
  if (!isOver) {
    sign.take()
    found = await readCopy(name)
    const orphans = await outbox.orphans()
    const own = orphans.find((orphan) => orphan.name === document && orphan.client === found?.client)
    taken = own && (await outbox.take(own))
    if (found && taken && !reaches(found, taken)) {
      // It is brought to the server as what any tab left, and the desk begins under an id of its own.
      taken.held.release()
      taken = undefined
    }
  }

  const stop = (): void => {
    const before = following
    following = undefined
    if (before) last = last.then(() => before.destroy()).catch(() => undefined)
  }
  const follow = (doc: Y.Doc): void => {
    last = last
      .then(() => {
        if (isOver || !sign.isOwn() || doc.isDestroyed) return
        const copy = new IndexeddbPersistence(name, doc)
        following = copy
        const tidy = (): void => {
          if (following === copy && copy.synced && sign.isOwn()) void storeState(copy).catch(() => undefined)
        }
        // Words that were deleted or taken away do not stay behind in the copy's older pages.
        doc.getMap('meta').observe(tidy)
        void copy.whenSynced
          .then(() => {
            tidy()
            return copy.set(CLIENT, doc.clientID)
          })
          .catch(() => undefined)
      })
      .catch(() => undefined)
  }
  return {
    /** False when another tab took the copy over while this one slept. */
    isOwn: (): boolean => isOver || !sign.holds() || sign.isOwn(),
    /** How the first desk of this page begins. */
    begin: (): DeskStart => {
      const from = found
      const own = taken
      found = null
      taken = undefined
      return { ...(from && { state: from.state }), ...(own && { taken: own }), follow }
    },
    /** How it begins again after the server refused it: the copy goes, and follows the new document from nothing. */
    renew: (): DeskStart => {
      stop()
      // Where another tab took it over, this one leaves it alone for good.
      if (!sign.isOwn()) isOver = true
      if (!isOver) last = last.then(() => deleteDatabase(name))
      return { follow }
    },
    beat: sign.beat,
    release: sign.release,
    /** The page is done with it; the copy stays. */
    close: (): void => {
      stop()
      taken?.held.release()
      sign.release()
      isOver = true
    },
    /** The state of the copy by now, for what has to be given back before it goes. */
    state: async (): Promise<Uint8Array | undefined> => {
      stop()
      await last
      return (await readCopy(name))?.state
    },
    /** Takes the copy off the device. */
    clear: async (): Promise<void> => {
      isOver = true
      stop()
      await last
      await deleteDatabase(name)
      sign.forget()
      forget('local', key)
    },
  }
}
export type DeskCopy = Awaited<ReturnType<typeof openDeskCopy>>
