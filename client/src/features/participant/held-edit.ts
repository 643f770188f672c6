import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../session/use-session.ts'
import { goToTooLong } from '../../ui/too-long.ts'
import { useKeptText, type KeptField } from './kept-text.ts'

/** Words of a card that are too long to be written into it, with what the card read when they were begun. */
export type HeldWords = { readonly text: string; readonly base: string }

const isHeldWords = (value: unknown): value is HeldWords =>
  typeof (value as HeldWords | null)?.text === 'string' && typeof (value as HeldWords).base === 'string'

/** Reads what was kept of a card's words; null for nothing, and for what this page did not write. */
export const heldWords = (kept: string): HeldWords | null => {
  try {
    const value: unknown = kept === '' ? null : JSON.parse(kept)
    return isHeldWords(value) ? value : null
  } catch {
    return null
  }
}

/** Under what the words of a card are kept while they are too long. */
export const heldField = (card: string): KeptField => `card.${card}`

let fields: readonly KeptField[] = []
const listeners = new Set<() => void>()
const setFields = (next: readonly KeptField[]): void => {
  fields = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The cards whose fields stand on the page now: what is held in them needs no other place. */
export const useOpenCardFields = (): readonly KeptField[] => useSyncExternalStore(subscribe, () => fields)

/** Words of a card that are too long, kept on this device over a reload until they fit or are dropped. */
export const useHeldWords = (
  card: string,
): {
  readonly held: HeldWords | null
  readonly hold: (words: HeldWords) => void
  readonly drop: () => void
} => {
  const { seat } = useSession()
  const field = heldField(card)
  const [kept, setKept] = useKeptText(seat, field)
  useEffect(() => {
    setFields([...fields, field])
    return () => setFields(fields.toSpliced(fields.indexOf(field), 1))
  }, [field])
  return {
    held: heldWords(kept),
    hold: (words) => setKept(JSON.stringify(words)),
    drop: () => setKept(''),
  }
}

/**
 * Whether a card's words are edited in place. A field with words that are too long opens again by itself after a
 * reload or a step, and does not close over them: the focus goes into it instead.
 */
export const useWordsOpen = (card: string): readonly [boolean, (open: boolean) => void] => {
  const { seat } = useSession()
  const [kept] = useKeptText(seat, heldField(card))
  const [isOpen, setOpen] = useState(false)
  const isHeld = heldWords(kept) !== null
  // It stays open when its words fit again: it is closed by its person.
  if (isHeld && !isOpen) setOpen(true)
  return [isOpen || isHeld, (open) => (isHeld && !open ? goToTooLong() : setOpen(open))]
}
