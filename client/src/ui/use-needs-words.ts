import { useState } from 'react'
import { m } from '../paraglide/messages.js'

type NeedsWords = {
  /** Whether there is something to add; where there is not, the field says so until somebody types. */
  readonly hasWords: () => boolean
  /** For the field: what it lacks, or nothing. */
  readonly lack: { readonly error?: string }
}

/** Says at a field that nothing stands in it, once somebody pressed its button. */
export const useNeedsWords = (text: string): NeedsWords => {
  const [isMissed, setIsMissed] = useState(false)
  const isEmpty = text.trim() === ''
  return {
    hasWords: () => {
      setIsMissed(isEmpty)
      return !isEmpty
    },
    lack: isMissed && isEmpty ? { error: m.interface_needs_words() } : {},
  }
}
