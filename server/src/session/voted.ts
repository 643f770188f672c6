import { keyed } from '../secrets/sealed-box.ts'

/**
 * Whether the vote of a seat is in. The keyed name of each seat is worked out once a ballot: a full room asks it of
 * everybody with every state that it is sent. The names are held beside the set of those who are in and go with it,
 * which is at the close.
 */
export class Voted {
  readonly #names = new WeakMap<
    ReadonlySet<string>,
    { readonly key: Buffer | null; readonly of: Map<string, string> }
  >()
  readonly #keyOf: (ballot: string) => Buffer | null

  constructor(keyOf: (ballot: string) => Buffer | null) {
    this.#keyOf = keyOf
  }

  has(ballot: string, turnout: ReadonlySet<string> | undefined, seat: string): boolean {
    if (!turnout || turnout.size === 0) return false
    const names = this.#names.get(turnout) ?? { key: this.#keyOf(ballot), of: new Map<string, string>() }
    this.#names.set(turnout, names)
    if (!names.key) return false
    const name = names.of.get(seat) ?? keyed(names.key, `seat:${seat}`)
    names.of.set(seat, name)
    return turnout.has(name)
  }
}
