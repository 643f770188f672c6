import { announce } from './announcements.ts'

/** From this part of a field's room on, the page says what is left. */
const NEAR = 0.9

/** How much room a text leaves in its field: nothing to say, little (so many characters), or too long (by so many). */
export type TextSpace =
  | { readonly is: 'roomy' }
  | { readonly is: 'little'; readonly left: number }
  | { readonly is: 'over'; readonly by: number }

/** The room that `text` leaves where `most` UTF-16 units fit, counted as the server counts. */
export const spaceOf = (text: string, most: number): TextSpace => {
  if (text.length > most) return { is: 'over', by: text.length - most }
  return text.length >= most * NEAR ? { is: 'little', left: most - text.length } : { is: 'roomy' }
}

/** Whether a text is longer than its field may hold: it stays with its person and is neither saved nor sent. */
export const isTooLong = (text: string, most: number): boolean => text.length > most

let held = 0
const listeners = new Set<() => void>()
const tell = (): void => {
  for (const listener of listeners) listener()
}

/** Notes that a field of the page holds too long a text. Returns how to take that back. */
export const noteTooLong = (): (() => void) => {
  held += 1
  tell()
  return () => {
    held -= 1
    tell()
  }
}

/** Whether a field of the page holds too long a text, so that nobody may say that everything is saved. */
export const holdsTooLong = (): boolean => held > 0

/** Calls when `holdsTooLong` may have changed. Returns how to stop. */
export const onTooLong = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Answers whoever wants to go on while a field holds too long a text: puts the focus into it, into that of a dialog
 * before one behind it, and says the sentence under it again.
 */
export const goToTooLong = (): void => {
  const field = [...document.querySelectorAll<HTMLElement>('[data-too-long]')].at(-1)
  field?.focus()
  const line = field && document.getElementById(`${field.id}-space`)?.textContent
  if (line) announce(line)
}
