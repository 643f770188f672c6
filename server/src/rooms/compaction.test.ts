import { addCard, readDocument, removeCard, setText } from '@parley/shared/documents/cards'
import * as Y from 'yjs'
import { expect, it, vi } from 'vitest'
import { Rooms } from './rooms.ts'
import { FakePeer } from './testing/fake-socket.ts'
import { BOARD, CARD, settle, timedRooms } from './testing/timed-rooms.ts'

const house = timedRooms()
const rows = () => house.store.row(BOARD).updates
const textsOnDisk = (): readonly string[] => {
  const doc = new Y.Doc({ gc: false })
  for (const update of rows()) Y.applyUpdate(doc, update)
  return readDocument(doc).cards.map(({ text }) => text)
}
const holds = (word: string): boolean => rows().some((update) => Buffer.from(update).includes(word))

it('DU5: what is deleted leaves the log half a minute later, and what stays stays', async () => {
  const one = new FakePeer(house.rooms)
  await settle()
  addCard(one.doc, { id: 'gone', ...CARD, text: 'marmalade' })
  addCard(one.doc, { id: 'stays', ...CARD, text: 'bread' })
  await settle()
  removeCard(one.doc, 'gone')
  await settle()
  expect(holds('marmalade')).toBe(true)
  await settle(30_000)
  expect(holds('marmalade')).toBe(false)
  expect(rows()).toHaveLength(1)
  expect(textsOnDisk()).toEqual(['bread'])
  setText(one.doc, 'stays', 'bread and butter')
  await settle()
  expect(rows().length).toBeGreaterThan(1)
  expect(textsOnDisk()).toEqual(['bread and butter'])
})

it('DU5: a log that only grows is written anew in time, and then left alone', async () => {
  const one = new FakePeer(house.rooms)
  await settle()
  for (let n = 0; n < 300; n += 1) {
    addCard(one.doc, { id: `c${n}`, ...CARD, text: '' })
    await settle(20)
    setText(one.doc, `c${n}`, 'word')
    await settle(20)
  }
  await settle(30_000)
  expect(house.store.replaced).toBeGreaterThanOrEqual(1)
  const replaced = house.store.replaced
  await settle(120_000)
  expect(house.store.replaced).toBe(replaced)
  expect(textsOnDisk()).toHaveLength(300)
})

it('DU5: one store is in flight at a time, and edits go on meanwhile', async () => {
  const [one, other] = [new FakePeer(house.rooms), new FakePeer(house.rooms)]
  await settle()
  addCard(one.doc, { id: 'c', ...CARD, text: 'first' })
  await settle()
  let finish = (): void => undefined
  let running = 0
  let most = 0
  const replace = house.store.replace.bind(house.store)
  vi.spyOn(house.store, 'replace').mockImplementation(async (key, state) => {
    running += 1
    most = Math.max(most, running)
    const done = await replace(key, state)
    await new Promise<void>((resolve) => (finish = resolve))
    running -= 1
    return done
  })
  setText(one.doc, 'c', 'second')
  await settle(20_000)
  expect(running).toBe(1)
  setText(one.doc, 'c', 'third')
  await settle(120_000)
  expect(readDocument(other.doc).cards[0]?.text).toBe('third')
  expect([running, most]).toEqual([1, 1])
  finish()
  await settle(30_000)
  finish()
  await settle()
  expect(textsOnDisk()).toEqual(['third'])
  expect(most).toBe(1)
})

it('DU5: waits for the edit that is on its way, and loses none that comes beside it', async () => {
  const one = new FakePeer(house.rooms)
  await settle()
  addCard(one.doc, { id: 'c', ...CARD, text: 'first' })
  await settle()
  setText(one.doc, 'c', 'second')
  await settle(14_000)
  let flush = (): void => undefined
  house.store.beforeAppend = () => new Promise((resolve) => (flush = resolve))
  setText(one.doc, 'c', 'third')
  await settle(20_000)
  expect(house.store.replaced).toBe(0)
  const release = flush
  house.store.beforeAppend = () => Promise.resolve()
  release()
  await settle(30_000)
  expect(house.store.replaced).toBeGreaterThanOrEqual(1)
  expect(textsOnDisk()).toEqual(['third'])
})

it('DU4: a disk that refuses leaves the log as it was, is asked less and less, and nobody is sent away', async () => {
  const errors: unknown[] = []
  await house.rooms.close()
  house.rooms = new Rooms(house.store, { meter: { wentWrong: (error) => errors.push(error) } })
  const one = new FakePeer(house.rooms)
  await settle()
  addCard(one.doc, { id: 'c', ...CARD, text: 'first' })
  setText(one.doc, 'c', 'second')
  await settle()
  const refusing = vi.spyOn(house.store, 'replace').mockRejectedValue(new Error('disk full'))
  const before = rows().length
  await settle(300_000)
  expect(errors.length).toBeGreaterThanOrEqual(3)
  expect(errors.length).toBeLessThanOrEqual(9)
  expect(rows()).toHaveLength(before)
  expect(one.closedWith).toBeUndefined()
  // Everybody goes meanwhile: the room waits for the disk, or the words would stay until somebody comes.
  one.connection.closed()
  await settle(90_000)
  expect(rows()).toHaveLength(before)
  refusing.mockRestore()
  await settle(61_000)
  expect(rows()).toHaveLength(1)
  expect(textsOnDisk()).toEqual(['second'])
  await settle(31_000)
  expect(house.rooms.loadedStats().rooms).toBe(0)
})

it('DU5: a room that nobody needs is written anew before it goes, and a later start finds what the last could not do', async () => {
  const one = new FakePeer(house.rooms)
  await settle()
  addCard(one.doc, { id: 'c', ...CARD, text: 'marmalade' })
  removeCard(one.doc, 'c')
  await settle()
  one.connection.closed()
  await settle(1)
  expect(house.store.replaced).toBe(1)
  await settle(31_000)
  expect(house.rooms.loadedStats().rooms).toBe(0)

  const doc = new Y.Doc()
  addCard(doc, { id: 'd', ...CARD, text: 'honey' })
  rows().push(Y.encodeStateAsUpdate(doc))
  await Promise.all([house.rooms.collect([BOARD]), settle()])
  await settle()
  expect(house.store.replaced).toBe(2)
  expect(rows()).toHaveLength(1)
})

it('DU5: what came due while a slow store was in flight is done after it, and the room may go', async () => {
  const one = new FakePeer(house.rooms)
  await settle()
  addCard(one.doc, { id: 'c', ...CARD, text: 'first' })
  setText(one.doc, 'c', 'second')
  await settle()
  let finish = (): void => undefined
  const replace = house.store.replace.bind(house.store)
  vi.spyOn(house.store, 'replace').mockImplementationOnce(async (key, state) => {
    const done = await replace(key, state)
    await new Promise<void>((resolve) => (finish = resolve))
    return done
  })
  await settle(20_000)
  addCard(one.doc, { id: 'gone', ...CARD, text: 'marmalade' })
  removeCard(one.doc, 'gone')
  await settle(20_000)
  finish()
  await settle(1_000)
  expect(holds('marmalade')).toBe(false)
  one.connection.closed()
  await settle(31_000)
  expect(house.rooms.loadedStats().rooms).toBe(0)
})
