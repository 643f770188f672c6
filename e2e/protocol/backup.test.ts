import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'

const BACKUP = fileURLToPath(new URL('../../server/dist/backup.js', import.meta.url))

let server: ServerProcess
let folder: string
beforeAll(async () => {
  server = await ServerProcess.start({ BACKUP_DAYS: '7' })
  folder = mkdtempSync(join(tmpdir(), 'parley-backups-'))
})
afterAll(async () => {
  await server.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `backup` or `restore` as an administrator would: its exit code, and what it said. */
const runs = (dataDir: string, args: readonly string[], days = '7'): Promise<{ code: number | null; said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [BACKUP, ...args], {
      env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, BACKUP_DAYS: days },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('close', (code) => done({ code, said }))
  })

it('KE10: a backup of a server under load comes back whole, without votes, deleted words and deleted sessions', async () => {
  const room = await gather(server.url, { a: 1, b: 1 }, { title: 'Quetzal title', k: 3 })
  const [one] = room.a
  const gone = await Seat.creates(server.url, { title: 'Pangolin title' })
  await room.mediator.does({ type: 'start-step', step: 'write-interests' })
  await one!.writes('interest', 'Kinkajou before')

  // People write while it is made.
  const typing = (async () => {
    for (let at = 0; at < 5; at += 1) await one!.writes('interest', `Written meanwhile ${at}`)
  })()
  const made = await runs(server.dataDir, ['backup', folder, '--keys', join(folder, 'keys-apart')])
  await typing
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/^The backup is /) })
  const file = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.sqlite'))!,
  )
  expect(readFileSync(file).includes('Pangolin title')).toBe(true)
  expect(readdirSync(join(folder, 'keys-apart'))).toContain('server.key')

  // What is deleted afterwards stays deleted, whichever backup is put back.
  await gone.mediator.does({ type: 'delete-empty' })
  expect((await runs(server.dataDir, ['restore', file, '--replace'])).said).toMatch(
    /^A server has this data folder open/,
  )
  expect((await runs(server.dataDir, ['backup', folder])).code).toBe(0)
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-'))
  expect(await runs(dataDir, ['restore', file, '--keys', join(folder, 'keys-apart')])).toMatchObject({ code: 0 })
  expect((await runs(dataDir, ['restore', file])).said).toMatch(/has a database already/)
  expect(bytesIn(dataDir).includes('Pangolin title')).toBe(false)
  expect(tablesIn(dataDir)['votes']).toEqual([])
  const other = await ServerProcess.start({ BACKUP_DAYS: '7' }, dataDir)
  const back = new Seat(other.url, {
    sessionId: one!.sessionId,
    seat: { id: one!.id, token: one!.token },
    returnCode: '',
  })
  await back.connects()
  expect((await back.stateWhere('the session is there', () => true)).session.title).toBe('Quetzal title')
  expect((await back.sees(`desk:${one!.id}`)).cards.map(({ text }) => text)).toContain('Kinkajou before')
  const { sessionId, token } = gone.mediator
  expect(await refusal(ask(other.url, `/sessions/${sessionId}`, undefined, token))).toBe('session-deleted')
  back.leavesTheRoom()
  // In place as well, over what is there, once the server is down.
  await other.down('SIGTERM')
  expect((await runs(dataDir, ['restore', file, '--replace'])).code).toBe(0)
  await other.up()
  expect(await refusal(ask(other.url, `/sessions/${one!.sessionId}`, undefined, one!.token))).toBeNull()
  await other.dispose()
  expect((await runs(server.dataDir, ['backup', folder], '0')).said).toMatch(/^BACKUP_DAYS is not set/)
}, 240_000)
