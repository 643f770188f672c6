import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import * as decoding from 'lib0/decoding'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { FakePeer, POINTER } from './testing/fake-socket.ts'
import { BOARD, CARD, settle, textsOf, timedRooms } from './testing/timed-rooms.ts'
import { readFrame } from './wire.ts'

/** After so long without a message the stock client gives its connection up, whatever pings come. */
const GIVES_UP_MS = 30_000

const house = timedRooms()

/** What a frame says of people, or undefined for any other frame and for the empty one of a quiet socket. */
const awarenessIn = (frame: Uint8Array): Uint8Array | undefined => {
  const incoming = readFrame(frame)
  if (incoming?.type !== 'awareness' || incoming.entries.length === 0) return undefined
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

/** The stock client's behaviour: whatever news it hears of others it says again. */
class EchoingPeer extends FakePeer {
  awareness: Awareness | undefined
  said = 0

  override send(bytes: Uint8Array): void {
    super.send(bytes)
    const states = awarenessIn(bytes)
    if (states && this.awareness) applyAwarenessUpdate(this.awareness, states, 'server')
  }

  echoes(): void {
    const awareness = new Awareness(this.doc)
    awareness.on('update', (news: Record<'added' | 'updated' | 'removed', number[]>) => {
      const inner = encodeAwarenessUpdate(awareness, [...news.added, ...news.updated, ...news.removed])
      this.said += 1
      this.say(Uint8Array.of(1, inner.length, ...inner))
    })
    this.awareness = awareness
  }
}

describe('incidents of other servers', () => {
  it('yjs#732: clients that say again what they heard of others make no storm', async () => {
    const peers = Array.from({ length: 12 }, () => new EchoingPeer(house.rooms))
    await settle()
    for (const peer of peers) peer.echoes()
    const moves = 20
    for (let move = 0; move < moves; move += 1) {
      peers[0]?.awareness?.setLocalState({ group: 'a', x: move, y: 1 })
      await settle(100)
    }
    await settle(5_000)
    for (const [at, peer] of peers.entries()) {
      const heard = peer.pointers.filter(({ client }) => client !== peer.doc.clientID)
      expect(heard, 'one frame a move, whoever says it again').toHaveLength(at === 0 ? 0 : moves)
      expect(peer.said, 'the echoes were there').toBe(moves)
      expect(peer.closedWith).toBeUndefined()
    }
    for (const { awareness } of peers) awareness?.destroy()
  })

  it('y-websocket#24, y-websocket#106: somebody alone and quiet hears something before the stock client gives up', async () => {
    const alone = new FakePeer(house.rooms)
    await settle()
    let [heard, quietFor, longest] = [alone.frames.length, 0, 0]
    for (let second = 0; second < 300; second += 1) {
      await settle(1_000)
      quietFor = alone.frames.length > heard ? 0 : quietFor + 1_000
      heard = alone.frames.length
      longest = Math.max(longest, quietFor)
    }
    expect(longest).toBeLessThan(GIVES_UP_MS - 10_000)
    expect(alone.keepalives).toBe(20)
    expect(alone.closedWith).toBeUndefined()
  })

  it('y-websocket#122: somebody who comes back under the same id and clock is seen again', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    const seen = new Awareness(other.doc)
    let read = 0
    const hear = (): readonly number[] => {
      for (const frame of other.frames.slice(read)) {
        const states = awarenessIn(frame)
        if (states) applyAwarenessUpdate(seen, states, 'server')
      }
      read = other.frames.length
      return [...seen.getStates().keys()].filter((client) => client !== other.doc.clientID)
    }
    await settle()
    one.point(5)
    await settle()
    expect(hear()).toEqual([one.doc.clientID])
    one.drop()
    await settle()
    expect(hear(), 'whose connection ended is gone').toEqual([])
    const back = new FakePeer(house.rooms, { doc: one.doc })
    await settle()
    back.point(5)
    await settle()
    expect(hear()).toEqual([one.doc.clientID])
    seen.destroy()
  })

  it('hocuspocus#832, hocuspocus#995: a room whose write is on its way is not unloaded, and who comes meanwhile gets that room', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    let flush = (): void => undefined
    house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
    addCard(one.doc, { id: 'c', ...CARD, text: 'slow' })
    await settle()
    one.drop()
    await settle(60_000)
    expect(house.rooms.loadedStats().rooms).toBe(1)
    const late = new FakePeer(house.rooms)
    await settle()
    expect(textsOf(late), 'what is not on disk is not shown').toEqual([])
    flush()
    await settle()
    expect(textsOf(late)).toEqual(['slow'])
    expect(house.store.loads, 'never a second copy of the document').toBe(1)
    late.drop()
    house.store.beforeAppend = () => Promise.resolve()
    await settle(31_000)
    expect(house.rooms.loadedStats().rooms).toBe(0)
    const fresh = new FakePeer(house.rooms)
    await settle()
    expect(textsOf(fresh)).toEqual(['slow'])
  })

  it('hocuspocus#1110: stores that take longer than people type do not queue up', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    const running = { appends: 0, states: 0, most: 0 }
    const [append, replace] = [house.store.append.bind(house.store), house.store.replace.bind(house.store)]
    const calls = { appends: 0, states: 0 }
    /** Counts a store of a sort, lets it take so long, and keeps how many ever ran beside each other. */
    const slow = async <T>(sort: 'appends' | 'states', milliseconds: number, work: () => Promise<T>): Promise<T> => {
      calls[sort] += 1
      running[sort] += 1
      running.most = Math.max(running.most, running[sort])
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      running[sort] -= 1
      return work()
    }
    house.store.append = (appends) => slow('appends', 1_000, () => append(appends))
    house.store.replace = (key, state) => slow('states', 20_000, () => replace(key, state))
    for (let edit = 0; edit < 400; edit += 1) {
      if (edit % 2 === 0) addCard(one.doc, { id: `c${edit}`, ...CARD, text: `words ${edit}` })
      else removeCard(one.doc, `c${edit - 1}`)
      await settle(500)
    }
    const typedFor = 400 * 500
    expect(running.most, 'one in flight of each sort').toBe(1)
    expect(calls.appends).toBeLessThanOrEqual(typedFor / 1_000 + 1)
    expect(calls.states).toBeGreaterThan(0)
    expect(calls.states).toBeLessThanOrEqual(typedFor / 20_000)
    await settle(300_000)
    const atRest = { ...calls }
    await settle(300_000)
    expect(calls, 'nothing is stored when nobody types').toEqual(atRest)
    expect(one.closedWith).toBeUndefined()
    expect((await house.rooms.view(BOARD)).cards).toEqual([])
  })

  it('hocuspocus#1095: nobody edits, points or shakes hands under the id of another seat', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'mine' })
    one.point(1)
    await settle()
    const before = one.pointers.length
    other.point(2, POINTER, one.doc.clientID)
    other.point(3, 'null', one.doc.clientID)
    const watching = new FakePeer(house.rooms)
    await settle()
    expect(one.pointers).toHaveLength(before)
    expect(watching.pointers).toMatchObject([{ client: one.doc.clientID, clock: 1, json: POINTER }])

    const thief = new FakePeer(house.rooms, { client: one.doc.clientID, owner: 'thief' })
    await settle()
    expect(thief.closedWith).toEqual({ code: 4409, reason: '{"reason":"foreign-client"}' })
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(one.doc))
    forged.clientID = one.doc.clientID
    const forger = new FakePeer(house.rooms, { client: null, owner: 'forger', doc: forged })
    await settle()
    setText(forged, 'c', 'theirs')
    await settle()
    expect(forger.closedWith).toEqual({ code: 4409, reason: '{"reason":"foreign-client"}' })
    expect(textsOf(one)).toEqual(['mine'])
    expect(house.store.row(BOARD).owners.get(one.doc.clientID)).toBe(one.owner)
  })

  it('BD6, HO7: of two seats that write under one new client id at once, one keeps it and the other is refused', async () => {
    const busy = new FakePeer(house.rooms)
    const one = new FakePeer(house.rooms, { client: null, owner: 'one' })
    const other = new FakePeer(house.rooms, { client: null, owner: 'other' })
    await settle()
    const said = other.durable.length
    // While a flush is on its way both wait for the next one, which would carry them together.
    addCard(busy.doc, { id: 'b', ...CARD, text: 'busy' })
    other.doc.clientID = one.doc.clientID
    addCard(one.doc, { id: 'c', ...CARD, text: 'mine' })
    addCard(other.doc, { id: 'd', ...CARD, text: 'theirs' })
    await settle()
    expect(textsOf(one).toSorted()).toEqual(['busy', 'mine'])
    expect(one.closedWith).toBeUndefined()
    expect(other.closedWith).toEqual({ code: 4409, reason: '{"reason":"foreign-client"}' })
    expect(other.durable, 'nothing of it was called saved').toHaveLength(said)
    expect(house.store.row(BOARD).updates).toHaveLength(2)
  })

  it('tldraw#10092: the late close of a superseded socket takes nothing from the one that replaced it', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    one.point(1)
    await settle()
    const again = new FakePeer(house.rooms, { doc: one.doc, owner: one.owner })
    await settle()
    again.point(2)
    one.drop()
    await settle(31_000)
    expect(other.pointers.map(({ json }) => json)).not.toContain('null')
    addCard(other.doc, { id: 'c', ...CARD, text: 'still heard' })
    await settle()
    expect(again.closedWith).toBeUndefined()
    expect(textsOf(again)).toEqual(['still heard'])
  })
})
