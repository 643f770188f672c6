import { seedMeta } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import type { Append, DocumentKey, DocumentStore, StoredDocument } from '../rooms/document-store.ts'
import type { Store, Write } from './store.ts'

/** The parameters that name a document in a statement. */
export const named = (key: DocumentKey): { session: string; name: string } => ({
  session: key.session,
  name: key.document,
})

/** The writes of one append: the claim of a new client id, then the bytes, under the epoch they were judged by. */
const writesOf = (append: Append): Write[] => {
  const key = named(append)
  const claim: Write[] = append.claims
    ? [{ do: 'owner.claim', with: { ...key, client: append.claims.client, owner: append.claims.owner } }]
    : []
  return [...claim, { do: 'update.append', with: { ...key, bytes: append.update, epoch: append.epoch }, changes: 1 }]
}

const SCRUB_AFTER_MS = 3_000

/** Documents of rooms, kept in the store. */
export class StoredDocuments implements DocumentStore {
  readonly #store: Store
  #scrubbing: NodeJS.Timeout | undefined

  constructor(store: Store) {
    this.#store = store
  }

  async load(key: DocumentKey): Promise<StoredDocument> {
    const name = named(key)
    if ((await this.#store.all('document.get', name)).length === 0) await this.#seed(key)
    const [[document], updates, owners, tombstones] = await Promise.all([
      this.#store.all('document.get', name),
      this.#store.all('update.all', name),
      this.#store.all('owner.all', name),
      this.#store.all('tombstone.all', name),
    ])
    return {
      updates: updates.map((row) => row['bytes'] as Uint8Array),
      epoch: document?.['epoch'] as number,
      generation: document?.['generation'] as number,
      owners: new Map(owners.map((row) => [row['client'] as number, row['owner'] as string])),
      tombstones: new Set(tombstones.map((row) => row['card'] as string)),
    }
  }

  /** Only the server seeds a document, once: two seeds would make two of everything. */
  async #seed(key: DocumentKey): Promise<void> {
    const name = named(key)
    const doc = new Y.Doc()
    seedMeta(doc, 1)
    await this.#store.write([
      { do: 'document.ensure', with: name, changes: 1 },
      { do: 'owner.claim', with: { ...name, client: doc.clientID, owner: 'server' } },
      { do: 'update.append', with: { ...name, bytes: Y.encodeStateAsUpdate(doc), epoch: 1 }, changes: 1 },
    ])
    doc.destroy()
  }

  async replace(key: DocumentKey, state: Uint8Array, hadDeletions: boolean): Promise<boolean> {
    const name = named(key)
    const kept = await this.#store.write([
      { do: 'update.drop', with: name },
      { do: 'update.replace', with: { ...name, bytes: state }, changes: 1 },
    ])
    if (kept && hadDeletions) this.#scrubSoon()
    return kept
  }

  /** What was deleted lies in the write-ahead log until that is emptied: once for all that was collected meanwhile. */
  #scrubSoon(): void {
    this.#scrubbing ??= setTimeout(() => {
      this.#scrubbing = undefined
      // What a disk refuses of it is owed and done by the store itself; what remains is a store that was closed.
      this.#store.scrub().catch(() => undefined)
    }, SCRUB_AFTER_MS)
    this.#scrubbing.unref()
  }

  writable(): Promise<void> {
    return this.#store.writable()
  }

  append(appends: readonly Append[]): Promise<readonly boolean[]> {
    return this.#store.writeEach(appends.map(writesOf))
  }
}
