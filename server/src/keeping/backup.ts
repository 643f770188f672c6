import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const DAY = 86_400_000
const NAME = /^parley-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z)\.sqlite$/
/** In the folder of backups: ids of sessions that were deleted, and when, so that no older backup brings one back. */
export const DELETED = 'deleted-sessions.json'
/** Sessions that were deleted: id → when, in milliseconds since 1970. */
export type Deleted = Readonly<Record<string, number>>

/** What went wrong, in one sentence for whoever called. */
export class BackupError extends Error {}

/** Whether a database is of a version that notes what was deleted. */
export const knowsDeleted = (database: Database.Database): boolean =>
  database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'deleted_sessions'").get() !== undefined

/** The sessions of which a database knows that they were deleted. */
export const deletedIn = (database: Database.Database): Deleted => {
  if (!knowsDeleted(database)) return {}
  return Object.fromEntries(
    database.prepare('SELECT session, at FROM deleted_sessions').raw().all() as [string, number][],
  )
}

/** The same of a folder of backups. */
export const deletedBeside = (folder: string): Deleted => {
  const path = join(folder, DELETED)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Deleted) : {}
}

const flush = (path: string): void => {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Removes backups that are older than their days. Gives how many. */
const dropOld = (folder: string, days: number, now: number): number => {
  const old = readdirSync(folder).filter((name) => {
    const stamp = NAME.exec(name)?.[1]?.replace(/T(\d+)-(\d+)-(\d+)Z/, 'T$1:$2:$3Z')
    return stamp !== undefined && now - Date.parse(stamp) > days * DAY
  })
  for (const name of old) rmSync(join(folder, name))
  return old.length
}

/**
 * Copies the database of a server that may run into a folder, as one moment of it: what was deleted before is in no free
 * page of the copy, and no vote is in it. Older backups than `days` are removed. Gives the path of the new one.
 */
export const backUp = (
  dataDir: string,
  folder: string,
  { days, keys, now }: { readonly days: number; readonly keys?: string; readonly now: number },
): { readonly path: string; readonly removed: number } => {
  const source = join(dataDir, 'parley.sqlite')
  if (!existsSync(source)) throw new BackupError(`There is no database in ${dataDir}: set DATA_DIR to the data folder.`)
  if (keys !== undefined) refuseOthersKeys(join(dataDir, 'keys'), keys)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const path = join(folder, `parley-${stamp}Z.sqlite`)
  const aside = `${path}.part`
  rmSync(aside, { force: true })
  const database = new Database(source, { fileMustExist: true })
  try {
    database.pragma('busy_timeout = 20000')
    database.prepare('VACUUM INTO ?').run(aside)
  } finally {
    database.close()
  }
  const copy = new Database(aside)
  copy.pragma('journal_mode = DELETE')
  copy.pragma('secure_delete = ON')
  copy.exec('DELETE FROM votes; DELETE FROM turnout; VACUUM')
  const deleted = { ...deletedBeside(folder), ...deletedIn(copy) }
  copy.close()
  flush(aside)
  renameSync(aside, path)
  writeFileSync(join(folder, DELETED), `${JSON.stringify(deleted)}\n`, { mode: 0o600 })
  if (keys !== undefined) copyKeys(join(dataDir, 'keys'), keys)
  return { path, removed: dropOld(folder, days, now) }
}

/** Copies keys but those of ballots, which must die with their ballot. One of the same name is replaced. */
export const copyKeys = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(from))
    if (name.endsWith('.key') && !name.startsWith('ballot-')) copyFileSync(join(from, name), join(to, name))
}

/** Throws where a folder has the keys of another server: without them nobody could open what that one kept. */
const refuseOthersKeys = (from: string, to: string): void => {
  const [own, there] = [from, to].map((folder) => join(folder, 'server.key')) as [string, string]
  if (existsSync(there) && existsSync(own) && !readFileSync(own).equals(readFileSync(there)))
    throw new BackupError(`${to} has the keys of another server: name another folder for these.`)
}
