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
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { notStored } from '../errors.ts'
import type { Keys } from './keys.ts'

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

/** Keys as small files, one each, in a folder of their own beside the database. */
export class KeyFiles implements Keys {
  readonly #folder: string

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'keys')
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
  }

  #path(name: string): string {
    return join(this.#folder, `${name}.key`)
  }

  /** A key that is made here is on disk before it is given. */
  keyOf(name: string): Buffer {
    const path = this.#path(name)
    if (existsSync(path)) return whole(path)
    const key = randomBytes(KEY_BYTES)
    // Written aside and renamed: a process that is killed in between leaves no empty key behind.
    const aside = `${path}.${randomBytes(4).toString('hex')}`
    try {
      this.#write(aside, key)
      renameSync(aside, path)
    } catch (error) {
      rmSync(aside, { force: true })
      // What would be sealed with this key was not kept, and whoever asked is told that.
      throw notStored(error)
    }
    const folder = openSync(this.#folder, 'r')
    fsyncSync(folder)
    closeSync(folder)
    return key
  }

  find(name: string): Buffer | null {
    const path = this.#path(name)
    return existsSync(path) ? whole(path) : null
  }

  destroy(name: string): void {
    const path = this.#path(name)
    if (!existsSync(path)) return
    this.#write(path, randomBytes(KEY_BYTES))
    unlinkSync(path)
  }

  names(): string[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith('.key'))
      .map((file) => file.slice(0, -4))
  }

  #write(path: string, bytes: Buffer): void {
    const file = openSync(path, existsSync(path) ? 'r+' : 'wx', 0o600)
    try {
      // A disk that fills up in the middle writes less than it was given, and says nothing.
      if (writeSync(file, bytes, 0, bytes.length, 0) !== bytes.length)
        throw Object.assign(new Error('A key could not be written whole.'), { code: 'ENOSPC' })
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}
