import { useCallback, useSyncExternalStore } from 'react'
import { forget, keep, kept } from '../device/browser-storage.ts'
import { placeOf } from '../session/seats.ts'
import { useSession } from '../session/use-session.ts'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * The text of a field in what is prepared before the day, over a closed dialog, a step and a reload, until it was sent.
 * It stands where all typing of a seat stands, and goes with it at the end.
 */
export const useKeptField = (field: string): readonly [string, (text: string) => void] => {
  const { seat } = useSession()
  const key = `parley.typing.${seat.sessionId}.${seat.seat}.prepared.${field}`
  const place = placeOf(seat)
  const text = useSyncExternalStore(subscribe, () => kept(place, key) ?? '')
  const write = useCallback(
    (next: string) => {
      if (next === '') forget(place, key)
      else keep(place, key, next)
      for (const listener of listeners) listener()
    },
    [place, key],
  )
  return [text, write]
}
