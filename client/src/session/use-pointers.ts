import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { pointersFrom, type Pointer, type Pointers, type PointsFrom } from './pointers.ts'
import { useSession } from './use-session.ts'

/** Where others point in a document that is open, live, and how to point there; only those whose numbers count from `from`. */
export const usePointers = (
  name: string,
  from: PointsFrom = 'corner',
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
  const all = useSyncExternalStore(subscribe, () => documents.document(name).pointers())
  const others = useMemo(() => pointersFrom(all, from), [all, from])
  const point = useCallback((pointer: Pointer | null) => documents.document(name).point(pointer), [documents, name])
  return useMemo(() => ({ others, point }), [others, point])
}
