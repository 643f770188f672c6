import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32

/** A key as it stands on disk. Throws, with the way out, when it is not whole: an empty key would open every door. */
const whole = (path: string): Buffer => {
  const key = readFileSync(path)
  if (key.length !== KEY_BYTES)
    throw new Error(
      `The key ${path} is damaged: bring it back from a backup, or remove it and lose what was locked under it.`,
    )
  return key
}

/** Keys that must not lie in the database or its backups: one small file each, in a folder of their own. */
export class KeyFiles {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'keys')
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.key`)
  }

  /** The key of that name, made and flushed to disk when it is not there yet. */
  keyOf(name: string): Buffer {
    const path = this.#path(name)
    if (existsSync(path)) return whole(path)
    const key = randomBytes(KEY_BYTES)
    // Written aside and renamed: a process that is killed in between leaves no empty key behind.
    const aside = `${path}.${randomBytes(4).toString('hex')}`
    this.#write(aside, key)
    renameSync(aside, path)
    const folder = openSync(this.#folder, 'r')
    fsyncSync(folder)
    closeSync(folder)
    return key
  }

  /** The key, or null when it is not, or no longer, there. */
  find(name: string): Buffer | null {
    const path = this.#path(name)
    return existsSync(path) ? whole(path) : null
  }

  /** Overwrites a key and removes it. What was locked under it stays locked for good. */
  destroy(name: string): void {
    const path = this.#path(name)
    if (!existsSync(path)) return
    this.#write(path, randomBytes(KEY_BYTES))
    unlinkSync(path)
  }

  /** Names of all keys that stand. */
  names(): string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith('.key'))
      .map((file) => file.slice(0, -4))
  }

  #write(path: string, bytes: Buffer): void {
    const file = openSync(path, existsSync(path) ? 'r+' : 'wx', 0o600)
    writeSync(file, bytes, 0, bytes.length, 0)
    fsyncSync(file)
    closeSync(file)
  }
}
