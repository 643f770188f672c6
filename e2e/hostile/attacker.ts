import WebSocket from 'ws'
import * as Y from 'yjs'
import { as } from '../driver/probe.ts'
import type { Frame } from '../driver/recorded-socket.ts'
import type { Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import { step1 } from './frames.ts'

type How = {
  readonly document?: string
  /** The Yjs client id that the handshake names; a fresh one by default, none with null. */
  readonly client?: number | null
  readonly token?: string
  readonly asks?: boolean
}

/** One socket to a document from which anything may be sent, and what came of it. */
export class Attacker {
  readonly socket: WebSocket
  readonly client: number
  readonly frames: Frame[] = []
  /** How the server ended it; undefined as long as it is open. */
  closed: { readonly code: number; readonly reason: string } | undefined

  constructor(seat: Seat, { document = 'board', client, token = seat.token, asks = true }: How = {}) {
    this.client = client ?? new Y.Doc().clientID
    const url = `${seat.url.replace(/^http/, 'ws')}/sync/${seat.sessionId}/${document}${client === null ? '' : `?client=${this.client}`}`
    this.socket = new WebSocket(url, [...as(token)])
    this.socket.on('open', () => asks && this.socket.send(step1()))
    this.socket.on('message', (data: Buffer) => this.frames.push({ url, data: new Uint8Array(data) }))
    this.socket.on('close', (code: number, reason: Buffer) => (this.closed = { code, reason: reason.toString() }))
    this.socket.on('error', () => {})
  }

  /** Opens a socket and waits until it was answered or closed. */
  static async enters(seat: Seat, how: How = {}): Promise<Attacker> {
    const attacker = new Attacker(seat, how)
    await until('the attacker is answered', () =>
      how.asks === false ? attacker.socket.readyState >= 1 : attacker.frames.length > 0 || attacker.closed,
    )
    return attacker
  }

  send(...frames: readonly (Uint8Array | string)[]): this {
    if (this.socket.readyState === WebSocket.OPEN)
      for (const frame of frames) this.socket.send(frame, { binary: typeof frame !== 'string' })
    return this
  }

  /** A document as somebody honest has it, ready to be written in under the attacker's own id, or another. */
  copy(of: Y.Doc, client = this.client): Y.Doc {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(of))
    doc.clientID = client
    return doc
  }

  /** Waits for the end, and gives it as `4409 gap` or `4400`. */
  async end(): Promise<string> {
    const { code, reason } = await until('the attacker is sent away', () => this.closed)
    return code === 4409 ? `4409 ${(JSON.parse(reason) as { reason: string }).reason}` : String(code)
  }

  leaves(): void {
    this.socket.terminate()
  }
}
