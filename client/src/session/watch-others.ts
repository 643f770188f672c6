import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Doc, Transaction } from 'yjs'

/** What a document showed before and after something that somebody else did to it. */
export type OthersChange = (before: DocumentView, after: DocumentView) => void

/**
 * Calls `changed` after every transaction of somebody else that changed what the document shows. Who did something is
 * told by its transaction alone, and each is compared with what stood right before it: what was done here in the same
 * moment is in neither view's difference. `view` gives what the document shows now. Returns how to stop.
 */
export const watchOthers = (
  doc: Doc,
  view: () => DocumentView,
  isOwn: (transaction: Transaction) => boolean,
  changed: OthersChange,
): (() => void) => {
  let stood = view()
  const look = (transaction: Transaction): void => {
    const before = stood
    stood = view()
    if (stood !== before && !isOwn(transaction)) changed(before, stood)
  }
  doc.on('afterTransaction', look)
  return () => doc.off('afterTransaction', look)
}
