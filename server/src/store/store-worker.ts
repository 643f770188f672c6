import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from './migrations.ts'
import { STATEMENTS, type StatementName } from './statements.ts'
import type { Ask, Told } from './worker-messages.ts'
import type { Write } from './store.ts'

/** The thread that owns the database file. Everything it is asked in one turn of its loop shares one flush to disk. */
const port = parentPort
if (!port) throw new Error('The store runs in a thread of its own.')
const { file } = workerData as { file: string }

const database = new Database(file)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.pragma('secure_delete = ON')
database.pragma('busy_timeout = 5000')
// What a killed process had deleted may still lie in the write-ahead log.
database.pragma('wal_checkpoint(TRUNCATE)')

const prepared = new Map<StatementName, Database.Statement>()
const statement = (name: StatementName): Database.Statement => {
  const found = prepared.get(name) ?? database.prepare(STATEMENTS[name])
  prepared.set(name, found)
  return found
}

class GuardFailed extends Error {}

const carryOut = database.transaction((writes: readonly Write[]) => {
  for (const write of writes) {
    const { changes } = statement(write.do).run(write.with)
    if (write.changes !== undefined && changes !== write.changes) throw new GuardFailed()
  }
})

const tell = (told: Told): void => port.postMessage(told)

/** Carries one write out in its savepoint. What is wrong with it is its own affair; a disk that refuses is everybody's. */
const tried = (ask: Extract<Ask, { ask: 'write' }>): Told => {
  try {
    carryOut(ask.writes)
    return { id: ask.id, ok: true }
  } catch (error) {
    if (error instanceof GuardFailed) return { id: ask.id, ok: false }
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))
      return { id: ask.id, error: String(error) }
    throw error
  }
}

/** One outer transaction for all writes that wait, each in a savepoint of its own: one flush, separate fates. */
const flush = (asks: readonly Extract<Ask, { ask: 'write' }>[]): void => {
  const outcomes: Told[] = []
  try {
    database.transaction(() => {
      for (const ask of asks) outcomes.push(tried(ask))
    })()
    outcomes.forEach(tell)
  } catch (error) {
    // The disk refused the flush: nothing of it counts, whatever a savepoint said before.
    for (const ask of asks) tell({ id: ask.id, error: String(error) })
  }
}

let waiting: Extract<Ask, { ask: 'write' }>[] = []
const flushWaiting = (): void => {
  const asks = waiting
  waiting = []
  if (asks.length > 0) flush(asks)
}

const answer = (ask: Ask): void => {
  if (ask.ask === 'write') {
    waiting.push(ask)
    if (waiting.length === 1) setImmediate(flushWaiting)
    return
  }
  flushWaiting()
  try {
    if (ask.ask === 'all') tell({ id: ask.id, rows: statement(ask.name).all(ask.with) as never })
    else if (ask.ask === 'scrub') {
      database.pragma('wal_checkpoint(TRUNCATE)')
      tell({ id: ask.id, ok: true })
    } else {
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
      tell({ id: ask.id, ok: true })
      port.close()
    }
  } catch (error) {
    tell({ id: ask.id, error: String(error) })
  }
}

const migrator = new Migrator({
  db: new Kysely({ dialect: new SqliteDialect({ database }) }),
  provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
})
const { error } = await migrator.migrateToLatest()
if (error) throw error
port.on('message', answer)
tell({ id: 0, ok: true })
