import { CLOSE } from '@parley/shared/protocol/close-codes'
import type { SocketLike } from './socket.ts'
import { KEEPALIVE } from './wire.ts'

type Behind = {
  readonly since: number
  /** The state that the reader surely has. */
  readonly vector: Uint8Array
  /** Whether the reader itself named that state and waits for an answer. */
  readonly hasAsked: boolean
}

const AWARENESS_UNSENT_MOST = 64 * 1_024
const SYNC_UNSENT_MOST = 1 << 20
const UNSENT_MOST = 8 << 20
const STUCK_MOST_MS = 30_000
const QUIET_MOST_MS = 15_000
const LINGER_MS = 3_000

/**
 * The way out to one reader. A slow one is left out of the broadcast from a known state on and gets what it
 * missed in one piece when it has caught up; one that stays stuck is sent away to come back.
 */
export class Outlet {
  readonly #socket: SocketLike
  #lastSentAt = Date.now()
  #behind: Behind | undefined
  #missedPresences = false
  #isClosed = false
  bytes = 0
  frames = 0

  constructor(socket: SocketLike) {
    this.#socket = socket
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get unsent(): number {
    return this.#isClosed ? 0 : this.#socket.buffered()
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed) return
    this.#lastSentAt = Date.now()
    this.bytes += frame.length
    this.frames += 1
    this.#socket.send(frame)
  }

  /** Sends what `work` sends in one write: a call of the system is most of what a small frame costs. */
  together(work: () => void): void {
    if (this.#socket.together) this.#socket.together(work)
    else work()
  }

  /** `vectorBefore` is the state that everybody had before this frame. */
  broadcast(frame: Uint8Array, vectorBefore: Uint8Array): void {
    if (this.#behind) return
    if (this.unsent > SYNC_UNSENT_MOST) this.#behind = { since: Date.now(), vector: vectorBefore, hasAsked: false }
    else this.send(frame)
  }

  /**
   * Answers a question for the state. A reader with much unsent gets the one answer to its last question when
   * it has caught up; that covers whatever it missed before, because it starts from what the reader had.
   */
  answer(vector: Uint8Array, frame: () => Uint8Array): void {
    if (this.#behind || this.unsent > SYNC_UNSENT_MOST) {
      this.#behind = { since: this.#behind?.since ?? Date.now(), vector, hasAsked: true }
    } else {
      this.send(frame())
    }
  }

  presences(frame: Uint8Array): void {
    if (this.#behind || this.unsent > AWARENESS_UNSENT_MOST) this.#missedPresences = true
    else this.send(frame)
  }

  /** Called a few times a second: catches up, gives up, or shows a quiet reader that somebody is there. */
  tend(missedSince: (vector: Uint8Array, hasAsked: boolean) => Uint8Array, allPresences: () => Uint8Array): void {
    if (this.#isClosed) return
    const now = Date.now()
    const unsent = this.unsent
    const stuck = this.#behind && now - this.#behind.since > STUCK_MOST_MS
    if (unsent > UNSENT_MOST || stuck) return this.close(CLOSE.slowReader, 'too slow')
    if (unsent <= AWARENESS_UNSENT_MOST) {
      const behind = this.#behind
      this.#behind = undefined
      if (behind) this.send(missedSince(behind.vector, behind.hasAsked))
      if (this.#missedPresences) this.send(allPresences())
      this.#missedPresences = false
    }
    if (now - this.#lastSentAt >= QUIET_MOST_MS) this.send(KEEPALIVE)
  }

  /** A reader that does not read does not answer the close either: after a moment the socket is ended. */
  close(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#socket.close(code, reason)
    setTimeout(() => this.#socket.terminate(), LINGER_MS).unref()
  }

  /** The other side is gone: nothing more is sent or closed. */
  ended(): void {
    this.#isClosed = true
  }
}
