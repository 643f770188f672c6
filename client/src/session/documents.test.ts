import { addCard, addLink, removeCard, seedMeta, setCard, setText } from '@parley/shared/documents/cards'
import { setGeneration } from '@parley/shared/documents/generation'
import { CLOSE, MESSAGE } from '@parley/shared/protocol/close-codes'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeSyncStep2 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { openDocument } from './documents.ts'
import { createNotPlaced } from './not-placed.ts'

/** A browser's socket whose other end is this test. */
class TestSocket {
  static readonly OPEN = 1
  static all: TestSocket[] = []
  readonly url: string
  readyState = 1
  onopen: (() => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onerror: (() => void) | null = null
  constructor(url: string) {
    this.url = url
    TestSocket.all.push(this)
  }
  send(): void {}
  close(): void {}
  /** The server accepts, and sends what it has. */
  serves(doc: Y.Doc): void {
    this.onopen?.()
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.sync)
    writeSyncStep2(encoder, doc)
    this.onmessage?.({ data: toUint8Array(encoder).slice().buffer })
  }
  refuses(code: number, reason: string): void {
    this.onclose?.({ code, reason: JSON.stringify({ reason }) })
  }
}
const last = () => TestSocket.all.at(-1)!
const place = { sessionId: 'session', seat: 'seat', token: 'token', name: 'board' }

beforeEach(() => {
  vi.useFakeTimers()
  TestSocket.all = []
  vi.stubGlobal('WebSocket', TestSocket)
  vi.stubGlobal('location', { protocol: 'http:', host: 'parley.test' })
  vi.stubGlobal('window', Object.assign(new EventTarget(), {}))
})
afterEach(() => vi.useRealTimers())
afterAll(() => vi.unstubAllGlobals())

let sessions = 0
const setUp = () => {
  sessions += 1
  const at = { ...place, sessionId: `session-${sessions}` }
  const notPlaced = createNotPlaced(at.sessionId, at.seat)
  const open = () => openDocument(at, notPlaced)
  return { notPlaced, open, texts: () => notPlaced.items().map(({ text }) => text) }
}
const server = new Y.Doc()

it('BD1: a refused text is handed over when the page lets go before the new document has loaded', () => {
  const { open, texts } = setUp()
  const document = open()
  last().serves(server)
  addCard(document.snapshot().doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Refused' })
  last().refuses(CLOSE.changeRejected, 'locked')
  expect(TestSocket.all).toHaveLength(2)
  expect(texts()).toEqual([])
  document.close()
  expect(texts()).toEqual(['Refused'])
  // It stands in the list now and is not sent once more.
  const next = open()
  expect(next.snapshot().view.cards).toEqual([])
  next.close()
})

it('MP2, MP3: a refused move and a refused link are told, with the circle that the link would have closed', () => {
  const board = new Y.Doc()
  for (const id of ['one', 'other'])
    addCard(board, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id, week: 3 })
  const { notPlaced, open } = setUp()
  const document = open()
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

it('BD1: a refused text is found again by a page that was killed before the new document had loaded', () => {
  const { open, texts } = setUp()
  const document = open()
  last().serves(server)
  addCard(document.snapshot().doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Refused' })
  last().refuses(CLOSE.changeRejected, 'locked')
  window.dispatchEvent(new Event('pagehide'))
  const reloaded = open()
  expect(reloaded.snapshot().view.cards).toMatchObject([{ text: 'Refused' }])
  last().serves(server)
  last().refuses(CLOSE.changeRejected, 'locked')
  last().serves(server)
  expect(texts()).toEqual(['Refused'])
  document.close()
  reloaded.close()
})

it("DU1: an idle second tab takes over what the first kept, under the first one's client id, only when it is gone", () => {
  const { open } = setUp()
  const first = open()
  last().serves(server)
  const { doc } = first.snapshot()
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Kept' })
  vi.advanceTimersByTime(1_000)
  const second = open()
  last().serves(server)
  vi.advanceTimersByTime(20_000)
  expect(second.snapshot().saving).toBe('saved')
  expect(second.snapshot().view.cards).toEqual([])
  setText(doc, 'card', 'Kept longer')
  first.close()
  vi.advanceTimersByTime(2_000)
  expect(second.snapshot().view.cards).toMatchObject([{ text: 'Kept longer' }])
  expect(second.snapshot().doc.clientID).toBe(doc.clientID)
  expect(second.snapshot().saving).not.toBe('saved')
  second.close()
})

it('DU1: a tab whose words another took over while it slept writes under a new client id, and keeps what it had', () => {
  const { open, texts } = setUp()
  const first = open()
  last().serves(server)
  const { doc } = first.snapshot()
  addCard(doc, { id: 'card', kind: 'note', at: [0, 0], text: 'Kept' })
  vi.advanceTimersByTime(1_000)
  // The device sleeps: the clock goes on and no timer of this tab runs.
  vi.setSystemTime(Date.now() + 60_000)
  const second = open()
  expect(second.snapshot().doc.clientID).toBe(doc.clientID)
  const sockets = TestSocket.all.length
  setText(doc, 'card', 'Kept, and typed on after waking')
  expect(TestSocket.all).toHaveLength(sockets + 1)
  last().serves(server)
  expect(first.snapshot().doc.clientID).not.toBe(doc.clientID)
  expect(texts()).toEqual(['Kept, and typed on after waking'])
  expect(second.snapshot().view.cards).toMatchObject([{ text: 'Kept' }])
  first.close()
  second.close()
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

it('DU6: each connection names the generation that the copy has by then, and a fresh one names none', () => {
  const { open } = setUp()
  const { before, after } = twoGenerations()
  const document = open()
  expect(generationIn(last())).toBeNull()
  last().serves(before)
  loses()
  expect(generationIn(last())).toBe('1')
  last().serves(after)
  loses()
  expect(generationIn(last())).toBe('2')
  document.close()
})

it('DU6: an old copy is built anew; what was unsaved in it is handed over, and nothing that was taken away', () => {
  const { open, notPlaced } = setUp()
  const { before, after } = twoGenerations()
  const document = open()
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

it('DU6: somebody with nothing unsaved notices nothing of it', () => {
  const { open, texts } = setUp()
  const { before, after } = twoGenerations()
  const document = open()
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

it('DU6: after a reload, too, only what this device had not saved is handed over', () => {
  const { open, texts } = setUp()
  const { before, after } = twoGenerations()
  const document = open()
  last().serves(before)
  const { doc } = document.snapshot()
  addCard(doc, { id: 'saved', kind: 'interest', at: [0, 0], text: 'Moved on by the server' })
  Y.applyUpdate(after, Y.encodeStateAsUpdate(doc))
  removeCard(after, 'saved')
  addCard(doc, { id: 'new', kind: 'interest', at: [0, 0], text: 'Never saved' })
  window.dispatchEvent(new Event('pagehide'))
  const reloaded = open()
  expect(reloaded.snapshot().view.cards).toHaveLength(4)
  expect(generationIn(last())).toBe('1')
  last().refuses(CLOSE.changeRejected, 'old-generation')
  last().serves(after)
  expect(texts()).toEqual(['Never saved'])
  expect(reloaded.snapshot().view.cards).toMatchObject([{ text: 'It stays' }])
  document.close()
  reloaded.close()
})

it('TA3: tells of letters that others write while it is connected, and of nothing else', () => {
  const { open } = setUp()
  const { before } = twoGenerations()
  const document = open()
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
