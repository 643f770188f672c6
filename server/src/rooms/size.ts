import {
  BOARD_BYTES_MOST,
  DESK_BYTES_MOST,
  NOTEBOOK_BYTES_MOST,
  SHARED_SEAT_BYTES_MOST,
  TABLE_BYTES_MOST,
} from '@parley/shared/limits'

const MEASURE_EVERY_MS = 1_000

/** What a document may come to, and what of it one seat may have written, in bytes. */
export type Bounds = { readonly most: number; readonly seatMost: number }

/** The bounds of a document by its name. A desk and the notebook may be filled by a single seat. */
export const boundsOf = (document: string): Bounds => {
  if (document.startsWith('desk:')) return { most: DESK_BYTES_MOST, seatMost: DESK_BYTES_MOST }
  if (document === 'notebook') return { most: NOTEBOOK_BYTES_MOST, seatMost: NOTEBOOK_BYTES_MOST }
  return {
    most: document === 'board' ? BOARD_BYTES_MOST : TABLE_BYTES_MOST,
    seatMost: SHARED_SEAT_BYTES_MOST,
  }
}

/**
 * Keeps a document below a size, and each seat's part of it below a share, so that nobody fills it for all. Counts
 * what comes in, which is always too much, and measures what stands only when a count is over, and then once a
 * second at most. The log behind the state stays near it by compaction.
 */
export class Size {
  readonly #bounds: Bounds
  readonly #measure: () => number
  readonly #measureSeats: () => ReadonlyMap<string, number>
  #counted = 0
  /** Of each seat, as counted; unknown until somebody writes, since a load tells bytes but not whose. */
  #seats: Map<string, number> | undefined
  #measuredAt = Number.NEGATIVE_INFINITY

  constructor(bounds: Bounds, measure: () => number, measureSeats: () => ReadonlyMap<string, number>) {
    this.#bounds = bounds
    this.#measure = measure
    this.#measureSeats = measureSeats
  }

  /** Counts what the document took in; `owner` is absent for what the server wrote. */
  grow(bytes: number, owner?: string): void {
    this.#counted += bytes
    if (owner !== undefined && this.#seats) this.#seats.set(owner, (this.#seats.get(owner) ?? 0) + bytes)
  }

  /** Whether an update of a seat still fits. One that only deletes, without a section of structs, always does. */
  takes(update: Uint8Array, owner: string, now: number): boolean {
    if (update[0] === 0 || this.#fits(update, owner)) return true
    if (now - this.#measuredAt < MEASURE_EVERY_MS) return false
    this.#measuredAt = now
    this.#counted = this.#measure()
    this.#seats = new Map(this.#measureSeats())
    return this.#fits(update, owner)
  }

  #fits(update: Uint8Array, owner: string): boolean {
    this.#seats ??= new Map(this.#measureSeats())
    const own = (this.#seats.get(owner) ?? 0) + update.length
    return this.#counted + update.length <= this.#bounds.most && own <= this.#bounds.seatMost
  }
}
