import * as Y from 'yjs'

/** One edit that was sent: the clock of its writer after it, and when it went out (`performance.now()`). */
type Sent = { readonly end: number; readonly at: number }

/** Every edit that was sent, by the Yjs client id of its writer. */
export class Ledger {
  readonly #sent = new Map<number, Sent[]>()

  add(client: number, end: number, at: number): void {
    const known = this.#sent.get(client)
    if (known) known.push({ end, at })
    else this.#sent.set(client, [{ end, at }])
  }

  of(client: number): readonly Sent[] | undefined {
    return this.#sent.get(client)
  }

  writers(): Iterable<[number, readonly Sent[]]> {
    return this.#sent
  }

  /** How many edits were sent from a moment on and before another. */
  count(from = 0, to = Number.POSITIVE_INFINITY): number {
    let count = 0
    for (const sent of this.#sent.values()) for (const { at } of sent) if (at >= from && at < to) count += 1
    return count
  }
}

/** The runs of clocks that an update brings; what it only skips is left out. */
const runsIn = (update: Uint8Array): { client: number; from: number; to: number }[] =>
  Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item || struct instanceof Y.GC
      ? [{ client: struct.id.client, from: struct.id.clock, to: struct.id.clock + struct.length }]
      : [],
  )

/** Says of one reader when each edit reached it. Edits of one writer arrive in order: a socket keeps it. */
export class Arrivals {
  readonly #ledger: Ledger
  readonly #next = new Map<number, number>()
  readonly #seen: { readonly sent: number; readonly took: number }[] = []

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  take(update: Uint8Array, now: number): void {
    for (const { client, to } of runsIn(update)) {
      const sent = this.#ledger.of(client)
      if (!sent) continue
      let at = this.#next.get(client) ?? 0
      for (let one = sent[at]; one && one.end <= to; one = sent[++at]) {
        this.#seen.push({ sent: one.at, took: now - one.at })
      }
      this.#next.set(client, at)
    }
  }

  /** Milliseconds of each edit that was sent from a moment on and before another; infinite when it never came. */
  between(from: number, to: number): number[] {
    const took = this.#seen.filter(({ sent }) => sent >= from && sent < to).map((one) => one.took)
    const lost = this.#ledger.count(from, to) - took.length
    return [...took, ...Array.from({ length: Math.max(0, lost) }, () => Number.POSITIVE_INFINITY)]
  }
}

/** How many edits of others are in none of the updates that a person got. */
export const missingIn = (ledger: Ledger, updates: Iterable<Uint8Array>, own: number): number => {
  const reached = new Map<number, { from: number; to: number }[]>()
  for (const update of updates) {
    for (const { client, from, to } of runsIn(update)) {
      const runs = reached.get(client)
      const last = runs?.at(-1)
      if (last && last.to === from) last.to = to
      else if (runs) runs.push({ from, to })
      else reached.set(client, [{ from, to }])
    }
  }
  let missing = 0
  for (const [client, sent] of ledger.writers()) {
    if (client === own) continue
    const runs = reached.get(client) ?? []
    for (const { end } of sent) if (!runs.some(({ from, to }) => from < end && end <= to)) missing += 1
  }
  return missing
}
