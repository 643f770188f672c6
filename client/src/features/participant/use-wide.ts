import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1024px)')
const subscribe = (changed: () => void): (() => void) => {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}

/** Whether there is room for the joint board beside the task. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
