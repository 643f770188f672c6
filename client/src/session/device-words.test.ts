import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { fakeBrowser, flush } from './testing/fake-browser.ts'

let browser: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  browser = fakeBrowser('/s/s')
  vi.stubGlobal('location', { protocol: 'http:', host: 'parley.test' })
  vi.stubGlobal(
    'WebSocket',
    class {
      close(): void {}
    },
  )
})
let opened: (() => void)[] = []
afterEach(async () => {
  for (const close of opened) close()
  opened = []
  await flush()
  vi.unstubAllGlobals()
})

const SEAT = { sessionId: 's', seat: 'one', token: 'token' }
const sits = async (isShared: boolean) => {
  const { keepSeat } = await import('./seats.ts')
  const seat = { id: 'one', role: 'participant', group: 'a', token: 'token' } as const
  keepSeat({ sessionId: 's', seat }, { name: 'Kim', title: 'Day' }, isShared)
}
const open = async () => {
  const { createNotPlaced } = await import('./not-placed.ts')
  const { openDeviceWords } = await import('./device-words.ts')
  const notPlaced = createNotPlaced('s', 'one')
  const words = await openDeviceWords({ ...SEAT, hasDesk: true }, notPlaced)
  opened.push(words.close)
  return { notPlaced, words }
}
/** What a page that is gone wrote and did not see saved. */
const leaves = async (name: string, client: number, update: Uint8Array): Promise<void> => {
  const { createOutbox } = await import('./outbox.ts')
  const { deviceStore } = await import('../device/word-store.ts')
  const held = createOutbox('s', 'one', await deviceStore()).hold(name, client)
  held.keep(
    () => update,
    () => undefined,
  )
  await flush()
  held.release()
}

it('BD6, DU7: a desk whose copy lags behind the outbox does not go on under its client id, or ids would be used twice', async () => {
  await sits(false)
  const desk = new Y.Doc()
  addCard(desk, { id: 'c', kind: 'interest', at: [0, 0], text: 'Copied' })
  const copy = new IndexeddbPersistence('parley.desk.s.one', desk)
  await copy.whenSynced
  await copy.set('client', desk.clientID)
  await copy.destroy()
  // The device refused to copy this, and the server has it.
  setText(desk, 'c', 'Copied, saved')
  const saved = Y.encodeStateVector(desk)
  setText(desk, 'c', 'Copied, saved, kept')
  await leaves('desk:one', desk.clientID, Y.encodeStateAsUpdate(desk, saved))
  const { words } = await open()
  const start = words.deskOf('desk:one')?.begin()
  const begun = new Y.Doc()
  if (start?.state) Y.applyUpdate(begun, start.state)
  expect(readDocument(begun).cards).toMatchObject([{ text: 'Copied' }])
  expect(start?.taken).toBeUndefined()
  await flush()
  expect(words.isCarrying('desk:one')).toBe(true)
})

it('DU9: who comes back and says that others use the device takes everything along into the tab', async () => {
  await sits(false)
  const desk = new Y.Doc()
  addCard(desk, { id: 'c', kind: 'interest', at: [0, 0], text: 'On the desk' })
  const copy = new IndexeddbPersistence('parley.desk.s.one', desk)
  await copy.whenSynced
  await copy.destroy()
  const board = new Y.Doc()
  addCard(board, { id: 'd', kind: 'note', at: [0, 0], text: 'Never saved' })
  await leaves('board', board.clientID, Y.encodeStateAsUpdate(board))
  browser.localStorage.setItem('parley.typing.s.one.note', 'Half a sentence')
  const before = await open()
  before.notPlaced.add([{ document: 'board', kind: 'note', text: 'Refused before', reason: 'locked' }])
  before.words.close()
  await flush()

  await sits(true)
  const { words, notPlaced } = await open()
  await flush()
  expect(words.place).toBe('tab')
  expect((await words.outbox.everything()).map(({ name, client }) => [name, client])).toEqual([
    ['board', board.clientID],
  ])
  expect(browser.sessionStorage.getItem('parley.typing.s.one.note')).toBe('Half a sentence')
  expect(notPlaced.items().map(({ text }) => text)).toEqual(['Refused before'])
  expect(browser.localStorage.all).toEqual([])
  const { deviceStore } = await import('../device/word-store.ts')
  expect(await (await deviceStore()).keys('')).toEqual([])
  const databases = (await browser.databases.databases()).map(({ name }) => name)
  expect(databases).not.toContain('parley.desk.s.one')
})

it('DU7: who comes back and says that the device is their own takes along what the tab kept', async () => {
  await sits(true)
  const board = new Y.Doc()
  addCard(board, { id: 'd', kind: 'note', at: [0, 0], text: 'Never saved' })
  const { words: shared } = await open()
  const held = shared.outbox.hold('board', board.clientID)
  held.keep(
    () => Y.encodeStateAsUpdate(board),
    () => undefined,
  )
  await flush()
  held.release()
  shared.close()
  browser.sessionStorage.setItem('parley.choice.s.one.ballot', '"pass"')
  browser.sessionStorage.setItem('parley.support.s.one.ballot', '{"level":1,"line":"A line"}')
  await sits(false)
  const { words } = await open()
  expect(words.place).toBe('local')
  expect((await words.outbox.everything()).map(({ client }) => client)).toEqual([board.clientID])
  // What was chosen in a ballot never leaves its tab.
  for (const kind of ['choice', 'support']) {
    expect(browser.sessionStorage.getItem(`parley.${kind}.s.one.ballot`)).not.toBeNull()
    expect(browser.localStorage.getItem(`parley.${kind}.s.one.ballot`)).toBeNull()
  }
})

it('DU7: what is on its way off the device is no orphan, neither for another tab nor for the one that types on', async () => {
  await sits(false)
  const { createOutbox } = await import('./outbox.ts')
  const { deviceStore } = await import('../device/word-store.ts')
  const [own, other] = [createOutbox('s', 'one', await deviceStore()), createOutbox('s', 'one', await deviceStore())]
  const desk = new Y.Doc()
  addCard(desk, { id: 'c', kind: 'note', at: [0, 0], text: 'Typed' })
  const held = own.hold('board', desk.clientID)
  const keeps = (): void =>
    held.keep(
      () => Y.encodeStateAsUpdate(desk),
      () => undefined,
    )
  keeps()
  await flush()
  const looking = [own.orphans(), other.orphans()]
  held.forget()
  expect(await Promise.all(looking)).toEqual([[], []])
  // Typed on before it was gone.
  keeps()
  await flush()
  expect(held.isOwn()).toBe(true)
  expect(await other.orphans()).toEqual([])
  expect(await own.everything()).toHaveLength(1)
  held.forget()
  await flush()
  expect(await own.everything()).toEqual([])
  expect(browser.localStorage.all.filter((line) => line.includes('outbox'))).toEqual([])
})

it('DU7: what a tab holds is never free for that tab, however long its timers slept', async () => {
  await sits(false)
  const { createOutbox } = await import('./outbox.ts')
  const { deviceStore } = await import('../device/word-store.ts')
  let now = 1_000_000
  const store = await deviceStore()
  const [own, other] = [createOutbox('s', 'one', store, () => now), createOutbox('s', 'one', store, () => now)]
  const held = own.hold('board', 7)
  held.keep(
    () => Y.encodeStateAsUpdate(new Y.Doc()),
    () => undefined,
  )
  await flush()
  now += 60_000
  expect(await own.orphans()).toEqual([])
  expect(await other.orphans(), 'for another tab it is').toEqual([{ name: 'board', client: 7 }])
})
