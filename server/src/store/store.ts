import type { StatementName } from './statements.ts'

export type Value = string | number | null | Uint8Array
export type Parameters = Readonly<Record<string, Value>>

/** One statement of a transaction. */
export type Write = {
  readonly do: StatementName
  readonly with: Parameters
  /** The transaction fails as a whole unless this statement changes exactly so many rows. */
  readonly changes?: number
}

export type Row = Readonly<Record<string, Value>>

/** Whether what is written reaches the disk, by the last known outcome, and since when that is so, in Unix milliseconds. */
export type StoreHealth = { readonly writes: boolean; readonly since: number }

/**
 * Where everything durable lives. Every write is one transaction that is on disk when its promise resolves;
 * writes that come together share one flush.
 */
export interface Store {
  /**
   * All of it or nothing. True when it is on disk; false when a guard (`changes`) did not hold. Rejects with `not-stored`
   * when the disk refused: then nothing of it is there, and nothing is tried but by the store itself until it can write.
   */
  write(writes: readonly Write[]): Promise<boolean>
  /**
   * Several transactions in one flush, each with its own outcome as of `write`. Rejects when the disk refused: then none
   * of them is there.
   */
  writeEach(each: readonly (readonly Write[])[]): Promise<readonly boolean[]>
  /** Rows of a query. */
  all(name: StatementName, parameters: Parameters): Promise<readonly Row[]>
  /**
   * Moves everything from the write-ahead log into the database and empties it, so that deleted bytes are gone. What the
   * disk refuses of it is owed, and done by itself when it can be: what was deleted is deleted either way.
   */
  scrub(): Promise<void>
  /** The last known outcome of writing; asks nothing of the disk. While it is false the store tries by itself, every few seconds. */
  health(): StoreHealth
  /** Resolves as soon as the store can write: at once while it does. */
  writable(): Promise<void>
  close(): Promise<void>
}
