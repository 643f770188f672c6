import { useCallback, useSyncExternalStore } from 'react'
import { forget, keep, kept, type Place } from '../device/browser-storage.ts'

const listeners = new Set<() => void>()

/** The start of every key under which a seat's typing is kept until it was sent. */
export const TYPING = 'parley.typing.'

/** Calls `listener` when something kept was written on this page; returns the way to end that. */
export const subscribeKept = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A text that is kept in the browser under a key, the same in every field that shows it; empty is forgotten. */
export const useKeptKey = (place: Place, key: string): readonly [string, (text: string) => void] => {
  const text = useSyncExternalStore(subscribeKept, () => kept(place, key) ?? '')
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
