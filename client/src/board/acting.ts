import { undoOf } from '@parley/shared/documents/cards'
import type { Doc } from 'yjs'

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

/** What every file of acts works with: the document, the name under which it writes, and the bounds of an act. */
export type Acting = {
  readonly doc: Doc
  readonly origin: unknown
  /** Runs one act that is undone as one; acts of one `run` that follow each other without a pause are one as well. */
  readonly act: (what: () => void, run?: string) => void
  readonly history: ActHistory
}

/** Begins the acts of one person on a document. */
export const actingOn = (doc: Doc, by: string): Acting => {
  const origin = { by }
  const manager = undoOf(doc, origin)
  const watchers = new Set<() => void>()
  const tell = (): void => watchers.forEach((changed) => changed())
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) manager.on(event, tell)
  let lastRun: string | undefined
  return {
    doc,
    origin,
    act: (what, run) => {
      // The manager's own pause parts what belongs to one run: letters typed into one card, a key that is held.
      if (run === undefined || run !== lastRun) manager.stopCapturing()
      lastRun = run
      doc.transact(what, origin)
    },
    history: {
      undo: () => {
        manager.undo()
        lastRun = undefined
      },
      redo: () => {
        manager.redo()
        lastRun = undefined
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
