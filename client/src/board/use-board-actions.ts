import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { boardActions, type ActHistory, type BoardActions } from './board-actions.ts'

/** The acts that `make` gives for a document; null until there is one. A new document begins with nothing to undo. */
export const useActsOn = <A extends ActHistory>(doc: Doc | null | undefined, make: (doc: Doc) => A): A | null => {
  const [actions, setActions] = useState<A | null>(null)
  useEffect(() => {
    if (!doc) return
    const fresh = make(doc)
    setActions(fresh)
    return () => {
      fresh.close()
      setActions(null)
    }
  }, [doc, make])
  return actions
}

/** The acts on a board's document; null until there is one. */
export const useBoardActions = (doc: Doc | null | undefined): BoardActions | null => useActsOn(doc, boardActions)

/** Whether there is something to undo and to redo, kept up to date. */
export const useHistory = (actions: ActHistory): { readonly canUndo: boolean; readonly canRedo: boolean } => ({
  canUndo: useSyncExternalStore(actions.watch, actions.canUndo),
  canRedo: useSyncExternalStore(actions.watch, actions.canRedo),
})
