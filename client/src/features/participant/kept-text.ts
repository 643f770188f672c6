import { useCallback, useSyncExternalStore } from 'react'
import type { DeskKind } from '@parley/shared/session/agenda'
import { forget, keep, kept, keysKept } from '../../device/browser-storage.ts'
import { placeOf } from '../../session/seats.ts'

const listeners = new Set<() => void>()
const PREFIX = 'parley.typing.'
const keyOf = (sessionId: string, seat: string, field: string): string => `${PREFIX}${sessionId}.${seat}.${field}`

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fields whose text is kept; a reason has one for each difference, and words too long for a card one for each card. */
export type KeptField =
  | DeskKind
  | 'problem'
  | 'term'
  | 'proposal'
  | 'ask'
  | 'ask-to'
  | 'agreement'
  | 'difference'
  | 'mixed'
  | `reason.${string}`
  | `roles.${string}`
  | `card.${string}`
  | `condition.${string}`
  | `linked.${string}`
  | `talk.${string}`
  | 'parked'
  | `bring.${string}`
  | `prepared.${string}`

type Seat = { readonly sessionId: string; readonly seat: string }

/** The text of a field that survives a change of step, a second field for the same text, and a reload. */
export const useKeptText = ({ sessionId, seat }: Seat, field: KeptField): readonly [string, (text: string) => void] => {
  const key = keyOf(sessionId, seat, field)
  const place = placeOf({ sessionId, seat })
  const text = useSyncExternalStore(subscribe, () => kept(place, key) ?? '')
  const write = useCallback(
    (next: string) => {
      if (next === '') forget(place, key)
      else keep(place, key, next)
      for (const listener of listeners) listener()
    },
    [place, key],
  )
  return [text, write]
}

/** What stands in a field now, without following it. */
export const keptText = ({ sessionId, seat }: Seat, field: KeptField): string =>
  kept(placeOf({ sessionId, seat }), keyOf(sessionId, seat, field)) ?? ''

/** The fields in which something stands, in a stable order. */
const fieldsKept = ({ sessionId, seat }: Seat): readonly KeptField[] => {
  const prefix = keyOf(sessionId, seat, '')
  return keysKept(placeOf({ sessionId, seat }), prefix)
    .map((key) => key.slice(prefix.length) as KeptField)
    .toSorted()
}

/** The same, live: for what was typed in a field that the page does not show any more. */
export const useFieldsKept = (seat: Seat): readonly KeptField[] => {
  const all = useSyncExternalStore(subscribe, () => fieldsKept(seat).join('\n'))
  return all === '' ? [] : (all.split('\n') as KeptField[])
}
