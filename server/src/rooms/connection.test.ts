import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Rooms } from './rooms.ts'
import { FakePeer, POINTER } from './testing/fake-socket.ts'
import { MemoryDocumentStore } from './testing/memory-document-store.ts'

const CARD = { kind: 'interest', at: [1, 2] } as const

let rooms: Rooms
beforeEach(() => {
  vi.useFakeTimers()
  rooms = new Rooms(new MemoryDocumentStore())
})
afterEach(async () => {
  await Promise.all([rooms.close(), vi.advanceTimersByTimeAsync(4_000)])
  vi.useRealTimers()
})
const settle = (milliseconds = 100) => vi.advanceTimersByTimeAsync(milliseconds)
const textsOf = (peer: FakePeer) => readDocument(peer.doc).cards.map(({ text }) => text)

describe('people who show themselves', () => {
  it('are passed on as their latest, under their own id only, and ended with the same clock', async () => {
    const [one, other] = [new FakePeer(rooms), new FakePeer(rooms)]
    await settle()
    for (let clock = 1; clock <= 5; clock += 1) one.point(clock)
    one.point(9, POINTER, other.doc.clientID)
    await settle()
    expect(other.pointers.length).toBeLessThanOrEqual(2)
    expect(other.pointers.at(-1)).toMatchObject({ client: one.doc.clientID, clock: 5 })
    one.drop()
    await settle()
    expect(other.pointers.at(-1)).toEqual({ client: one.doc.clientID, clock: 5, json: 'null' })
  })

  it('reach nobody where pointers are not shown, and newcomers where they are', async () => {
    const [one, other] = [new FakePeer(rooms), new FakePeer(rooms)]
    await settle()
    other.gate.sees = false
    one.point(1)
    await settle()
    expect(other.pointers).toEqual([])
    const late = new FakePeer(rooms)
    await settle()
    expect(late.pointers).toMatchObject([{ client: one.doc.clientID }])
  })

  it('BD7: a pointer says its group, a place and perhaps a card, and has no room for a name', async () => {
    const [one, other] = [new FakePeer(rooms), new FakePeer(rooms)]
    await settle()
    addCard(one.doc, { ...CARD, id: 'a_-9', text: 'Stands' })
    await settle()
    const shown = async (json: string): Promise<string | undefined> => {
      const before = other.pointers.length
      one.point(++clock, json)
      await settle()
      return other.pointers.slice(before).at(-1)?.json
    }
    let clock = 0
    for (const good of [POINTER, '{"group":"a","x":-999999,"y":0,"card":"a_-9"}', 'null'])
      expect(await shown(good)).toBe(good)
    for (const bad of [
      '{"group":"b","x":1,"y":2}',
      '{"group":"a","x":1,"y":2,"name":"Vanessa"}',
      '{"group":"a","name":"Vanessa","x":1,"y":2}',
      '{"group":"a","x":1.5,"y":2}',
      '{"group":"a","x":1234567,"y":2}',
      '{"group":"a","x":1,"y":2,"card":"Vanessa is here"}',
      '{"group":"a","x":1,"y":2,"card":"Vanessa_is_here"}',
      `{"group":"a","x":1,"y":2,"card":"${'c'.repeat(65)}"}`,
      '{"group":"a", "x":1,"y":2}',
      '{"group":"a","x":1,"y":2}\n',
      '{"x":1,"y":2}',
      '{}',
      '{"x":',
      '"a"',
    ])
      expect(await shown(bad)).toBeUndefined()
    expect(one.closedWith).toBeUndefined()
  })

  it('BD7: a pointer ends when its step does, for those who see it', async () => {
    const [one, other, screen] = [new FakePeer(rooms), new FakePeer(rooms), new FakePeer(rooms)]
    screen.gate.sees = false
    await settle()
    one.point(1)
    await settle()
    one.gate.points = null
    rooms.recheck('s')
    one.point(2)
    await settle()
    expect(other.pointers.map(({ json }) => json)).toEqual([POINTER, 'null'])
    expect(screen.pointers).toEqual([])
    const late = new FakePeer(rooms)
    await settle()
    expect(late.pointers).toEqual([])
  })
})

describe('a connection', () => {
  it('is answered each step 1 and asked once', async () => {
    const one = new FakePeer(rooms, { quiet: true })
    const ask = Uint8Array.of(0, 0, 1, 0)
    one.say(ask)
    one.say(ask)
    await settle()
    expect(one.frames.map(([type, step]) => [type, step])).toEqual([
      [0, 1],
      [0, 0],
      [0, 1],
      [100, 1],
    ])
  })

  it.each([
    ['a text frame', 'hello'],
    ['an unknown type', Uint8Array.of(7, 0)],
    ['nothing', new Uint8Array()],
    ['an unknown step', Uint8Array.of(0, 9, 0)],
    ['an update that is none', Uint8Array.of(0, 2, 2, 255, 255)],
    ['a state vector that is none', Uint8Array.of(0, 0, 1, 200)],
  ])('closes 4400 on %s', async (_, frame) => {
    const one = new FakePeer(rooms)
    await settle()
    one.connection.receive(frame)
    await settle()
    expect(one.closedWith?.code).toBe(4400)
  })

  it('closes 4429 when far too fast, and drops pointers before that', async () => {
    const [one, other] = [new FakePeer(rooms), new FakePeer(rooms)]
    await settle(1_000)
    for (let clock = 1; clock <= 60; clock += 1) one.point(clock)
    await settle()
    expect(other.pointers.at(-1)?.clock).toBe(30)
    expect(one.closedWith).toBeUndefined()
    for (let asked = 0; asked < 201; asked += 1) one.say(Uint8Array.of(0, 0, 1, 0))
    expect(one.closedWith?.code).toBe(4429)
    const heavy = new FakePeer(rooms)
    await settle()
    heavy.point(1, `"${'x'.repeat(1 << 20)}"`)
    expect(heavy.closedWith).toBeUndefined()
    heavy.point(2, `"${'x'.repeat(1 << 20)}"`)
    expect(heavy.closedWith?.code).toBe(4429)
  })

  it('that reads slowly is left out and caught up, and sent away when it stays stuck', async () => {
    const [one, slow] = [new FakePeer(rooms), new FakePeer(rooms)]
    await settle()
    slow.unsent = 2 << 20
    addCard(one.doc, { id: 'c', ...CARD, text: 'a' })
    await settle()
    addCard(one.doc, { id: 'd', ...CARD, text: 'b' })
    await settle(1_000)
    expect(textsOf(slow)).toEqual([])
    slow.unsent = 0
    await settle(500)
    expect(textsOf(slow)).toEqual(['a', 'b'])
    slow.unsent = 2 << 20
    setText(one.doc, 'c', 'later')
    await settle(31_000)
    expect(slow.closedWith?.code).toBe(4508)
    await settle(3_000)
    expect(slow.terminated).toBe(true)
  })
})
