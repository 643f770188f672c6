import type { Place } from '../device/browser-storage.ts'
import { deviceStore, plainStore } from '../device/word-store.ts'
import { startCarriers } from './carriers.ts'
import { openDeskCopy, type DeskCopy } from './desk-copy.ts'
import { givenBack } from './given-back.ts'
import { moveWords } from './move-words.ts'
import type { NotPlacedList } from './not-placed.ts'
import { createOutbox } from './outbox.ts'
import { placeOf } from './seats.ts'

export type WordsOfSeat = {
  readonly sessionId: string
  readonly seat: string
  readonly token: string
  /** Whether the seat has a desk of its own. */
  readonly hasDesk: boolean
}

/**
 * What this device keeps of one seat's words: the outbox of what the server has not, and, on a device of one's own, a
 * copy of the own desk. Read before the first document of the page is opened.
 */
export const openDeviceWords = async ({ hasDesk, ...seat }: WordsOfSeat, notPlaced: NotPlacedList) => {
  const place: Place = placeOf(seat)
  await moveWords(seat, place, notPlaced)
  const store = place === 'tab' ? plainStore('tab') : await deviceStore()
  const outbox = createOutbox(seat.sessionId, seat.seat, store)
  const desk: DeskCopy | null =
    hasDesk && store.isDatabase ? await openDeskCopy(seat.sessionId, seat.seat, outbox) : null
  const carriers = startCarriers(seat, outbox, notPlaced)
  let ending: Promise<void> | undefined
  const end = async (reason: string): Promise<void> => {
    outbox.end()
    notPlaced.end()
    carriers.giveBack(reason)
    carriers.end()
    notPlaced.add(await givenBack(seat, reason, outbox, desk))
    await outbox.clear()
    await desk?.clear()
  }
  return {
    /** Where words wait: on the device, or in this tab only. */
    place,
    outbox,
    /** The copy for a document that has one: the own desk. */
    deskOf: (name: string): DeskCopy | null => (name === `desk:${seat.seat}` ? desk : null),
    /** Whether something that an earlier page wrote in a document is still on its way. */
    isCarrying: carriers.isCarrying,
    /** The same for any document. */
    isBusy: carriers.isBusy,
    onCarrying: carriers.onChange,
    /** The session is over for this seat: what was never saved is offered back, and nothing stays on the device. */
    end: (reason: string): Promise<void> => (ending ??= end(reason)),
    /** The page goes on elsewhere; everything stays for the next one. */
    close: (): void => {
      carriers.end()
      desk?.close()
    },
  }
}
export type DeviceWords = Awaited<ReturnType<typeof openDeviceWords>>
