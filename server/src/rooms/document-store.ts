/** Names one document of one session, for example `desk:<seat>`, `table:a`, `board`. */
export type DocumentKey = { readonly session: string; readonly document: string }

/** A document as it stands on disk. */
export type StoredDocument = {
  /** Every update in order; applied to an empty document they give its state. */
  readonly updates: readonly Uint8Array[]
  /** Raised by every lock, move, reveal and close; an append counts only under the epoch it was judged by. */
  readonly epoch: number
  readonly generation: number
  /** Yjs client id → keyed hash of the seat that owns it for the document's life. */
  readonly owners: ReadonlyMap<number, string>
  /** Ids of deleted cards that no undo may bring back. */
  readonly tombstones: ReadonlySet<string>
}

/** One validated update on its way to disk. */
export type Append = DocumentKey & {
  readonly epoch: number
  readonly update: Uint8Array
  /** A client id that this update uses for the first time, and whose it is from now on. */
  readonly claims?: { readonly client: number; readonly owner: string }
}

/** Where rooms keep their documents. Implemented over SQLite, and in memory for tests. */
export interface DocumentStore {
  load(key: DocumentKey): Promise<StoredDocument>
  /** Appends all, each on its own; false where the epoch had changed. Rejects when the disk refused: then none is there. */
  append(appends: readonly Append[]): Promise<readonly boolean[]>
  /**
   * Puts the collected state in place of the document's log; false when the document is gone. With `hadDeletions`
   * what was deleted leaves every file of the store soon after. Rejects when the disk refused: then the log stands.
   */
  replace(key: DocumentKey, state: Uint8Array, hadDeletions: boolean): Promise<boolean>
  /** Resolves as soon as the disk takes writes: at once while it does. */
  writable(): Promise<void>
}
