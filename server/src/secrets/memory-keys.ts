import { randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** Keys that are never written anywhere, for what ends with its process. */
export class MemoryKeys implements Keys {
  readonly #keys = new Map<string, Buffer>()

  keyOf(name: string): Buffer {
    const key = this.#keys.get(name) ?? randomBytes(32)
    this.#keys.set(name, key)
    return key
  }

  find(name: string): Buffer | null {
    return this.#keys.get(name) ?? null
  }

  destroy(name: string): void {
    this.#keys.get(name)?.fill(0)
    this.#keys.delete(name)
  }

  names(): string[] {
    return [...this.#keys.keys()]
  }
}
