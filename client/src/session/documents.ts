import type { DocumentView } from '@parley/shared/documents/card-view'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import type * as Y from 'yjs'
import { BEAT } from '../device/signs.ts'
import { reasonOfClose } from './close-reason.ts'
import type { DeviceWords } from './device-words.ts'
import { startDocument, type Beginning, type LiveDocument, type Place } from './live-document.ts'
import type { NotPlacedList } from './not-placed.ts'
import { createPatience } from './patience.ts'
import { NO_POINTERS, type Pointer, type Pointers } from './pointers.ts'
import { unplacedWords } from './unplaced-words.ts'
import type { OthersChange } from './watch-others.ts'

/**
 * Where what was typed is: on the server's disk; on its way; without a connection on this device only, or in this tab
 * only, or nowhere but on the page because the device will not keep it; or nowhere new, because the server closed the
 * document to this seat.
 */
export type Saving = 'saved' | 'saving' | NotSaved | `late-${NotSaved}` | 'closed'
/** With `late` there is a connection, and the server cannot save: its disk is full, for example. */
type NotSaved = 'kept-here' | 'kept-in-tab' | 'not-kept'

export type DocumentSnapshot = {
  readonly view: DocumentView
  /** The document of the moment; a new one after a refusal, so take it from here each time. */
  readonly doc: Y.Doc
  readonly saving: Saving
  /** Whether the server's state has arrived at least once. */
  readonly loaded: boolean
  /** The close code, when the server closed for good. */
  readonly closed: number | null
}

export type OpenDocument = {
  readonly snapshot: () => DocumentSnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Listens to which cards' words somebody else changes while this device is connected. */
  readonly onEditedElsewhere: (listener: (cards: ReadonlySet<string>) => void) => () => void
  /** Listens to what somebody else changes: the views right before and right after each of their changes. */
  readonly onChangedElsewhere: (listener: OthersChange) => () => void
  /** Where others point now; the same object until one of them moves. */
  readonly pointers: () => Pointers
  readonly onPointers: (listener: () => void) => () => void
  /** Shows where this device points, or takes that away. */
  readonly point: (pointer: Pointer | null) => void
  /** Whether something written here is not on the server's disk. */
  readonly isUnsaved: () => boolean
  /** Whether the device refused to keep it, too. */
  readonly isRefused: () => boolean
  /** Hands what is not saved to the list: the session is over for this seat. */
  readonly giveBack: (reason: string) => void
  /** Asks again after the server closed for good: access may have changed. */
  readonly retry: () => void
  readonly close: () => void
}

/** What a refused document leaves: looked at once its successor has the server's state. */
type Left = { readonly live: LiveDocument; readonly reason: string }

/**
 * Opens a document and keeps it open: reconnects, says truthfully what is saved, builds anew after a refusal,
 * and hands what could not be placed to `notPlaced`.
 */
export const openDocument = (place: Place, words: DeviceWords, notPlaced: NotPlacedList): OpenDocument => {
  const desk = words.deskOf(place.name)
  const listeners = new Set<() => void>()
  const editedListeners = new Set<(cards: ReadonlySet<string>) => void>()
  const changedListeners = new Set<OthersChange>()
  const pointerListeners = new Set<() => void>()
  let pointers = NO_POINTERS
  let refusals = 0
  let left: Left | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed: number | null = null
  const patience = createPatience()

  /** What was written here and does not stand in the new document goes to the list. */
  const handOver = (now: Y.Doc | null): void => {
    if (!left) return
    const { live: before, reason } = left
    left = undefined
    notPlaced.add(unplacedWords(before.left(reason, now), now))
    // Only now is it of no use on the device: a page that goes before finds it again.
    before.held.forget()
    if (before !== live) before.end()
  }
  const giveBack = (reason: string): void => {
    handOver(null)
    if (!live.pending()) return
    left = { live, reason }
    handOver(null)
  }
  const savingNow = (): Saving => {
    if (closed !== null) return 'closed'
    const isPending = live.pending() || words.isCarrying(place.name)
    const isLate = patience.isLate(isPending, live.durableSince(), Date.now())
    const keptWhere = (left?.live ?? live).held.isRefused()
      ? 'not-kept'
      : words.place === 'tab'
        ? 'kept-in-tab'
        : 'kept-here'
    if (live.connected()) {
      if (isLate) return `late-${keptWhere}`
      return isPending || !live.loaded() ? 'saving' : 'saved'
    }
    return !live.loaded() && live.failures() === 0 && !isPending ? 'saving' : keptWhere
  }
  const show = (view: DocumentView): DocumentSnapshot => ({
    view,
    // Until the successor has the server's state the refused document stays before its person: no field closes
    // under their fingers, and what they still type in it is handed over with the rest.
    doc: (left?.live ?? live).doc,
    saving: savingNow(),
    loaded: live.loaded(),
    closed,
  })
  const publish = (next: DocumentSnapshot): void => {
    shown = next
    for (const listener of listeners) listener()
  }
  const refused = (reason: string): void => {
    // Refused before the one before could be compared: then all that was written in that one is handed over.
    handOver(null)
    left = { live, reason }
    // It stays before its person until the next one is here, who may type on in it.
    live.end(true)
    refusals += 1
    // The first refusal is mended at once; a page that is refused again and again slows down.
    if (refusals === 1) begin()
    else timer = setTimeout(begin, Math.min(10_000, 250 * 2 ** refusals))
  }
  const start = (beginning: Beginning): LiveDocument =>
    startDocument(place, words.outbox, beginning, desk?.isOwn ?? (() => true), {
      // What is typed in a refused document is shown, too: a field that showed less would take its letters back.
      cards: () => started && publish(show((left?.live ?? live).view())),
      editedElsewhere: (cards) => {
        for (const listener of editedListeners) listener(cards)
      },
      changedElsewhere: (before, after) => {
        for (const listener of changedListeners) listener(before, after)
      },
      pointers: (next) => {
        pointers = next
        for (const listener of pointerListeners) listener()
      },
      changed: () => {
        if (!started) return
        const next = show(shown.view)
        if (next.saving === 'saved') refusals = 0
        if (next.saving !== shown.saving || next.loaded !== shown.loaded || next.closed !== shown.closed) publish(next)
      },
      loaded: () => {
        if (!left) return
        handOver(live.doc)
        publish(show(live.view()))
      },
      closed: (code, reason) => {
        if (code === CLOSE.changeRejected) return refused(reason)
        // The new document will not come: what was refused in the one before is handed over as it is.
        handOver(null)
        closed = code
        // Far too fast says nothing about the words: they stay on the device for the next page.
        if (code !== CLOSE.farTooFast) giveBack(reasonOfClose(code))
        publish(show(shown.view))
      },
      taken: () => closed === null && refused('other-tab'),
    })
  const begin = (): void => {
    live = start(desk ? { desk: desk.renew() } : {})
    publish(show(left ? shown.view : live.view()))
  }

  let started = false
  let live = start(desk ? { desk: desk.begin() } : {})
  let shown = show(live.view())
  started = true

  const beat = (): void => {
    live.held.beat()
    left?.live.held.beat()
    desk?.beat()
    changed()
  }
  const keepNow = (): void => {
    live.keepNow()
    live.held.release()
    left?.live.held.release()
    desk?.release()
  }
  const changed = (): void => {
    const saving = savingNow()
    if (saving !== shown.saving) publish({ ...shown, saving })
  }
  const beating = setInterval(beat, BEAT)
  window.addEventListener('pagehide', keepNow)
  window.addEventListener('pageshow', beat)
  const unfollow = words.onCarrying(changed)
  return {
    snapshot: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEditedElsewhere: (listener) => {
      editedListeners.add(listener)
      return () => editedListeners.delete(listener)
    },
    onChangedElsewhere: (listener) => {
      changedListeners.add(listener)
      return () => changedListeners.delete(listener)
    },
    pointers: () => pointers,
    onPointers: (listener) => {
      pointerListeners.add(listener)
      return () => pointerListeners.delete(listener)
    },
    point: (pointer) => live.point(pointer),
    isUnsaved: () => live.pending() || left !== undefined,
    isRefused: () => live.pending() && live.held.isRefused(),
    giveBack,
    retry: () => {
      if (closed === null) return
      closed = null
      live.held.release()
      live.end()
      begin()
    },
    close: () => {
      clearTimeout(timer)
      clearInterval(beating)
      window.removeEventListener('pagehide', keepNow)
      window.removeEventListener('pageshow', beat)
      unfollow()
      handOver(null)
      keepNow()
      live.end()
    },
  }
}
