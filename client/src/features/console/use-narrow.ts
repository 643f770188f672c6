import { useSyncExternalStore } from 'react'
import { watchMedia } from '../../device/media.ts'

const narrow = watchMedia('(max-width: 719.98px)')

/** Whether the console is on a phone, where it is a remote. */
export const useNarrow = (): boolean => useSyncExternalStore(narrow.onChange, narrow.matches)
