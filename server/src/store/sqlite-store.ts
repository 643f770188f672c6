import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StatementName } from './statements.ts'
import type { Parameters, Row, Store, StoreHealth, Write } from './store.ts'
import type { Ask, Told } from './worker-messages.ts'

type Waiting = { readonly resolve: (told: Told) => void; readonly reject: (error: Error) => void }
type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never

/** The embedded store: SQLite in a thread of its own, so that a flush never stops the room. */
export class SqliteStore implements Store {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #next = 1
  #gone: Error | null = null
  #health: StoreHealth = { writes: true, since: Date.now() }

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (told: Told) => {
      const waiting = this.#waiting.get(told.id)
      this.#waiting.delete(told.id)
      if (told.error !== undefined) waiting?.reject(new Error(told.error))
      else waiting?.resolve(told)
    })
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#fail(new Error('The store has stopped.')))
  }

  /** Opens, or makes, the database in a folder, and brings its schema up to date. */
  static async open(dataDir: string): Promise<SqliteStore> {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    return SqliteStore.#start(join(dataDir, 'parley.sqlite'))
  }

  /** A database in memory: nothing of it reaches a disk, and it is gone when it is closed. */
  static inMemory(): Promise<SqliteStore> {
    return SqliteStore.#start(':memory:')
  }

  static async #start(file: string): Promise<SqliteStore> {
    // The built server has the worker beside it as JavaScript; tests run the source.
    const source = import.meta.url.endsWith('.ts')
    const worker = new Worker(new URL(source ? './store-worker.ts' : './store-worker.js', import.meta.url), {
      workerData: { file },
    })
    const store = new SqliteStore(worker)
    await new Promise<Told>((resolve, reject) => store.#waiting.set(0, { resolve, reject }))
    return store
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
    return (await this.#ask({ ask: 'write', writes })).ok === true
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

  async close(): Promise<void> {
    if (this.#gone) return
    await this.#ask({ ask: 'close' })
    await this.#worker.terminate()
  }
}
