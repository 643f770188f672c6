import { CLOSE } from '@parley/shared/protocol/close-codes'
import { BEAT } from '../device/signs.ts'
import { reasonOfClose } from './close-reason.ts'
import { startDocument, type LiveDocument, type Place } from './live-document.ts'
import type { NotPlacedList } from './not-placed.ts'
import type { Outbox, Taken } from './outbox.ts'
import { unplacedWords } from './unplaced-words.ts'

/**
 * Brings to the server what tabs of this seat that are gone had written, each in a document of its own that no page
 * shows, whether or not this page shows that document. What the server refuses is handed to `notPlaced`.
 */
export const startCarriers = (place: Omit<Place, 'name'>, outbox: Outbox, notPlaced: NotPlacedList) => {
  const carried = new Map<Taken, LiveDocument>()
  const listeners = new Set<() => void>()
  let isOver = false
  let looking: Promise<void> | undefined
  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  const handBack = (taken: Taken, live: LiveDocument, reason: string): void => {
    notPlaced.add(unplacedWords(live.left(reason, null), null))
    taken.held.forget()
    live.end()
    carried.delete(taken)
    tell()
  }
  const carry = (taken: Taken): void => {
    const done = (): void => {
      carried.get(taken)?.end()
      carried.delete(taken)
      tell()
    }
    const handOver = (reason: string): void => {
      if (carried.has(taken)) handBack(taken, live, reason)
    }
    const live = startDocument({ ...place, name: taken.name }, outbox, { carried: taken }, () => true, {
      cards: () => undefined,
      editedElsewhere: () => undefined,
      changedElsewhere: () => undefined,
      pointers: () => undefined,
      // It builds on words that the server does not have: it will never stand there.
      loaded: () => {
        if (live.doc.store.pendingStructs) queueMicrotask(() => handOver('gone'))
      },
      changed: () => {
        if (carried.has(taken) && live.loaded() && !live.pending()) done()
      },
      closed: (code, reason) => {
        if (code !== CLOSE.farTooFast) return handOver(code === CLOSE.changeRejected ? reason : reasonOfClose(code))
        // That says nothing about the words: they stay on the device for the next page.
        taken.held.release()
        done()
      },
      taken: done,
    })
    carried.set(taken, live)
    tell()
  }
  const look = async (): Promise<void> => {
    for (const { held } of carried.keys()) held.beat()
    for (const orphan of await outbox.orphans()) {
      const taken = await outbox.take(orphan)
      if (!taken) continue
      if (isOver) taken.held.release()
      else carry(taken)
    }
  }
  const begin = (): void => {
    if (!isOver) looking ??= look().finally(() => (looking = undefined))
  }
  const release = (): void => {
    for (const [{ held }, live] of carried) {
      live.keepNow()
      held.release()
    }
  }
  begin()
  const timer = setInterval(begin, BEAT)
  window.addEventListener('pagehide', release)
  window.addEventListener('pageshow', begin)
  return {
    isCarrying: (name: string): boolean => [...carried.keys()].some((taken) => taken.name === name),
    isBusy: (): boolean => carried.size > 0,
    onChange: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The session is over for this seat: nothing will be brought any more. */
    giveBack: (reason: string): void => {
      for (const [taken, live] of carried) handBack(taken, live, reason)
    },
    /** Stops; what was not brought to its end stays on the device for the next page. */
    end: (): void => {
      isOver = true
      clearInterval(timer)
      window.removeEventListener('pagehide', release)
      window.removeEventListener('pageshow', begin)
      release()
      for (const live of carried.values()) live.end()
      carried.clear()
    },
  }
}
