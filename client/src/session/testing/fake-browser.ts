import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'

/** A browser's plain storage in memory. */
export class PlainStorage {
  readonly #kept = new Map<string, string>()
  /** A browser whose disk is full, or which lets no page keep anything. */
  refuses = false
  get length(): number {
    return this.#kept.size
  }
  key(at: number): string | null {
    return [...this.#kept.keys()][at] ?? null
  }
  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    if (this.refuses) throw new Error('QuotaExceededError')
    this.#kept.set(key, value)
  }
  removeItem(key: string): void {
    this.#kept.delete(key)
  }
  get all(): readonly string[] {
    return [...this.#kept].map(([key, value]) => `${key} ${value}`)
  }
}

/** A browser of its own for a test: storage, databases, and a page at `path`. Modules that open the database are loaded anew. */
export const fakeBrowser = (path = '/') => {
  const localStorage = new PlainStorage()
  const sessionStorage = new PlainStorage()
  const databases = new IDBFactory()
  vi.stubGlobal('indexedDB', databases)
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), { localStorage, sessionStorage, location: { pathname: path, hash: '' } }),
  )
  vi.resetModules()
  return { localStorage, sessionStorage, databases }
}

/** Lets the database do what it was asked for; its tasks are no timers of a test. */
export const flush = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
