import { watchCards } from '@parley/shared/documents/cards'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { cardsWritten } from '@parley/shared/documents/cards-written'
import { liveView } from '@parley/shared/documents/live-view'
import { watchTexts } from '@parley/shared/documents/watch-texts'
import * as Y from 'yjs'
import { BEAT } from '../device/signs.ts'
import { connect, reasonOf, type Connection } from './document-connection.ts'
import type { DeskStart } from './desk-copy.ts'
import { createNotDurable } from './not-durable.ts'
import type { Held, Outbox, Taken } from './outbox.ts'
import type { Pointer, Pointers } from './pointers.ts'
import { cardsBeyond, type LeftBehind } from './unplaced-words.ts'
import { watchOthers, type OthersChange } from './watch-others.ts'

/** Which document, as which seat. */
export type Place = {
  readonly sessionId: string
  readonly seat: string
  readonly token: string
  readonly name: string
}

/** What a document begins with on this device. */
export type Beginning = {
  /** The own desk begins with its copy, and goes on under the client id under which it was written. */
  readonly desk?: DeskStart
  /** What a tab that is gone wrote: brought in once the server's state is there, under the id that it was written under. */
  readonly carried?: Taken
}

export type Ears = {
  /** Cards changed, from here or from elsewhere. */
  readonly cards: () => void
  /** Somebody else changed the words of these cards just now. */
  readonly editedElsewhere: (cards: ReadonlySet<string>) => void
  /** Somebody else changed what the document shows, now or while this device was away. */
  readonly changedElsewhere: OthersChange
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
  /** What it shows now; parts that did not change are the same objects as before. */
  readonly view: () => DocumentView
  readonly pending: () => boolean
  /** This device's clock from which on nothing is known to be on the server's disk: it rises with every word that is. */
  readonly durableSince: () => number
  readonly connected: () => boolean
  readonly loaded: () => boolean
  readonly failures: () => number
  readonly point: (pointer: Pointer | null) => void
  /** What a refusal or a close leaves; `now` is the document with the server's state, null where there is none. */
  readonly left: (reason: string, now: Y.Doc | null) => LeftBehind
  /** Keeps what is not saved yet before the page is gone. */
  readonly keepNow: () => void
  /** What of it is kept on the device; it outlives the end of the document until it is released or forgotten. */
  readonly held: Held
  /**
   * Ends the connection. With `isWrittenOn` the document lives on until it is ended again: what is written in it is
   * still kept, and shown.
   */
  readonly end: (isWrittenOn?: boolean) => void
}

/** After a deletion the server is asked for its delete set, first soon, then again until it holds it. */
const ASK_AFTER = 400
/** The origin of what an earlier page of this device had written. */
const CARRIED = { of: 'carried' }

/** One Y.Doc with its connection, from its start to a refusal or the end. */
export const startDocument = (
  place: Place,
  outbox: Outbox,
  { desk, carried }: Beginning,
  isDeskOwn: () => boolean,
  ears: Ears,
): LiveDocument => {
  const doc = new Y.Doc()
  const before = carried ?? desk?.taken
  if (desk?.state) Y.applyUpdate(doc, desk.state, CARRIED)
  if (before && !carried) Y.applyUpdate(doc, before.update, CARRIED)
  // A document that only carries writes nothing more under that id; the desk goes on under it.
  if (before && !carried) doc.clientID = before.client
  const client = before?.client ?? doc.clientID
  const held = before?.held ?? outbox.hold(place.name, client)
  const notDurable = createNotDurable(client)
  if (before) notDurable.restored(before.update)
  const touched = new Set<string>()
  const linked = new Set<string>()
  let loaded = false
  let ended = false
  let asking: ReturnType<typeof setTimeout> | undefined
  let connection: Connection | undefined

  const tell = (): void => {
    if (!ended) ears.changed()
  }
  const look = (): void => {
    // Yjs takes another id when it meets structs under its own that it did not write: another tab did.
    const isOther = doc.clientID !== client && !carried
    if (!ended && (isOther || !held.isOwn() || !isDeskOwn())) ears.taken()
  }
  const settle = (): void => {
    if (ended) return
    if (!notDurable.pending()) {
      touched.clear()
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

  const isOwn = (transaction: Y.Transaction): boolean => transaction.local || transaction.origin === CARRIED
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
  // Before the observers: a page must not hear of a change while it still counts as saved.
  doc.on('beforeObserverCalls', (transaction) => {
    if (!isOwn(transaction) || transaction.changed.size === 0) return
    notDurable.changed(transaction)
    look()
    settle()
  })
  doc.on('update', (update, _origin, _doc, transaction) => {
    notDurable.sent(update, transaction)
    if (isOwn(transaction) && notDurable.pending()) held.keep(notDurable.update, tell)
  })
  const live = liveView(doc)
  const unwatch = watchCards(doc, ears.cards)
  const unwatchTexts = watchTexts(doc, (edited, transaction) => {
    // What comes before the document is synced was written while this device was away.
    if (!isOwn(transaction) && connection?.synced()) ears.editedElsewhere(edited)
  })
  const unwatchOthers = watchOthers(doc, live.view, isOwn, (before, after) => {
    // What the document holds when it comes is no change of it.
    if (loaded) ears.changedElsewhere(before, after)
  })
  const looking = setInterval(look, BEAT)
  // Timers of a hidden tab sleep; this event comes through, and it tells before this tab writes anything.
  window.addEventListener('storage', look)
  desk?.follow(doc)

  connection = connect({ ...place, client }, doc, {
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
        // Only now: what was written may build on words of others, and the device keeps none of them.
        if (carried) Y.applyUpdate(doc, carried.update, CARRIED)
        ears.loaded()
      }
      settle()
    },
    pointers: (pointers) => !ended && ears.pointers(pointers),
    closed: (code, reason) => ears.closed(code, reasonOf(reason)),
  })
  const cardsLeft = (now: Y.Doc | null): ReadonlySet<string> => {
    if (!before && !desk?.state) return touched
    // A copy holds the whole desk: only what the server lacks is unsaved there.
    const kept = now && desk?.state ? cardsBeyond(doc, now) : cardsWritten(doc, client, notDurable.since())
    return new Set([...touched, ...kept])
  }
  return {
    doc,
    view: live.view,
    pending: notDurable.pending,
    durableSince: notDurable.since,
    connected: () => connection.connected(),
    loaded: () => loaded,
    failures: () => connection.failures(),
    point: (pointer) => connection.point(pointer),
    left: (reason, now) => ({
      name: place.name,
      doc,
      touched: cardsLeft(now),
      linked,
      update: notDurable.update(),
      reason,
    }),
    keepNow: () => notDurable.pending() && held.keepNow(notDurable.update),
    held,
    end: (isWrittenOn = false) => {
      if (!ended) {
        ended = true
        clearTimeout(asking)
        clearInterval(looking)
        window.removeEventListener('storage', look)
        unwatchTexts()
        unwatchOthers()
        connection.end()
      }
      if (isWrittenOn || doc.isDestroyed) return
      unwatch()
      live.close()
      doc.destroy()
    },
  }
}
