import * as Y from 'yjs'

type Range = { readonly client: number; readonly clock: number; readonly len: number }
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']

/** One change of this device, or several together, on the way to the server's disk. */
type Change = {
  /** This client's clock after what was inserted; 0 where nothing was. */
  readonly clock: number
  /** What only the server's delete set can say. */
  readonly deletions: readonly Range[]
  update: Uint8Array | undefined
}

/** More changes than this are put together into one: offline, every letter is a change. */
const APART_MOST = 64

const rangesOf = (deletions: Deletions): Range[] =>
  [...deletions.clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, clock, len })))

const holds = (deletions: Deletions, { client, clock, len }: Range): boolean =>
  (deletions.clients.get(client) ?? []).some((item) => item.clock <= clock && item.clock + item.len >= clock + len)

const together = (changes: readonly Change[]): Change => ({
  clock: Math.max(...changes.map(({ clock }) => clock)),
  deletions: changes.flatMap(({ deletions }) => deletions),
  update: merged(changes),
})

const merged = (changes: readonly Change[]): Uint8Array | undefined => {
  const updates = changes.flatMap(({ update }) => (update ? [update] : []))
  return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]
}

/** The clock after the last struct of `client` in an update; 0 where it has none. */
const clockIn = (update: Uint8Array, client: number): number =>
  Math.max(0, ...Y.decodeUpdate(update).structs.map(({ id, length }) => (id.client === client ? id.clock + length : 0)))

/** The clock of the first struct of `client` in an update: everything before it was durable. 0 where it has none. */
export const clockFrom = (update: Uint8Array, client: number): number => {
  const own = Y.decodeUpdate(update).structs.filter(({ id }) => id.client === client)
  return own.length === 0 ? 0 : Math.min(...own.map(({ id }) => id.clock))
}

/**
 * Knows what was done here that is not on the server's disk, and holds exactly these updates. What was inserted is
 * there when a state vector of the server's reaches this client's clock; deletions of the same transaction travel with
 * it. What was only deleted moves no clock: it is there when the server's own delete set, in its sync step 2, holds it. `client` is the Yjs id under which this document is written.
 */
export const createNotDurable = (client: number) => {
  let durable = 0
  let changes: Change[] = []
  const waiting = new WeakMap<Y.Transaction, Change>()
  const settle = (): void => {
    changes = changes.filter(({ clock, deletions }) => clock > durable || deletions.length > 0)
  }
  return {
    /** A change of this device went into the document. */
    changed: (transaction: Y.Transaction): void => {
      const { beforeState, afterState, deleteSet } = transaction
      const clock = afterState.get(client) ?? 0
      const inserted = clock > (beforeState.get(client) ?? 0)
      const change: Change = {
        clock: inserted ? clock : 0,
        deletions: inserted ? [] : rangesOf(deleteSet),
        update: undefined,
      }
      waiting.set(transaction, change)
      changes.push(change)
      settle()
    },
    /** The bytes of that change, which Yjs gives a moment later. */
    sent: (update: Uint8Array, transaction: Y.Transaction): void => {
      const change = waiting.get(transaction)
      if (change) change.update = update
      if (changes.length > APART_MOST) changes = [together(changes)]
    },
    /** What an earlier page of this device wrote under this document's client id, and which may be saved or not. */
    restored: (update: Uint8Array): void => {
      durable = Math.max(durable, clockFrom(update, client))
      changes.push({ clock: clockIn(update, client), deletions: rangesOf(Y.decodeUpdate(update).ds), update })
      settle()
    },
    /** The server said which structs are on disk. It applies nothing that is not, so its sync step 1 says the same. */
    heardStateVector: (stateVector: Uint8Array): void => {
      durable = Math.max(durable, Y.decodeStateVector(stateVector).get(client) ?? 0)
      settle()
    },
    /** The server's sync step 2 arrived, with its whole delete set. */
    heardStep2: (update: Uint8Array): void => {
      if (changes.every(({ deletions }) => deletions.length === 0)) return
      const { ds } = Y.decodeUpdate(update)
      changes = changes.map((change) => ({
        ...change,
        deletions: change.deletions.filter((range) => !holds(ds, range)),
      }))
      settle()
    },
    pending: (): boolean => changes.length > 0,
    /** Only the server's delete set can answer: it has to be asked for. */
    asksForStep2: (): boolean => changes.some(({ deletions }) => deletions.length > 0),
    /** This client's clock from which on nothing is known to be durable. */
    since: (): number => durable,
    /** Exactly what is not durable, as one update; undefined when nothing is. */
    update: (): Uint8Array | undefined => merged(changes),
  }
}
