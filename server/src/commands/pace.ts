import { Bucket } from '../bucket.ts'
import { ParleyError } from '../errors.ts'

/** Commands of one seat: a burst, and so many a second in the long run. More than any hand presses. */
const BURST = 60
const PER_SECOND = 10

/** Seats that are remembered at once; whoever sent nothing for a few seconds need not be. */
const SEATS_MOST = 2_000

/** Slows a seat that sends commands without end: each is an event that everybody's log keeps. */
export class CommandPace {
  readonly #buckets = new Map<string, Bucket>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a command of this seat. Throws `too-many` when they come too fast. */
  count(seat: string): void {
    const now = this.#now()
    const bucket = this.#buckets.get(seat) ?? new Bucket(PER_SECOND, BURST, now)
    this.#buckets.set(seat, bucket)
    if (!bucket.take(1, now)) throw new ParleyError('too-many', 'That is too fast. Wait a moment and go on.')
    if (this.#buckets.size > SEATS_MOST) this.#forget(now)
  }

  /** Forgets seats whose pace is whole again. */
  #forget(now: number): void {
    for (const [seat, bucket] of this.#buckets) if (bucket.level(now) >= BURST) this.#buckets.delete(seat)
  }
}
