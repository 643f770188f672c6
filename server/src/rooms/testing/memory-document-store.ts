import type { Append, DocumentKey, DocumentStore, StoredDocument } from '../document-store.ts'

type Row = {
  updates: Uint8Array[]
  epoch: number
  generation: number
  owners: Map<number, string>
  tombstones: Set<string>
}

/** The store's twin in memory, with hands on its behaviour: fail, stall, raise an epoch behind the rooms' back. */
export class MemoryDocumentStore implements DocumentStore {
  readonly rows = new Map<string, Row>()
  loads = 0
  replaced = 0
  /** Awaited before each append counts; set it to hold the disk back or to make it refuse. */
  beforeAppend: () => Promise<void> = () => Promise.resolve()

  /** Awaited by rooms whose edits the disk refused. */
  writable: () => Promise<void> = () => Promise.resolve()

  row({ session, document }: DocumentKey): Row {
    const name = `${session}/${document}`
    const row = this.rows.get(name) ?? {
      updates: [],
      epoch: 1,
      generation: 1,
      owners: new Map(),
      tombstones: new Set(),
    }
    this.rows.set(name, row)
    return row
  }

  async load(key: DocumentKey): Promise<StoredDocument> {
    this.loads += 1
    await Promise.resolve()
    const row = this.row(key)
    return { ...row, updates: [...row.updates], owners: new Map(row.owners), tombstones: new Set(row.tombstones) }
  }

  async replace(key: DocumentKey, state: Uint8Array): Promise<boolean> {
    await this.beforeAppend()
    this.replaced += 1
    this.row(key).updates = [state.slice()]
    return true
  }

  async append(appends: readonly Append[]): Promise<readonly boolean[]> {
    await this.beforeAppend()
    return appends.map((append) => {
      const row = this.row(append)
      if (row.epoch !== append.epoch) return false
      row.updates.push(append.update.slice())
      if (append.claims) row.owners.set(append.claims.client, append.claims.owner)
      return true
    })
  }
}
