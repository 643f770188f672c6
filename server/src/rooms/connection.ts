import type { Refusal } from '@parley/shared/documents/change'
import { CLOSE } from '@parley/shared/protocol/close-codes'
import { Outlet } from './outlet.ts'
import { type Rates, questionsFrom } from './rates.ts'
import type { Room } from './room.ts'
import type { ConnectionOptions, Gate, SocketLike } from './socket.ts'
import { type Incoming, isVector, readFrame } from './wire.ts'

const ANSWER_MOST_MS = 5_000

/** Clients that a state vector may name beyond those of the document: tabs of the seat that wrote without a connection. */
const OTHERS_MOST = 1_000

/** One socket in one room. Frames that come before the document is loaded wait here. */
export class Connection {
  readonly owner: string
  readonly gate: Gate
  readonly outlet: Outlet
  /** The Yjs client id that this connection speaks for, as soon as it is known. */
  client: number | undefined
  /** Set by the first refusal: whatever else the client sent builds on what was refused. */
  isRefused = false
  readonly #room: Room
  /** Generation of the client's copy, if it has one. */
  readonly #generation: number | undefined
  /** Shared with the other sockets of the seat in this room. */
  readonly #rates: Rates
  readonly #questions = questionsFrom(Date.now())
  #early: Incoming[] | undefined = []
  #hasAsked = false
  /** Set from the server's own step 1 until the step 2 that answers it has been judged. */
  #awaitsAnswer = false
  #answerTimer: NodeJS.Timeout | undefined
  #isGone = false

  constructor(room: Room, socket: SocketLike, options: ConnectionOptions, gate: Gate) {
    this.#room = room
    this.owner = options.owner
    this.#rates = room.ratesOf(options.owner)
    this.client = options.client
    this.#generation = options.generation
    this.gate = gate
    this.outlet = new Outlet(socket)
  }

  /** Takes one frame. Never throws; what is wrong with it closes the connection with a code. */
  receive(frame: Uint8Array | string): void {
    if (this.outlet.isClosed) return
    try {
      const incoming = this.#checked(frame)
      if (!incoming) return
      if (this.#early) this.#early.push(incoming)
      else this.#handle(incoming)
    } catch (error) {
      this.#room.wentWrong(error)
      this.close(CLOSE.wentWrong, 'went wrong')
    }
  }

  /** To be called when the socket has closed, whoever closed it. */
  closed(): void {
    if (this.#isGone) return
    this.#isGone = true
    clearTimeout(this.#answerTimer)
    this.outlet.ended()
    this.#room.leave(this)
  }

  close(code: number, reason: string): void {
    this.outlet.close(code, reason)
  }

  /** Closes a connection whose seat sends more, or opens more, than anybody does. */
  tooFast(): undefined {
    this.close(CLOSE.farTooFast, 'far too fast')
  }

  /** The disk refused what it sent: its client keeps that, and comes back with it. */
  notStored(): void {
    this.isRefused = true
    this.close(CLOSE.notStored, 'not stored')
  }

  refuse(reason: Refusal): void {
    this.isRefused = true
    this.#room.refused(reason)
    if (reason === 'malformed') this.close(CLOSE.malformed, 'malformed')
    else this.close(CLOSE.changeRejected, JSON.stringify({ reason }))
  }

  /**
   * Whether an edit may be passed over because the same edit is still to come. Somebody who comes back with
   * offline edits and types on sends the new letters before the server's step 1 has brought up the old ones;
   * the step 2 carries both. It has to come, though.
   */
  mayComeAgain(): boolean {
    if (!this.#awaitsAnswer) return false
    this.#answerTimer ??= setTimeout(() => this.refuse('gap'), ANSWER_MOST_MS)
    this.#answerTimer.unref()
    return true
  }

  /** The step 2 that was asked for has been judged. */
  answered(): void {
    this.#awaitsAnswer = false
    clearTimeout(this.#answerTimer)
  }

  /** Called once, when the document is loaded. */
  begin(): void {
    const early = this.#early ?? []
    this.#early = undefined
    // Before anything else: a copy from before a deletion gets nothing, and nothing of it comes in.
    if (this.#generation !== undefined && this.#generation < this.#room.generation) this.refuse('old-generation')
    else if (this.client !== undefined && !this.#room.claim(this.client, this.owner)) this.refuse('foreign-client')
    for (const incoming of early) if (!this.isRefused) this.#handle(incoming)
  }

  /** Closes the connection if its seat may not read here any more. */
  stillReads(): boolean {
    if (this.gate.mayRead()) return true
    this.close(CLOSE.accessChanged, 'access changed')
    return false
  }

  #checked(frame: Uint8Array | string): Incoming | undefined {
    const now = Date.now()
    if (typeof frame === 'string') return this.#malformed()
    this.#room.received(frame.length)
    if (!this.#rates.bytes.take(frame.length, now)) return this.tooFast()
    const incoming = readFrame(frame)
    if (!incoming) return this.#malformed()
    if (incoming.type === 'awareness') return this.#rates.awareness.take(1, now) ? incoming : undefined
    if (!this.#rates.messages.take(1, now)) return this.tooFast()
    const isAsking = incoming.type === 'step1'
    if (isAsking && !(this.#questions.take(1, now) && this.#rates.questions.take(1, now))) return this.tooFast()
    return incoming
  }

  #malformed(): undefined {
    this.close(CLOSE.malformed, 'malformed')
  }

  #handle(incoming: Incoming): void {
    if ('update' in incoming) {
      return this.#room.judge(this, incoming.update, incoming.type === 'step2')
    }
    if (this.outlet.isClosed || !this.stillReads()) return
    if (incoming.type === 'awareness') {
      for (const presence of incoming.entries) this.#room.show(this, presence)
      return
    }
    // Kept for a reader that is behind; the frame's memory may be used again by then.
    const vector = incoming.vector.slice()
    if (!isVector(vector, this.#room.doc.store.clients.size + OTHERS_MOST)) return this.#malformed()
    this.outlet.answer(vector, () => this.#room.answer(vector))
    if (this.#hasAsked) return
    this.#hasAsked = true
    this.#awaitsAnswer = true
    this.#room.welcome(this)
  }
}
