import { ParleyError } from '../errors.ts'

/** Commands of one seat: a burst, and so many a second in the long run. More than any hand presses. */
const BURST = 60
const PER_SECOND = 10

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
  }
}
