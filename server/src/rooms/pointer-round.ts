import type { Connection } from './connection.ts'
import type { awarenessFrames } from './wire.ts'

type Frames = ReturnType<typeof awarenessFrames>

/** What goes to whom in one tick. */
export type PointersNow = { readonly frames: Frames; readonly to: ReadonlySet<Connection> }

/**
 * The latest of all pointers on its way to everybody. In a full room that is megabytes, and an edit that came meanwhile
 * would wait for all of them: so a part of the readers gets them with one tick, and the next part with the next.
 */
export class PointerRound {
  readonly #frames: Frames
  readonly #left: Connection[]
  #isBegun = false
  /** When all must have them, in milliseconds of the clock. */
  readonly until: number

  constructor(frames: Frames, readers: Iterable<Connection>, until: number) {
    this.#frames = frames
    this.#left = [...readers]
    this.until = until
  }

  /** Whether somebody has them already. */
  get isBegun(): boolean {
    return this.#isBegun
  }
  /** Whether all have them. */
  get isOver(): boolean {
    return this.#left.length === 0
  }

  /** The next so many readers. */
  take(most: number): PointersNow {
    this.#isBegun = true
    return { frames: this.#frames, to: new Set(this.#left.splice(0, most)) }
  }
}
