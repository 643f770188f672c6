import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Migration } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LIVES } from '@parley/shared/keeping/lives'
import { backUp } from '../keeping/backup.ts'
import { restore } from '../keeping/restore.ts'
import { MIGRATIONS } from './migrations.ts'
import { NewerVersion, openDatabase, prepareDatabase } from './open-database.ts'

type Schema = Readonly<Record<string, Migration>>
const ALL = Object.entries(MIGRATIONS)
/** The schema as a server had it that knew the first `count` migrations. */
const after = (count: number): Schema => Object.fromEntries(ALL.slice(0, count))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-way-back-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What a server of any version writes and reads, in the columns of the first schema. */
const writes = (database: Database.Database, title: string): void => {
  database
    .prepare('INSERT INTO sessions (id, title, group_a, group_b, mediator, sponsor, created_at) VALUES (?,?,?,?,?,?,?)')
    .run(`id of ${title}`, title, 'Strategy', 'Operations', 'Nell', '', 1)
  database
    .prepare('INSERT INTO updates (session, name, bytes) VALUES (?, ?, ?)')
    .run(`id of ${title}`, 'board', Buffer.from(`words of ${title}`))
}
const titles = (database: Database.Database): readonly unknown[] =>
  database.prepare('SELECT title FROM sessions ORDER BY title').pluck().all()
const words = (database: Database.Database): readonly string[] =>
  (database.prepare('SELECT bytes FROM updates ORDER BY n').pluck().all() as Buffer[]).map(String)
const shapeOf = (database: Database.Database): readonly unknown[] =>
  database.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()

/** Opens the database of the folder as a server of that version does, looks, and closes it. */
const opened = async <T>(schema: Schema, look: (database: Database.Database) => T): Promise<T> => {
  const database = openDatabase(join(folder, 'parley.sqlite'))
  try {
    await prepareDatabase(database, schema)
    return look(database)
  } finally {
    database.close()
  }
}

it('KE14, KE2: a session of before there were lives is told the usual ones, and counts as used on the day of the upgrade', async () => {
  const lives = ALL.findIndex(([name]) => name.startsWith('0009'))
  await opened(after(lives), (database) => writes(database, 'Quetzal'))
  const upgraded = Math.floor(Date.now() / 1_000) * 1_000
  const row = await opened(MIGRATIONS, (database) =>
    database.prepare('SELECT keep_board, keep_record, keep_unused, used_at FROM sessions').get(),
  )
  expect(row).toEqual({
    keep_board: LIVES.board.usual,
    keep_record: LIVES.record.usual,
    keep_unused: LIVES.unused.usual,
    used_at: expect.toSatisfy((at: number) => at >= upgraded && at <= Date.now()),
  })
})

describe('an upgrade and the way back', () => {
  for (const [at, [name]] of ALL.entries()) {
    if (at === 0) continue
    it(`KE14: over ${name}: what was there is there, and the backup from before opens under the version from before`, async () => {
      const before = after(at)
      const shape = await opened(before, (database) => {
        writes(database, 'Quetzal')
        return shapeOf(database)
      })
      const { path } = backUp(folder, join(folder, 'backups'), { days: 7, now: Date.now() })

      await opened(MIGRATIONS, (database) => {
        expect(titles(database)).toEqual(['Quetzal'])
        expect(words(database)).toEqual(['words of Quetzal'])
        expect(shapeOf(database)).not.toEqual(shape)
        writes(database, 'Written since')
      })
      // The version from before neither works on it nor changes it.
      await expect(opened(before, titles)).rejects.toThrow(NewerVersion)
      expect(await opened(MIGRATIONS, titles)).toEqual(['Quetzal', 'Written since'])

      restore(path, folder, { replace: true })
      await opened(before, (database) => {
        expect(shapeOf(database)).toEqual(shape)
        expect(titles(database)).toEqual(['Quetzal'])
        expect(words(database)).toEqual(['words of Quetzal'])
        writes(database, 'Goes on')
        expect(titles(database)).toEqual(['Goes on', 'Quetzal'])
      })
      // And forth again.
      expect(await opened(MIGRATIONS, titles)).toEqual(['Goes on', 'Quetzal'])
    })
  }
})
