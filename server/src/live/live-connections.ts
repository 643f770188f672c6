import type { LiveMessage, StateView } from '@parley/shared/protocol/state-view'
import { audienceOf } from '@parley/shared/permissions/audience'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { ActiveSession } from '../session/active-session.ts'
import { presentSelf } from '../session/present-self.ts'
import type { Presented } from '../session/presented.ts'
import { present } from '../session/presenter.ts'

/** The least time between two states of a session, in milliseconds: at most four a second. */
const PACE = 250
/** What each connection adds to the least time between two states that differ only in who is here, in milliseconds. */
const PACE_OF_ONE = 5
const PACE_MOST = 2_000
/** A reader that leaves more than this unsent is dropped; it comes back and gets the whole state. */
const UNSENT_MOST = 4 * 1024 * 1024
/** Live connections that one seat may have; the oldest, which may be a dead one, goes first. */
const CONNECTIONS_MOST = 8

/** What a live connection needs of its socket. */
export type LiveSocket = {
  send(text: string): void
  close(code: number, reason: string): void
  unsent(): number
}
type Connection = {
  readonly seat: string
  readonly socket: LiveSocket
  self: string
  state: string
  /** Closed by this side; the socket's own end may take a moment. */
  isSentAway: boolean
}

/** Sends every seat of a session its state: encoded once an audience, paced, and only when it changed. */
export class LiveConnections {
  readonly #session: ActiveSession
  readonly #connections = new Set<Connection>()
  #timer: NodeJS.Timeout | null = null
  #dueAt = 0
  #last = 0

  constructor(session: ActiveSession) {
    this.#session = session
    session.onChange = (ofPeople) => this.#soon(ofPeople)
    session.onSummon = () => this.#tell({ type: 'summon', at: session.world.now() })
    session.onSeatReturned = (seat) => this.closeSeat(seat, CLOSE.noToken, 'another-device')
  }

  get size(): number {
    return this.#connections.size
  }

  /** Takes a connection in, sends it what it may see, and returns how it is taken out again. */
  async add(seat: string, socket: LiveSocket): Promise<() => void> {
    const { here } = this.#session
    const connection: Connection = { seat, socket, self: '', state: '', isSentAway: false }
    const others = [...this.#connections].filter((one) => one.seat === seat && !one.isSentAway)
    if (others.length >= CONNECTIONS_MOST) sendAway(others[0])
    this.#connections.add(connection)
    here.set(seat, (here.get(seat) ?? 0) + 1)
    this.#session.lead.came(seat)
    // A disk that refuses keeps nobody out; the day is noted by whoever comes next.
    this.#session.isUsed().catch(() => undefined)
    await this.#send([connection])
    this.#soon(true)
    return () => {
      if (!this.#connections.delete(connection)) return
      const left = (here.get(seat) ?? 1) - 1
      if (left > 0) here.set(seat, left)
      else {
        here.delete(seat)
        this.#session.lead.went(seat)
      }
      this.#soon(true)
    }
  }

  closeSeat(seat: string, code: number, reason: string): void {
    for (const connection of this.#connections) if (connection.seat === seat) connection.socket.close(code, reason)
  }

  closeAll(code: number, reason: string): void {
    if (this.#timer) clearTimeout(this.#timer)
    for (const connection of this.#connections) connection.socket.close(code, reason)
  }

  #tell(message: LiveMessage): void {
    const text = JSON.stringify(message)
    for (const connection of this.#connections) {
      const seat = this.#session.state.seats[connection.seat]
      if (seat && audienceOf(seat) !== 'door') connection.socket.send(text)
    }
  }

  /** Sends to everybody when it is time. Where only people come and go, a full room hears of it less often. */
  #soon(ofPeople = false): void {
    const ofThem = Math.min(PACE_MOST, PACE_OF_ONE * this.#connections.size)
    const dueAt = this.#last + (ofPeople ? Math.max(PACE, ofThem) : PACE)
    if (this.#timer && this.#dueAt <= dueAt) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#dueAt = dueAt
    const wait = Math.max(0, dueAt - Date.now())
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#last = Date.now()
      this.#send([...this.#connections]).catch((error: unknown) => {
        this.#session.world.log.error({ err: error }, 'the state could not be sent; it goes out with the next change')
      })
    }, wait)
  }

  async #send(connections: readonly Connection[]): Promise<void> {
    if (connections.length === 0) return
    const presented = await this.#session.presented()
    const encoded = new Map<string, { changes: string; text: string }>()
    for (const connection of connections) this.#sendTo(connection, presented, encoded)
  }

  #sendTo(connection: Connection, presented: Presented, encoded: Map<string, { changes: string; text: string }>): void {
    const seat = presented.state.seats[connection.seat]
    if (!seat || !this.#connections.has(connection)) return
    if (connection.socket.unsent() > UNSENT_MOST) {
      connection.socket.close(CLOSE.slowReader, 'slow-reader')
      return
    }
    const audience = audienceOf(seat)
    const key = seat.assists ? `${audience} who assists` : audience
    const ready = encoded.get(key) ?? encode(present(presented, audience, seat.assists))
    encoded.set(key, ready)
    const self: LiveMessage = { type: 'self', self: presentSelf(presented, seat) }
    const selfText = JSON.stringify(self)
    if (selfText !== connection.self) {
      connection.self = selfText
      this.#put(connection, selfText)
    }
    if (ready.changes !== connection.state) {
      connection.state = ready.changes
      this.#put(connection, ready.text)
    }
  }

  #put(connection: Connection, text: string): void {
    const { traffic } = this.#session.world
    traffic.states += 1
    traffic.stateBytes += Buffer.byteLength(text)
    connection.socket.send(text)
  }
}

const sendAway = (connection: Connection | undefined): void => {
  if (!connection) return
  connection.isSentAway = true
  connection.socket.close(CLOSE.farTooFast, 'too-many-connections')
}

/** The state as it is sent, and the same without the clock, by which a change is told. */
const encode = (state: StateView): { changes: string; text: string } => {
  // Outside the room not even the number of events is told, so the number comes from what is presented.
  const message: LiveMessage = { type: 'state', seq: state.seq, state }
  return { changes: JSON.stringify({ ...state, now: 0 }), text: JSON.stringify(message) }
}
