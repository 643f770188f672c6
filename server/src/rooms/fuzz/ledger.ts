import * as Y from 'yjs'

type Range = { readonly clock: number; readonly len: number }

/** What was done by anybody, as Yjs names it, so that the end can be held against it. */
export class Ledger {
  /** Letters that people typed. */
  readonly typed: { readonly client: number; readonly clock: number; readonly len: number }[] = []
  /** Client id → what somebody deleted on purpose. */
  readonly #deleted = new Map<number, Range[]>()
  /** Document → what its people were told is on disk. */
  readonly #durable = new Map<string, Map<number, number>>()

  /** Notes whatever a person, or a command, does in a copy. */
  follow(doc: Y.Doc): void {
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (!transaction.local) return
      for (const [client, ranges] of transaction.deleteSet.clients)
        this.#deleted.set(client, [...(this.#deleted.get(client) ?? []), ...ranges])
      const from = transaction.beforeState.get(doc.clientID) ?? 0
      for (const struct of doc.store.clients.get(doc.clientID) ?? []) {
        const end = struct.id.clock + struct.length
        if (end <= from || !(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
        const clock = Math.max(from, struct.id.clock)
        this.typed.push({ client: doc.clientID, clock, len: end - clock })
      }
    })
  }

  heardDurable(document: string, vector: ReadonlyMap<number, number>): void {
    const known = this.#durable.get(document) ?? new Map<number, number>()
    this.#durable.set(document, known)
    for (const [client, clock] of vector) known.set(client, Math.max(clock, known.get(client) ?? 0))
  }

  durableIn(document: string): ReadonlyMap<number, number> {
    return this.#durable.get(document) ?? new Map<number, number>()
  }

  wasDeleted(client: number, clock: number): boolean {
    return (this.#deleted.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len)
  }
}
