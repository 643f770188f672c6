import { useCallback, useSyncExternalStore } from 'react'
import { keep, keptJson } from '../device/browser-storage.ts'

type Seat = { readonly sessionId: string; readonly seat: string }

const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

// Names of cards and fields, no words; the tab forgets them when it is closed.
const keyOf = ({ sessionId, seat }: Seat): string => `parley.kept-hints.${sessionId}.${seat}`
const read = (seat: Seat): readonly string[] => keptJson('tab', keyOf(seat), isNames, [])
const write = (seat: Seat, cards: readonly string[]): void => {
  keep('tab', keyOf(seat), JSON.stringify(cards))
  for (const listener of listeners) listener()
}

/** Whether the words of a card, or of a field for a new one, were kept as they are: then nothing asks about them again. */
export const useHintKept = (seat: Seat, card: string): readonly [boolean, () => void] => {
  const isKept = useSyncExternalStore(subscribe, () => read(seat).includes(card))
  const keepIt = useCallback(() => {
    if (!read(seat).includes(card)) write(seat, [...read(seat), card])
  }, [seat, card])
  return [isKept, keepIt]
}

/** What was said of a field is true of the card that came of it, or of nothing more once the field is empty. */
export const passHintOn = (seat: Seat, field: string, card: string | null): void => {
  const all = read(seat)
  if (!all.includes(field)) return
  const others = all.filter((one) => one !== field)
  write(seat, card === null ? others : [...others, card])
}
