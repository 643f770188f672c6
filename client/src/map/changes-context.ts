import { createContext } from 'react'
import type { ToldChanges } from './told-changes.ts'

/** While nobody asked what changed. */
export const NOTHING_SAID: ToldChanges['said'] = new Map()

/** What is said of the changes of each card of the list around; nothing while nobody asked. */
export const ChangesContext = createContext<ToldChanges['said']>(NOTHING_SAID)
