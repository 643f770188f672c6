import { RefusedAnswer } from '../driver/seat.ts'

type Promised = { kept: string; readonly maybe: Set<string> }

/**
 * What the server said about commands: for each thing, the value that it acknowledged last, and values that it was asked
 * for since without an answer. A killed server may have stored one of these or not; nothing else may stand there.
 */
export class Promises {
  readonly #of = new Map<string, Promised>()
  readonly #refused = new Map<string, Set<string>>()
  acknowledged = 0
  refusals = 0

  /** What stood there before anybody asked. */
  begins(thing: string, value: string): void {
    this.#of.set(thing, { kept: value, maybe: new Set() })
  }

  kept(thing: string): string {
    return this.#of.get(thing)?.kept ?? ''
  }

  /** Asks the server for a value, and remembers what it said. Never rejects. */
  async asks(thing: string, value: string, command: () => Promise<unknown>): Promise<void> {
    const promised = this.#of.get(thing)
    if (!promised) throw new Error(`Nobody said how ${thing} begins.`)
    promised.maybe.add(value)
    try {
      await command()
      promised.kept = value
      promised.maybe.clear()
      this.acknowledged += 1
    } catch (error) {
      // No answer is no word either way; a refusal is one.
      if (!(error instanceof RefusedAnswer)) return
      promised.maybe.delete(value)
      const refused = this.#refused.get(thing) ?? new Set()
      this.#refused.set(thing, refused.add(value))
      this.refusals += 1
    }
  }

  /** What is wrong with what stands there now; from then on that is what stands. */
  judges(thing: string, found: string): readonly string[] {
    const promised = this.#of.get(thing)
    if (!promised) return []
    const allowed = new Set([promised.kept, ...promised.maybe])
    const wrong = allowed.has(found)
      ? []
      : [
          `${thing} is "${found}", and was acknowledged as "${promised.kept}" (asked since: ${[...promised.maybe].join(', ')})`,
        ]
    if (this.#refused.get(thing)?.has(found) && !allowed.has(found)) wrong.push(`${thing} shows what was refused`)
    promised.kept = found
    promised.maybe.clear()
    return wrong
  }
}
