import { MESSAGE } from '@parley/shared/protocol/close-codes'
import { createDecoder } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { readSyncMessage, writeSyncStep2 } from 'y-protocols/sync'
import * as Y from 'yjs'

/** A browser's socket whose other end is this test. */
export class TestSocket {
  static readonly OPEN = 1
  readonly OPEN = 1
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
  readonly sent: Uint8Array[] = []
  send(bytes: Uint8Array): void {
    this.sent.push(bytes)
  }
  close(): void {}
  /** The server accepts, and sends what it has. */
  serves(doc: Y.Doc): void {
    this.onopen?.()
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.sync)
    writeSyncStep2(encoder, doc)
    this.onmessage?.({ data: toUint8Array(encoder).slice().buffer })
  }
  /** The server says that everything in `doc` is on its disk. */
  isDurable(doc: Y.Doc): void {
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.durable)
    writeVarUint8Array(encoder, Y.encodeStateVector(doc))
    this.onmessage?.({ data: toUint8Array(encoder).slice().buffer })
  }
  /** What came up in it as changes, put together on what the server has. */
  upon(doc: Y.Doc): Y.Doc {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    for (const bytes of this.sent)
      if (bytes[0] === MESSAGE.sync && bytes[1] !== 0)
        readSyncMessage(createDecoder(bytes.slice(1)), createEncoder(), copy, null)
    return copy
  }
  refuses(code: number, reason: string): void {
    this.onclose?.({ code, reason: JSON.stringify({ reason }) })
  }
}
