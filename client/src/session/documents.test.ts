import { addCard, addLink, readDocument, removeCard, seedMeta, setCard, setText } from '@parley/shared/documents/cards'
import { setGeneration } from '@parley/shared/documents/generation'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { IDBFactory, IDBKeyRange, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openDeviceWords } from './device-words.ts'
import { openDocument } from './documents.ts'
import { createNotPlaced } from './not-placed.ts'
import { flush } from './testing/fake-browser.ts'
import { TestSocket } from './testing/test-socket.ts'

const factory = new IDBFactory()

const last = () => TestSocket.all.at(-1)!
/** The latest connection under a client id. */
const under = (client: number) =>
  TestSocket.all.findLast(({ url }) => new URL(url).searchParams.get('client') === String(client))
const place = { sessionId: 'session', seat: 'seat', token: 'token', name: 'board' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  TestSocket.all = []
  vi.stubGlobal('WebSocket', TestSocket)
  vi.stubGlobal('indexedDB', factory)
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('location', { protocol: 'http:', host: 'parley.test' })
  vi.stubGlobal('window', Object.assign(new EventTarget(), {}))
})
afterEach(() => vi.useRealTimers())
afterAll(() => vi.unstubAllGlobals())

let sessions = 0
const setUp = (name = 'board') => {
  sessions += 1
  const at = { ...place, name, sessionId: `session-${sessions}` }
  const notPlaced = createNotPlaced(at.sessionId, at.seat)
  /** Another tab of the seat, or the same page after a reload. */
  const open = async () => {
    const words = await openDeviceWords({ ...at, hasDesk: true }, notPlaced)
    const document = openDocument(at, words, notPlaced)
    const close = (): void => {
      document.close()
      words.close()
    }
    return { ...document, words, close }
  }
  return { notPlaced, open, texts: () => notPlaced.items().map(({ text }) => text) }
}
const server = new Y.Doc()

it('BD1: a refused text is handed over when the page lets go before the new document has loaded', async () => {
  const { open, texts } = setUp()
  const document = await open()
  last().serves(server)
  addCard(document.snapshot().doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Refused' })
  last().refuses(CLOSE.changeRejected, 'locked')
  expect(TestSocket.all).toHaveLength(2)
  expect(texts()).toEqual([])
  document.close()
  expect(texts()).toEqual(['Refused'])
  // It stands in the list now and is not sent once more.
  const next = await open()
  expect(next.snapshot().view.cards).toEqual([])
  next.close()
})

it('BD1: what is typed on in a refused text is shown while its successor loads, and offered back whole', async () => {
  const { open, texts } = setUp()
  const document = await open()
  last().serves(server)
  const { doc } = document.snapshot()
  const shows = () => document.snapshot().view.cards.map(({ text }) => text)
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'One' })
  last().refuses(CLOSE.changeRejected, 'locked')
  setText(doc, 'card', 'One, two')
  expect(shows()).toEqual(['One, two'])
  setText(doc, 'card', 'One, two, three')
  expect(shows()).toEqual(['One, two, three'])
  expect(document.snapshot().doc).toBe(doc)
  last().serves(server)
  expect(shows()).toEqual([])
  expect(texts()).toEqual(['One, two, three'])
  document.close()
})

it('MP2, MP3: a refused move and a refused link are told, with the circle that the link would have closed', async () => {
  const board = new Y.Doc()
  for (const id of ['one', 'other'])
    addCard(board, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id, week: 3 })
  const { notPlaced, open } = setUp()
  const document = await open()
  last().serves(board)
  setCard(document.snapshot().doc, 'one', 'week', 5)
  addLink(document.snapshot().doc, { id: 'my-link', kind: 'depends-on', from: 'one', to: 'other' })
  addLink(board, { id: 'their-link', kind: 'depends-on', from: 'other', to: 'one' })
  last().refuses(CLOSE.changeRejected, 'cycle')
  expect(notPlaced.items()).toEqual([])
  last().serves(board)
  expect(notPlaced.items()).toMatchObject([
    { text: 'one', isPlace: true, reason: 'cycle' },
    { link: { from: 'one', to: 'other', circle: ['one', 'other', 'one'] }, reason: 'cycle' },
  ])
  document.close()
})

it('BD1: a refused text, typed on in since, is found again by a page that was killed before the new one had loaded', async () => {
  const { open, texts } = setUp()
  const document = await open()
  last().serves(server)
  const { doc } = document.snapshot()
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Refused' })
  last().refuses(CLOSE.changeRejected, 'locked')
  setText(doc, 'card', 'Refused, and more')
  await flush()
  window.dispatchEvent(new Event('pagehide'))
  const reloaded = await open()
  await flush()
  under(doc.clientID)!.serves(server)
  under(doc.clientID)!.refuses(CLOSE.changeRejected, 'locked')
  for (const { close } of [document, reloaded]) close()
  expect(texts()).toEqual(['Refused, and more'])
})

it("DU1, DU7: an idle second tab brings in what the first kept, under the first one's client id, only when it is gone", async () => {
  const { open, texts } = setUp()
  const first = await open()
  last().serves(server)
  const { doc } = first.snapshot()
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Kept' })
  vi.advanceTimersByTime(1_000)
  const second = await open()
  const socket = last()
  socket.serves(server)
  for (let second = 0; second < 20; second += 1) {
    vi.advanceTimersByTime(1_000)
    await flush()
  }
  expect(TestSocket.all).toHaveLength(2)
  expect(second.snapshot().saving).toBe('saved')
  setText(doc, 'card', 'Kept longer')
  first.close()
  vi.advanceTimersByTime(2_000)
  await flush()
  const carrying = under(doc.clientID)!
  expect(TestSocket.all.at(-1)).toBe(carrying)
  expect(second.snapshot().saving).toBe('saving')
  expect(second.snapshot().doc.clientID).not.toBe(doc.clientID)
  carrying.serves(server)
  const now = carrying.upon(server)
  expect(readDocument(now).cards).toMatchObject([{ text: 'Kept longer' }])
  expect(second.snapshot().saving).toBe('saving')
  carrying.isDurable(now)
  expect(second.snapshot().saving).toBe('saved')
  await flush()
  expect(await second.words.outbox.everything()).toEqual([])
  expect(texts()).toEqual([])
  second.close()
})

it('DU1: a tab whose words another took over while it slept writes under a new client id, and keeps what it had', async () => {
  const { open, texts } = setUp()
  const first = await open()
  last().serves(server)
  const { doc } = first.snapshot()
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Kept' })
  await flush()
  // The device sleeps: the clock goes on and no timer of this tab runs.
  vi.setSystemTime(Date.now() + 60_000)
  const second = await open()
  await flush()
  expect(under(doc.clientID)).toBe(last())
  const sockets = TestSocket.all.length
  setText(doc, 'card', 'Kept, and typed on after waking')
  expect(TestSocket.all).toHaveLength(sockets + 1)
  last().serves(server)
  expect(first.snapshot().doc.clientID).not.toBe(doc.clientID)
  expect(texts()).toEqual(['Kept, and typed on after waking'])
  expect((await second.words.outbox.everything()).map(({ client }) => client)).toEqual([doc.clientID])
  first.close()
  second.close()
})

it('DU7: says truthfully where words are: on this device, in this tab, or nowhere because the device refuses', async () => {
  const { open } = setUp()
  const document = await open()
  last().serves(server)
  expect(document.snapshot().saving).toBe('saved')
  const offline = last()
  offline.onclose?.({ code: 1006, reason: '' })
  expect(document.snapshot().saving).toBe('kept-here')
  addCard(document.snapshot().doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Away' })
  await flush()
  expect(document.snapshot().saving).toBe('kept-here')
  const put = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new Error('QuotaExceededError')
  })
  setText(document.snapshot().doc, 'card', 'Away, and more')
  await flush()
  expect(document.snapshot().saving).toBe('not-kept')
  put.mockRestore()
  setText(document.snapshot().doc, 'card', 'Away, and more still')
  await flush()
  expect(document.snapshot().saving).toBe('kept-here')
  document.close()
})

it('BD1, DU8: what was written while the session ended is handed over, and the device keeps nothing', async () => {
  const { open, texts, notPlaced } = setUp()
  const document = await open()
  last().serves(server)
  addCard(document.snapshot().doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Too late' })
  await flush()
  last().refuses(CLOSE.sessionEnded, 'session-ended')
  expect(document.snapshot().saving).toBe('closed')
  expect(notPlaced.items()).toMatchObject([{ text: 'Too late', reason: 'ended' }])
  document.giveBack('ended')
  await document.words.end('ended')
  expect(texts()).toEqual(['Too late'])
  expect(await document.words.outbox.everything()).toEqual([])
  document.close()
})

it('DU1, DU7: while one tab works on the copy of the desk, a second begins without it and under its own client id', async () => {
  const { open } = setUp('desk:seat')
  const desk = new Y.Doc()
  const first = await open()
  last().serves(desk)
  addCard(first.snapshot().doc, { id: 'card', kind: 'interest', at: [0, 0], text: 'Of the first' })
  await flush()
  const second = await open()
  expect(second.snapshot().view.cards).toEqual([])
  addCard(second.snapshot().doc, { id: 'other', kind: 'interest', at: [0, 1], text: 'Of the second' })
  await flush()
  const clients = [first, second].map((tab) => tab.snapshot().doc.clientID)
  window.dispatchEvent(new Event('pagehide'))
  const third = await open()
  expect(third.snapshot().view.cards).toMatchObject([{ text: 'Of the first' }])
  expect(third.snapshot().doc.clientID).toBe(clients[0])
  await flush()
  const carrying = under(clients[1]!)!
  carrying.serves(desk)
  expect(readDocument(carrying.upon(desk)).cards).toMatchObject([{ text: 'Of the second' }])
  for (const tab of [first, second, third]) tab.close()
})

const generationIn = (socket: TestSocket): string | null => new URL(socket.url).searchParams.get('generation')
/** The server as it was, and as it is after it took a card away for good. */
const twoGenerations = () => {
  const [before, after] = [new Y.Doc(), new Y.Doc()]
  seedMeta(before, 1)
  for (const id of ['stays', 'taken']) addCard(before, { id, kind: 'interest', at: [0, 0], text: `It ${id}` })
  Y.applyUpdate(after, Y.encodeStateAsUpdate(before))
  removeCard(after, 'taken')
  setGeneration(after, 2)
  return { before, after }
}
/** The network goes: the stock client comes back by itself. */
const loses = (): void => {
  last().onclose?.({ code: 1006, reason: '' })
  vi.advanceTimersByTime(15_000)
}

it('DU6: each connection names the generation that the copy has by then, and a fresh one names none', async () => {
  const { open } = setUp()
  const { before, after } = twoGenerations()
  const document = await open()
  expect(generationIn(last())).toBeNull()
  last().serves(before)
  loses()
  expect(generationIn(last())).toBe('1')
  last().serves(after)
  loses()
  expect(generationIn(last())).toBe('2')
  document.close()
})

it('DU6: an old copy is built anew; what was unsaved in it is handed over, and nothing that was taken away', async () => {
  const { open, notPlaced } = setUp()
  const { before, after } = twoGenerations()
  const document = await open()
  last().serves(before)
  loses()
  const { doc } = document.snapshot()
  addCard(doc, { id: 'new', kind: 'interest', at: [0, 0], text: 'Written without a connection' })
  setText(doc, 'stays', 'It stays, reworded')
  last().refuses(CLOSE.changeRejected, 'old-generation')
  expect(generationIn(last())).toBeNull()
  last().serves(after)
  expect(notPlaced.items().map(({ text, reason }) => [text, reason])).toEqual([
    ['Written without a connection', 'old-generation'],
    ['It stays, reworded', 'old-generation'],
  ])
  expect(document.snapshot().view.cards).toMatchObject([{ text: 'It stays' }])
  document.close()
})

it('DU6: somebody with nothing unsaved notices nothing of it', async () => {
  const { open, texts } = setUp()
  const { before, after } = twoGenerations()
  const document = await open()
  last().serves(before)
  vi.advanceTimersByTime(2_000)
  expect(document.snapshot().saving).toBe('saved')
  loses()
  last().refuses(CLOSE.changeRejected, 'old-generation')
  expect(document.snapshot().view.cards).toHaveLength(2)
  last().serves(after)
  expect(document.snapshot().view.cards).toMatchObject([{ text: 'It stays' }])
  expect(document.snapshot().closed).toBeNull()
  expect(texts()).toEqual([])
  document.close()
})

it('DU6, DU7: after a reload, too, only what this device had not saved of its desk is handed over', async () => {
  const { open, texts } = setUp('desk:seat')
  const { before, after } = twoGenerations()
  const document = await open()
  last().serves(before)
  const { doc } = document.snapshot()
  await flush()
  addCard(doc, { id: 'saved', kind: 'interest', at: [0, 0], text: 'Moved on by the server' })
  Y.applyUpdate(after, Y.encodeStateAsUpdate(doc))
  removeCard(after, 'saved')
  addCard(doc, { id: 'new', kind: 'interest', at: [0, 0], text: 'Never saved' })
  await flush()
  window.dispatchEvent(new Event('pagehide'))
  const reloaded = await open()
  expect(reloaded.snapshot().view.cards).toHaveLength(4)
  expect(reloaded.snapshot().doc.clientID).toBe(doc.clientID)
  expect(generationIn(last())).toBe('1')
  last().refuses(CLOSE.changeRejected, 'old-generation')
  last().serves(after)
  expect(texts()).toEqual(['Never saved'])
  expect(reloaded.snapshot().view.cards).toMatchObject([{ text: 'It stays' }])
  await flush()
  reloaded.close()
  await flush()
  const third = await open()
  expect(third.snapshot().view.cards, 'the copy was begun anew').toMatchObject([{ text: 'It stays' }])
  document.close()
  third.close()
})

it('TA3: tells of letters that others write while it is connected, and of nothing else', async () => {
  const { open } = setUp()
  const { before } = twoGenerations()
  const document = await open()
  const heard: string[][] = []
  const stop = document.onEditedElsewhere((cards) => void heard.push([...cards]))
  last().serves(before)
  setText(document.snapshot().doc, 'stays', 'My own letters')
  expect(heard).toEqual([])
  setText(before, 'taken', 'Letters of others')
  last().serves(before)
  expect(heard).toEqual([['taken']])
  loses()
  setText(before, 'taken', 'Letters of others, written while this device was away')
  last().serves(before)
  expect(document.snapshot().view.cards.map((card) => card.text)).toContain(
    'Letters of others, written while this device was away',
  )
  expect(heard).toHaveLength(1)
  stop()
  setText(before, 'taken', 'Nobody listens')
  last().serves(before)
  expect(heard).toHaveLength(1)
  document.close()
})

it('OL3: what others change is told as theirs, in the moment of an own act too; the first state is no change', async () => {
  const { open } = setUp()
  const board = new Y.Doc()
  addCard(board, { id: 'one', kind: 'note', at: [0, 0], text: 'One' })
  const document = await open()
  const told: string[][] = []
  const stop = document.onChangedElsewhere((before, after) =>
    told.push(after.cards.filter((card) => !before.cards.includes(card)).map(({ text }) => text)),
  )
  last().serves(board)
  expect(told).toEqual([])
  addCard(document.snapshot().doc, { id: 'own', kind: 'note', at: [0, 1], text: 'Own' })
  addCard(board, { id: 'other', kind: 'note', at: [0, 2], text: 'Other' })
  last().serves(board)
  setText(document.snapshot().doc, 'own', 'Own words')
  expect(told).toEqual([['Other']])
  stop()
  setText(board, 'one', 'One more')
  last().serves(board)
  expect(told).toHaveLength(1)
  document.close()
})
