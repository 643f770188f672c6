import type { Kind } from '@parley/shared/session/agenda'
import { keep, keptJson } from '../device/browser-storage.ts'
import { randomId } from './random.ts'

/** Something that a person wrote and that the server could not place: kept for them to copy, place again or drop. */
export type NotPlaced = {
  readonly id: string
  /** The document it was meant for. */
  readonly document: string
  readonly kind: Kind
  readonly text: string
  /** The server's reason, a stable id; empty when it gave none. */
  readonly reason: string
  readonly at: number
}

type Draft = Omit<NotPlaced, 'id' | 'at'>
const isList = (value: unknown): value is readonly NotPlaced[] =>
  Array.isArray(value) && value.every((item: unknown) => typeof (item as NotPlaced | null)?.text === 'string')

/** The list of what was not placed, for one seat; it lasts as long as the tab, reloads included. */
export const createNotPlaced = (sessionId: string, seat: string) => {
  const key = `parley.not-placed.${sessionId}.${seat}`
  let items = keptJson('tab', key, isList, [])
  const listeners = new Set<() => void>()
  const set = (next: readonly NotPlaced[]): void => {
    items = next
    keep('tab', key, JSON.stringify(items))
    for (const listener of listeners) listener()
  }
  return {
    items: (): readonly NotPlaced[] => items,
    add: (drafts: readonly Draft[]): void => {
      const fresh = drafts.filter(
        (draft) => draft.text.trim() && !items.some((item) => item.document === draft.document && item.text === draft.text),
      )
      if (fresh.length) set([...items, ...fresh.map((draft) => ({ ...draft, id: randomId(), at: Date.now() }))])
    },
    drop: (id: string): void => set(items.filter((item) => item.id !== id)),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export type NotPlacedList = ReturnType<typeof createNotPlaced>
