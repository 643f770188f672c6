import { vi } from 'vitest'

/** Turns of the loop in which whatever follows from one event has happened, the group commit's own turn too. */
const TURNS = 3

/**
 * Time as the fuzz has it: it stands still while the real disk works, and goes on a millisecond at a time while
 * anything is on its way. So the order of events is the seed's and not the machine's.
 */
export class Clock {
  #atDisk = 0
  #waiting = 0

  /** Timers and the time of day are the fuzz's from here on. */
  begin(): void {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
      now: 1_800_000_000_000,
    })
  }

  end(): void {
    vi.useRealTimers()
  }

  /** Resolves so many milliseconds later. */
  after(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.later(milliseconds, resolve))
  }

  later(milliseconds: number, work: () => void): void {
    this.#waiting += 1
    setTimeout(() => {
      this.#waiting -= 1
      work()
    }, milliseconds)
  }

  /** Work of the real disk, for which time stands still. */
  async real<T>(work: () => Promise<T>): Promise<T> {
    this.#atDisk += 1
    try {
      return await work()
    } finally {
      this.#atDisk -= 1
    }
  }

  async run(milliseconds: number): Promise<void> {
    await this.#settle()
    for (let left = milliseconds; left > 0;) {
      const step = Math.min(left, this.#waiting > 0 ? 1 : 25)
      vi.advanceTimersByTime(step)
      left -= step
      await this.#settle()
    }
  }

  async #settle(): Promise<void> {
    do {
      for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    } while (this.#atDisk > 0)
  }
}
