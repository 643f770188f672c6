import { readDocument } from '@parley/shared/documents/cards'
import { afterEach, beforeEach, vi } from 'vitest'
import { Rooms } from '../rooms.ts'
import type { FakePeer } from './fake-socket.ts'
import { MemoryDocumentStore } from './memory-document-store.ts'

export const BOARD = { session: 's', document: 'board' }
export const CARD = { kind: 'interest', at: [1, 2] } as const

/** Lets so many milliseconds of the test's clock pass, with everything that falls due in them. */
export const settle = (milliseconds = 100) => vi.advanceTimersByTimeAsync(milliseconds)

/** The words of the cards that one peer has. */
export const textsOf = (peer: FakePeer): readonly string[] => readDocument(peer.doc).cards.map(({ text }) => text)

/** Rooms over a store in memory, new for each test of the file, with a clock that only the test moves. A test may put rooms of its own there. */
export const timedRooms = (): { store: MemoryDocumentStore; rooms: Rooms } => {
  const first = new MemoryDocumentStore()
  const held = { store: first, rooms: new Rooms(first) }
  beforeEach(() => {
    vi.useFakeTimers()
    held.store = new MemoryDocumentStore()
    held.rooms = new Rooms(held.store)
  })
  afterEach(async () => {
    await Promise.all([held.rooms.close(), vi.advanceTimersByTimeAsync(4_000)])
    vi.useRealTimers()
  })
  return held
}
