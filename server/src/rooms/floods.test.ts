import { addCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'

import { FakePeer } from './testing/fake-socket.ts'
import { BOARD, CARD, settle, timedRooms } from './testing/timed-rooms.ts'
import { readFrame, step1Frame, updateFrame } from './wire.ts'

const house = timedRooms()
const answersOf = (peer: FakePeer) => peer.frames.filter((frame) => readFrame(frame)?.type === 'step2')
/** A state vector of somebody that nobody knows: its answer is encoded anew each time. */
const stranger = Uint8Array.of(1, 12, 1)

describe('questions for the state', () => {
  it('of a reader with much unsent wait, and get one answer when it has caught up', async () => {
    const writer = new FakePeer(house.rooms)
    await settle()
    addCard(writer.doc, { id: 'c', ...CARD, text: 'x' })
    await settle()
    const reader = new FakePeer(house.rooms, { quiet: true })
    await settle()
    reader.unsent = 2 << 20
    for (let asked = 0; asked < 5; asked += 1) reader.say(step1Frame(stranger))
    setText(writer.doc, 'c', 'x and more')
    await settle(1_000)
    expect(answersOf(reader)).toHaveLength(0)
    reader.unsent = 0
    await settle(500)
    expect(answersOf(reader)).toHaveLength(1)
    expect(readDocument(reader.doc).cards.map(({ text }) => text)).toEqual(['x and more'])
    setText(writer.doc, 'c', 'x, more and on')
    await settle()
    expect(readDocument(reader.doc).cards.map(({ text }) => text)).toEqual(['x, more and on'])
  })

  it('close 4429 when they come far too fast, on one socket or on several of a seat', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    for (let asked = 0; asked < 20; asked += 1) one.say(step1Frame(stranger))
    expect(one.closedWith?.code).toBe(4429)
    expect(answersOf(one).length).toBeLessThan(15)
    const many = [1, 2, 3].map(() => new FakePeer(house.rooms, { owner: 'seat' }))
    await settle()
    for (const peer of many) for (let asked = 0; asked < 10; asked += 1) peer.say(step1Frame(stranger))
    expect(many.at(-1)?.closedWith?.code).toBe(4429)
  })

  it('may come every 400 ms for as long as it takes', async () => {
    const one = new FakePeer(house.rooms)
    for (let asked = 0; asked < 100; asked += 1) {
      await settle(400)
      one.say(step1Frame(stranger))
    }
    expect(one.closedWith).toBeUndefined()
  })
})

describe('one seat', () => {
  it('has eight sockets in a room; the oldest goes for the ninth', async () => {
    const other = new FakePeer(house.rooms)
    const those = Array.from({ length: 9 }, () => new FakePeer(house.rooms, { owner: 'seat' }))
    await settle()
    expect(those.map(({ closedWith }) => closedWith?.code)).toEqual([4429, ...Array<undefined>(8)])
    expect(other.closedWith).toBeUndefined()
  })

  it('shares what it may send among its sockets, and keeps it when it comes back', async () => {
    const those = [1, 2].map(() => new FakePeer(house.rooms, { owner: 'seat' }))
    await settle(1_000)
    const nothing = updateFrame(Uint8Array.of(0, 0))
    for (let sent = 0; sent < 100; sent += 1) for (const peer of those) peer.say(nothing)
    those[0]?.say(nothing)
    expect(those.map(({ closedWith }) => closedWith?.code)).toEqual([4429, undefined])
    const again = new FakePeer(house.rooms, { owner: 'seat', quiet: true })
    again.say(nothing)
    expect(again.closedWith?.code).toBe(4429)
  })

  it('that floods holds nobody else up, and its own edits stay in order', async () => {
    const [flood, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    addCard(flood.doc, { id: 'f', ...CARD, text: '' })
    await settle()
    const batches: number[] = []
    let flush = (): void => undefined
    house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
    const append = house.store.append.bind(house.store)
    house.store.append = (appends) => (batches.push(appends.length), append(appends))
    for (let x = 1; x <= 50; x += 1) setCard(flood.doc, 'f', 'at', [x, 0])
    addCard(other.doc, { id: 'o', ...CARD, text: 'in time' })
    await settle()
    flush()
    await settle()
    flush()
    await settle()
    expect(batches.slice(0, 2)).toEqual([1, 2])
    expect((await house.rooms.view(BOARD)).cards.map(({ id }) => id)).toContain('o')
    house.store.beforeAppend = () => Promise.resolve()
    flush()
    await settle()
    expect((await house.rooms.view(BOARD)).cards.find(({ id }) => id === 'f')?.at).toEqual([50, 0])
    expect(flood.closedWith).toBeUndefined()
  })

  it('whose edit meets a card of the batch waits for the next, and is then the first', async () => {
    const peers = [1, 2, 3].map(() => new FakePeer(house.rooms))
    await settle()
    const [first, second, third] = peers
    if (!first || !second || !third) throw new Error('three are here')
    addCard(first.doc, { id: 'c', ...CARD, text: '' })
    await settle()
    const batches: number[] = []
    let flush = (): void => undefined
    house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
    const append = house.store.append.bind(house.store)
    house.store.append = (appends) => (batches.push(appends.length), append(appends))
    addCard(first.doc, { id: 'd', ...CARD, text: '' })
    await settle()
    setText(first.doc, 'c', 'one')
    setText(second.doc, 'c', 'two')
    addCard(third.doc, { id: 'e', ...CARD, text: '' })
    for (let round = 0; round < 3; round += 1) {
      flush()
      await settle()
    }
    expect(batches).toEqual([1, 2, 1])
    expect(new Set(peers.map(({ doc }) => readDocument(doc).cards.find(({ id }) => id === 'c')?.text)).size).toBe(1)
  })

  it('may have two hundred edits wait for the disk, and no more', async () => {
    const [flood, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    addCard(flood.doc, { id: 'f', ...CARD, text: '' })
    await settle(1_000)
    house.store.beforeAppend = () => new Promise(() => undefined)
    for (let x = 1; x <= 210; x += 1) {
      setCard(flood.doc, 'f', 'at', [x, 0])
      await settle(10)
    }
    expect(flood.closedWith?.code).toBe(4429)
    expect(other.closedWith).toBeUndefined()
  })
})

describe('a desk', () => {
  it('takes five hundred cards', async () => {
    const one = new FakePeer(house.rooms, { document: 'desk:x' })
    await settle()
    one.doc.transact(() => {
      for (let n = 0; n < 500; n += 1) addCard(one.doc, { id: `n${n}`, ...CARD, text: 'x' })
    })
    await settle()
    expect(one.closedWith).toBeUndefined()
    addCard(one.doc, { id: 'many', ...CARD, text: 'x' })
    await settle()
    expect(one.closedWith).toEqual({ code: 4409, reason: '{"reason":"too-large"}' })
  })

  it('that is full refuses what comes', async () => {
    const big = new Y.Doc()
    big.transact(() => {
      for (let n = 0; n < 2_200; n += 1) addCard(big, { id: `n${n}`, ...CARD, text: 'x'.repeat(1_950) })
    })
    const [one, table] = ['desk:x', 'table:a'].map((document) => {
      house.store.row({ session: 's', document }).updates.push(Y.encodeStateAsUpdate(big))
      return new FakePeer(house.rooms, { document })
    })
    await settle()
    if (!one || !table) throw new Error('two are here')
    for (const peer of [one, table]) removeCard(peer.doc, 'n0')
    await settle()
    expect(one.closedWith).toBeUndefined()
    for (const peer of [one, table]) addCard(peer.doc, { id: 'more', ...CARD, text: 'x' })
    await settle()
    expect(one.closedWith).toEqual({ code: 4409, reason: '{"reason":"too-large"}' })
    expect(table.closedWith).toBeUndefined()
  })
})

describe('a second tab under the same client id', () => {
  it('is refused when it says something else, not told that it is saved', async () => {
    const one = new FakePeer(house.rooms, { owner: 'seat' })
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'Plan' })
    await settle()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc))
    doc.clientID = one.doc.clientID
    setText(one.doc, 'c', 'Plan early')
    await settle()
    const twin = new FakePeer(house.rooms, { owner: 'seat', doc, quiet: true })
    setText(doc, 'c', 'Plan later on')
    await settle()
    expect(twin.closedWith).toEqual({ code: 4409, reason: '{"reason":"overlap"}' })
    expect(twin.durable).toEqual([])
    expect((await house.rooms.view(BOARD)).cards[0]?.text).toBe('Plan early')
  })
})
