import { statfsSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'

/** What the disk says no with. Anything else that goes wrong is the fault of the statement. */
const OF_THE_DISK = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY|LOCKED|PERM|PROTOCOL|NOMEM|NOLFS)(_|$)/

/** The database file is not where it was: whatever is written now reaches nobody. */
export class FileGone extends Error {
  readonly code = 'GONE'
}

/** Whether it is the disk that refuses, and not the one transaction that is at fault. */
export const isOfTheDisk = (error: unknown): boolean =>
  error instanceof FileGone || (error instanceof Database.SqliteError && OF_THE_DISK.test(error.code))

/** A word for the log and for whoever starts the server; never anything that somebody wrote. */
export const codeOf = (error: unknown): string =>
  error instanceof FileGone || error instanceof Database.SqliteError ? error.code : 'UNKNOWN'

/** What must be free, in bytes, before a disk that was full counts as one that can be written again. */
const HEADROOM = 1 << 20

/**
 * The file as it was opened. SQLite goes on writing into a file that was removed or replaced, and every word of it would
 * be called saved and be gone: so each flush looks first whether its file still lies there.
 */
export class OpenedFile {
  readonly #path: string
  readonly #inode: bigint

  constructor(path: string) {
    this.#path = path
    this.#inode = statSync(path, { bigint: true }).ino
  }

  /** Throws `FileGone` when the path does not lead to the file that is open. */
  check(): void {
    const now = statSync(this.#path, { bigint: true, throwIfNoEntry: false })
    if (now?.ino !== this.#inode) throw new FileGone('The database file was moved, removed or replaced.')
  }

  /** Whether there is room for more than the next letter. */
  hasRoom(): boolean {
    const { bavail, bsize } = statfsSync(this.#path)
    return bavail * bsize >= HEADROOM
  }
}
