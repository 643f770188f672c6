import { addCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { MESSAGE } from '@parley/shared/protocol/close-codes'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Rooms } from './rooms.ts'
import { MemoryDocumentStore } from './testing/memory-document-store.ts'
import { SocketHouse } from './testing/socket-house.ts'

const BOARD = { session: 's', document: 'board' }
const CARD = { kind: 'interest', at: [1, 2] } as const

let store: MemoryDocumentStore
let rooms: Rooms
let house: SocketHouse
let peers: Peer[]
beforeEach(async () => {
  store = new MemoryDocumentStore()
  rooms = new Rooms(store)
  house = new SocketHouse(rooms)
  peers = []
  await house.listening()
})
afterEach(async () => {
  for (const peer of peers) peer.provider.destroy()
  await rooms.close()
  await house.close()
})

/** The stock client complains of message types that it has no handler for. */
const hearDurable = (provider: WebsocketProvider): void => {
  provider.messageHandlers[MESSAGE.durable] = () => undefined
}

/** The stock client, as a page uses it. */
class Peer {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  readonly owner: string
  closed: { code: number; reason: string } | undefined

  constructor(options: { owner?: string; client?: number } = {}) {
    this.owner = options.owner ?? `seat-${this.doc.clientID}`
    this.provider = new WebsocketProvider(house.address, 's/board', this.doc, {
      disableBc: true,
      awareness: new Awareness(this.doc),
      params: { owner: this.owner, client: String(options.client ?? this.doc.clientID) },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      maxBackoffTime: 200,
    })
    hearDurable(this.provider)
    this.provider.on('closed', (closed) => (this.closed = closed))
    peers.push(this)
  }

  get texts(): readonly string[] {
    return readDocument(this.doc).cards.map(({ text }) => text)
  }
}
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 })
const synced = (...those: Peer[]) => eventually(() => expect(those.every(({ provider }) => provider.synced)).toBe(true))

describe('stock clients over real sockets', () => {
  it('converge, and see each edit only when it is on disk', async () => {
    const [one, other] = [new Peer(), new Peer()]
    await synced(one, other)
    let seen = 0
    other.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== other.provider) return
      seen += 1
      const disk = new Y.Doc()
      for (const update of store.row(BOARD).updates) Y.applyUpdate(disk, update)
      expect(Y.getState(disk.store, one.doc.clientID)).toBe(Y.getState(other.doc.store, one.doc.clientID))
    })
    addCard(one.doc, { id: 'c', ...CARD, text: 'one' })
    addCard(other.doc, { id: 'd', ...CARD, text: 'other' })
    setText(one.doc, 'c', 'one more')
    await eventually(() => expect(one.texts).toEqual(['one more', 'other']))
    await eventually(() => expect(other.texts).toEqual(['one more', 'other']))
    expect(seen).toBeGreaterThan(0)
  })

  it('are refused when a lock comes in mid-typing, and what they typed reaches nobody', async () => {
    const [one, other] = [new Peer(), new Peer()]
    await synced(one, other)
    addCard(one.doc, { id: 'c', ...CARD, text: 'before' })
    await eventually(() => expect(other.texts).toEqual(['before']))
    await rooms.exclusive([BOARD], async ([draft]) => {
      setText(one.doc, 'c', 'before and after')
      store.row(BOARD).epoch += 1
      if (draft) draft.nextEpoch = draft.epoch + 1
      house.gate(one.owner).rules = () => 'locked'
    })
    await eventually(() => expect(one.closed).toEqual({ code: 4409, reason: '{"reason":"locked"}' }))
    expect(other.texts).toEqual(['before'])
    expect((await rooms.view(BOARD)).cards[0]?.text).toBe('before')
  })

  it('are refused under the client id of another seat', async () => {
    const one = new Peer()
    await synced(one)
    addCard(one.doc, { id: 'c', ...CARD, text: 'mine' })
    await eventually(() => expect(store.row(BOARD).owners.size).toBe(1))
    const thief = new Peer({ client: one.doc.clientID })
    await eventually(() => expect(thief.closed).toEqual({ code: 4409, reason: '{"reason":"foreign-client"}' }))
  })

  it('bring up what was written offline, and see each other again', async () => {
    const [one, other] = [new Peer(), new Peer()]
    await synced(one, other)
    one.provider.awareness.setLocalState({ group: 'a', x: 1, y: 2 })
    addCard(one.doc, { id: 'c', ...CARD, text: 'before' })
    await eventually(() => expect(other.texts).toEqual(['before']))
    one.provider.disconnect()
    setText(one.doc, 'c', 'before, offline')
    addCard(one.doc, { id: 'd', ...CARD, text: 'new' })
    setText(other.doc, 'c', 'long before')
    one.provider.connect()
    await eventually(() => expect(one.texts).toEqual(['long before, offline', 'new']))
    await eventually(() => expect(other.texts).toEqual(one.texts))
    await eventually(() => expect(other.provider.awareness.getStates().has(one.doc.clientID)).toBe(true))
  })

  it('come back by themselves after the server restarted', async () => {
    const one = new Peer()
    await synced(one)
    await rooms.close()
    rooms = new Rooms(store)
    house.rooms = rooms
    addCard(one.doc, { id: 'c', ...CARD, text: 'meanwhile' })
    expect(store.row(BOARD).updates).toHaveLength(0)
    await eventually(() => expect(store.row(BOARD).updates).toHaveLength(1))
  })

  it('converge when they edit, drop and come back at random', { timeout: 60_000 }, async () => {
    const step = fc.record({
      who: fc.nat(3),
      act: fc.nat(6),
      card: fc.constantFrom('p', 'q', 'r'),
      text: fc.string({ maxLength: 8 }),
      wait: fc.nat(6),
    })
    let edits = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const document = `d${(edits += 1)}`
        const those = [0, 1, 2, 3].map((index) => {
          const doc = new Y.Doc()
          const provider = new WebsocketProvider(house.address, `s/${document}`, doc, {
            disableBc: true,
            params: { owner: `seat-${index}`, client: String(doc.clientID) },
            WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
            maxBackoffTime: 50,
          })
          hearDurable(provider)
          return { doc, provider }
        })
        const refused: unknown[] = []
        for (const { provider } of those) provider.on('closed', (closed) => refused.push(closed))
        for (const { who, act, card, text, wait } of steps) {
          const peer = those[who]
          if (!peer) continue
          const { doc, provider } = peer
          const mine = `${card}${who}`
          if (act === 0) provider.disconnect()
          if (act === 1) provider.connect()
          if (act === 2 && !doc.getMap('cards').has(mine)) addCard(doc, { id: mine, ...CARD, text })
          if (act === 3) setCard(doc, `${card}${(who + 1) % 4}`, 'at', [wait, who])
          if (act === 4) setText(doc, mine, text)
          if (act === 5 && wait > 3) removeCard(doc, mine)
          if (act === 6) for (const { id } of readDocument(doc).cards.slice(0, 1)) setCard(doc, id, 'zone', 'together')
          if (wait > 3) await new Promise((resolve) => setTimeout(resolve, wait))
        }
        for (const { provider } of those) provider.connect()
        await eventually(() => {
          for (const { doc } of those) {
            expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(those[0]?.doc ?? doc))
            expect(doc.store.pendingStructs).toBeNull()
          }
        })
        expect(refused).toEqual([])
        const disk = new Y.Doc()
        for (const update of store.row({ session: 's', document }).updates) Y.applyUpdate(disk, update)
        expect(readDocument(disk)).toEqual(readDocument(those[0]?.doc ?? disk))
        for (const { provider } of those) provider.destroy()
      }),
      { numRuns: 15, endOnFailure: true },
    )
    expect(edits).toBe(15)
  })
})
