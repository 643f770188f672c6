import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { opensBallot, votes } from '../driver/ballot.ts'
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
  // Somebody started a server over the new folder before they thought of the backup: it made a key of its own.
  mkdirSync(join(dataDir, 'keys'))
  writeFileSync(join(dataDir, 'keys', 'server.key'), randomBytes(32))
  expect((await runs(server.dataDir, ['backup', folder, '--keys', join(dataDir, 'keys')])).said).toMatch(
    /has the keys of another server/,
  )
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

it('KE10, BL5: a vote in an open ballot is in no backup, nor its key; where it is put back, it is voided and asked again', async () => {
  const own = await ServerProcess.start({ BACKUP_DAYS: '7' })
  const apart = join(folder, 'apart')
  try {
    const room = await gather(own.url, { a: 3, b: 3 }, { k: 3 })
    const ballot = await opensBallot(room, ['Shared dates', 'One list'])
    await votes(room.a[0]!, ballot, ['Shared dates'])
    await votes(room.b[0]!, ballot, 'pass')
    expect(tablesIn(own.dataDir)['votes'], 'there is something to leave out').toHaveLength(2)
    expect((await runs(own.dataDir, ['backup', apart, '--keys', join(apart, 'keys')])).code).toBe(0)
    const file = join(
      apart,
      readdirSync(apart).find((name) => name.endsWith('.sqlite'))!,
    )
    const copy = new Database(file, { readonly: true })
    const rows = ['votes', 'turnout'].map((table) => copy.prepare(`SELECT * FROM ${table}`).all())
    copy.close()
    expect(rows).toEqual([[], []])
    expect(readdirSync(join(apart, 'keys')).filter((name) => name.startsWith('ballot-'))).toEqual([])

    const dataDir = mkdtempSync(join(tmpdir(), 'parley-'))
    expect((await runs(dataDir, ['restore', file, '--keys', join(apart, 'keys')])).code).toBe(0)
    const other = await ServerProcess.start({ BACKUP_DAYS: '7' }, dataDir)
    const on = (seat: Seat): Seat =>
      new Seat(other.url, { sessionId: seat.sessionId, seat: { id: seat.id, token: seat.token }, returnCode: '' })
    const [mediator, voter] = [on(room.mediator), on(room.a[0]!)]
    for (const seat of [mediator, voter]) await seat.connects()
    await mediator.stateWhere('nobody is in', ({ ballots }) => ballots.at(-1)?.turnout?.in === 0)
    expect(await refusal(votes(voter, ballot, ['One list']))).toBe('not-now')
    // It is voided and asked again, as docs/RUNNING.md says: nobody is stuck in it.
    await mediator.does({ type: 'void-ballot', ballot: ballot.id, reason: 'The server was put back.' })
    const cards = (await mediator.sees('board')).cards.filter(({ zone }) => zone === 'together').map(({ id }) => id)
    await mediator.does({ type: 'freeze-options', cards })
    const { ballots } = await mediator.stateWhere(
      'it is asked again',
      (state) => state.ballots.at(-1)?.stage === 'frozen',
    )
    const again = ballots.at(-1)!
    await mediator.does({ type: 'open-ballot', ballot: again.id })
    await votes(voter, again, ['One list'])
    await mediator.stateWhere('and counts', (state) => state.ballots.at(-1)?.turnout?.in === 1)
    for (const seat of [mediator, voter]) seat.leavesTheRoom()
    await other.dispose()
  } finally {
    await own.dispose()
  }
}, 240_000)
