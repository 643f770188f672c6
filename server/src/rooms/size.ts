const MEASURE_EVERY_MS = 1_000

/**
 * Keeps a document below a size. Counts what comes in, which is always too much, and measures what stands only
 * when the count is over, and then once a second at most.
 */
export class Size {
  readonly #most: number
  readonly #measure: () => number
  #counted = 0
  #measuredAt = Number.NEGATIVE_INFINITY

  constructor(most: number, measure: () => number) {
    this.#most = most
    this.#measure = measure
  }

  grow(bytes: number): void {
    this.#counted += bytes
  }

  /** Whether an update still fits. One that only deletes, without a section of structs, always does. */
  takes(update: Uint8Array, now: number): boolean {
    const isOver = () => this.#counted + update.length > this.#most
    if (update[0] === 0 || !isOver()) return true
    if (now - this.#measuredAt < MEASURE_EVERY_MS) return false
    this.#measuredAt = now
    this.#counted = this.#measure()
    return !isOver()
  }
}
