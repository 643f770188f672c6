/** A bucket that fills by so much a second and holds so much; time comes in as milliseconds. It begins full. */
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

  /** How much is in it. */
  level(now: number): number {
    this.#level = Math.min(this.#most, this.#level + ((now - this.#at) * this.#perSecond) / 1_000)
    this.#at = now
    return this.#level
  }

  /** Takes `amount` out if it is there. */
  take(amount: number, now: number): boolean {
    if (amount > this.level(now)) return false
    this.#level -= amount
    return true
  }

  /** Takes `amount` out whether it is there or not: what has happened counts. */
  owe(amount: number, now: number): void {
    this.#level = this.level(now) - amount
  }
}
