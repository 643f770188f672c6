import { readDocument, watchCards } from '@parley/shared/documents/cards'
import { watchTexts } from '@parley/shared/documents/watch-texts'
import * as Y from 'yjs'
import { connect, reasonOf, type Connection } from './document-connection.ts'
import { createNotDurable } from './not-durable.ts'
import type { Pointer, Pointers } from './pointers.ts'
import { BEAT, type Held, type Unsaved } from './unsaved.ts'

/** Where a document of this device is kept until the server has it, and what it is called there. */
export type Place = {
  readonly sessionId: string
  readonly seat: string
  readonly token: string
  readonly name: string
}

type Ears = {
  /** Cards changed, from here or from elsewhere. */
  readonly cards: () => void
  /** Somebody else changed the words of these cards just now. */
  readonly editedElsewhere: (cards: ReadonlySet<string>) => void
  /** Anything else that a page shows: connection, saving. */
  readonly changed: () => void
  /** Others point somewhere else, or no longer. */
  readonly pointers: (pointers: Pointers) => void
  /** The server's state has arrived, for the first time in this document. */
  readonly loaded: () => void
  readonly closed: (code: number, reason: string) => void
  /** Another tab took over what this one kept, while this one slept: nothing more may be written in this document. */
  readonly taken: () => unknown
}

export type LiveDocument = {
  readonly doc: Y.Doc
  readonly pending: () => boolean
  readonly connected: () => boolean
  readonly loaded: () => boolean
  readonly failures: () => number
  /** Cards with something of this device that is not on the server's disk. */
  readonly touched: () => ReadonlySet<string>
  /** Cards that an earlier page of this device kept, of which it is not known here which have something unsaved. */
  readonly restored: () => ReadonlySet<string>
  /** Links made by this device that are not on the server's disk. */
  readonly linked: () => ReadonlySet<string>
  readonly point: (pointer: Pointer | null) => void
  /** Keeps on the device what is not on the server's disk, now. */
  readonly keep: () => void
  /** What of it is kept on the device; it outlives the end of the document until it is released or forgotten. */
  readonly held: Held
  readonly end: () => void
}

/** After a deletion the server is asked for its delete set, first soon, then again until it holds it. */
const ASK_AFTER = 400

/** One Y.Doc with its connection, from its start to a refusal or the end. */
export const startDocument = (place: Place, unsaved: Unsaved, restoring: boolean, ears: Ears): LiveDocument => {
  const doc = new Y.Doc()
  const held = unsaved.hold(doc, restoring)
  const notDurable = createNotDurable(doc)
  const touched = new Set<string>()
  const restored = new Set<string>()
  const linked = new Set<string>()
  let loaded = false
  let ended = false
  let keeping: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  let connection: Connection | undefined

  const keep = (): void => {
    clearTimeout(keeping)
    keeping = undefined
    if (notDurable.pending()) held.keep()
  }
  const look = (): void => {
    if (!ended && !held.isOwn()) ears.taken()
  }
  const settle = (): void => {
    if (ended) return
    if (!notDurable.pending()) {
      clearTimeout(keeping)
      keeping = undefined
      touched.clear()
      restored.clear()
      linked.clear()
      held.forget()
    } else if (notDurable.asksForStep2()) {
      asking ??= setTimeout(() => {
        asking = undefined
        connection?.ask()
        settle()
      }, ASK_AFTER)
    }
    ears.changed()
  }

  if (held.restored) {
    notDurable.expectDeletions()
    for (const card of readDocument(doc).cards) restored.add(card.id)
    keep()
  }
  const isOwn = (transaction: Y.Transaction): boolean => transaction.origin !== connection?.origin
  const cards = doc.getMap('cards')
  const touch = (events: Y.YEvent<Y.Map<unknown>>[], transaction: Y.Transaction): void => {
    if (!isOwn(transaction)) return
    for (const event of events) {
      const [card] = event.path
      if (typeof card === 'string') touched.add(card)
      else for (const key of event.keys.keys()) touched.add(key)
    }
  }
  cards.observeDeep(touch as Parameters<typeof cards.observeDeep>[0])
  const links = doc.getMap('links')
  links.observe((event, transaction) => {
    if (!isOwn(transaction)) return
    for (const [link, { action }] of event.keys) {
      if (action !== 'delete') linked.add(link)
    }
  })
  // Before the observers: a page must not hear of a deletion while it still counts as saved.
  doc.on('beforeObserverCalls', (transaction) => {
    if (!isOwn(transaction) || transaction.changed.size === 0) return
    notDurable.changed(transaction)
    look()
    keeping ??= setTimeout(keep, 250)
    settle()
  })
  const unwatch = watchCards(doc, ears.cards)
  const unwatchTexts = watchTexts(doc, (edited, transaction) => {
    // What comes before the document is synced was written while this device was away.
    if (!isOwn(transaction) && connection?.synced()) ears.editedElsewhere(edited)
  })
  const looking = setInterval(look, BEAT)
  // Timers of a hidden tab sleep; this event comes through, and it tells before this tab writes anything.
  window.addEventListener('storage', look)

  connection = connect(place, doc, {
    stateVector: (stateVector) => {
      notDurable.heardStateVector(stateVector)
      settle()
    },
    step2: (update) => {
      notDurable.heardStep2(update)
      settle()
    },
    changed: () => {
      if (ended) return
      if (!loaded && connection?.synced()) {
        loaded = true
        ears.loaded()
      }
      settle()
    },
    pointers: (pointers) => !ended && ears.pointers(pointers),
    closed: (code, reason) => ears.closed(code, reasonOf(reason)),
  })
  return {
    doc,
    pending: notDurable.pending,
    connected: () => connection.connected(),
    loaded: () => loaded,
    failures: () => connection.failures(),
    touched: () => touched,
    restored: () => restored,
    linked: () => linked,
    point: (pointer) => connection.point(pointer),
    keep,
    held,
    end: () => {
      ended = true
      clearTimeout(keeping)
      clearTimeout(asking)
      clearInterval(looking)
      window.removeEventListener('storage', look)
      unwatch()
      unwatchTexts()
      connection.end()
      doc.destroy()
    },
  }
}
