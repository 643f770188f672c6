import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addCard, readDocument, removeCard } from '@parley/shared/documents/cards'
import { generationOf } from '@parley/shared/documents/generation'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftWrites } from '../session/draft-writes.ts'
import { SqliteStore } from '../store/sqlite-store.ts'
import { StoredDocuments } from '../store/stored-documents.ts'
import type { Draft } from './draft.ts'
import { Rooms } from './rooms.ts'
import { FakePeer } from './testing/fake-socket.ts'

const CARD = { kind: 'interest', at: [1, 2] } as const
const TABLE = { session: 's', document: 'table:a' }

let folder: string
let store: SqliteStore
let rooms: Rooms
const open = async (): Promise<void> => {
  store = await SqliteStore.open(folder)
  rooms = new Rooms(new StoredDocuments(store))
}
const shut = async (): Promise<void> => {
  await rooms.close()
  await store.close()
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-generations-'))
  await open()
})
afterEach(async () => {
  await shut()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets what is on its way arrive: the store answers in order, so each round waits for everything asked before it. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 6; round += 1) {
    await store.all('update.crowded', {})
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
const joins = async (generation?: number, doc = new Y.Doc()): Promise<FakePeer> => {
  const peer = new FakePeer(rooms, { document: 'table:a', doc, ...(generation === undefined ? {} : { generation }) })
  await settle()
  return peer
}
/** A command of the server, with a transaction as every command has one. */
const command = (work: (draft: Draft) => void, collect: boolean): Promise<boolean> =>
  rooms.exclusive([TABLE], ([draft]) => {
    if (!draft) throw new Error('the draft was asked for')
    work(draft)
    return store.write(draftWrites(draft, collect))
  })
const takesAway = (draft: Draft): void => {
  removeCard(draft.stage(), 'c')
  draft.tombstone('c')
}
const OLD = { code: 4409, reason: '{"reason":"old-generation"}' }

it('DU6: a copy from before the server took something away is sent away before a single frame reaches it', async () => {
  const [writer, asleep] = [await joins(), await joins()]
  addCard(writer.doc, { id: 'c', ...CARD, text: 'Taken away for good' })
  await settle()
  expect(generationOf(asleep.doc)).toBe(1)
  asleep.drop()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(asleep.doc))
  expect(await command(takesAway, true)).toBe(true)
  await settle()
  // Who is connected learns the new generation from the same frame, and goes on.
  expect(generationOf(writer.doc)).toBe(2)
  expect(writer.closedWith).toBeUndefined()

  addCard(copy, { id: 'd', ...CARD, text: 'Written without a connection' })
  const back = await joins(generationOf(copy), copy)
  expect(back.closedWith).toEqual(OLD)
  expect(back.frames).toEqual([])
  expect((await rooms.view(TABLE)).cards, 'nothing of the old copy came in').toEqual([])
  expect(rooms.loadedStats().refused).toEqual({ 'old-generation': 1 })

  const current = await joins(generationOf(writer.doc), writer.doc)
  expect(current.closedWith).toBeUndefined()
  expect(current.frames.length).toBeGreaterThan(0)
  const fresh = await joins()
  expect(generationOf(fresh.doc)).toBe(2)
})

it('DU6: the check waits for the load, and the raise stands on disk with the state that says it', async () => {
  const writer = await joins()
  addCard(writer.doc, { id: 'c', ...CARD, text: 'Taken away for good' })
  await settle()
  await command(takesAway, true)
  await shut()
  await open()
  const [old, current] = await Promise.all([joins(1), joins(2)])
  expect(old.closedWith).toEqual(OLD)
  expect(old.frames).toEqual([])
  expect(current.closedWith).toBeUndefined()
  expect(generationOf(current.doc)).toBe(2)
  expect(await command(takesAway, true)).toBe(true)
  await settle()
  expect(generationOf(current.doc)).toBe(3)
})

it('DU5, DU6: only what the server takes away raises it: no other command, and no collection of what an author deleted', async () => {
  const writer = await joins()
  for (const id of ['c', 'd']) addCard(writer.doc, { id, ...CARD, text: 'Words' })
  await settle()
  removeCard(writer.doc, 'd')
  await settle()
  await command((draft) => draft.stage(), true)
  await command(() => undefined, true)
  await command((draft) => addCard(draft.stage(), { id: 'e', ...CARD, text: 'Put there' }), false)
  await command(() => undefined, false)
  await settle()
  expect(generationOf(writer.doc)).toBe(1)
  expect(readDocument(writer.doc).cards.map((card) => card.id)).toEqual(['c', 'e'])
  const early = await joins(1)
  expect(early.closedWith).toBeUndefined()
  await command((draft) => draft.tombstone('d'), true)
  await settle()
  expect(generationOf(writer.doc), 'a burial alone raises it').toBe(2)
})

it('DU4, DU6: a raise that the disk refuses never happened', async () => {
  const writer = await joins()
  addCard(writer.doc, { id: 'c', ...CARD, text: 'Words' })
  await settle()
  const failing = rooms.exclusive([TABLE], async ([draft]) => {
    if (!draft) throw new Error('the draft was asked for')
    takesAway(draft)
    draftWrites(draft, true)
    throw new Error('not stored')
  })
  await expect(failing).rejects.toThrow('not stored')
  const again = await joins(1)
  expect(again.closedWith).toBeUndefined()
  expect(generationOf(again.doc)).toBe(1)
})
