import { useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'
import { holdsTooLong, onTooLong } from '../ui/too-long.ts'
import type { DocumentSnapshot } from './documents.ts'

const words = {
  saved: m.interface_saving_saved,
  saving: m.interface_saving_saving,
  'kept-here': m.interface_saving_kept_here,
  'kept-in-tab': m.interface_saving_kept_in_tab,
  'not-kept': m.interface_saving_not_kept,
  'late-kept-here': m.interface_saving_late_kept_here,
  'late-kept-in-tab': m.interface_saving_late_kept_in_tab,
  'late-not-kept': m.interface_saving_late_not_kept,
  closed: m.interface_saving_closed,
} as const

/**
 * Whether what was typed is saved, in words; stands after a ring line. Silent until the document is here. While a field
 * of the page holds a text that is too long to be saved, it says so and never "saved".
 */
export const SavingText = ({ document }: { readonly document: Pick<DocumentSnapshot, 'saving' | 'loaded'> }) => {
  const isHeld = useSyncExternalStore(onTooLong, holdsTooLong)
  if (!document.loaded && document.saving === 'saving') return null
  return <span>{isHeld && document.saving === 'saved' ? m.interface_saving_too_long() : words[document.saving]()}</span>
}
