import { createHash, randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const HAND = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const OP = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
/** One piece of memory for all that is read: a frame is looked at before the next one comes. */
const READ = Buffer.allocUnsafe(1 << 18)

export type SocketSpec = { readonly url: string; readonly protocols: readonly string[] }
type Heard = {
  /** A frame of data. Its memory is used again as soon as this returns. */
  readonly frame: (bytes: Buffer, isBinary: boolean) => void
  /** The other side ended it, with its code, or 1006. */
  readonly closed: (code: number) => void
}

/**
 * A WebSocket of the load process. It does what RFC 6455 asks of a client and no more: with a library's streams and
 * events for each frame the load would be busier than the servers that it measures.
 */
export class LightSocket {
  readonly opened: Promise<void>
  /** When the first bytes of the frame came that is being heard (`performance.now()`). */
  began = 0
  readonly #socket: Socket
  readonly #heard: Heard
  #parts: Buffer[] = []
  #have = 0
  #needed = 0
  #isOpen = false
  #isOver = false
  #code = 1006

  constructor({ url, protocols }: SocketSpec, heard: Heard) {
    this.#heard = heard
    const { hostname, port, pathname, search } = new URL(url)
    const key = randomBytes(16).toString('base64')
    let begin = (): void => {}
    let fail = (_error: Error): void => {}
    this.opened = new Promise((resolve, reject) => {
      begin = resolve
      fail = reject
    })
    const answer = createHash('sha1')
      .update(key + HAND)
      .digest('base64')
    const read = (count: number, from: Uint8Array): boolean => {
      const data = this.#gathered(Buffer.from(from.buffer, from.byteOffset, count))
      if (!data) return true
      if (this.#isOpen) return this.#read(data)
      const end = data.indexOf('\r\n\r\n')
      if (end < 0) return this.#keep(data, 0)
      const head = data.toString('latin1', 0, end)
      if (!head.startsWith('HTTP/1.1 101') || !head.includes(answer)) {
        fail(new Error(`The handshake was refused: ${head.split('\r\n')[0]}`))
        return !this.end()
      }
      this.#isOpen = true
      begin()
      return this.#read(data.subarray(end + 4))
    }
    this.#socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: { buffer: READ, callback: read },
    })
    this.#socket.write(
      [
        `GET ${pathname}${search} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${key}`,
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    )
    this.#socket.on('error', fail)
    this.#socket.on('close', () => {
      fail(new Error('The socket closed before it was open.'))
      if (!this.#isOver) this.#heard.closed(this.#code)
      this.#isOver = true
    })
  }

  /** Sends one binary frame. */
  send(bytes: Uint8Array): void {
    this.#write(OP.binary, bytes)
  }

  /** Ends it at once, without a word to the other side. */
  end(): true {
    this.#isOver = true
    this.#socket.destroy()
    return true
  }

  #write(op: number, bytes: Uint8Array): void {
    if (this.#isOver || !this.#isOpen) return
    const { length } = bytes
    const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8
    // A client must mask. With a mask of zeros the bytes stay as they are; the server's work is the same.
    const frame = Buffer.alloc(2 + extra + 4 + length)
    frame[0] = 0x80 | op
    frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127)
    if (extra === 2) frame.writeUInt16BE(length, 2)
    if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2)
    frame.set(bytes, 2 + extra + 4)
    this.#socket.write(frame)
  }

  /** All that is there when it is enough for what is awaited. */
  #gathered(data: Buffer): Buffer | undefined {
    if (this.#have === 0) {
      this.began = performance.now()
      return data
    }
    this.#have += data.length
    this.#parts.push(this.#have < this.#needed ? Buffer.from(data) : data)
    if (this.#have < this.#needed) return undefined
    const all = Buffer.concat(this.#parts)
    this.#parts = []
    this.#have = 0
    return all
  }

  /** Keeps what is no whole frame yet until so much is there. */
  #keep(data: Buffer, needed: number): true {
    if (data.length > 0) this.#parts = [Buffer.from(data)]
    this.#have = data.length
    this.#needed = needed
    return true
  }

  #read(data: Buffer): boolean {
    let at = 0
    for (;;) {
      if (this.#isOver) return false
      if (data.length - at < 2) return this.#keep(data.subarray(at), 2)
      const op = (data[at] ?? 0) & 0x0f
      const short = (data[at + 1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (data.length - at < head) return this.#keep(data.subarray(at), head)
      const length =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
      if (data.length - at < head + length) return this.#keep(data.subarray(at), head + length)
      this.#frame(op, data.subarray(at + head, at + head + length))
      at += head + length
    }
  }

  #frame(op: number, payload: Buffer): void {
    if (op === OP.binary || op === OP.text) this.#heard.frame(payload, op === OP.binary)
    else if (op === OP.ping) this.#write(OP.pong, payload)
    else if (op === OP.close) {
      this.#code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
      this.#socket.end()
    }
  }
}
