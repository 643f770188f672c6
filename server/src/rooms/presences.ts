import type { GroupId } from '@parley/shared/session/agenda'
import type { Presence } from './wire.ts'

const POINTER = /^\{"group":"([ab])","x":-?\d{1,6},"y":-?\d{1,6}(?:,"card":"([A-Za-z0-9_-]{1,64})")?\}$/

/**
 * Whether a presence is a pointer of this group, or the end of one. It is matched and not parsed: there is no room in
 * it for a name or for anything else, and a card that it points at is one that stands, or it could spell words (BD7).
 */
export const isPointer = (json: string, group: GroupId, stands: (card: string) => boolean): boolean => {
  if (json === 'null') return true
  const [, of, card] = POINTER.exec(json) ?? []
  return of === group && (card === undefined || stands(card))
}

/** Ended ids whose clocks are shifted if they come back; one that ended so long ago is hardly in anybody's memory. */
const SHIFTS_MOST = 5_000

type Shown = { readonly presence: Presence; readonly by: object }

/**
 * What the people in a room show of themselves: the latest of each, bound to the connection it came from.
 * Clocks are shifted when somebody comes back under an id whose end was announced: peers ignore a clock
 * that they have seen end, and the person would stay invisible.
 */
export class Presences {
  readonly #shown = new Map<number, Shown>()
  readonly #shift = new Map<number, number>()
  readonly #due = new Map<number, Presence>()

  /** Takes what a connection shows. */
  show(by: object, sent: Presence): void {
    const presence = { ...sent, clock: sent.clock + (this.#shift.get(sent.client) ?? 0) }
    const before = this.#shown.get(sent.client)
    if (before && before.by === by && presence.clock < before.presence.clock) return
    this.#shown.set(sent.client, { presence, by })
    this.#due.set(sent.client, presence)
  }

  /** Ends what a connection showed under an id, unless another connection has taken it over. */
  end(by: object, client: number): void {
    const shown = this.#shown.get(client)
    if (shown?.by !== by) return
    this.#shown.delete(client)
    this.#due.set(client, { client, clock: shown.presence.clock, json: 'null' })
    const shift = (this.#shift.get(client) ?? 0) + 1
    // Set anew, so that the first of the map is the one that ended longest ago.
    this.#shift.delete(client)
    this.#shift.set(client, shift)
    const [oldest] = this.#shift.keys()
    if (this.#shift.size > SHIFTS_MOST && oldest !== undefined) this.#shift.delete(oldest)
  }

  /** Ends everything that is shown. The connections stay, and with them the clocks, which only rise. */
  endAll(): void {
    for (const [client, { presence }] of this.#shown) this.#due.set(client, { ...presence, json: 'null' })
    this.#shown.clear()
  }

  /** How many people show something. */
  get size(): number {
    return this.#shown.size
  }

  /** What changed since the last call. */
  takeDue(): readonly Presence[] {
    const due = [...this.#due.values()]
    this.#due.clear()
    return due
  }

  get isDue(): boolean {
    return this.#due.size > 0
  }

  /** Everybody who shows something, for a newcomer. */
  all(): readonly Presence[] {
    return [...this.#shown.values()].map(({ presence }) => presence).filter(({ json }) => json !== 'null')
  }

  /** Whether a client would take its own state, sent back to it, for news. */
  isShifted(client: number | undefined): boolean {
    return client !== undefined && this.#shift.has(client)
  }
}
