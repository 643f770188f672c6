import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { prepareDatabase } from '../store/open-database.ts'
import { STATEMENTS } from '../store/statements.ts'
import { dropAll } from './session-rows.ts'

it('KE6: every table that has rows of a session is among those that a deletion takes', async () => {
  const database = new Database(':memory:')
  await prepareDatabase(database)
  const tables = database
    .prepare(
      `SELECT DISTINCT t.name FROM sqlite_master t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND (c.name = 'session' OR t.name = 'sessions') ORDER BY t.name`,
    )
    .pluck()
    .all() as string[]
  database.close()
  const taken = dropAll('one').flatMap(({ do: name }) => /^DELETE FROM (\w+)/.exec(STATEMENTS[name])?.[1] ?? [])
  // Only the id of what was deleted stays, and since when.
  expect(tables.filter((table) => table !== 'deleted_sessions' && !taken.includes(table))).toEqual([])
  expect(tables.length).toBeGreaterThan(15)
})
