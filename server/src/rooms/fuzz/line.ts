import type { Connection } from '../connection.ts'
import type { SocketLike } from '../socket.ts'
import type { Chance } from '@parley/shared/lib/testing/chance'
import type { Clock } from './clock.ts'

/** Who holds the client's end of a line. */
export type LineEnd = {
  readonly heard: (line: Line, frame: Uint8Array) => void
  readonly ended: (line: Line, code: number, reason: string) => void
}

/** One socket with a network of its own: in order each way, late, and gone at any moment. */
export class Line implements SocketLike {
  connection: Connection | undefined
  readonly #end: LineEnd
  readonly #chance: Chance
  readonly #clock: Clock
  readonly #slowest: number
  #unsent = 0
  #upAt = 0
  #downAt = 0
  #isCut = false
  #serverKnows = false

  constructor(end: LineEnd, chance: Chance, clock: Clock, slowest: number) {
    this.#end = end
    this.#chance = chance
    this.#clock = clock
    this.#slowest = slowest
  }

  get isCut(): boolean {
    return this.#isCut
  }

  send(bytes: Uint8Array): void {
    this.#down(() => this.#end.heard(this, bytes))
  }

  close(code: number, reason: string): void {
    this.#down(() => {
      this.#isCut = true
      this.#end.ended(this, code, reason)
      this.#tellServer(this.#chance.below(20))
    })
  }

  terminate(): void {
    this.#tellServer(0)
    this.#down(() => {
      this.#isCut = true
      this.#end.ended(this, 1006, '')
    })
  }

  buffered(): number {
    return this.#unsent
  }

  /** What the server is told of bytes that have not left: how slow the reader is. */
  holds(bytes: number): void {
    this.#unsent = bytes
  }

  /** A frame of the client, now and then twice. */
  say(frame: Uint8Array): void {
    const times = this.#chance.is(0.04) ? 2 : 1
    for (let time = 0; time < times; time += 1) this.#up(() => this.connection?.receive(frame.slice()))
  }

  /** The network goes. What was on its way up may still arrive; the server hears of the end when it does. */
  cut(serverHearsAfter: number): void {
    if (this.#isCut) return
    this.#isCut = true
    this.#end.ended(this, 1006, '')
    this.#tellServer(serverHearsAfter)
  }

  #tellServer(after: number): void {
    this.#clock.later(after, () => {
      if (this.#serverKnows) return
      this.#serverKnows = true
      this.connection?.closed()
    })
  }

  #down(work: () => void): void {
    this.#downAt = Math.max(this.#downAt, Date.now() + this.#chance.below(this.#slowest))
    this.#clock.later(this.#downAt - Date.now(), () => {
      if (!this.#isCut) work()
    })
  }

  #up(work: () => void): void {
    this.#upAt = Math.max(this.#upAt, Date.now() + this.#chance.below(this.#slowest))
    this.#clock.later(this.#upAt - Date.now(), () => {
      if (!this.#serverKnows) work()
    })
  }
}
