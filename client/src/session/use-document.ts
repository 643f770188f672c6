import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentSnapshot } from './documents.ts'
import type { NotPlaced } from './not-placed.ts'
import { useSession } from './use-session.ts'

export type UsedDocument = DocumentSnapshot & {
  /** What was meant for this document and was refused. */
  readonly notPlaced: readonly NotPlaced[]
  /** Takes an item off the list: it was placed again, or is no longer wanted. */
  readonly dropNotPlaced: (id: string) => void
  /** Asks again after the server closed for good. */
  readonly retry: () => void
}

/** A document, live: `board`, `table:a`, `desk:<seat>`, `notebook`. Change it with the functions of `@parley/shared/documents/cards` on `doc`. */
export const useDocument = (name: string): UsedDocument => {
  const { documents, notPlaced } = useSession()
  const subscribe = useCallback((listener: () => void) => documents.hold(name, listener), [documents, name])
  const snapshot = useSyncExternalStore(subscribe, () => documents.document(name).snapshot())
  const all = useSyncExternalStore(notPlaced.subscribe, notPlaced.items)
  return {
    ...snapshot,
    notPlaced: all.filter((item) => item.document === name),
    dropNotPlaced: notPlaced.drop,
    retry: () => documents.document(name).retry(),
  }
}
