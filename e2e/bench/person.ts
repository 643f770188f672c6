import * as decoding from 'lib0/decoding'
import { FrameLog } from './frame-log.ts'
import type { Ledger } from './ledger.ts'
import type { LightSocket, SocketSpec } from './light-socket.ts'
import { countedSocket } from './sockets.ts'
import type { Tally } from './tally.ts'
import { AWARENESS, awarenessFrame, type Dialect, NOTHING_KNOWN, NOTHING_NEW, type Shown } from './wire.ts'
import { signInFrame, SYNC, SYNC_REPLY, syncFrame } from './wire.ts'

/** Who a simulated person is, and which sockets it opens. */
export type PersonSpec = {
  readonly client: number
  readonly group: 'a' | 'b'
  /** The document that everybody works in. */
  readonly board: SocketSpec
  /** Documents that are open beside it, and sockets that only listen. */
  readonly documents: readonly SocketSpec[]
  readonly listens: readonly SocketSpec[]
}

/** What all people of a crowd share. */
export type Around = {
  readonly dialect: Dialect
  readonly tally: Tally
  readonly ledger: Ledger
  /** Whether awareness that is news is sent on, as the stock client does. */
  readonly resends: boolean
  /** Whether the updates that come are kept, to look for missing edits. */
  readonly keeps: boolean
}

/** One person with a cursor. It counts what it gets, keeps the updates unread, and answers what a client must answer. */
export class Person {
  readonly client: number
  readonly log = new FrameLog()
  readonly spec: PersonSpec
  protected readonly around: Around
  protected board: LightSocket | undefined
  readonly #sockets: LightSocket[] = []
  readonly #known = new Map<number, number>()
  #clock = 1
  #synced: (() => void) | undefined

  constructor(spec: PersonSpec, around: Around) {
    this.spec = spec
    this.client = spec.client
    this.around = around
  }

  /** Opens all sockets; resolves when the board is there. */
  async arrives(): Promise<void> {
    const { dialect, tally } = this.around
    const listening = this.spec.listens.map((spec) => countedSocket(spec, tally, () => {}))
    const documents = this.spec.documents.map((spec) => {
      const socket: LightSocket = countedSocket(spec, tally, (frame) => {
        if (frame[0] === SYNC && frame[1] === 0) socket.send(syncFrame(dialect, 1, NOTHING_NEW))
      })
      return socket
    })
    const synced = new Promise<void>((resolve) => (this.#synced = resolve))
    const board = countedSocket(this.spec.board, tally, (frame) => this.#take(frame))
    this.board = board
    this.#sockets.push(...listening, ...documents, board)
    await Promise.all(this.#sockets.map(({ opened }) => opened))
    for (const socket of documents) socket.send(syncFrame(dialect, 0, NOTHING_KNOWN))
    if (dialect.signsIn) board.send(signInFrame(dialect))
    if (!dialect.answers) return
    board.send(syncFrame(dialect, 0, NOTHING_KNOWN))
    await synced
  }

  leaves(): void {
    for (const socket of this.#sockets) socket.end()
  }

  /** Shows where the cursor is: exactly the shape that Parley takes. */
  points(): void {
    this.#clock += 1
    const x = 100 + ((this.#clock * 7 + this.client) % 800)
    const json = `{"group":"${this.spec.group}","x":${x},"y":${-(x >> 1)}}`
    this.board?.send(awarenessFrame(this.around.dialect, [{ client: this.client, clock: this.#clock, json }]))
  }

  /** An update from others, or the state; `now` is when its frame came. */
  protected took(update: Uint8Array, now: number): void {
    this.around.tally.lastEditAt = now
    if (this.around.keeps) this.log.keep(update)
  }

  /** What the server lacks of what this person has. */
  protected lacking(_vector: Uint8Array): Uint8Array {
    return NOTHING_NEW
  }

  #take(frame: Buffer): void {
    const at = this.around.dialect.prefix.length
    const type = frame[at]
    if (type === SYNC || type === SYNC_REPLY) this.#sync(frame, at + 1)
    else if (type === AWARENESS && this.around.resends) this.#resend(frame, at + 1)
  }

  #sync(frame: Buffer, at: number): void {
    const now = performance.now()
    const decoder = decoding.createDecoder(frame)
    decoder.pos = at
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === 0) this.board?.send(syncFrame(this.around.dialect, 1, this.lacking(bytes)))
    else this.took(bytes, now)
    if (step === 1) this.#synced?.()
  }

  #resend(frame: Buffer, at: number): void {
    const decoder = decoding.createDecoder(frame)
    decoder.pos = at
    const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    const news: Shown[] = []
    for (let left = decoding.readVarUint(body); left > 0; left -= 1) {
      const client = decoding.readVarUint(body)
      const clock = decoding.readVarUint(body)
      const json = decoding.readVarString(body)
      if (client === this.client || clock <= (this.#known.get(client) ?? -1)) continue
      this.#known.set(client, clock)
      news.push({ client, clock, json })
    }
    if (news.length > 0) this.board?.send(awarenessFrame(this.around.dialect, news))
  }
}
