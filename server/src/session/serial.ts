/** Runs pieces of work one after another, in the order they came; one that fails does not stop the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** Whether nothing runs and nothing waits. */
  get isIdle(): boolean {
    return this.#waiting === 0
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1
    const mine = this.#last.then(work, work).finally(() => (this.#waiting -= 1))
    this.#last = mine.catch(() => undefined)
    return mine
  }
}
