import type { ZoneId } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, removeCard, setCard, setText, undoOf } from '@parley/shared/documents/cards'
import { byPlace, zoneOf } from '@parley/shared/scene/lanes'
import type { Owner } from '@parley/shared/scene/scene'
import type { Kind } from '@parley/shared/session/agenda'
import type { Doc } from 'yjs'
import { randomId } from '../session/random.ts'
import { carryOver } from './carry-over.ts'
import { numbered, placeBetween, type At } from './order.ts'

/** One's own acts as they can be taken back; what others did stays. */
export type ActHistory = {
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  /** Calls when `canUndo` or `canRedo` may have changed. Returns how to stop. */
  readonly watch: (changed: () => void) => () => void
  /** Forgets what could be undone and stops watching the document. */
  readonly close: () => void
}

/** All that a person can do to the cards of a board. Whether they may is asked elsewhere, before. */
export type BoardActions = ActHistory & {
  /** Puts a new card at the end of a zone and returns its id. */
  readonly add: (zone: ZoneId, text: string, kind: Kind) => string
  /**
   * Makes a card read `text`. `base` is what it read when the person's typing began or was last saved:
   * what others changed since then is kept.
   */
  readonly setText: (id: string, text: string, base?: string) => void
  /** Moves a card into a zone before another card, or to its end with null. */
  readonly move: (id: string, zone: ZoneId, beforeId: string | null) => void
  readonly remove: (id: string) => void
}

/** Whose a new card is: the lane's group's, and everybody's where both write together. */
const ownerOf = (zone: ZoneId): Owner => {
  const lane = zone.split(':')[1]
  return lane === 'a' || lane === 'b' ? lane : 'both'
}

/** The acts of one person on the board's document. */
export const boardActions = (doc: Doc): BoardActions => {
  const origin = { by: 'board' }
  const history = undoOf(doc, origin)
  const watchers = new Set<() => void>()
  const tell = (): void => watchers.forEach((changed) => changed())
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) history.on(event, tell)

  /** Runs one act that is undone as one. */
  const act = (what: () => void): void => {
    history.stopCapturing()
    doc.transact(what, origin)
    lastTyped = undefined
  }
  let lastTyped: string | undefined

  const lane = (zone: ZoneId, without?: string): readonly { id: string; at: At }[] =>
    readDocument(doc)
      .cards.filter((card) => zoneOf(card) === zone && card.id !== without && card.into === undefined)
      .sort(byPlace)

  const place = (id: string, zone: ZoneId, beforeId: string | null): void => {
    const others = lane(zone, id)
    const found = beforeId === null ? -1 : others.findIndex((card) => card.id === beforeId)
    const index = found === -1 ? others.length : found
    const at = placeBetween(others[index - 1]?.at, others[index]?.at)
    if (at) setCard(doc, id, 'at', [...at], origin)
    else {
      const order = [
        ...others.slice(0, index).map((card) => card.id),
        id,
        ...others.slice(index).map((card) => card.id),
      ]
      numbered(order.length).forEach((fresh, position) => setCard(doc, order[position] ?? id, 'at', [...fresh], origin))
    }
  }

  return {
    add: (zone, text, kind) => {
      const id = randomId()
      const at = placeBetween(lane(zone).at(-1)?.at, undefined) ?? [0, 0]
      act(() => addCard(doc, { id, kind, group: ownerOf(zone), zone, at, text }, origin))
      return id
    },
    setText: (id, text, base) => {
      const now = readCard(doc, id)?.text
      if (now === undefined) return
      // Letters typed in a row into one card are undone together; the manager's pause parts them.
      if (lastTyped !== id) history.stopCapturing()
      lastTyped = id
      setText(doc, id, base === undefined ? text : carryOver(base, text, now, 0).text, origin)
    },
    move: (id, zone, beforeId) =>
      act(() => {
        const card = readCard(doc, id)
        if (!card || beforeId === id) return
        if (card.zone !== zone) setCard(doc, id, 'zone', zone, origin)
        place(id, zone, beforeId)
      }),
    remove: (id) => act(() => removeCard(doc, id, origin)),
    undo: () => {
      history.undo()
      lastTyped = undefined
    },
    redo: () => {
      history.redo()
      lastTyped = undefined
    },
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    close: () => {
      watchers.clear()
      history.destroy()
    },
  }
}
