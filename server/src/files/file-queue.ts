/** Whose turn it is: a record is made while the board is held for it, so it waits for no copy that somebody takes home. */
export type Turn = 'record' | 'copy'

/** What waits, in the order in which its turn comes: records first, each sort as it came. */
export class FileQueue<T> {
  readonly #records: T[] = []
  readonly #copies: T[] = []
  readonly #copiesMost: number

  constructor(copiesMost: number) {
    this.#copiesMost = copiesMost
  }

  /** False where so many copies wait that one more would wait too long. A record always has its place. */
  add(one: T, turn: Turn): boolean {
    if (turn === 'copy' && this.#copies.length >= this.#copiesMost) return false
    if (turn === 'record') this.#records.push(one)
    else this.#copies.push(one)
    return true
  }

  /** The next one, which waits no more. */
  next(): T | undefined {
    return this.#records.shift() ?? this.#copies.shift()
  }
}
