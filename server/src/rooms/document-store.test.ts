import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SqliteStore } from '../store/sqlite-store.ts'
import { StoredDocuments } from '../store/stored-documents.ts'
import type { DocumentStore } from './document-store.ts'
import { MemoryDocumentStore } from './testing/memory-document-store.ts'

const KEY = { session: 'session', document: 'board' } as const
const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** Where documents are kept, and how the same place is opened again after the process ended. */
type House = { open(): Promise<DocumentStore> }

const onDisk = (): House => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  return {
    open: async () => {
      const store = await SqliteStore.open(folder)
      closing.push(() => store.close())
      return new StoredDocuments(store)
    },
  }
}
const inMemory = (): House => {
  const store = new MemoryDocumentStore()
  return { open: async () => store }
}

const updateOf = (text: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('cards').set('card', text)
  return Y.encodeStateAsUpdate(doc)
}
const cardIn = (updates: readonly Uint8Array[]): unknown => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getMap('cards').get('card')
}

describe.each([
  ['SQLite', onDisk],
  ['memory', inMemory],
])('a store of documents in %s', (_name, house) => {
  it('gives a document that nobody wrote in an epoch, a generation, and nothing of anybody', async () => {
    const stored = await (await house().open()).load(KEY)
    expect(stored).toMatchObject({ epoch: 1, generation: 1 })
    expect(cardIn(stored.updates)).toBeUndefined()
    expect(stored.tombstones.size).toBe(0)
  })

  it('DU1: what was appended is there when it is opened again, in order, with whose client id it is', async () => {
    const place = house()
    const first = await place.open()
    const { epoch } = await first.load(KEY)
    const claims = { client: 7, owner: 'somebody' }
    expect(await first.append([{ ...KEY, epoch, update: updateOf('kept'), claims }])).toEqual([true])
    const again = await (await place.open()).load(KEY)
    expect(cardIn(again.updates)).toBe('kept')
    expect(again.owners.get(7)).toBe('somebody')
  })

  it('DU3: an append under another epoch counts for nothing, and does not disturb its neighbours', async () => {
    const store = await house().open()
    const { epoch } = await store.load(KEY)
    const outcomes = await store.append([
      { ...KEY, epoch: epoch + 1, update: updateOf('too early') },
      { ...KEY, epoch, update: updateOf('kept') },
    ])
    expect(outcomes).toEqual([false, true])
    expect(cardIn((await store.load(KEY)).updates)).toBe('kept')
  })

  it('DU5: puts a state in place of the log, whatever the epoch is, and appends go on', async () => {
    const store = await house().open()
    const { epoch } = await store.load(KEY)
    await store.append([{ ...KEY, epoch, update: updateOf('before') }])
    const state = updateOf('collected')
    expect(await store.replace(KEY, state, true)).toBe(true)
    expect((await store.load(KEY)).updates).toEqual([state])
    expect((await store.load({ ...KEY, document: 'table:a' })).updates).not.toEqual([state])
    expect(await store.append([{ ...KEY, epoch, update: updateOf('after') }])).toEqual([true])
    expect((await store.load(KEY)).updates).toHaveLength(2)
  })

  it('keeps documents apart', async () => {
    const store = await house().open()
    const other = { session: 'session', document: 'table:a' }
    const { epoch } = await store.load(KEY)
    await store.load(other)
    await store.append([{ ...KEY, epoch, update: updateOf('on the board') }])
    expect(cardIn((await store.load(other)).updates)).toBeUndefined()
  })
})
