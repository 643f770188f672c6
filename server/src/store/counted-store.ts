import type { StatementName } from './statements.ts'
import type { Parameters, Row, Store, StoreHealth, Write } from './store.ts'

/** A store that counts, in plain numbers, what waits for it and what it refused. */
export class CountedStore implements Store {
  /** Questions that were asked and are not answered yet. */
  waiting = 0
  /** Writes that were refused by the disk. */
  failures = 0
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  write(writes: readonly Write[]): Promise<boolean> {
    return this.#tried(this.#store.write(writes))
  }

  writeEach(each: readonly (readonly Write[])[]): Promise<readonly boolean[]> {
    return this.#tried(this.#store.writeEach(each))
  }

  all(name: StatementName, parameters: Parameters): Promise<readonly Row[]> {
    return this.#counted(this.#store.all(name, parameters))
  }

  scrub(): Promise<void> {
    return this.#counted(this.#store.scrub())
  }

  health(): StoreHealth {
    return this.#store.health()
  }

  writable(): Promise<void> {
    return this.#store.writable()
  }

  close(): Promise<void> {
    return this.#store.close()
  }

  async #tried<T>(writing: Promise<T>): Promise<T> {
    try {
      return await this.#counted(writing)
    } catch (error) {
      this.failures += 1
      throw error
    }
  }

  async #counted<T>(work: Promise<T>): Promise<T> {
    this.waiting += 1
    try {
      return await work
    } finally {
      this.waiting -= 1
    }
  }
}
