import { addCard, setText } from '@parley/shared/documents/cards'
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
