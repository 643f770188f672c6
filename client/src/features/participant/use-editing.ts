import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useWordsOpen } from './held-edit.ts'

/** Whether something is edited in place, with the focus going back to what began it. */
export type Editing = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
  /** Goes on what holds the field, and what `data-edit` stands on: the button that opens it. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** A field that takes the place of words: closed with "Done" or a key, the button that opened it has the focus again. */
export const useEditing = (card: string): Editing => {
  const [isOpen, setOpen] = useWordsOpen(card)
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false), place }
}
