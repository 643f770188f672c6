import { useSyncExternalStore } from 'react'
import { keep, kept } from '../../device/browser-storage.ts'
import { useMedium } from './use-wide.ts'

/** How the own table is looked at: laid out as a board, or as a list. */
export type TableLook = 'board' | 'list'

const KEY = 'parley.table-look'
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const read = (): TableLook => (kept('tab', KEY) === 'list' ? 'list' : 'board')

/** Chooses a look for this tab. */
export const setTableLook = (look: TableLook): void => {
  keep('tab', KEY, look)
  for (const listener of listeners) listener()
}

/** The look of the table in this tab; where there is no room for a canvas it is always the list. */
export const useTableLook = (): TableLook => {
  const look = useSyncExternalStore(subscribe, read)
  return useMedium() ? look : 'list'
}
