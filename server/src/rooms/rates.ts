/** A bucket that fills by so much a second and holds so much; time comes in as milliseconds. */
export class Bucket {
  readonly #perSecond: number
  readonly #most: number
  #level: number
  #at: number

  constructor(perSecond: number, most: number, now: number) {
    this.#perSecond = perSecond
    this.#most = most
    this.#level = most
    this.#at = now
  }

  /** Takes `amount` out if it is there. */
  take(amount: number, now: number): boolean {
    this.#level = Math.min(this.#most, this.#level + ((now - this.#at) * this.#perSecond) / 1_000)
    this.#at = now
    if (amount > this.#level) return false
    this.#level -= amount
    return true
  }
}

const MIB = 1 << 20

/** What one socket may send: 200 sync messages and 1 MiB a second (a single frame may have 2), 30 pointers. */
export const ratesFrom = (now: number) => ({
  messages: new Bucket(200, 200, now),
  bytes: new Bucket(MIB, 2 * MIB, now),
  awareness: new Bucket(30, 30, now),
})
export type Rates = ReturnType<typeof ratesFrom>
