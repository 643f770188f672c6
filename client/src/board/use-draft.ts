import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { carryOver } from './carry-over.ts'

/** A text that a person is writing on top of one that others may change meanwhile. */
export type Draft = {
  readonly text: string
  readonly write: (text: string) => void
  /** What the card read when the writing began, was last saved, or was last changed by somebody else. */
  readonly base: string
  /** The draft has been saved as it is. */
  readonly saved: () => void
  /** Gives up what was typed: the draft reads what the card reads. */
  readonly reset: () => void
}

/**
 * Keeps a draft of `theirs`; what others change in it is carried over, and the caret stays by its letter. It goes on
 * from `begun` where there is one.
 */
export const useDraft = (
  theirs: string,
  field: RefObject<HTMLTextAreaElement | null>,
  begun?: { readonly text: string; readonly base: string } | null,
): Draft => {
  const [draft, setDraft] = useState({ text: begun?.text ?? theirs, base: begun?.base ?? theirs })
  const latest = useRef(draft)
  const caret = useRef<number | null>(null)
  const set = (next: { text: string; base: string }): void => {
    latest.current = next
    setDraft(next)
  }
  useLayoutEffect(() => {
    const { text, base } = latest.current
    if (theirs === base) return
    const merged = carryOver(base, text, theirs, field.current?.selectionStart ?? text.length)
    caret.current = merged.caret
    set({ text: merged.text, base: theirs })
  }, [theirs, field])
  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== draft.text) return
    if (document.activeElement === field.current) field.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [draft, field])
  return {
    ...draft,
    write: (text) => set({ ...latest.current, text }),
    saved: () => set({ text: latest.current.text, base: latest.current.text }),
    reset: () => set({ text: theirs, base: theirs }),
  }
}
