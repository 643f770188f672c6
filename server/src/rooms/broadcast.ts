import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { PointerRound, type PointersNow } from './pointer-round.ts'
import { Presences } from './presences.ts'
import {
  gatherOf,
  pointerPart,
  POINTERS_BACK_BELOW,
  POINTERS_OFF_MS,
  pointersEvery,
  RIDE_MS,
  SPREAD_MS,
  windowOf,
} from './room-pace.ts'
import { awarenessFrames, durableFrame, updateFrame } from './wire.ts'

const LATE_MS = 20
/** How much of what a sending is thought to take comes from the last one. */
const NEWEST = 0.05

/** What goes out in one tick. */
type Tick = {
  readonly edits?: { readonly frame: Uint8Array; readonly vectorBefore: Uint8Array; readonly onlyFrom: unknown }
  readonly durable?: Uint8Array
  readonly pointers?: PointersNow
}

/**
 * Sends what changed in a room: edits at once and then gathered by window, pointers as the latest of each. Pointers
 * go along with edits where they can: what a tick has for a reader leaves in one write.
 */
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
  #timerAt = 0
  #lastAt = 0
  #lastPresencesAt = 0
  /** Milliseconds that a sending of edits takes, of late. */
  #sending = 0
  #round: PointerRound | undefined
  #isLate = false
  #pointersOffAt: number | undefined

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

  /** Whether the room is too full for pointers: then nobody has one. */
  get isWithoutPointers(): boolean {
    if (this.#pointersOffAt === undefined) return false
    if (this.#connections.size >= POINTERS_BACK_BELOW || Date.now() - this.#pointersOffAt < POINTERS_OFF_MS) return true
    this.#pointersOffAt = undefined
    return false
  }

  /** Milliseconds that an edit waits for others. */
  get gathers(): number {
    return gatherOf(this.#connections.size, this.#sending)
  }

  /** Sends now if the window is open, otherwise when it opens. */
  schedule(): void {
    const now = Date.now()
    const due = Math.min(this.#editsAt(), this.#pointersAt())
    // An edit does not wait for the pointers whose turn comes later.
    if (due === Number.POSITIVE_INFINITY || (this.#timer && this.#timerAt <= due)) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (due <= now) return this.flush()
    this.#timerAt = due
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#isLate = Date.now() - due > LATE_MS
      this.flush()
    }, due - now)
  }

  #editsAt(): number {
    if (this.#out.length + this.#durable.size === 0) return Number.POSITIVE_INFINITY
    return this.#lastAt + windowOf(this.#connections.size, this.#isLate)
  }

  #pointersAt(): number {
    if (this.#round) return this.#round.until
    if (!this.presences.isDue) return Number.POSITIVE_INFINITY
    const every = pointersEvery(this.presences.size, this.#connections.size, this.#isLate)
    if (every !== null) return this.#lastPresencesAt + every
    this.#pointersOffAt = Date.now()
    this.presences.endAll()
    return this.#lastPresencesAt
  }

  /** Sends everything that is due, in one frame of each sort. */
  flush(): void {
    const started = performance.now()
    clearTimeout(this.#timer)
    this.#timer = undefined
    const edits = this.#takeEdits()
    const isRide = edits !== undefined || this.#durable.size > 0
    const pointers = this.#takePointers(isRide)
    const durable = this.#durable.size > 0 ? durableFrame(this.#sentVector) : undefined
    this.#send({ ...(edits && { edits }), ...(durable && { durable }), ...(pointers && { pointers }) })
    this.#durable.clear()
    const took = performance.now() - started
    if (edits) this.#sending += (took - this.#sending) * NEWEST
    this.#observe(took)
    this.schedule()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #takeEdits(): Tick['edits'] {
    const out = this.#out
    if (this.#durable.size + out.length > 0) this.#lastAt = Date.now()
    const [first] = out
    if (!first) return undefined
    this.#out = []
    const frame = updateFrame(out.length === 1 ? first.update : Y.mergeUpdates(out.map(({ update }) => update)))
    const onlyFrom = out.every(({ origin }) => origin === first.origin) ? first.origin : undefined
    const vectorBefore = this.#sentVector
    this.#sentVector = Y.encodeStateVector(this.#doc)
    return { frame, vectorBefore, onlyFrom }
  }

  /** Pointers go along with edits a little early, and to a part of the readers; without edits, to all when it is time. */
  #takePointers(isRide: boolean): PointersNow | undefined {
    const now = Date.now()
    if (!this.#round) {
      if (now < this.#pointersAt() - (isRide ? RIDE_MS : 0)) return undefined
      const due = this.presences.takeDue()
      if (due.length === 0) return undefined
      this.#lastPresencesAt = now
      this.#round = new PointerRound(awarenessFrames(due), this.#connections, now + SPREAD_MS)
    }
    const round = this.#round
    if (!isRide && now < round.until && round.isBegun) return undefined
    const isPart = isRide && now < round.until
    const pointers = round.take(isPart ? pointerPart(this.#connections.size) : Number.POSITIVE_INFINITY)
    if (round.isOver) this.#round = undefined
    return pointers
  }

  #send({ edits, durable, pointers }: Tick): void {
    if (!edits && !durable && !pointers) return
    for (const connection of this.#connections) {
      const { gate, outlet } = connection
      const getsEdits = edits !== undefined && connection !== edits.onlyFrom
      const getsPointers = pointers !== undefined && pointers.to.has(connection) && gate.maySeePointers()
      const getsDurable = durable !== undefined && this.#durable.has(connection)
      if (outlet.isClosed || !(getsEdits || getsPointers || getsDurable)) continue
      const send = (): void => {
        if (getsDurable) outlet.send(durable)
        if (!connection.stillReads()) return
        if (getsEdits) outlet.broadcast(edits.frame, edits.vectorBefore)
        if (getsPointers) this.#point(connection, pointers.frames)
      }
      // Most get one frame, which is one write as it is.
      if (Number(getsEdits) + Number(getsPointers) + Number(getsDurable) > 1) outlet.together(send)
      else send()
    }
  }

  #point({ client, outlet }: Connection, { all, without }: PointersNow['frames']): void {
    // With a shifted clock one's own state would come back as news; otherwise it is ignored over there.
    const frame = this.presences.isShifted(client) ? without(client) : all
    if (frame) outlet.presences(frame)
  }
}
