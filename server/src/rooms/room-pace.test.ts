import { addCard, readDocument } from '@parley/shared/documents/cards'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Rooms } from './rooms.ts'
import { FakePeer } from './testing/fake-socket.ts'
import { MemoryDocumentStore } from './testing/memory-document-store.ts'
import { gatherOf, pointersEvery, windowOf } from './room-pace.ts'

it('BD8: a room sends in windows by its size, and a late one less often', () => {
  const sizes = [1, 25, 26, 100, 101, 300, 301, 500, 501, 1_000]
  const windows = sizes.map((people) => windowOf(people, false))
  expect(windows).toEqual([8, 8, 16, 16, 4, 4, 33, 33, 66, 66])
  for (const people of sizes) expect(windowOf(people, true)).toBeGreaterThanOrEqual(windowOf(people, false))
})

it('BD8: pointers slow down with the square of the room, and at last are not sent at all', () => {
  expect(pointersEvery(25, 25, false)).toBe(50)
  expect(pointersEvery(100, 100, false)).toBe(50)
  expect(pointersEvery(300, 300, false)).toBeCloseTo(136, 0)
  expect(pointersEvery(500, 500, false)).toBeCloseTo(379, 0)
  expect(pointersEvery(1_000, 1_000, false)).toBeNull()
  expect(pointersEvery(20, 1_000, false)).toBe(50)
  expect(pointersEvery(300, 300, true)).toBeCloseTo(273, 0)
})

it('BD8: edits are gathered by the size of the room, and in a full one by how long a sending takes', () => {
  expect([1, 25, 26, 100].map((people) => gatherOf(people, 5))).toEqual([0, 0, 8, 8])
  expect([0, 2, 4, 5, 50].map((sending) => gatherOf(300, sending))).toEqual([4, 4, 6, 7, 8])
})

let rooms: Rooms
beforeEach(() => {
  vi.useFakeTimers()
  rooms = new Rooms(new MemoryDocumentStore())
})
afterEach(async () => {
  await Promise.all([rooms.close(), vi.advanceTimersByTimeAsync(4_000)])
  vi.useRealTimers()
})

it('BD8: in a room that is too full every pointer ends, edits go on, and pointers come back when it empties', async () => {
  const peers = Array.from({ length: 720 }, () => new FakePeer(rooms))
  const [one, other] = peers as [FakePeer, FakePeer]
  await vi.advanceTimersByTimeAsync(1_000)
  for (const [n, peer] of peers.entries()) if (n < 300) peer.point(1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(other.pointers.filter(({ client, json }) => client === one.doc.clientID && json !== 'null')).toHaveLength(1)
  for (const peer of peers) peer.point(2)
  await vi.advanceTimersByTimeAsync(1_000)
  const last = new Map(other.pointers.map((presence) => [presence.client, presence.json]))
  expect([...last.values()].filter((json) => json !== 'null')).toHaveLength(0)
  const before = other.pointers.length
  for (const peer of peers) peer.point(3)
  addCard(one.doc, { id: 'c', kind: 'interest', at: [1, 2], text: 'goes on' })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(other.pointers).toHaveLength(before)
  expect(readDocument(other.doc).cards.map(({ text }) => text)).toEqual(['goes on'])

  for (const peer of peers.slice(2, 400)) peer.drop()
  await vi.advanceTimersByTimeAsync(31_000)
  one.point(4)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(other.pointers.at(-1)).toMatchObject({ client: one.doc.clientID, clock: 4 })
})

it('BD8: in a full room the pointers reach everybody once, part by part, while edits go on and when they stop', async () => {
  const peers = Array.from({ length: 150 }, () => new FakePeer(rooms))
  const [one, other] = peers as [FakePeer, FakePeer]
  await vi.advanceTimersByTimeAsync(1_000)
  const seenBy = () => peers.map(({ pointers }) => pointers.filter(({ client }) => client === one.doc.clientID).length)
  const seen = () => seenBy().filter((count) => count > 0).length
  other.point(1)
  await vi.advanceTimersByTimeAsync(35)
  // Their turn is near when an edit goes out.
  one.point(1)
  addCard(other.doc, { id: 'c', kind: 'interest', at: [1, 2], text: 'a' })
  await vi.advanceTimersByTimeAsync(9)
  const inTheFirstPart = seen()
  expect(inTheFirstPart).toBeGreaterThan(0)
  expect(inTheFirstPart).toBeLessThan(60)
  // No further edit: the rest gets them all the same.
  await vi.advanceTimersByTimeAsync(100)
  expect(seen()).toBeGreaterThanOrEqual(149)
  expect(Math.max(...seenBy())).toBe(1)
})
