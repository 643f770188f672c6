import type { Append, DocumentKey, DocumentStore, StoredDocument } from '../document-store.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import type { Clock } from './clock.ts'

/** What an injected failure says, so that no other passes for it. */
export const INJECTED = 'a failure that the fuzz made'

/**
 * A real store whose answers come late and sometimes not at all. What it is asked reaches the disk at once and in
 * order, as with the thread of the real one; only the answer waits. A refusal leaves the disk as it was, but a state that
 * takes the place of a log may be there although the answer was lost.
 */
export class FlakyStore implements DocumentStore {
  /** How often it refuses, from 0 to 1. */
  trouble = 0
  /** How many milliseconds an answer takes at most. */
  slowest = 6
  readonly #real: DocumentStore
  readonly #chance: Chance
  readonly #clock: Clock
  #isDead = false

  constructor(real: DocumentStore, chance: Chance, clock: Clock) {
    this.#real = real
    this.#chance = chance
    this.#clock = clock
  }

  /** The process ended: nothing more reaches the disk, and nobody hears of what did. */
  die(): void {
    this.#isDead = true
  }

  load(key: DocumentKey): Promise<StoredDocument> {
    return this.late(() => this.#real.load(key), true)
  }

  append(appends: readonly Append[]): Promise<readonly boolean[]> {
    return this.late(() => this.#real.append(appends), false)
  }

  /** It takes writes again after a while, or says so and refuses the next one all the same. */
  async writable(): Promise<void> {
    if (this.#isDead) return never()
    await this.#clock.after(this.trouble > 0 ? 10 + this.#chance.below(400) : this.#chance.below(3))
  }

  replace(key: DocumentKey, state: Uint8Array, hadDeletions: boolean): Promise<boolean> {
    return this.late(() => this.#real.replace(key, state, hadDeletions), true)
  }

  /** Does something at the disk. With `mayLoseAnswer` a failure may also come after the disk has done it. */
  async late<T>(work: () => Promise<T>, mayLoseAnswer: boolean): Promise<T> {
    if (this.#isDead) return never()
    const fails = this.#chance.is(this.trouble)
    const losesAnswer = fails && mayLoseAnswer && this.#chance.is(0.4)
    const waits = this.#chance.below(this.slowest)
    if (fails && !losesAnswer) {
      await this.#clock.after(waits)
      throw new Error(INJECTED)
    }
    const got = await this.#clock.real(work)
    await this.#clock.after(waits)
    if (this.#isDead) return never()
    if (losesAnswer) throw new Error(INJECTED)
    return got
  }
}

const never = (): Promise<never> => new Promise(() => undefined)
