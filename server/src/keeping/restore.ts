import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { BackupError, copyKeys, deletedBeside, deletedIn, knowsDeleted, type Deleted } from './backup.ts'

/** What the database in a data folder knows as deleted. Throws while a server has it open. */
const deletedBefore = (path: string): Deleted => {
  const database = new Database(path)
  try {
    // Only somebody who is alone with a file may change this.
    database.pragma('journal_mode = DELETE')
    return deletedIn(database)
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new BackupError('A server has this data folder open: stop it first.')
    throw error
  } finally {
    database.close()
  }
}

/** Takes everything of deleted sessions out of a copy, and notes their ids in it. */
const forget = (database: Database.Database, deleted: Deleted): void => {
  const tables = database
    .prepare(
      "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'session' WHERE m.type = 'table'",
    )
    .pluck()
    .all() as string[]
  for (const [session, at] of Object.entries(deleted)) {
    for (const table of tables) database.prepare(`DELETE FROM "${table}" WHERE session = ?`).run(session)
    database.prepare('DELETE FROM sessions WHERE id = ?').run(session)
    if (!knowsDeleted(database)) continue
    database
      .prepare('INSERT INTO deleted_sessions (session, at, keys) VALUES (?, ?, ?)')
      .run(session, at, `marks-${session}`)
  }
}

/**
 * Puts a backup into a data folder that no server has open. A database that is there is replaced only if `replace` is
 * set. What was deleted since the backup, as the database that is there or the folder of the backup knows, stays deleted.
 */
export const restore = (
  file: string,
  dataDir: string,
  { keys, replace = false }: { readonly keys?: string; readonly replace?: boolean } = {},
): void => {
  if (!existsSync(file)) throw new BackupError(`There is no backup at ${file}.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const target = join(dataDir, 'parley.sqlite')
  if (existsSync(target) && !replace)
    throw new BackupError(`${dataDir} has a database already: add --replace to give it up for the backup.`)
  const known = existsSync(target) ? deletedBefore(target) : {}
  const aside = `${target}.restoring`
  copyFileSync(file, aside)
  const database = new Database(aside)
  database.pragma('secure_delete = ON')
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new BackupError('This backup is damaged: take another one.')
  database.transaction(() => forget(database, { ...deletedBeside(dirname(file)), ...known }))()
  database.exec('VACUUM')
  database.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true })
  renameSync(aside, target)
  if (keys !== undefined) copyKeys(keys, join(dataDir, 'keys'))
}
