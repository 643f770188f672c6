import type { Kind } from '@parley/shared/session/agenda'
import { forget, keep, keptJson, type Place } from '../device/browser-storage.ts'
import type { LostLink } from './lost-links.ts'
import { randomId } from './random.ts'
import { placeOf } from './seats.ts'

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
  /** Where it is no text of a card but a link between two: what it should have joined. */
  readonly link?: LostLink
  /** Where the words stand, and only the place of the milestone was refused: nothing has to be put anywhere. */
  readonly isPlace?: boolean
}

/** What is to be put on the list. */
export type Draft = Omit<NotPlaced, 'id' | 'at'>
const isList = (value: unknown): value is readonly NotPlaced[] =>
  Array.isArray(value) && value.every((item: unknown) => typeof (item as NotPlaced | null)?.text === 'string')

const keyOf = (sessionId: string, seat: string): string => `parley.not-placed.${sessionId}.${seat}`

/** Takes a seat's list from where it was kept before. */
export const takeNotPlaced = (sessionId: string, seat: string, from: Place): readonly NotPlaced[] => {
  const key = keyOf(sessionId, seat)
  const items = keptJson(from, key, isList, [])
  forget(from, key)
  return items
}

/**
 * The list of what was not placed, for one seat. It stays on the device until each item is placed or dropped, so that a
 * closed tab loses nothing; on a device that other people use, and after the end, it stays in this tab, reloads
 * included. Where `keeps` is false, as on a projector, which stands before everybody, it stays nowhere.
 */
export const createNotPlaced = (sessionId: string, seat: string, keeps = true) => {
  const key = keyOf(sessionId, seat)
  let place: Place = placeOf({ sessionId, seat })
  let items: readonly NotPlaced[] = []
  const listeners = new Set<() => void>()
  const keptAt = (where: Place): readonly NotPlaced[] => (keeps ? keptJson(where, key, isList, []) : [])
  /** Another tab of the seat may have changed the list since. */
  const read = (): readonly NotPlaced[] => (keeps ? keptAt(place) : items)
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const set = (next: readonly NotPlaced[]): void => {
    items = next
    if (keeps && items.length > 0) keep(place, key, JSON.stringify(items))
    else forget(place, key)
    tell()
  }
  items = read()
  return {
    items: (): readonly NotPlaced[] => items,
    add: (drafts: readonly Draft[]): void => {
      const before = read()
      const fresh = drafts.filter(
        (draft) =>
          draft.text.trim() && !before.some((item) => item.document === draft.document && item.text === draft.text),
      )
      if (fresh.length) set([...before, ...fresh.map((draft) => ({ ...draft, id: randomId(), at: Date.now() }))])
    },
    /** Whether the list goes when this tab is closed. */
    staysInTab: (): boolean => place === 'tab' || !keeps,
    drop: (id: string): void => set(read().filter((item) => item.id !== id)),
    /** Looks at what another tab of the seat made of the list. */
    follow: ({ key: changed }: { readonly key: string | null }): void => {
      if (changed !== key || place === 'tab') return
      items = read()
      tell()
    },
    /** The seat was left or the session has ended: nothing stays on the device, and this tab offers what it has until it is closed. */
    end: (): void => {
      if (place === 'tab') return
      const before = [...keptAt('tab'), ...read().filter(({ id }) => !keptAt('tab').some((one) => one.id === id))]
      forget(place, key)
      place = 'tab'
      set(before)
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export type NotPlacedList = ReturnType<typeof createNotPlaced>
