import { useSyncExternalStore } from 'react'
import { watchMedia } from '../../device/media.ts'

const wide = watchMedia('(min-width: 1024px)')
const medium = watchMedia('(min-width: 720px)')

/** Whether there is room for the joint board beside the task. */
export const useWide = (): boolean => useSyncExternalStore(wide.onChange, wide.matches)

/** Whether there is room for a canvas at all, above a list if not beside it. */
export const useMedium = (): boolean => useSyncExternalStore(medium.onChange, medium.matches)
