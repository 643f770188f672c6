import { MESSAGE } from '@parley/shared/protocol/close-codes'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { Allow } from '@parley/shared/documents/change'
import type { GroupId } from '@parley/shared/session/agenda'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Connection } from '../connection.ts'
import type { Rooms } from '../rooms.ts'
import type { Gate, SocketLike } from '../socket.ts'
import { awarenessFrame, KEEPALIVE, type Presence, readFrame, step1Frame, updateFrame, step2Frame } from '../wire.ts'

const allowAll: Allow = (change) => (change.what === 'add' && change.text.length > CARD_TEXT_MOST ? 'too-large' : null)

/** A pointer as a page sends it. */
export const POINTER = '{"group":"a","x":1,"y":-20}'

/** The entries of a frame of pointers, however many: a reader has no bound as the server's has. */
const entriesOf = (frame: Uint8Array): readonly Presence[] => {
  const outer = decoding.createDecoder(frame)
  decoding.readVarUint(outer)
  const inner = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(inner) }, () => ({
    client: decoding.readVarUint(inner),
    clock: decoding.readVarUint(inner),
    json: decoding.readVarString(inner),
  }))
}

/** Rights that a test changes while people are connected. */
export class TestGate implements Gate {
  reads = true
  points: GroupId | null = 'a'
  sees = true
  rules: Allow | null = allowAll
  mayRead = (): boolean => this.reads
  pointsFor = (): GroupId | null => this.points
  maySeePointers = (): boolean => this.sees
  allow = (): Allow | null => this.rules
}

/** A browser in memory: a document of its own, and every frame that reached it. */
export class FakePeer implements SocketLike {
  readonly doc: Y.Doc
  readonly frames: Uint8Array[] = []
  readonly gate: TestGate
  readonly connection: Connection
  readonly durable: Uint8Array[] = []
  closedWith: { readonly code: number; readonly reason: string } | undefined
  terminated = false
  unsent = 0
  /** Set to leave the server's questions unanswered. */
  silent = false
  readonly owner: string
  readonly #outbox: Uint8Array[] = []

  constructor(
    rooms: Rooms,
    options: {
      document?: string
      owner?: string
      client?: number | null
      generation?: number
      doc?: Y.Doc
      gate?: TestGate
      quiet?: boolean
    } = {},
  ) {
    this.doc = options.doc ?? new Y.Doc()
    this.gate = options.gate ?? new TestGate()
    this.owner = options.owner ?? `seat-${this.doc.clientID}`
    const client = options.client === null ? undefined : (options.client ?? this.doc.clientID)
    this.connection = rooms.connect(
      this,
      {
        session: 's',
        document: options.document ?? 'board',
        owner: this.owner,
        ...(client === undefined ? {} : { client }),
        ...(options.generation === undefined ? {} : { generation: options.generation }),
      },
      this.gate,
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say(updateFrame(update))
    })
    if (!options.quiet) this.say(step1Frame(Y.encodeStateVector(this.doc)))
  }

  say(frame: Uint8Array): void {
    this.connection.receive(frame)
  }

  point(clock: number, json = POINTER, client = this.doc.clientID): void {
    this.say(awarenessFrame([{ client, clock, json }]))
  }

  send(bytes: Uint8Array): void {
    this.frames.push(bytes)
    if (bytes[0] === 100) {
      const decoder = decoding.createDecoder(bytes)
      decoding.readVarUint(decoder)
      this.durable.push(decoding.readVarUint8Array(decoder))
      return
    }
    const frame = readFrame(bytes)
    if (frame?.type === 'update' || frame?.type === 'step2') Y.applyUpdate(this.doc, frame.update, this)
    if (frame?.type === 'step1' && !this.silent)
      this.#outbox.push(step2Frame(Y.encodeStateAsUpdate(this.doc, frame.vector)))
    queueMicrotask(() => {
      for (const answer of this.#outbox.splice(0)) this.say(answer)
    })
  }

  close(code: number, reason: string): void {
    this.closedWith = { code, reason }
    queueMicrotask(() => this.connection.closed())
  }

  terminate(): void {
    this.terminated = true
  }
  buffered(): number {
    return this.unsent
  }

  /** The network goes, without a word. */
  drop(): void {
    this.connection.closed()
  }

  /** Frames of pointers, the empty ones left out. */
  get pointers(): readonly Presence[] {
    return this.frames.flatMap((bytes) => (bytes[0] === MESSAGE.awareness ? entriesOf(bytes) : []))
  }
  get keepalives(): number {
    return this.frames.filter((frame) => Buffer.from(frame).equals(KEEPALIVE)).length
  }
}
