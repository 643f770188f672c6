/**
 * The sessions whose time is over and that are not settled yet: not ended, not deleted. Nobody opens one: whoever asks for it
 * has it settled first (KE15).
 */
export class Due {
  #ids: ReadonlySet<string> = new Set()
  #settle: (session: string) => Promise<void> = () => Promise.resolve()

  /** Sets what is due, and how one of them is settled. */
  set(ids: ReadonlySet<string>, settle: (session: string) => Promise<void>): void {
    this.#ids = ids
    this.#settle = settle
  }

  /** How many are due still. */
  get size(): number {
    return this.#ids.size
  }

  /** All that are due still. */
  get all(): readonly string[] {
    return [...this.#ids]
  }

  has(session: string): boolean {
    return this.#ids.has(session)
  }

  /** One of them is settled. */
  done(session: string): void {
    const left = new Set(this.#ids)
    left.delete(session)
    this.#ids = left
  }

  /**
   * Resolves when this session may be opened, or is gone, as its time says; at once for one that is not due. Rejects when it
   * could not be settled: then it stays closed, and the next who asks has it tried again.
   */
  async settled(session: string): Promise<void> {
    if (this.#ids.has(session)) await this.#settle(session)
  }
}
