import * as Y from 'yjs'

type Range = { readonly client: number; readonly clock: number; readonly len: number }
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']

const rangesOf = (deletions: Deletions): Range[] =>
  [...deletions.clients].flatMap(([client, items]) => items.map(({ clock, len }) => ({ client, clock, len })))

const holds = (deletions: Deletions, { client, clock, len }: Range): boolean =>
  (deletions.clients.get(client) ?? []).some((item) => item.clock <= clock && item.clock + item.len >= clock + len)

/**
 * Knows whether everything done here is on the server's disk. What was inserted is there when a state vector of the
 * server's reaches this client's clock; deletions of the same transaction travel with it. What was only deleted
 * moves no clock: it is there when the server's own delete set, in its sync step 2, holds it.
 */
export const createNotDurable = (doc: Y.Doc) => {
  let durable = 0
  let deletions: Range[] = []
  const clock = (): number => Y.getState(doc.store, doc.clientID)
  return {
    /** A change of this device went into the document. */
    changed: ({ beforeState, afterState, deleteSet }: Y.Transaction): void => {
      const inserted = (afterState.get(doc.clientID) ?? 0) > (beforeState.get(doc.clientID) ?? 0)
      if (!inserted) deletions = [...deletions, ...rangesOf(deleteSet)]
    },
    /** Everything deleted in a document that was kept on this device has to be found on the server. */
    expectDeletions: (): void => {
      deletions = rangesOf(Y.decodeUpdate(Y.encodeStateAsUpdate(doc)).ds)
    },
    /** The server said which structs are on disk. It applies nothing that is not, so its sync step 1 says the same. */
    heardStateVector: (stateVector: Uint8Array): void => {
      durable = Math.max(durable, Y.decodeStateVector(stateVector).get(doc.clientID) ?? 0)
    },
    /** The server's sync step 2 arrived, with its whole delete set. */
    heardStep2: (update: Uint8Array): void => {
      if (deletions.length === 0) return
      const { ds } = Y.decodeUpdate(update)
      deletions = deletions.filter((range) => !holds(ds, range))
    },
    pending: (): boolean => deletions.length > 0 || durable < clock(),
    /** Only the server's delete set can answer: it has to be asked for. */
    asksForStep2: (): boolean => deletions.length > 0,
  }
}
