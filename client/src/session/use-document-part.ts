import { useCallback, useSyncExternalStore } from 'react'
import type { DocumentSnapshot } from './documents.ts'
import { useSession } from './use-session.ts'

/**
 * A part of a document, live: whoever uses it is drawn again only when that part is another. `part` gives the same
 * value, or the very same object, for as long as nothing in it changed.
 */
export const useDocumentPart = <T>(name: string, part: (snapshot: DocumentSnapshot) => T): T => {
  const { documents } = useSession()
  const subscribe = useCallback((listener: () => void) => documents.hold(name, listener), [documents, name])
  return useSyncExternalStore(subscribe, () => part(documents.document(name).snapshot()))
}
