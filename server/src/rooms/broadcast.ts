import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { Presences } from './presences.ts'
import { awarenessFrame, durableFrame, updateFrame } from './wire.ts'

const AWARENESS_EVERY_MS = 33
const LATE_MS = 20

/** Milliseconds between two frames to the same reader: writes per person are what a full room costs. */
export const windowOf = (people: number, isLate: boolean): number =>
  people > 100 || isLate ? 33 : people > 25 ? 16 : 8

/** Sends what changed in a room: edits at once and then gathered by window, pointers as the latest of each. */
export class Broadcast {
  readonly presences = new Presences()
  readonly #doc: Y.Doc
  readonly #connections: ReadonlySet<Connection>
  readonly #observe: (milliseconds: number) => void
  #out: { readonly update: Uint8Array; readonly origin: unknown }[] = []
  readonly #durable = new Set<Connection>()
  /** The state that everybody has who is not behind. */
  #sentVector: Uint8Array
  #timer: NodeJS.Timeout | undefined
  #lastAt = 0
  #lastPresencesAt = 0
  #isLate = false

  constructor(doc: Y.Doc, connections: ReadonlySet<Connection>, observe: (milliseconds: number) => void) {
    this.#doc = doc
    this.#connections = connections
    this.#observe = observe
    this.#sentVector = Y.encodeStateVector(doc)
  }

  /** To be called once the document is loaded: from here on its changes go out. */
  begin(): void {
    this.#sentVector = Y.encodeStateVector(this.#doc)
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => this.#out.push({ update, origin }))
  }

  /** Owes a connection the word that its edits are on disk. */
  oweDurable(connection: Connection): void {
    this.#durable.add(connection)
  }

  /** Sends now if the window is open, otherwise when it opens. */
  schedule(): void {
    if (this.#timer) return
    const now = Date.now()
    const editsAt =
      this.#out.length + this.#durable.size > 0
        ? this.#lastAt + windowOf(this.#connections.size, this.#isLate)
        : Number.POSITIVE_INFINITY
    const presencesAt = this.presences.isDue ? this.#lastPresencesAt + AWARENESS_EVERY_MS : Number.POSITIVE_INFINITY
    const due = Math.min(editsAt, presencesAt)
    if (due === Number.POSITIVE_INFINITY) return
    if (due <= now) return this.flush()
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#isLate = Date.now() - due > LATE_MS
      this.flush()
    }, due - now)
  }

  /** Sends everything that is due, in one frame of each sort. */
  flush(): void {
    const started = performance.now()
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sendEdits()
    const vector = this.#durable.size > 0 ? durableFrame(this.#sentVector) : undefined
    for (const connection of this.#durable) if (vector) connection.outlet.send(vector)
    this.#durable.clear()
    if (Date.now() - this.#lastPresencesAt >= AWARENESS_EVERY_MS) this.#sendPresences()
    this.#observe(performance.now() - started)
    this.schedule()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #sendEdits(): void {
    if (this.#durable.size > 0) this.#lastAt = Date.now()
    const out = this.#out
    const [first] = out
    if (!first) return
    this.#out = []
    this.#lastAt = Date.now()
    const frame = updateFrame(out.length === 1 ? first.update : Y.mergeUpdates(out.map(({ update }) => update)))
    const onlyFrom = out.every(({ origin }) => origin === first.origin) ? first.origin : undefined
    for (const connection of this.#connections) {
      if (connection === onlyFrom || connection.outlet.isClosed || !connection.stillReads()) continue
      connection.outlet.broadcast(frame, this.#sentVector)
    }
    this.#sentVector = Y.encodeStateVector(this.#doc)
  }

  #sendPresences(): void {
    const due = this.presences.takeDue()
    if (due.length === 0) return
    this.#lastPresencesAt = Date.now()
    const frame = awarenessFrame(due)
    for (const connection of this.#connections) {
      const { client, gate, outlet } = connection
      if (outlet.isClosed || !gate.maySeePointers() || !connection.stillReads()) continue
      // With a shifted clock one's own state would come back as news; otherwise it is ignored over there.
      const others = this.presences.isShifted(client) ? due.filter((one) => one.client !== client) : due
      if (others.length > 0) outlet.presences(others === due ? frame : awarenessFrame(others))
    }
  }
}
