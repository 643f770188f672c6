import type { Refusal } from '@parley/shared/documents/change'

/** What the rooms report while they work. All durations in milliseconds. */
export type RoomsMeter = {
  tick(milliseconds: number): void
  append(milliseconds: number): void
  refused(reason: Refusal): void
  received(bytes: number): void
  sent(bytes: number): void
  /** A document's log was replaced by its collected state: how long that took, and the bytes of the log before and after. */
  compacted(milliseconds: number, before: number, after: number): void
  /** Something failed that nobody did wrong; for the log. */
  wentWrong(error: unknown): void
}

/** What stands in memory at a moment. */
export type RoomsStats = {
  readonly rooms: number
  readonly connections: number
  readonly unsentBytes: number
  readonly receivedBytes: number
  readonly sentBytes: number
  readonly refused: Readonly<Partial<Record<Refusal, number>>>
}

/** Counts, and passes on to whoever keeps histograms and logs. */
export class CountingMeter implements RoomsMeter {
  readonly #next: Partial<RoomsMeter>
  readonly refusals: Partial<Record<Refusal, number>> = {}
  receivedBytes = 0
  sentBytes = 0

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
  sent(bytes: number): void {
    this.sentBytes += bytes
    this.#next.sent?.(bytes)
  }
  compacted(milliseconds: number, before: number, after: number): void {
    this.#next.compacted?.(milliseconds, before, after)
  }
  wentWrong(error: unknown): void {
    this.#next.wentWrong?.(error)
  }
}
