import { connect, type Socket } from 'node:net'

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

type FrameParts = {
  readonly opcode: number
  readonly payload?: Uint8Array
  readonly fin?: boolean
  /** The three reserved bits, as a number from 0 to 7. */
  readonly rsv?: number
  readonly masked?: boolean
  /** The length that the frame claims to have; 64 bits wide when it is given. */
  readonly claims?: bigint
}

/** One WebSocket frame as a client would write it, or as none should. */
export const frame = ({
  opcode,
  payload = new Uint8Array(),
  fin = true,
  rsv = 0,
  masked = true,
  claims,
}: FrameParts): Buffer => {
  const length = payload.length
  const wide = claims ?? (length > 0xffff ? BigInt(length) : undefined)
  const head = Buffer.alloc(2 + (wide === undefined ? (length > 125 ? 2 : 0) : 8))
  head[0] = (fin ? 128 : 0) | (rsv << 4) | opcode
  head[1] = (masked ? 128 : 0) | (wide === undefined ? (length > 125 ? 126 : length) : 127)
  if (wide !== undefined) head.writeBigUInt64BE(wide, 2)
  else if (length > 125) head.writeUInt16BE(length, 2)
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload])
}

/** What a handshake asks for; more lines may be added, or the usual ones left out. */
export const handshake = (path: string, protocols: readonly string[], more: readonly string[] = []): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
    ...more,
    '',
    '',
  ].join('\r\n')

/** A TCP connection on which anything can be said, and what the server answered before it ended. */
export class RawSocket {
  readonly socket: Socket
  /** Status of the answer to the handshake, as soon as it has come. */
  status: number | undefined
  /** Code of the close frame that came; undefined when the connection ended without one. */
  closeCode: number | undefined
  isOver = false
  readonly over: Promise<void>
  #received = Buffer.alloc(0)

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1' })
    this.socket.on('error', () => {})
    this.socket.on('data', (chunk: Buffer) => this.#read(chunk))
    this.over = new Promise((resolve) => {
      this.socket.on('close', () => {
        this.isOver = true
        resolve()
      })
    })
  }

  say(bytes: string | Uint8Array): this {
    if (!this.socket.destroyed) this.socket.write(bytes)
    return this
  }

  /** Resolves when the handshake was answered, or never will be. */
  async answered(): Promise<number | undefined> {
    while (this.status === undefined && !this.isOver) await new Promise((resolve) => setTimeout(resolve, 5))
    return this.status
  }

  /** Ends the connection with a reset instead of a goodbye. */
  reset(): void {
    this.socket.resetAndDestroy()
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    if (this.status === undefined) {
      const end = this.#received.indexOf('\r\n\r\n')
      if (end < 0) return
      this.status = Number(/^HTTP\/1\.1 (\d{3})/.exec(this.#received.toString('latin1'))?.[1] ?? 0)
      this.#received = this.#received.subarray(end + 4)
    }
    if (this.status === 101) this.#readFrames()
  }

  #readFrames(): void {
    for (;;) {
      const [first = 0, second = 0] = this.#received
      if (this.#received.length < 2) return
      const wide = second === 127 ? 8 : second === 126 ? 2 : 0
      if (this.#received.length < 2 + wide) return
      const length =
        wide === 8 ? Number(this.#received.readBigUInt64BE(2)) : wide === 2 ? this.#received.readUInt16BE(2) : second
      if (this.#received.length < 2 + wide + length) return
      const payload = this.#received.subarray(2 + wide, 2 + wide + length)
      if ((first & 15) === OPCODE.close && length >= 2) {
        this.closeCode = payload.readUInt16BE(0)
        this.socket.end()
      }
      this.#received = this.#received.subarray(2 + wide + length)
    }
  }
}
