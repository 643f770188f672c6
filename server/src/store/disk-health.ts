import type Database from 'better-sqlite3'
import { codeOf, type OpenedFile } from './refusing.ts'
import type { StoreHealth } from './store.ts'

/** After a refusal a tiny write is tried after this many milliseconds, */
const PAUSE = 2_000
/** and after so many at most where what seemed to work again refused once more, */
const PAUSE_MOST = 30_000
/** which it did when the next refusal came within so many. */
const STEADY = 10_000

/**
 * Whether the disk takes writes. While it does not, nothing is written but a tiny probe every few seconds, so that a
 * full disk costs nothing however many people write, and so that recovery needs no restart.
 */
export class DiskHealth {
  readonly #database: Database.Database
  readonly #file: OpenedFile | null
  readonly #tell: (health: StoreHealth, why: string) => void
  #health: StoreHealth = { writes: true, since: Date.now() }
  #pause = PAUSE
  #timer: NodeJS.Timeout | undefined
  #owesScrub = false

  /** `file` is null for a database in memory. */
  constructor(database: Database.Database, file: OpenedFile | null, tell: (health: StoreHealth, why: string) => void) {
    this.#database = database
    this.#file = file
    this.#tell = tell
  }

  get writes(): boolean {
    return this.#health.writes
  }

  /** To be called before anything is written: throws when it would reach nobody. */
  check(): void {
    this.#file?.check()
  }

  /** To be called with what the disk refused, before anybody is told. */
  refused(error: unknown): void {
    if (!this.#health.writes) return
    const now = Date.now()
    this.#pause = now - this.#health.since < STEADY ? Math.min(PAUSE_MOST, this.#pause * 2) : PAUSE
    this.#say(false, codeOf(error))
    // A transaction that failed at its very end may lie whole in the write-ahead log, and a killed process would find
    // it there. The next one lies where it lay: so one is tried at once, whatever becomes of it.
    this.#tiny()
    this.#wait()
  }

  /**
   * Empties the write-ahead log into the database. What the disk refuses is owed, and done as soon as it can be:
   * whoever deleted something has deleted it already.
   */
  scrub(): void {
    this.#owesScrub = true
    if (!this.#health.writes) return
    try {
      this.check()
      const [result] = this.#database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (result?.busy) return this.#wait()
      this.#owesScrub = false
    } catch (error) {
      this.refused(error)
    }
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#again(), this.#pause)
  }

  #again(): void {
    if (!this.#health.writes) {
      if (!this.#tiny()) return this.#wait()
      this.#say(true, '')
    }
    if (this.#owesScrub) this.scrub()
  }

  /** Writes one page and flushes it. True when it is on disk and there is room for more. */
  #tiny(): boolean {
    try {
      this.check()
      if (this.#file?.hasRoom() === false) return false
      // What the database itself has room for need not wait in a log that cannot grow.
      this.#database.pragma('wal_checkpoint(PASSIVE)')
      const version = this.#database.pragma('user_version', { simple: true }) as number
      this.#database.pragma(`user_version = ${(version + 1) % 1_000_000}`)
      return true
    } catch {
      return false
    }
  }

  #say(writes: boolean, why: string): void {
    this.#health = { writes, since: Date.now() }
    this.#tell(this.#health, why)
  }
}
