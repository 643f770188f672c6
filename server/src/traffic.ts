/** Counts by two labels, in plain numbers. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>()

  add(one: string, two: string): void {
    const counts = this.#counts.get(one) ?? new Map<string, number>()
    this.#counts.set(one, counts)
    counts.set(two, (counts.get(two) ?? 0) + 1)
  }

  *entries(): Generator<readonly [one: string, two: string, count: number]> {
    for (const [one, counts] of this.#counts) for (const [two, count] of counts) yield [one, two, count]
  }
}

/**
 * What crosses the house, counted where it happens and read when somebody asks for `/metrics`. Labels are route
 * patterns, types, error ids and close codes: a short list each, and never anything that a person chose.
 */
export class Traffic {
  /** Route pattern, status. */
  readonly requests = new Tally()
  /** Type, and `done` or the id of the error. */
  readonly commands = new Tally()
  /** Socket (`live`, `sync`, `check`), close code. */
  readonly closes = new Tally()
  /** Frames sent on `/live`, and their bytes. */
  states = 0
  stateBytes = 0
}
