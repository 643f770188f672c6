import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { boardActions, type BoardActions } from './board-actions.ts'

/** The acts on a board's document; null until there is one. A new document begins with nothing to undo. */
export const useBoardActions = (doc: Doc | null | undefined): BoardActions | null => {
  const [actions, setActions] = useState<BoardActions | null>(null)
  useEffect(() => {
    if (!doc) return
    const fresh = boardActions(doc)
    setActions(fresh)
    return () => {
      fresh.close()
      setActions(null)
    }
  }, [doc])
  return actions
}

/** Whether there is something to undo and to redo, kept up to date. */
export const useHistory = (actions: BoardActions): { readonly canUndo: boolean; readonly canRedo: boolean } => ({
  canUndo: useSyncExternalStore(actions.watch, actions.canUndo),
  canRedo: useSyncExternalStore(actions.watch, actions.canRedo),
})
