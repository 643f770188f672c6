import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { FakePeer } from './testing/fake-socket.ts'
import { step1Frame, step2Frame, updateFrame } from './wire.ts'
import { BOARD, CARD, settle, textsOf, timedRooms } from './testing/timed-rooms.ts'

const house = timedRooms()

describe('an edit', () => {
  it('is on disk before anybody else sees it, and then called durable', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    let flush = (): void => undefined
    house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
    addCard(one.doc, { id: 'c', ...CARD, text: 'hello' })
    await settle()
    expect(textsOf(other)).toEqual([])
    const before = one.durable.length
    flush()
    await settle()
    expect(textsOf(other)).toEqual(['hello'])
    expect(one.durable).toHaveLength(before + 1)
    expect(Y.decodeStateVector(one.durable.at(-1) ?? new Uint8Array()).get(one.doc.clientID)).toBe(
      Y.getState(one.doc.store, one.doc.clientID),
    )
    expect(house.store.row(BOARD).owners.get(one.doc.clientID)).toBe(`seat-${one.doc.clientID}`)
  })

  it('goes out merged, one frame a window and reader', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: '' })
    await settle(1)
    const before = other.frames.length
    for (const text of ['h', 'he', 'hel', 'hell', 'hello']) setText(one.doc, 'c', text)
    await settle(7)
    expect(other.frames.length - before).toBeLessThanOrEqual(2)
    await settle()
    expect(textsOf(other)).toEqual(['hello'])
    expect(other.frames.length - before).toBeLessThanOrEqual(3)
  })

  it('DU10: that the disk refuses sends its writer away; readers stay, and the writer comes back with it', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    let canWrite = (): void => undefined
    house.store.writable = () => new Promise((resolve) => (canWrite = resolve))
    house.store.beforeAppend = () => Promise.reject(new Error('disk full'))
    addCard(one.doc, { id: 'c', ...CARD, text: 'hello' })
    await settle()
    expect(one.closedWith?.code).toBe(4503)
    expect(other.closedWith).toBeUndefined()
    expect(textsOf(other)).toEqual([])
    const again = new FakePeer(house.rooms, { doc: one.doc })
    await settle()
    expect(again.closedWith).toBeUndefined()
    expect(textsOf(other)).toEqual([])
    house.store.beforeAppend = () => Promise.resolve()
    canWrite()
    await settle()
    expect(again.closedWith).toBeUndefined()
    expect(textsOf(other)).toEqual(['hello'])
    expect(house.store.loads).toBe(1)
  })

  it('DU10: who writes on while the disk refuses is sent away before much waits, and loses nothing', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    let canWrite = (): void => undefined
    house.store.writable = () => new Promise((resolve) => (canWrite = resolve))
    house.store.beforeAppend = () => Promise.reject(new Error('disk full'))
    addCard(one.doc, { id: 'c', ...CARD, text: '' })
    await settle()
    const again = new FakePeer(house.rooms, { doc: one.doc })
    await settle()
    for (let letters = 1; letters <= 40; letters += 1) setText(one.doc, 'c', 'x'.repeat(letters))
    await settle()
    expect(again.closedWith?.code).toBe(4503)
    const last = new FakePeer(house.rooms, { doc: one.doc })
    await settle()
    house.store.beforeAppend = () => Promise.resolve()
    canWrite()
    await settle()
    expect(last.closedWith).toBeUndefined()
    expect(textsOf(other)).toEqual(['x'.repeat(40)])
  })

  it('under a stale epoch is refused as locked, and nothing is applied', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    house.store.row(BOARD).epoch = 7
    addCard(one.doc, { id: 'c', ...CARD, text: 'late' })
    await settle()
    expect(one.closedWith).toEqual({ code: 4409, reason: '{"reason":"locked"}' })
    expect((await house.rooms.view(BOARD)).cards).toEqual([])
  })

  it('of somebody who has gone already is kept all the same', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'last words' })
    one.drop()
    await settle()
    expect((await house.rooms.view(BOARD)).cards).toHaveLength(1)
  })

  it('that comes before the offline edits it builds on waits for them, but not for ever', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: '' })
    await settle()
    one.drop()
    setText(one.doc, 'c', 'offline')
    for (const answers of [true, false]) {
      const back = new FakePeer(house.rooms, {
        doc: new Y.Doc(),
        client: one.doc.clientID,
        owner: one.owner,
        quiet: true,
      })
      const known = Y.encodeStateVector(one.doc)
      back.say(step1Frame(known))
      setText(one.doc, 'c', `offline, then on ${answers}`)
      if (!answers) setText(one.doc, 'c', 'never seen')
      const stale = Y.encodeStateVector(one.doc)
      setText(one.doc, 'c', answers ? 'offline, then on' : 'lost')
      back.connection.receive(updateFrame(Y.encodeStateAsUpdate(one.doc, stale)))
      back.silent = true
      if (answers) back.say(step2Frame(Y.encodeStateAsUpdate(one.doc)))
      await settle(6_000)
      expect(back.closedWith?.reason).toBe(answers ? undefined : '{"reason":"gap"}')
      expect((await house.rooms.view(BOARD)).cards[0]?.text).toBe('offline, then on')
      back.drop()
    }
  })

  it('of several seats shares a flush only where they touch different cards', async () => {
    const peers = ['a', 'b', 'c'].map(() => new FakePeer(house.rooms))
    await settle()
    const sizes: number[] = []
    const append = house.store.append.bind(house.store)
    house.store.append = (appends) => {
      sizes.push(appends.length)
      return append(appends)
    }
    let flush = (): void => undefined
    house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
    peers.forEach(({ doc }, index) => addCard(doc, { id: `c${index}`, ...CARD, text: 'x' }))
    await settle()
    flush()
    await settle()
    flush()
    await settle()
    expect(sizes).toEqual([1, 2])
    house.store.beforeAppend = () => Promise.resolve()
    for (const { doc } of peers) setText(doc, 'c0', `${doc.clientID}`)
    await settle()
    expect(sizes).toEqual([1, 2, 1, 1, 1])
    for (const peer of peers) expect(textsOf(peer)).toEqual(textsOf(peers[0] as FakePeer))
  })
})

describe('a room', () => {
  it('is loaded once, however many come, and unloaded after its grace', async () => {
    const peers = [new FakePeer(house.rooms), new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    expect(house.store.loads).toBe(1)
    for (const peer of peers) peer.drop()
    await settle(29_000)
    expect(house.rooms.loadedStats().rooms).toBe(1)
    await settle(2_000)
    expect(house.rooms.loadedStats().rooms).toBe(0)
    expect((await house.rooms.view(BOARD)).cards).toEqual([])
    expect(house.store.loads).toBe(2)
  })

  it('gives the same view until something changes, and tells of each change', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    const changed: unknown[] = []
    house.rooms.onChanged((key) => changed.push(key))
    expect(await house.rooms.view(BOARD)).toBe(await house.rooms.view(BOARD))
    addCard(one.doc, { id: 'c', ...CARD, text: 'x' })
    await settle()
    expect((await house.rooms.view(BOARD)).cards).toHaveLength(1)
    expect(changed).toEqual([BOARD])
  })

  it('takes a reader’s update that changes nothing and refuses any other', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'x' })
    setText(one.doc, 'c', '')
    await settle()
    const reader = new FakePeer(house.rooms)
    reader.gate.rules = null
    await settle()
    expect(reader.closedWith).toBeUndefined()
    removeCard(reader.doc, 'c')
    await settle()
    expect(reader.closedWith?.code).toBe(4409)
    expect(house.rooms.loadedStats().refused).toEqual({ 'not-allowed': 1 })
  })

  it('asks for the right to read whenever it sends', async () => {
    const [one, other, third] = [new FakePeer(house.rooms), new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    other.gate.reads = false
    addCard(one.doc, { id: 'c', ...CARD, text: 'x' })
    await settle()
    expect(other.closedWith?.code).toBe(4512)
    expect(textsOf(other)).toEqual([])
    third.gate.reads = false
    house.rooms.recheck('s')
    expect(third.closedWith?.code).toBe(4512)
    house.rooms.closeDocument(BOARD, 4410, 'ended')
    expect(one.closedWith?.code).toBe(4410)
  })

  it('finishes what it received before it closes everybody with 1012', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'x' })
    await Promise.all([house.rooms.close(), settle()])
    expect(house.store.row(BOARD).updates).toHaveLength(1)
    expect(one.closedWith?.code).toBe(1012)
    expect(new FakePeer(house.rooms).closedWith?.code).toBe(1012)
  })
})

describe('exclusive', () => {
  it('locks in mid-typing: the letters in flight are refused, nothing of them applied', async () => {
    const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
    await settle()
    addCard(one.doc, { id: 'c', ...CARD, text: 'before' })
    await settle()
    const done = house.rooms.exclusive([BOARD], async ([draft]) => {
      setText(one.doc, 'c', 'before and after')
      await new Promise((resolve) => setTimeout(resolve, 50))
      house.store.row(BOARD).epoch = 1
      one.gate.rules = () => 'locked'
      if (draft) draft.nextEpoch = 1
      return 'locked'
    })
    await settle()
    expect(await done).toBe('locked')
    await settle()
    expect(one.closedWith).toEqual({ code: 4409, reason: '{"reason":"locked"}' })
    expect(textsOf(other)).toEqual(['before'])
    setText(other.doc, 'c', 'under the new epoch')
    await settle()
    expect(other.closedWith).toBeUndefined()
    expect(house.store.row(BOARD).updates).toHaveLength(2)
  })

  it('moves between documents, one frame each, and buries what it deletes', async () => {
    const table = { session: 's', document: 'table:a' }
    const [reader, author] = [new FakePeer(house.rooms), new FakePeer(house.rooms, { document: 'table:a' })]
    await settle()
    addCard(author.doc, { id: 't', ...CARD, text: 'shared' })
    await settle()
    const before = reader.frames.length
    await Promise.all([
      house.rooms.exclusive([table, BOARD], async ([from, to]) => {
        if (!from || !to) throw new Error('two drafts were asked for')
        expect([from.key, to.key]).toEqual([table, BOARD])
        removeCard(from.stage(), 't')
        from.tombstone('t')
        for (const id of ['x', 'y', 'z']) addCard(to.stage(), { id, ...CARD, text: id })
        for (const draft of [from, to]) house.store.row(draft.key).updates.push(draft.update())
      }),
      settle(),
    ])
    expect(textsOf(reader)).toHaveLength(3)
    expect(reader.frames.length - before).toBe(1)
    expect(textsOf(author)).toEqual([])
    addCard(author.doc, { id: 't', ...CARD, text: 'again' })
    await settle()
    expect(author.closedWith).toEqual({ code: 4409, reason: '{"reason":"gone"}' })
  })

  it('leaves everything as it was when the work fails, and lets the next one in', async () => {
    const one = new FakePeer(house.rooms)
    await settle()
    const failing = house.rooms.exclusive([BOARD], async ([draft]) => {
      if (draft) addCard(draft.stage(), { id: 'c', ...CARD, text: 'never' })
      throw new Error('not stored')
    })
    await expect(failing).rejects.toThrow('not stored')
    expect((await house.rooms.view(BOARD)).cards).toEqual([])
    addCard(one.doc, { id: 'd', ...CARD, text: 'goes on' })
    await settle()
    expect((await house.rooms.view(BOARD)).cards).toHaveLength(1)
  })
})
