import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Pointer, Pointers } from './pointers.ts'
import { useSession } from './use-session.ts'

/** Where others point in a document that is open, live, and how to point there. */
export const usePointers = (
  name: string,
): { readonly others: Pointers; readonly point: (pointer: Pointer | null) => void } => {
  const { documents } = useSession()
  const subscribe = useCallback(
    (listener: () => void) => {
      const letGo = documents.hold(name, () => undefined)
      const stop = documents.document(name).onPointers(listener)
      return () => {
        stop()
        letGo()
      }
    },
    [documents, name],
  )
  const others = useSyncExternalStore(subscribe, () => documents.document(name).pointers())
  const point = useCallback((pointer: Pointer | null) => documents.document(name).point(pointer), [documents, name])
  return useMemo(() => ({ others, point }), [others, point])
}
