import { Bucket } from '../bucket.ts'
import { ParleyError } from '../errors.ts'

/** What one seat may ask for at once, and how much a second in the long run. */
export type Speed = { readonly burst: number; readonly perSecond: number }

/** Commands: more than any hand presses. */
export const COMMANDS: Speed = { burst: 60, perSecond: 10 }
/** Files: all of them in every format, and again. Each is made for whoever asks, and a PDF takes a moment of the machine. */
export const FILES: Speed = { burst: 45, perSecond: 1 }

/** Seats that are remembered at once; whoever sent nothing for a few seconds need not be. */
const SEATS_MOST = 2_000

/** Slows a seat that asks without end: a command is an event that everybody's log keeps, and a file is work for all. */
export class SeatPace {
  readonly #buckets = new Map<string, Bucket>()
  readonly #now: () => number
  readonly #speed: Speed

  constructor(now: () => number, speed: Speed) {
    this.#now = now
    this.#speed = speed
  }

  /** Counts what this seat asks for. Throws `too-many` when they come too fast. */
  count(seat: string): void {
    const now = this.#now()
    const bucket = this.#buckets.get(seat) ?? new Bucket(this.#speed.perSecond, this.#speed.burst, now)
    this.#buckets.set(seat, bucket)
    if (!bucket.take(1, now)) throw new ParleyError('too-many', 'That is too fast. Wait a moment and go on.')
    if (this.#buckets.size > SEATS_MOST) this.#forget(now)
  }

  /** Forgets seats whose pace is whole again. */
  #forget(now: number): void {
    for (const [seat, bucket] of this.#buckets) if (bucket.level(now) >= this.#speed.burst) this.#buckets.delete(seat)
  }
}
