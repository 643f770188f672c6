/** What is to be settled when, in milliseconds since 1970, and how. */
export type Dues = {
  /** Sessions by the moment at which their time is over, past or soon to come. */
  readonly times: ReadonlyMap<string, number>
  readonly now: () => number
  readonly settle: (session: string) => Promise<void>
}

/**
 * The sessions whose time is over and that are not settled yet: not ended, not deleted. Nobody opens one: whoever asks for it
 * has it settled first (KE15). It knows those, too, whose time ends before the next look: they close at their moment.
 */
export class Due {
  #times = new Map<string, number>()
  #now: () => number = Date.now
  #settle: (session: string) => Promise<void> = () => Promise.resolve()

  /** Sets what is due, or will be soon, and how one of them is settled. */
  set({ times, now, settle }: Dues): void {
    this.#times = new Map(times)
    this.#now = now
    this.#settle = settle
  }

  /** How many are due still. */
  get size(): number {
    return this.all.length
  }

  /** All that are due still. */
  get all(): readonly string[] {
    return [...this.#times.keys()].filter((session) => this.has(session))
  }

  has(session: string): boolean {
    const at = this.#times.get(session)
    return at !== undefined && at <= this.#now()
  }

  /** One of them is settled. */
  done(session: string): void {
    this.#times.delete(session)
  }

  /**
   * Resolves when this session may be opened, or is gone, as its time says; at once for one that is not due. Rejects when it
   * could not be settled: then it stays closed, and the next who asks has it tried again.
   */
  async settled(session: string): Promise<void> {
    if (this.has(session)) await this.#settle(session)
  }
}
