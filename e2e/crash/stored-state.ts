import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import { sealedHash } from '@parley/shared/session/log-chain'
import { verifyLog } from '@parley/shared/session/verify-log'

type Row = Readonly<Record<string, unknown>>
type Tables = Readonly<Record<string, readonly Row[]>>

/** A data folder as a killed server left it. */
export type StoredState = {
  readonly tables: Tables
  /** `<session> <document>` → the document as a server would load it. */
  readonly documents: ReadonlyMap<string, Y.Doc>
  /** What is broken in the folder itself, a sentence each. */
  readonly wrong: readonly string[]
  /** The key of that name as it lies on disk, or null. */
  readonly key: (name: string) => Buffer | null
}

const of = (row: Row): string => `${String(row['session'])} ${String(row['name'])}`

const brokenLogs = (events: readonly Row[]): readonly string[] =>
  [...Map.groupBy(events, (row) => String(row['session']))].flatMap(([session, rows]) => {
    const entries = rows
      .toSorted((one, other) => Number(one['seq']) - Number(other['seq']))
      .map(({ seq, at, public: open, sealed_hash, previous, hash }) => ({
        seq,
        at,
        public: JSON.parse(String(open)) as unknown,
        ...(sealed_hash === null ? {} : { sealedHash: sealed_hash }),
        previous,
        hash,
      }))
    const report = verifyLog(JSON.stringify({ entries, words: {} }))
    const chain =
      report.is === 'log' && !report.broken ? [] : [`the log of ${session} breaks: ${JSON.stringify(report)}`]
    const gaps = entries.some(({ seq }, place) => seq !== place + 1) ? [`the log of ${session} has a gap`] : []
    const seals = rows.filter(
      ({ sealed, salt, sealed_hash }) =>
        sealed !== null && sealedHash(salt as Uint8Array, JSON.parse(String(sealed))) !== sealed_hash,
    )
    return [
      ...chain,
      ...gaps,
      ...seals.map(({ seq }) => `the sealed part of event ${Number(seq)} of ${session} is another`),
    ]
  })

const brokenDocuments = (tables: Tables, documents: ReadonlyMap<string, Y.Doc>): readonly string[] => {
  const owners = new Set((tables['document_clients'] ?? []).map((row) => `${of(row)} ${Number(row['client'])}`))
  const known = new Set((tables['documents'] ?? []).map(of))
  const buried = Map.groupBy(tables['tombstones'] ?? [], of)
  return [...documents].flatMap(([name, { store }]) => {
    const pending = store.pendingStructs || store.pendingDs ? [`${name} has edits that cannot be placed`] : []
    const strays = [...store.clients.keys()].filter((client) => !owners.has(`${name} ${client}`))
    const cards = documents.get(name)!.getMap('cards')
    const risen = (buried.get(name) ?? []).filter((row) => cards.has(String(row['card'])))
    return [
      ...pending,
      ...(known.has(name) ? [] : [`${name} has updates and no row of its own`]),
      ...strays.map((client) => `client ${client} wrote in ${name} and belongs to nobody`),
      ...risen.map((row) => `card ${String(row['card'])} of ${name} was buried and stands`),
    ]
  })
}

const brokenBallots = (tables: Tables): readonly string[] => {
  const count = (name: string): Map<string, number> =>
    new Map([...Map.groupBy(tables[name] ?? [], (row) => String(row['ballot']))].map(([id, rows]) => [id, rows.length]))
  const turnout = count('turnout')
  const votes = count('votes')
  return [...new Set([...turnout.keys(), ...votes.keys()])]
    .filter((id) => turnout.get(id) !== votes.get(id))
    .map((id) => `ballot ${id} has ${votes.get(id) ?? 0} votes of ${turnout.get(id) ?? 0} people`)
}

const read = (database: Database.Database): Tables =>
  Object.fromEntries(
    (
      database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .pluck()
        .all() as string[]
    ).map((name) => [
      name,
      database.prepare(`SELECT * FROM "${name}" ${name === 'updates' ? 'ORDER BY n' : ''}`).all() as Row[],
    ]),
  )

/** Reads a copy of a data folder, write-ahead log and all, and says what is broken in it. */
export const storedState = (folder: string): StoredState => {
  const copy = mkdtempSync(join(tmpdir(), 'parley-crash-'))
  cpSync(folder, copy, { recursive: true })
  const key = (name: string): Buffer | null => {
    const path = join(folder, 'keys', `${name}.key`)
    return existsSync(path) ? readFileSync(path) : null
  }
  const file = join(copy, 'parley.sqlite')
  if (!existsSync(file)) return { tables: {}, documents: new Map(), wrong: ['there is no database'], key }
  const database = new Database(file)
  try {
    const integrity = database.pragma('integrity_check', { simple: true })
    const tables = read(database)
    const documents = new Map<string, Y.Doc>()
    for (const row of tables['updates'] ?? []) {
      const doc = documents.get(of(row)) ?? new Y.Doc()
      documents.set(of(row), doc)
      Y.applyUpdate(doc, row['bytes'] as Uint8Array)
    }
    return {
      tables,
      documents,
      key,
      wrong: [
        ...(integrity === 'ok' ? [] : [`the database is damaged: ${String(integrity)}`]),
        ...brokenLogs(tables['events'] ?? []),
        ...brokenDocuments(tables, documents),
        ...brokenBallots(tables),
      ],
    }
  } finally {
    database.close()
    rmSync(copy, { recursive: true, force: true })
  }
}
