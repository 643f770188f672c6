import * as Y from 'yjs'
import { forget, keep, kept, keysKept, type Place } from '../device/browser-storage.ts'
import { deleteDatabase } from '../device/database.ts'
import { createSign } from '../device/signs.ts'
import { deviceStore, plainStore, type WordStore } from '../device/word-store.ts'
import { deskCopyKey, deskDatabase } from './desk-copy.ts'
import { takeNotPlaced, type NotPlacedList } from './not-placed.ts'
import { OUTBOX_PREFIX } from './outbox.ts'
import { randomId } from './random.ts'

type Seat = { readonly sessionId: string; readonly seat: string }

/** What a page keeps of a seat where the seat is kept; what was chosen in a ballot is the tab's in any case. */
const OF_SEAT = ['typing', 'own', 'receipt'] as const

const storeAt = (place: Place): Promise<WordStore> =>
  place === 'tab' ? Promise.resolve(plainStore('tab')) : deviceStore()

const movePlain = (from: Place, to: Place, id: string): void => {
  for (const key of OF_SEAT.flatMap((kind) => keysKept(from, `parley.${kind}.${id}`))) {
    const value = kept(from, key)
    const isNew = value !== undefined && kept(to, key) === undefined
    // A device that is full leaves it in the tab; a shared one may keep nothing, so there it goes into the page.
    if (isNew && !keep(to, key, value) && to === 'local') continue
    forget(from, key)
  }
}

/** One update of all parts; undefined where nothing can be read, which is of no use anywhere. */
const mergedOf = (parts: readonly Uint8Array[]): Uint8Array | undefined => {
  try {
    return parts.length > 0 ? Y.mergeUpdates([...parts]) : undefined
  } catch {
    return undefined
  }
}

/** Moves what no other tab works on; what the new place does not take stays where it is. */
const moveOutbox = async (from: Place, to: Place, id: string): Promise<void> => {
  const [source, target] = await Promise.all([storeAt(from), storeAt(to)])
  for (const key of await source.keys(`${OUTBOX_PREFIX}${id}.`)) {
    const sign = createSign(from, key, randomId(), Date.now)
    if (!sign.isFree()) continue
    sign.take()
    const update = mergedOf(await source.read(key))
    if (update && !(await target.put(key, update))) sign.release()
    else {
      await source.remove(key)
      sign.forget()
    }
  }
}

/**
 * A person came back to a seat and said something else about whose device this is. What the device, or the tab, kept of
 * the seat moves to where it is kept from now on (DU9): nothing stays behind, and nothing is lost on the way.
 */
export const moveWords = async (
  { sessionId, seat }: Seat,
  to: Place,
  notPlaced: Pick<NotPlacedList, 'add'>,
): Promise<void> => {
  const from: Place = to === 'tab' ? 'local' : 'tab'
  const id = `${sessionId}.${seat}`
  movePlain(from, to, id)
  await moveOutbox(from, to, id)
  // What was offered after an end is the tab's alone, and never goes to the device.
  if (to === 'local') return
  notPlaced.add(takeNotPlaced(sessionId, seat, 'local'))
  const sign = createSign('local', deskCopyKey(sessionId, seat), randomId(), Date.now)
  if (!sign.isFree()) return
  await deleteDatabase(deskDatabase(sessionId, seat))
  forget('local', deskCopyKey(sessionId, seat))
}
