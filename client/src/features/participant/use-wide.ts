import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1024px)')
const medium = window.matchMedia('(min-width: 720px)')
const watching =
  (query: MediaQueryList) =>
  (changed: () => void): (() => void) => {
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }
const subscribe = watching(wide)
const subscribeMedium = watching(medium)

/** Whether there is room for the joint board beside the task. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)

/** Whether there is room for a canvas at all, above a list if not beside it. */
export const useMedium = (): boolean => useSyncExternalStore(subscribeMedium, () => medium.matches)
