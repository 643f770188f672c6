import type { GroupId } from '@parley/shared/session/agenda'
import type { Awareness } from 'y-protocols/awareness'

/** Where somebody points on the board, in its own units. It names a group and never a person (BD7). */
export type Pointer = {
  readonly group: GroupId
  readonly x: number
  readonly y: number
  /** The card on which it hangs: then `x` and `y` count from that card's corner. Absent at a place of a map or of axes. */
  readonly card?: string
}

/** The pointers of others, by an id that says nothing but that it is the same one as before. */
export type Pointers = ReadonlyMap<number, Pointer>

export const NO_POINTERS: Pointers = new Map()

/** The furthest that a pointer can be away: the server takes six figures. */
const FAR = 999_999

const whole = (value: number): number => Math.min(FAR, Math.max(-FAR, Math.round(value)))

const isPointer = (state: unknown): state is Pointer => {
  const { group, x, y, card } = (state ?? {}) as Partial<Record<keyof Pointer, unknown>>
  const isOnCard = card === undefined || typeof card === 'string'
  return (group === 'a' || group === 'b') && Number.isFinite(x) && Number.isFinite(y) && isOnCard
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

/** What a pointer's numbers count from: the corner of a map or of axes, or that of the card on which it hangs. */
export type PointsFrom = 'corner' | 'card'

/** Those pointers alone whose numbers count from there: the one kind is never taken for the other (BD9). */
export const pointersFrom = (pointers: Pointers, from: PointsFrom): Pointers =>
  new Map([...pointers].filter(([, { card }]) => (card === undefined) === (from === 'corner')))

/** Shows a pointer to the others, or none. The server takes exactly these keys, in this order, with whole numbers. */
export const showPointer = (awareness: Awareness, pointer: Pointer | null): void => {
  if (!pointer && awareness.getLocalState() === null) return
  if (!pointer) return awareness.setLocalState(null)
  const { group, x, y, card } = pointer
  awareness.setLocalState({ group, x: whole(x), y: whole(y), ...(card !== undefined && { card }) })
}
