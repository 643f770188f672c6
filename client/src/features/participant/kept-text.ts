import { useSyncExternalStore } from 'react'
import type { DeskKind } from '@parley/shared/session/agenda'
import { kept, keysKept } from '../../device/browser-storage.ts'
import { subscribeKept, TYPING, useKeptKey } from '../../session/kept-key.ts'
import { placeOf } from '../../session/seats.ts'

const keyOf = (sessionId: string, seat: string, field: string): string => `${TYPING}${sessionId}.${seat}.${field}`

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
  | `mixed.${string}`
  | `reason.${string}`
  | `roles.${string}`
  | `card.${string}`
  | `paste.${string}`
  | `condition.${string}`
  | `linked.${string}`
  | `talk.${string}`
  | 'parked'
  | `bring.${string}`
  | `prepared.${string}`
  | `wording.${string}`

type Seat = { readonly sessionId: string; readonly seat: string }

/** The text of a field that survives a change of step, a second field for the same text, and a reload. */
export const useKeptText = ({ sessionId, seat }: Seat, field: KeptField): readonly [string, (text: string) => void] =>
  useKeptKey(placeOf({ sessionId, seat }), keyOf(sessionId, seat, field))

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
  const all = useSyncExternalStore(subscribeKept, () => fieldsKept(seat).join('\n'))
  return all === '' ? [] : (all.split('\n') as KeptField[])
}
