import type { CardView } from '@parley/shared/documents/card-view'
import { addCard, readCard, readDocument, setCard, undoOf, type NewCard } from '@parley/shared/documents/cards'
import type { Doc } from 'yjs'
import type { ActHistory } from '../board/acting.ts'
import { placeBetween } from '../board/order.ts'
import { randomId } from '../session/random.ts'
import { clearYesesOfGoing } from './yeses-and-undo.ts'

/** How acts are written into a map's document: each undone as one, and nothing of others with it. */
export type MapWriting = {
  readonly doc: Doc
  /** By which Undo knows what is one's own. */
  readonly origin: object
  /** Runs one act that is undone as one. */
  readonly act: (what: () => void) => void
  /** Letters typed in a row into one card are undone together; the manager's pause parts them. */
  readonly type: (card: string, what: () => void) => void
  readonly of: (kind: CardView['kind']) => readonly CardView[]
  /** Puts cards of one kind behind all others of it, and does `and` with their ids in the same act. */
  readonly append: (
    cards: readonly Omit<NewCard, 'id' | 'at'>[],
    and?: (ids: readonly string[]) => void,
  ) => readonly string[]
  /** Sets or clears a key where that changes anything. Inside an act. */
  readonly set: (
    id: string,
    key: 'week' | 'lane' | 'promised' | 'safe' | 'due',
    value: string | number | undefined,
  ) => void
  readonly history: ActHistory
}

/** The writing of one person in the map's document. */
export const mapWriting = (doc: Doc): MapWriting => {
  const origin = { by: 'map' }
  const manager = undoOf(doc, origin)
  const watchers = new Set<() => void>()
  const tell = (): void => watchers.forEach((changed) => changed())
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) manager.on(event, tell)
  let lastTyped: string | undefined

  const act = (what: () => void): void => {
    manager.stopCapturing()
    doc.transact(what, origin)
    lastTyped = undefined
  }
  const of = (kind: CardView['kind']): readonly CardView[] =>
    readDocument(doc).cards.filter((card) => card.kind === kind)
  return {
    doc,
    origin,
    act,
    of,
    type: (card, what) => {
      if (lastTyped !== card) manager.stopCapturing()
      lastTyped = card
      what()
    },
    append: (cards, and) => {
      const ids = cards.map(() => randomId())
      const [first] = cards
      if (!first) return ids
      let last = of(first.kind).at(-1)?.at
      act(() => {
        for (const [index, card] of cards.entries()) {
          last = placeBetween(last, undefined) ?? [0, 0]
          addCard(doc, { ...card, id: ids[index] ?? randomId(), at: last }, origin)
        }
        and?.(ids)
      })
      return ids
    },
    set: (id, key, value) => {
      if (readCard(doc, id)?.[key] !== value) setCard(doc, id, key, value, origin)
    },
    history: {
      undo: () => {
        clearYesesOfGoing(doc, manager.undoStack.at(-1))
        manager.undo()
        lastTyped = undefined
      },
      redo: () => {
        clearYesesOfGoing(doc, manager.redoStack.at(-1))
        manager.redo()
        lastTyped = undefined
      },
      canUndo: () => manager.canUndo(),
      canRedo: () => manager.canRedo(),
      watch: (changed) => {
        watchers.add(changed)
        return () => watchers.delete(changed)
      },
      close: () => {
        watchers.clear()
        manager.destroy()
      },
    },
  }
}
