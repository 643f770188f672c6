import type * as Y from 'yjs'
import type { DocumentView } from '@parley/shared/documents/card-view'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { Connection } from './connection.ts'
import type { DocumentKey, DocumentStore } from './document-store.ts'
import type { Draft } from './draft.ts'
import { GroupCommit } from './group-commit.ts'
import { Room, type RoomContext } from './room.ts'
import { CountingMeter, type KindStats, type RoomsMeter, type RoomsStats } from './rooms-meter.ts'
import type { ConnectionOptions, Gate, SocketLike } from './socket.ts'

export type RoomsOptions = {
  /** How long a room stays in memory when nobody needs it; 30 s by default. */
  readonly graceMs?: number
  readonly meter?: Partial<RoomsMeter>
}

const GRACE_MS = 30_000
const TEND_EVERY_MS = 250
/** What the disk gets at the end; the frames that say why must still get out before the process is cut. */
const DRAIN_MOST_MS = 2_000
/** Between two documents that are collected after a start: people come first. */
const COLLECT_PAUSE_MS = 50

const nameOf = ({ session, document }: DocumentKey): string => JSON.stringify([session, document])

/** All documents in memory. A document is in memory once, or not at all. */
export class Rooms {
  readonly #rooms = new Map<string, Room>()
  readonly #graces = new Map<Room, NodeJS.Timeout>()
  readonly #listeners = new Set<(key: DocumentKey) => void>()
  readonly #meter: CountingMeter
  readonly #context: RoomContext
  readonly #graceMs: number
  readonly #tending: NodeJS.Timeout
  #isClosing = false

  constructor(store: DocumentStore, options: RoomsOptions = {}) {
    this.#graceMs = options.graceMs ?? GRACE_MS
    this.#meter = new CountingMeter(options.meter ?? {})
    this.#context = {
      store,
      commit: new GroupCommit(store, (milliseconds) => this.#meter.append(milliseconds)),
      meter: this.#meter,
      changed: (key) => this.#tellChanged(key),
      quiet: (room) => this.#startGrace(room),
      failed: (room) => this.#forget(room),
    }
    this.#tending = setInterval(() => this.#tend(), TEND_EVERY_MS)
    this.#tending.unref()
  }

  /** Puts a socket into a document's room. Frames may follow at once; they wait until the document is loaded. */
  connect(socket: SocketLike, options: ConnectionOptions, gate: Gate): Connection {
    const room = this.#open({ session: options.session, document: options.document })
    const connection = new Connection(room, socket, options, gate)
    if (this.#isClosing) connection.close(CLOSE.restarting, 'restarting')
    else room.join(connection)
    return connection
  }

  /**
   * Gives `work` a draft of each document while no client can write there, in the order of `keys`. When it
   * resolves, everybody gets what was drafted, each document in one frame; when it rejects, nothing happened.
   * `work` must not ask for another exclusive of the same documents.
   */
  async exclusive<T>(keys: readonly DocumentKey[], work: (drafts: Draft[]) => Promise<T>): Promise<T> {
    const names = [...new Set(keys.map(nameOf))].toSorted()
    const taken = new Map<string, Room>()
    const free: (() => void)[] = []
    try {
      // Always in the order of their names, so that two commands never wait for each other.
      for (const name of names) {
        const key = keys.find((one) => nameOf(one) === name)
        if (key) taken.set(name, await this.#take(key, free))
      }
      const drafts = new Map([...taken].map(([name, room]) => [name, room.draft()]))
      const result = await work(keys.flatMap((key) => drafts.get(nameOf(key)) ?? []))
      for (const [name, draft] of drafts) taken.get(name)?.adopt(draft)
      return result
    } finally {
      for (const release of free.toReversed()) release()
    }
  }

  /** What a document shows now. The same object as long as nothing changes. */
  async view(key: DocumentKey): Promise<DocumentView> {
    const room = this.#open(key)
    const unpin = room.pin()
    try {
      await room.ready
      return room.view()
    } finally {
      unpin()
    }
  }

  /**
   * Writes the logs of documents anew that nobody has open, one after another: what was deleted just before a
   * process ended leaves the disk when the next one starts.
   */
  async collect(keys: readonly DocumentKey[]): Promise<void> {
    for (const key of keys) {
      if (this.#isClosing) return
      // The log is judged when it is loaded, and written anew when nobody holds the room any more.
      await this.view(key).catch((error: unknown) => this.#meter.wentWrong(error))
      await new Promise((resolve) => setTimeout(resolve, COLLECT_PAUSE_MS))
    }
  }

  /** Calls after every applied change with the document that changed. Returns how to stop. */
  onChanged(listener: (key: DocumentKey) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Closes, with 4512, every connection of a session whose seat may not read its document any more. */
  recheck(session: string): void {
    for (const room of this.#rooms.values()) if (room.key.session === session) room.recheck()
  }

  /** Closes every connection that an owner has in a session, for example when a seat went to another device. */
  closeOwner(session: string, owner: string, code: number, reason: string): void {
    for (const room of this.#rooms.values()) {
      if (room.key.session !== session) continue
      for (const connection of room.connections) if (connection.owner === owner) connection.close(code, reason)
    }
  }

  /** Closes every connection of one document, for example 4410 when the session has ended. */
  closeDocument(key: DocumentKey, code: number, reason: string): void {
    for (const connection of this.#rooms.get(nameOf(key))?.connections ?? []) connection.close(code, reason)
  }

  /** The document in memory, for rules that must look at what stands there while they judge; never to write in. */
  live(key: DocumentKey): Y.Doc | undefined {
    return this.#rooms.get(nameOf(key))?.doc
  }

  /** Sends everybody in a session's documents away for good, and forgets what its private documents held. */
  endSession(session: string): void {
    for (const room of [...this.#rooms.values()].filter((one) => one.key.session === session)) {
      this.closeDocument(room.key, CLOSE.sessionEnded, 'session-ended')
      if (room.key.document === 'board') continue
      this.#forget(room)
      room.end(CLOSE.sessionEnded, 'session-ended')
      this.#meter.unloaded()
    }
  }

  /** Sends everybody in a session's documents away for good, and forgets all of them: their rows are gone. */
  dropSession(session: string, why: string): void {
    for (const room of [...this.#rooms.values()].filter((one) => one.key.session === session)) {
      this.#forget(room)
      room.end(CLOSE.sessionEnded, why)
      this.#meter.unloaded()
    }
  }

  loadedStats(): RoomsStats {
    const outlets = [...this.#rooms.values()].flatMap(({ connections }) => [...connections].map((one) => one.outlet))
    const kinds = new Map<string, KindStats>()
    for (const { key, connections, bytes } of this.#rooms.values()) {
      const kind = key.document.split(':')[0] ?? ''
      const before = kinds.get(kind) ?? { rooms: 0, connections: 0, bytes: 0 }
      const { rooms, connections: all, bytes: sum } = before
      kinds.set(kind, { rooms: rooms + 1, connections: all + connections.size, bytes: sum + bytes })
    }
    return {
      kinds,
      rooms: this.#rooms.size,
      connections: outlets.length,
      unsentBytes: outlets.reduce((sum, outlet) => sum + outlet.unsent, 0),
      receivedBytes: this.#meter.receivedBytes,
      sentBytes: outlets.reduce((sum, outlet) => sum + outlet.bytes, this.#meter.sentBytes),
      sentFrames: outlets.reduce((sum, outlet) => sum + outlet.frames, this.#meter.sentFrames),
      loads: this.#meter.loads,
      unloads: this.#meter.unloads,
      failures: this.#meter.failures,
      refused: this.#meter.refusals,
    }
  }

  /** Takes no more connections, waits for what was received to reach the disk, and sends everybody away with 1012. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#tending)
    const drained = Promise.all([...this.#rooms.values()].map((room) => room.drained()))
    let timer: NodeJS.Timeout | undefined
    await Promise.race([drained, new Promise((resolve) => (timer = setTimeout(resolve, DRAIN_MOST_MS)))])
    clearTimeout(timer)
    for (const room of this.#rooms.values()) {
      this.#forget(room)
      room.end(CLOSE.restarting, 'restarting')
    }
  }

  #open(key: DocumentKey): Room {
    const name = nameOf(key)
    const known = this.#rooms.get(name)
    if (known) {
      clearTimeout(this.#graces.get(known))
      this.#graces.delete(known)
      return known
    }
    const room = new Room({ session: key.session, document: key.document }, this.#context)
    // Whoever waits for the load hears of its failure; this only keeps the process from ending.
    room.ready.catch((error) => this.#meter.wentWrong(error))
    this.#rooms.set(name, room)
    return room
  }

  /** A room may fail while one waits for it; then it is loaded again. */
  async #take(key: DocumentKey, free: (() => void)[]): Promise<Room> {
    for (;;) {
      const room = this.#open(key)
      const unpin = room.pin()
      try {
        await room.ready
      } catch (error) {
        unpin()
        throw error
      }
      const release = await room.take()
      if (!room.isDead) {
        free.push(() => {
          release()
          unpin()
        })
        return room
      }
      release()
      unpin()
      if (this.#isClosing) throw new Error('The rooms are closing.')
    }
  }

  #startGrace(room: Room): void {
    if (this.#isClosing || this.#rooms.get(nameOf(room.key)) !== room || this.#graces.has(room)) return
    const timer = setTimeout(() => {
      this.#graces.delete(room)
      if (!room.isQuiet) return
      this.#forget(room)
      room.dispose()
      this.#meter.unloaded()
    }, this.#graceMs)
    timer.unref()
    this.#graces.set(room, timer)
  }

  #forget(room: Room): void {
    clearTimeout(this.#graces.get(room))
    this.#graces.delete(room)
    const name = nameOf(room.key)
    if (this.#rooms.get(name) === room) this.#rooms.delete(name)
  }

  #tellChanged(key: DocumentKey): void {
    for (const listener of this.#listeners) {
      try {
        listener(key)
      } catch (error) {
        this.#meter.wentWrong(error)
      }
    }
  }

  #tend(): void {
    for (const room of this.#rooms.values()) room.tend()
  }
}
