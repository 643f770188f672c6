import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Rooms } from '../rooms.ts'
import { TestGate } from './fake-socket.ts'

/** Real sockets in front of rooms: `/<session>/<document>?owner=…&client=…`, with rights that a test changes. */
export class SocketHouse {
  readonly gates = new Map<string, TestGate>()
  readonly sockets = new Set<WebSocket>()
  /** May be exchanged, as by a restart; connections that stand keep theirs. */
  rooms: Rooms
  readonly #server: WebSocketServer

  constructor(rooms: Rooms) {
    this.rooms = rooms
    this.#server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 << 20, perMessageDeflate: false })
    this.#server.on('connection', (socket, request) => {
      const url = new URL(request.url ?? '/', 'http://house')
      const [, session = '', document = ''] = url.pathname.split('/')
      const owner = url.searchParams.get('owner') ?? ''
      const client = url.searchParams.get('client')
      this.sockets.add(socket)
      const connection = this.rooms.connect(
        {
          send: (bytes) => socket.send(bytes),
          close: (code, reason) => socket.close(code, reason),
          terminate: () => socket.terminate(),
          buffered: () => socket.bufferedAmount,
        },
        { session, document, owner, ...(client === null ? {} : { client: Number(client) }) },
        this.gate(owner),
      )
      socket.on('error', () => undefined)
      socket.on('message', (message: Buffer, isBinary) =>
        connection.receive(isBinary ? new Uint8Array(message) : message.toString()),
      )
      socket.on('close', () => {
        this.sockets.delete(socket)
        connection.closed()
      })
    })
  }

  listening(): Promise<void> {
    return new Promise((resolve) => this.#server.once('listening', () => resolve()))
  }

  get address(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  gate(owner: string): TestGate {
    const gate = this.gates.get(owner) ?? new TestGate()
    this.gates.set(owner, gate)
    return gate
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.terminate()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}
