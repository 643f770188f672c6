import type { GroupId } from '@parley/shared/session/agenda'
import type { Awareness } from 'y-protocols/awareness'

/** Where somebody points on the board, in its own units. It names a group and never a person (BD7). */
export type Pointer = { readonly group: GroupId; readonly x: number; readonly y: number }

/** The pointers of others, by an id that says nothing but that it is the same one as before. */
export type Pointers = ReadonlyMap<number, Pointer>

export const NO_POINTERS: Pointers = new Map()

/** The furthest that a pointer can be away: the server takes six figures. */
const FAR = 999_999

const whole = (value: number): number => Math.min(FAR, Math.max(-FAR, Math.round(value)))

const isPointer = (state: unknown): state is Pointer => {
  const { group, x, y } = (state ?? {}) as Partial<Record<keyof Pointer, unknown>>
  return (group === 'a' || group === 'b') && Number.isFinite(x) && Number.isFinite(y)
}

/** What an awareness shows of others; whatever is no pointer is left out. */
export const pointersIn = (awareness: Awareness): Pointers => {
  const found = new Map<number, Pointer>()
  for (const [client, state] of awareness.getStates()) {
    const other: unknown = state
    if (client !== awareness.clientID && isPointer(other)) found.set(client, other)
  }
  return found
}

/** Shows a pointer to the others, or none. The server takes exactly these keys, in this order, with whole numbers. */
export const showPointer = (awareness: Awareness, pointer: Pointer | null): void => {
  if (!pointer && awareness.getLocalState() === null) return
  awareness.setLocalState(pointer && { group: pointer.group, x: whole(pointer.x), y: whole(pointer.y) })
}
