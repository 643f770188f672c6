import { m } from '../paraglide/messages.js'
import type { DocumentSnapshot } from './documents.ts'

const words = {
  saved: m.interface_saving_saved,
  saving: m.interface_saving_saving,
  'kept-here': m.interface_saving_kept_here,
  closed: m.interface_saving_closed,
} as const

/** Whether what was typed is saved, in words; stands after a ring line. Silent until the document is here. */
export const SavingText = ({ document }: { readonly document: DocumentSnapshot }) =>
  document.loaded || document.saving !== 'saving' ? <span>{words[document.saving]()}</span> : null
