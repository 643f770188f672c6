import { open } from 'node:fs/promises'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ServerProcess, startsInVain } from '../driver/server-process.ts'
import { MAY_MOUNT, SmallDisk } from '../driver/weak-disk.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts in vain, and gives the one sentence that was said. */
const saysAtStart = async (dataDir: string): Promise<string> => {
  const { code, said } = await startsInVain({ PORT: '0', DATA_DIR: dataDir })
  expect({ code, lines: said.trim().split('\n').length, said }).toMatchObject({ code: 1, lines: 1 })
  expect(said.trim()).toMatch(/^DATA_DIR is ".*", and nothing can be kept there: .*\.$/)
  return said
}

/** A folder in which a server has worked, in order. */
const used = async (): Promise<void> => {
  const server = await ServerProcess.start({ LOG_LEVEL: 'error' }, folder)
  await server.down('SIGTERM')
}

it('DU12: a data folder that is a file, or lies in one', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  expect(await saysAtStart(file)).toContain('something else lies where')
  expect(await saysAtStart(join(file, 'data'))).toContain('something else lies where')
}, 180_000)

it('DU12: a database that is damaged in its middle', async () => {
  await used()
  const file = join(folder, 'parley.sqlite')
  const database = new Database(file)
  database.exec('CREATE TABLE large (text TEXT)')
  const add = database.prepare('INSERT INTO large VALUES (?)')
  for (let row = 0; row < 200; row += 1) add.run('words '.repeat(200))
  database.pragma('wal_checkpoint(TRUNCATE)')
  const root = database.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'large'").pluck().get() as number
  database.pragma('journal_mode = DELETE')
  const size = database.pragma('page_size', { simple: true }) as number
  database.close()
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(size, 0x55), 0, size, (root - 1) * size)
  await handle.close()
  expect(await saysAtStart(folder)).toContain('is damaged')
}, 180_000)

it('DU12: a database of a newer version', async () => {
  await used()
  const database = new Database(join(folder, 'parley.sqlite'))
  database.exec("INSERT INTO kysely_migration VALUES ('9999-something-new', '2030-01-01')")
  database.close()
  expect(await saysAtStart(folder)).toContain('of a newer version')
}, 180_000)

it('DU12: a folder of keys that is none, and a key that cannot be read', async () => {
  writeFileSync(join(folder, 'keys'), '')
  expect(await saysAtStart(folder)).toContain('something else lies where')
  rmSync(join(folder, 'keys'))
  mkdirSync(join(folder, 'keys', 'server.key'), { recursive: true })
  expect(await saysAtStart(folder)).toContain('something else lies where')
}, 180_000)

it.skipIf(!MAY_MOUNT)(
  'DU12: a full disk, and one that may only be read',
  async () => {
    const disk = new SmallDisk(2)
    try {
      disk.fill()
      expect(await saysAtStart(disk.folder)).toContain('the disk is full')
      disk.clear()
      disk.freeze()
      expect(await saysAtStart(join(disk.folder, 'data'))).toContain('the folder cannot be made')
      expect(await saysAtStart(disk.folder)).toMatch(/cannot be opened or made|may be read but not written/)
    } finally {
      disk.dispose()
    }
  },
  60_000,
)
