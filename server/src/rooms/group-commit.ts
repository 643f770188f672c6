import type { Append, DocumentStore } from './document-store.ts'

type Waiting = {
  readonly appends: readonly Append[]
  readonly resolve: (kept: readonly boolean[]) => void
  readonly reject: (error: unknown) => void
}

/** Gathers what all rooms append and gives it to the store together: one flush for everything that waited. */
export class GroupCommit {
  readonly #store: DocumentStore
  readonly #observe: (milliseconds: number) => void
  #waiting: Waiting[] = []
  #isRunning = false

  constructor(store: DocumentStore, observe: (milliseconds: number) => void) {
    this.#store = store
    this.#observe = observe
  }

  /** Resolves when the appends are on disk: which of them counted. Rejects when the disk refused. */
  append(appends: readonly Append[]): Promise<readonly boolean[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ appends, resolve, reject })
      if (!this.#isRunning) void this.#run()
    })
  }

  /** Never rejects: what fails is told to those who wait for it. */
  async #run(): Promise<void> {
    this.#isRunning = true
    // One turn of the loop, so that what arrived with this append goes along.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      const started = performance.now()
      try {
        const kept = await this.#store.append(batch.flatMap(({ appends }) => appends))
        let from = 0
        for (const { appends, resolve } of batch) resolve(kept.slice(from, (from += appends.length)))
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
      this.#observe(performance.now() - started)
    }
    this.#isRunning = false
  }
}
