import type { DocumentView } from '@parley/shared/documents/card-view'
import { readCard, readDocument } from '@parley/shared/documents/cards'
import { cardsWritten } from '@parley/shared/documents/cards-written'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import * as Y from 'yjs'
import { startDocument, type LiveDocument, type Place } from './live-document.ts'
import { lostLinks } from './lost-links.ts'
import type { NotPlacedList } from './not-placed.ts'
import { NO_POINTERS, type Pointer, type Pointers } from './pointers.ts'
import { BEAT, createUnsaved } from './unsaved.ts'

/**
 * Where what was typed is: on the server's disk; on its way; on this device only, because there is no connection;
 * or nowhere new, because the server closed the document to this seat.
 */
export type Saving = 'saved' | 'saving' | 'kept-here' | 'closed'

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
  /** Where others point now; the same object until one of them moves. */
  readonly pointers: () => Pointers
  readonly onPointers: (listener: () => void) => () => void
  /** Shows where this device points, or takes that away. */
  readonly point: (pointer: Pointer | null) => void
  /** Asks again after the server closed for good: access may have changed. */
  readonly retry: () => void
  readonly close: () => void
}

/** What a refused document leaves: looked at once its successor has the server's state. */
type Left = Pick<LiveDocument, 'doc' | 'held'> & {
  readonly touched: ReadonlySet<string>
  readonly restored: ReadonlySet<string>
  readonly linked: ReadonlySet<string>
  readonly reason: string
}

/** Cards of a refused document that may hold what the server never had; `now` is its successor with the server's state. */
const unsavedIn = ({ doc, touched, restored }: Left, now: Y.Doc | null): ReadonlySet<string> => {
  if (restored.size === 0) return touched
  // What an earlier page kept is the whole document: only what this device wrote and the server lacks is unsaved there.
  const written = cardsWritten(doc, doc.clientID, now ? Y.getState(now.store, doc.clientID) : 0)
  return new Set([...touched, ...[...restored].filter((card) => written.has(card))])
}

const savingOf = (live: LiveDocument, closed: number | null): Saving => {
  if (closed !== null) return 'closed'
  if (!live.connected()) return live.loaded() || live.failures() > 0 || live.pending() ? 'kept-here' : 'saving'
  return live.pending() || !live.loaded() ? 'saving' : 'saved'
}

/**
 * Opens a document and keeps it open: reconnects, says truthfully what is saved, builds anew after a refusal,
 * and hands what could not be placed to `notPlaced`.
 */
export const openDocument = (place: Place, notPlaced: NotPlacedList): OpenDocument => {
  const unsaved = createUnsaved(place.sessionId, place.seat, place.name)
  const listeners = new Set<() => void>()
  const editedListeners = new Set<(cards: ReadonlySet<string>) => void>()
  const pointerListeners = new Set<() => void>()
  let pointers = NO_POINTERS
  let refusals = 0
  let left: Left | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed: number | null = null

  /** What was written here and does not stand in the new document goes to the list. */
  const handOver = (now: Y.Doc | null): void => {
    if (!left) return
    const { doc, reason, held } = left
    const unsavedCards = unsavedIn(left, now)
    const lost = lostLinks(doc, now, left.linked)
    left = undefined
    notPlaced.add([
      ...[...unsavedCards].flatMap((id) => {
        const written = readCard(doc, id)
        if (!written) return []
        const item = { document: place.name, kind: written.kind, text: written.text, reason }
        const standing = now && readCard(now, id)
        if (standing?.text !== written.text) return [item]
        const isThere = standing.week === written.week && standing.lane === written.lane
        return isThere ? [] : [{ ...item, isPlace: true }]
      }),
      ...lost.map((link) => ({
        document: place.name,
        kind: 'milestone' as const,
        text: `${link.from} → ${link.to}`,
        reason,
        link,
      })),
    ])
    // Only now is the copy of no use: a page that goes before finds it again.
    held.forget()
  }
  const show = (view: DocumentView): DocumentSnapshot => ({
    view,
    // Until the successor has the server's state the refused document stays before its person: no field closes
    // under their fingers, and what they still type in it is handed over with the rest.
    doc: left?.doc ?? live.doc,
    saving: savingOf(live, closed),
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
    live.keep()
    const { doc, held } = live
    left = { doc, touched: live.touched(), restored: live.restored(), linked: live.linked(), reason, held }
    live.end()
    refusals += 1
    // The first refusal is mended at once; a page that is refused again and again slows down.
    if (refusals === 1) begin(false)
    else timer = setTimeout(() => begin(false), Math.min(10_000, 250 * 2 ** refusals))
  }
  const start = (restoring: boolean): LiveDocument =>
    startDocument(place, unsaved, restoring, {
      cards: () => started && !left && publish(show(readDocument(live.doc))),
      editedElsewhere: (cards) => {
        for (const listener of editedListeners) listener(cards)
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
        publish(show(readDocument(live.doc)))
      },
      closed: (code, reason) => {
        if (code === CLOSE.changeRejected) return refused(reason)
        // The new document will not come: what was refused in the one before is handed over as it is.
        handOver(null)
        live.keep()
        closed = code
        publish(show(shown.view))
      },
      taken: () => closed === null && refused('other-tab'),
    })
  const begin = (restoring: boolean): void => {
    live = start(restoring)
    publish(show(left ? shown.view : readDocument(live.doc)))
  }

  let started = false
  let live = start(true)
  let shown = show(readDocument(live.doc))
  started = true

  const beat = (): void => {
    live.held.beat()
    left?.held.beat()
    // A tab that ended without a word left something: it is taken over when nothing of this tab is on its way.
    if (closed !== null || left || live.pending() || !unsaved.hasOrphan()) return
    live.end()
    begin(true)
  }
  const release = (): void => {
    live.keep()
    live.held.release()
    left?.held.release()
  }
  const beating = setInterval(beat, BEAT)
  window.addEventListener('pagehide', release)
  window.addEventListener('pageshow', beat)
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
    pointers: () => pointers,
    onPointers: (listener) => {
      pointerListeners.add(listener)
      return () => pointerListeners.delete(listener)
    },
    point: (pointer) => live.point(pointer),
    retry: () => {
      if (closed === null) return
      closed = null
      live.held.release()
      live.end()
      begin(true)
    },
    close: () => {
      clearTimeout(timer)
      clearInterval(beating)
      window.removeEventListener('pagehide', release)
      window.removeEventListener('pageshow', beat)
      handOver(null)
      release()
      live.end()
    },
  }
}
