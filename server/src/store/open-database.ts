import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'

/** Versions of the schema, by their names, in order. */
type Schema = Readonly<Record<string, Migration>>

/** The database was written by a later version of the server, which knows what this one does not. */
export class NewerVersion extends Error {
  readonly code = 'NEWER'
}

/** Opens a database so that what it says is on disk is on disk. */
export const openDatabase = (file: string): Database.Database => {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('secure_delete = ON')
  database.pragma('busy_timeout = 5000')
  // What a killed process had deleted may still lie in the write-ahead log.
  database.pragma('wal_checkpoint(TRUNCATE)')
  return database
}

const isNewer = (database: Database.Database, schema: Schema): boolean => {
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'kysely_migration'").get()
  if (!table) return false
  const names = database.prepare('SELECT name FROM kysely_migration').pluck().all() as string[]
  return names.some((name) => !(name in schema))
}

/** Looks the database over, and brings its schema up to date. Throws when either cannot be. */
export const prepareDatabase = async (database: Database.Database, schema: Schema = MIGRATIONS): Promise<void> => {
  // A page that was damaged while nobody looked is found now, and not in the middle of somebody's session.
  const found = database.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Database.SqliteError(String(found), 'SQLITE_CORRUPT')
  if (isNewer(database, schema)) throw new NewerVersion('The database is of a newer version.')
  const migrator = new Migrator({
    db: new Kysely({ dialect: new SqliteDialect({ database }) }),
    provider: { getMigrations: async () => ({ ...schema }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
