import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { DiskHealth } from './disk-health.ts'
import { NewerVersion, openDatabase, prepareDatabase } from './open-database.ts'
import { codeOf, isOfTheDisk, OpenedFile } from './refusing.ts'
import { STATEMENTS, type StatementName } from './statements.ts'
import type { Write } from './store.ts'
import type { Ask, Told, ToldHealth } from './worker-messages.ts'

/** The thread that owns the database file. Everything it is asked in one turn of its loop shares one flush to disk. */
const port = parentPort
if (!port) throw new Error('The store runs in a thread of its own.')
const { file } = workerData as { file: string }
const tell = (told: Told | ToldHealth): void => port.postMessage(told)

class GuardFailed extends Error {}
type Writing = Extract<Ask, { ask: 'write' }>

const serve = (database: Database.Database): void => {
  const opened = file === ':memory:' ? null : new OpenedFile(file)
  const health = new DiskHealth(database, opened, (now, why) => tell({ health: now, why }))

  const prepared = new Map<StatementName, Database.Statement>()
  const statement = (name: StatementName): Database.Statement => {
    const found = prepared.get(name) ?? database.prepare(STATEMENTS[name])
    prepared.set(name, found)
    return found
  }

  const carryOut = database.transaction((writes: readonly Write[]) => {
    for (const write of writes) {
      const { changes } = statement(write.do).run(write.with)
      if (write.changes !== undefined && changes !== write.changes) throw new GuardFailed()
    }
  })

  /** Carries one transaction out in its savepoint. What is wrong with it is its own affair; a disk that refuses is everybody's. */
  const isKept = (writes: readonly Write[]): boolean => {
    try {
      carryOut(writes)
      return true
    } catch (error) {
      if (error instanceof GuardFailed) return false
      throw error
    }
  }
  const tried = ({ id, each }: Writing): Told => {
    try {
      // Several transactions of one ask have one fate, should one of them be at fault.
      return { id, kept: database.transaction(() => each.map(isKept))() }
    } catch (error) {
      if (isOfTheDisk(error)) throw error
      return { id, error: String(error) }
    }
  }

  /** One outer transaction for all writes that wait, each in a savepoint of its own: one flush, separate fates. */
  const flush = (asks: readonly Writing[]): void => {
    if (!health.writes) return refuse(asks, 'The disk refuses to write.', 'WAITING')
    const outcomes: Told[] = []
    try {
      health.check()
      database.transaction(() => {
        for (const ask of asks) outcomes.push(tried(ask))
      })()
    } catch (error) {
      // The disk refused the flush: nothing of it counts, whatever a savepoint said before.
      health.refused(error)
      return refuse(asks, String(error), codeOf(error))
    }
    outcomes.forEach(tell)
  }
  const refuse = (asks: readonly Writing[], error: string, code: string): void => {
    for (const { id } of asks) tell({ id, error, code })
  }

  let waiting: Writing[] = []
  const flushWaiting = (): void => {
    const asks = waiting
    waiting = []
    if (asks.length > 0) flush(asks)
  }

  const answer = (ask: Exclude<Ask, Writing>): Told => {
    try {
      if (ask.ask === 'all') return { id: ask.id, rows: statement(ask.name).all(ask.with) as never }
      health.scrub()
      if (ask.ask === 'close') {
        health.stop()
        database.close()
      }
      return { id: ask.id }
    } catch (error) {
      return { id: ask.id, error: String(error), code: codeOf(error) }
    }
  }

  port.on('message', (ask: Ask) => {
    if (ask.ask === 'write') {
      waiting.push(ask)
      if (waiting.length === 1) setImmediate(flushWaiting)
      return
    }
    flushWaiting()
    tell(answer(ask))
    if (ask.ask === 'close') port.close()
  })
}

try {
  const database = openDatabase(file)
  await prepareDatabase(database)
  serve(database)
  tell({ id: 0 })
} catch (error) {
  tell({ id: 0, error: String(error), code: error instanceof NewerVersion ? error.code : codeOf(error) })
}
