import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import { decodedContent } from './wire-search.ts'

/** Every byte that lies in a data folder, the write-ahead log and the keys too. */
export const bytesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isFile() ? [Buffer.from(`\n${name}\n`), readFileSync(path)] : []
      }),
  )

/** Names of the key files that stand. */
export const keysIn = (folder: string): readonly string[] => readdirSync(join(folder, 'keys'))

type Row = Readonly<Record<string, unknown>>

/** Reads a copy of the database, so that the server keeps its own to itself. */
const read = <T>(folder: string, work: (database: Database.Database) => T): T => {
  const copy = mkdtempSync(join(tmpdir(), 'parley-copy-'))
  cpSync(folder, copy, { recursive: true })
  const database = new Database(join(copy, 'parley.sqlite'))
  try {
    return work(database)
  } finally {
    database.close()
    rmSync(copy, { recursive: true, force: true })
  }
}

/** All rows of all tables, by table. */
export const tablesIn = (folder: string): Readonly<Record<string, readonly Row[]>> =>
  read(folder, (database) => {
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[]
    return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all() as Row[]]))
  })

const updatesIn = (rows: readonly Row[], document?: string): Map<string, Uint8Array[]> => {
  const found = new Map<string, Uint8Array[]>()
  for (const row of rows) {
    if (document !== undefined && row['name'] !== document) continue
    const key = `${String(row['session'])} ${String(row['name'])}`
    found.set(key, [...(found.get(key) ?? []), row['bytes'] as Uint8Array])
  }
  return found
}

/** One stored document of a session, as a server would load it. */
export const storedDocument = (folder: string, session: string, document: string): Y.Doc => {
  const doc = new Y.Doc()
  for (const row of tablesIn(folder)['updates'] ?? []) {
    if (row['session'] === session && row['name'] === document) Y.applyUpdate(doc, row['bytes'] as Uint8Array)
  }
  return doc
}

/** Everything readable in the database: each row as text, and each document decoded with all that it ever held. */
export const wordsIn = (folder: string): string => {
  const tables = tablesIn(folder)
  const rows = Object.entries(tables)
    .filter(([name]) => name !== 'updates')
    .map(([name, some]) => `${name} ${JSON.stringify(some)}`)
  const documents = [...updatesIn(tables['updates'] ?? [])].map(
    ([name, updates]) => `${name}\n${decodedContent(updates)}`,
  )
  return [...rows, ...documents].join('\n')
}
