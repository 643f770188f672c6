/** A bucket that holds so many wrong guesses and fills again by so many a second. */
class Bucket {
  readonly #most: number
  readonly #perSecond: number
  #level: number
  #at: number

  constructor(most: number, perSecond: number, now: number) {
    this.#most = most
    this.#perSecond = perSecond
    this.#level = most
    this.#at = now
  }

  level(now: number): number {
    this.#level = Math.min(this.#most, this.#level + ((now - this.#at) / 1_000) * this.#perSecond)
    this.#at = now
    return this.#level
  }

  take(now: number): void {
    this.level(now)
    this.#level -= 1
  }
}

/** Wrong guesses from one address: a whole room mistyping is fine, a machine is not. */
const PER_ADDRESS = { most: 120, perSecond: 0.5 }
/** Wrong guesses in all: thirty-two bits hold out for years at this pace. */
const IN_ALL = { most: 600, perSecond: 5 }
const ADDRESSES_MOST = 10_000

/**
 * Limits guessing of codes by counting wrong answers only: three hundred people who join from one address in two
 * minutes are not slowed, and somebody who tries codes is.
 */
export class Guesses {
  readonly #now: () => number
  readonly #all: Bucket
  readonly #addresses = new Map<string, Bucket>()

  constructor(now: () => number) {
    this.#now = now
    this.#all = new Bucket(IN_ALL.most, IN_ALL.perSecond, now())
  }

  /** Whether this address may try a code now. */
  mayTry(address: string): boolean {
    const now = this.#now()
    return this.#all.level(now) >= 1 && (this.#addresses.get(address)?.level(now) ?? 1) >= 1
  }

  /** Counts a wrong code. */
  wrong(address: string): void {
    const now = this.#now()
    if (this.#addresses.size >= ADDRESSES_MOST) this.#addresses.clear()
    const bucket = this.#addresses.get(address) ?? new Bucket(PER_ADDRESS.most, PER_ADDRESS.perSecond, now)
    this.#addresses.set(address, bucket)
    bucket.take(now)
    this.#all.take(now)
  }
}
