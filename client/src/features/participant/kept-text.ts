import { useCallback, useSyncExternalStore } from 'react'
import { forget, keep, kept } from '../../device/browser-storage.ts'

const listeners = new Set<() => void>()
const keyOf = (sessionId: string, seat: string, field: string): string => `parley.typing.${sessionId}.${seat}.${field}`

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Fields whose text is kept. A list, so that the end of a session can empty them all. */
export const KEPT_FIELDS = ['interest', 'frustration', 'assumption', 'problem'] as const
export type KeptField = (typeof KEPT_FIELDS)[number]

type Seat = { readonly sessionId: string; readonly seat: string }

/** The text of a field that survives a change of step, a second field for the same text, and a reload. */
export const useKeptText = ({ sessionId, seat }: Seat, field: KeptField): readonly [string, (text: string) => void] => {
  const key = keyOf(sessionId, seat, field)
  const text = useSyncExternalStore(subscribe, () => kept('local', key) ?? '')
  const write = useCallback(
    (next: string) => {
      if (next === '') forget('local', key)
      else keep('local', key, next)
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [text, write]
}

/** What stands in a field now, without following it. */
export const keptText = ({ sessionId, seat }: Seat, field: KeptField): string =>
  kept('local', keyOf(sessionId, seat, field)) ?? ''

/** Empties every field: drafts live until the end of the session, and no longer. */
export const forgetKeptTexts = ({ sessionId, seat }: Seat): void => {
  for (const field of KEPT_FIELDS) forget('local', keyOf(sessionId, seat, field))
}
