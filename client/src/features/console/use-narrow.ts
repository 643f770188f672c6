import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 719.98px)')
const subscribe = (changed: () => void): (() => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the console is on a phone, where it is a remote. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
