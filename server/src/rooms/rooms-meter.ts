import type { Refusal } from '@parley/shared/documents/change'

/** What the rooms report while they work. All durations in milliseconds. */
export type RoomsMeter = {
  tick(milliseconds: number): void
  append(milliseconds: number): void
  refused(reason: Refusal): void
  received(bytes: number): void
  /** What one connection was sent in its life, told at its end. */
  sent(bytes: number, frames: number): void
  /** A document came into memory from the store. */
  loaded(milliseconds: number): void
  /** A document left memory in order. */
  unloaded(): void
  /** A document was dropped from memory because memory and disk may differ; its people load it again. */
  failed(): void
  /** A document's log was replaced by its collected state: how long that took, and the bytes of the log before and after. */
  compacted(milliseconds: number, before: number, after: number): void
  /** Something failed that nobody did wrong; for the log. */
  wentWrong(error: unknown): void
}

/** What of one kind of document stands in memory. */
export type KindStats = { rooms: number; connections: number; bytes: number }

/** What stands in memory at a moment. */
export type RoomsStats = {
  /** By kind of document: `board`, `table`, `desk` and so on, never by name. */
  readonly kinds: ReadonlyMap<string, Readonly<KindStats>>
  readonly rooms: number
  readonly connections: number
  readonly unsentBytes: number
  readonly receivedBytes: number
  readonly sentBytes: number
  readonly sentFrames: number
  readonly loads: number
  readonly unloads: number
  readonly failures: number
  readonly refused: Readonly<Partial<Record<Refusal, number>>>
}

/** Counts, and passes on to whoever keeps histograms and logs. */
export class CountingMeter implements RoomsMeter {
  readonly #next: Partial<RoomsMeter>
  readonly refusals: Partial<Record<Refusal, number>> = {}
  receivedBytes = 0
  sentBytes = 0
  sentFrames = 0
  loads = 0
  unloads = 0
  failures = 0

  constructor(next: Partial<RoomsMeter>) {
    this.#next = next
  }

  tick(milliseconds: number): void {
    this.#next.tick?.(milliseconds)
  }
  append(milliseconds: number): void {
    this.#next.append?.(milliseconds)
  }
  refused(reason: Refusal): void {
    this.refusals[reason] = (this.refusals[reason] ?? 0) + 1
    this.#next.refused?.(reason)
  }
  received(bytes: number): void {
    this.receivedBytes += bytes
    this.#next.received?.(bytes)
  }
  sent(bytes: number, frames: number): void {
    this.sentBytes += bytes
    this.sentFrames += frames
    this.#next.sent?.(bytes, frames)
  }
  loaded(milliseconds: number): void {
    this.loads += 1
    this.#next.loaded?.(milliseconds)
  }
  unloaded(): void {
    this.unloads += 1
    this.#next.unloaded?.()
  }
  failed(): void {
    this.failures += 1
    this.#next.failed?.()
  }
  compacted(milliseconds: number, before: number, after: number): void {
    this.#next.compacted?.(milliseconds, before, after)
  }
  wentWrong(error: unknown): void {
    this.#next.wentWrong?.(error)
  }
}
