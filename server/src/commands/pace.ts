import { ParleyError } from '../errors.ts'

/** Commands of one seat: a burst, and so many a second in the long run. More than any hand presses. */
const BURST = 60
const PER_SECOND = 10

/** Seats that are remembered at once; whoever sent nothing for a few seconds need not be. */
const SEATS_MOST = 2_000
const REMEMBERED_FOR = (BURST / PER_SECOND) * 1_000

/** Slows a seat that sends commands without end: each is an event that everybody's log keeps. */
export class CommandPace {
  readonly #levels = new Map<string, { level: number; at: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a command of this seat. Throws `too-many` when they come too fast. */
  count(seat: string): void {
    const now = this.#now()
    const before = this.#levels.get(seat) ?? { level: BURST, at: now }
    const level = Math.min(BURST, before.level + ((now - before.at) / 1_000) * PER_SECOND)
    if (level < 1) throw new ParleyError('too-many', 'That is too fast. Wait a moment and go on.')
    this.#levels.set(seat, { level: level - 1, at: now })
    if (this.#levels.size > SEATS_MOST) this.#forget(now)
  }

  /** Forgets seats whose pace is whole again. */
  #forget(now: number): void {
    for (const [seat, { at }] of this.#levels) if (now - at > REMEMBERED_FOR) this.#levels.delete(seat)
  }
}
