import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { notStored } from '../errors.ts'
import type { StatementName } from './statements.ts'
import type { Parameters, Row, Store, StoreHealth, Write } from './store.ts'
import type { Ask, Told, ToldHealth } from './worker-messages.ts'

type Waiting = { readonly resolve: (told: Told) => void; readonly reject: (error: Error) => void }
type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never

/** What the store's thread could not do, with the code of SQLite or of the system. */
export class StoreError extends Error {
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}

export type StoreOptions = {
  /** Called when the disk begins to refuse, and when it takes writes again; `why` is a code for the log. */
  readonly onHealth?: (health: StoreHealth, why: string) => void
}

/** The embedded store: SQLite in a thread of its own, so that a flush never stops the room. */
export class SqliteStore implements Store {
  readonly #worker: Worker
  readonly #onHealth: NonNullable<StoreOptions['onHealth']>
  readonly #waiting = new Map<number, Waiting>()
  readonly #awaitWriting = new Set<() => void>()
  #next = 1
  #gone: Error | null = null
  #health: StoreHealth = { writes: true, since: Date.now() }

  private constructor(worker: Worker, options: StoreOptions) {
    this.#worker = worker
    this.#onHealth = options.onHealth ?? (() => undefined)
    worker.on('message', (told: Told | ToldHealth) => {
      if ('health' in told) return this.#heard(told)
      const waiting = this.#waiting.get(told.id)
      this.#waiting.delete(told.id)
      if (told.error !== undefined) waiting?.reject(new StoreError(told.error, told.code))
      else waiting?.resolve(told)
    })
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#fail(new Error('The store has stopped.')))
  }

  /** Opens, or makes, the database in a folder, and brings its schema up to date. */
  static async open(dataDir: string, options: StoreOptions = {}): Promise<SqliteStore> {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return SqliteStore.#start(join(dataDir, 'parley.sqlite'), options)
  }

  /** A database in memory: nothing of it reaches a disk, and it is gone when it is closed. */
  static inMemory(): Promise<SqliteStore> {
    return SqliteStore.#start(':memory:', {})
  }

  static async #start(file: string, options: StoreOptions): Promise<SqliteStore> {
    // The built server has the worker beside it as JavaScript; tests run the source.
    const source = import.meta.url.endsWith('.ts')
    const worker = new Worker(new URL(source ? './store-worker.ts' : './store-worker.js', import.meta.url), {
      workerData: { file },
    })
    const store = new SqliteStore(worker, options)
    await new Promise<Told>((resolve, reject) => store.#waiting.set(0, { resolve, reject }))
    return store
  }

  #heard({ health, why }: ToldHealth): void {
    this.#health = health
    this.#onHealth(health, why)
    if (!health.writes) return
    for (const resolve of this.#awaitWriting) resolve()
    this.#awaitWriting.clear()
  }

  #fail(error: Error): void {
    this.#gone = error
    this.#health = { writes: false, since: Date.now() }
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #ask(question: Question): Promise<Told> {
    if (this.#gone) return Promise.reject(this.#gone)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...question, id })
    })
  }

  async write(writes: readonly Write[]): Promise<boolean> {
    return (await this.writeEach([writes]))[0] === true
  }

  async writeEach(each: readonly (readonly Write[])[]): Promise<readonly boolean[]> {
    try {
      return (await this.#ask({ ask: 'write', each })).kept ?? []
    } catch (error) {
      // A transaction that is at fault itself has no code: that is no disk's affair.
      if (error instanceof StoreError && error.code === undefined) throw error
      throw notStored(error)
    }
  }

  async all(name: StatementName, parameters: Parameters): Promise<readonly Row[]> {
    return (await this.#ask({ ask: 'all', name, with: parameters })).rows ?? []
  }

  async scrub(): Promise<void> {
    await this.#ask({ ask: 'scrub' })
  }

  health(): StoreHealth {
    return this.#health
  }

  writable(): Promise<void> {
    return this.#health.writes ? Promise.resolve() : new Promise((resolve) => this.#awaitWriting.add(resolve))
  }

  async close(): Promise<void> {
    if (this.#gone) return
    await this.#ask({ ask: 'close' })
    await this.#worker.terminate()
  }
}
