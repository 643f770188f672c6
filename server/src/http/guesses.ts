import { Bucket } from '../bucket.ts'

type Pace = { readonly most: number; readonly perSecond: number }

/**
 * How many wrong guesses are let pass: in a burst, and in the long run. Return codes open a seat, so they are counted
 * strictly; with 33 bits they hold out for weeks at this pace even when thousands are alive. Room codes open no more
 * than a place at the door, where a person must say yes.
 */
export const PACES = {
  'return-code': { address: { most: 60, perSecond: 0.2 }, all: { most: 300, perSecond: 2 } },
  'room-code': { address: { most: 300, perSecond: 5 }, all: { most: 1_200, perSecond: 20 } },
  'mediator-key': { address: { most: 20, perSecond: 0.1 }, all: { most: 100, perSecond: 1 } },
} as const satisfies Record<string, { address: Pace; all: Pace }>
const ADDRESSES_MOST = 10_000

/**
 * Limits guessing of codes by counting wrong answers only: three hundred people who join from one address in two
 * minutes are not slowed, and somebody who tries codes is.
 */
export class Guesses {
  readonly #now: () => number
  readonly #pace: Pace
  readonly #all: Bucket
  readonly #addresses = new Map<string, Bucket>()

  constructor(now: () => number, what: keyof typeof PACES) {
    this.#now = now
    this.#pace = PACES[what].address
    this.#all = new Bucket(PACES[what].all.perSecond, PACES[what].all.most, now())
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
    const bucket = this.#addresses.get(address) ?? new Bucket(this.#pace.perSecond, this.#pace.most, now)
    this.#addresses.set(address, bucket)
    bucket.owe(1, now)
    this.#all.owe(1, now)
  }
}
