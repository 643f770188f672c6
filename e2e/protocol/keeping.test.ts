import { createHash } from 'node:crypto'
import type { DoorView, KeptView } from '@parley/shared/protocol/answers'
import type { StateView } from '@parley/shared/protocol/state-view'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { endsConfirmed, keptDay, TITLE, WORDS } from '../driver/kept-day.ts'
import { as, asks, knocks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS, startsInVain } from '../driver/server-process.ts'
import { killedWhileStarting, nothingIsDue, startsLate, timePasses } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

const DAYS = 86_400
const A_MOMENT = 120

let server: ServerProcess
let other: ServerProcess
beforeAll(async () => {
  ;[server, other] = await Promise.all([ServerProcess.start(SHORT_ACTS), ServerProcess.start(SHORT_ACTS)])
})
afterAll(() => Promise.all([server.dispose(), other.dispose()]))

/** Whether words stand in any file of the data folder: as bytes, or letter by letter in any document. */
const isOnDisk = (words: string, { dataDir }: ServerProcess): boolean =>
  bytesIn(dataDir).includes(words) || wordsIn(dataDir).includes(words)

const get = (of: ServerProcess, { sessionId, token }: Pick<Seat, 'sessionId' | 'token'>, path = '') =>
  asks(of.url, `/api/sessions/${sessionId}${path}`, { token })
const errorOf = ({ text }: { readonly text: string }): { id: string; message: string; now?: string } =>
  (JSON.parse(text) as { error: { id: string; message: string; now?: string } }).error

describe.concurrent('what is kept has a life', () => {
  it('KE1, KE3, KE4, KE7, RC6: names go with the end, the board and the log after their days, the record stays and serves', async () => {
    const room = await keptDay(server)
    const { mediator, a, b, observer, created } = room
    const hash = await endsConfirmed(room)
    const [one, second] = [a[0]!, a[1]!]
    // Acceptance: the life of drafts is over with the end.
    for (const gone of [WORDS.desk, 'Ibis who leads', 'Pelican who looks', 'Person a1'])
      expect(isOnDisk(gone, server), `${gone} is gone`).toBe(false)
    expect(isOnDisk(WORDS.board, server), 'the detector finds what stands').toBe(true)
    const names = (tablesIn(server.dataDir)['seats'] ?? []).map(({ name }) => String(name))
    expect(names.sort()).toEqual(['Mediator', 'Observer', 'Participant', 'Person a0', 'Person b0', 'Screen'])
    const seen = await second.stateWhere('names became roles', ({ session }) => session.mediator === 'Mediator')
    expect(seen.roster.map(({ name }) => name).toSorted()).toEqual([
      'Mediator',
      'Observer',
      'Participant',
      'Person a0',
      'Person b0',
    ])
    const endedAt = seen.now
    expect(Math.abs(seen.session.keeping.until!.board - endedAt - 14 * DAYS * 1_000)).toBeLessThan(60_000)
    const file = await get(server, one, '/files/record.json')

    server = await timePasses(server, 14 * DAYS - 3_600)
    expect((await get(server, one)).status, 'an hour before it is all there').toBe(200)
    expect(isOnDisk(WORDS.board, server)).toBe(true)

    server = await timePasses(server, 14 * DAYS + A_MOMENT)
    for (const gone of [WORDS.board, 'Ibis', 'Pelican']) expect(isOnDisk(gone, server), `${gone} is gone`).toBe(false)
    const tables = tablesIn(server.dataDir)
    for (const table of ['sessions', 'events', 'updates', 'documents', 'contents', 'owners', 'marks', 'invites'])
      expect(tables[table], table).toEqual([])
    expect(keysIn(server.dataDir)).toEqual(['server.key'])
    for (const path of ['', '/log', '/files/working.json', '/files/mine.md', '/sheets']) {
      const answer = await get(server, one, path)
      expect([answer.status, errorOf(answer).id], path).toEqual([410, 'board-deleted'])
      expect(errorOf(answer).message).toMatch(/^The board and the log of this session were deleted on \d/)
      expect(errorOf(answer).now).toMatch(/^Its record is here until \d/)
    }
    expect(await knocks(server.url, `/live/${one.sessionId}`, as(one.token))).toMatchObject({
      code: 4410,
      reason: 'board-deleted',
    })
    // The record is, byte for byte, what both groups confirmed, for everybody who may have it and nobody else.
    for (const seat of [one, second, b[0]!, mediator, observer]) {
      const still = await get(server, seat, '/files/record.json')
      expect([still.status, still.text]).toEqual([200, file.text])
    }
    expect((await get(server, room.projector, '/files/record.json')).status).toBe(410)
    expect((await get(server, { sessionId: one.sessionId, token: 'x'.repeat(43) }, '/files/record.json')).status).toBe(
      410,
    )
    expect(file.text).toContain(WORDS.agreement)
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(
      tables['record_files']?.find(({ format, record }) => format === 'json' && record === hash)?.['sha256'],
    )
    const kept = JSON.parse((await get(server, one, '/kept')).text) as KeptView
    expect(kept).toMatchObject({ title: TITLE, isConfirmed: true })
    expect(Math.round((kept.until - kept.since) / 86_400_000)).toBe(76)
    // Another device comes back with the return code; then the old token opens nothing.
    const back = await ask<{ seat: { token: string } }>(server.url, '/seats', { returnCode: b[0]!.returnCode })
    expect((await get(server, { sessionId: one.sessionId, token: back.seat.token }, '/kept')).status).toBe(200)
    expect((await get(server, b[0]!, '/kept')).status).toBe(410)
    expect(await refusal(ask(server.url, '/door', { invite: created.invites.a }))).toBe('code-unknown')

    // A session goes on from it, and keeps it beyond its own days; with the last one it goes, too.
    const next = await ask<{ sessionId: string; seat: { token: string } }>(server.url, '/record-session', {
      ...DAY,
      title: 'The next day',
      mediator: 'Heron',
      groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
      record: file.text,
    })
    expect(next.sessionId).not.toBe(one.sessionId)
    server = await timePasses(server, 100 * DAYS)
    expect((await get(server, one, '/files/record.json')).status, 'the next one has its board').toBe(200)
    server = await timePasses(server, 120 * DAYS)
    expect((await get(server, one, '/files/record.json')).status, 'the next one has its record').toBe(200)
    server = await timePasses(server, 100 * DAYS + 91 * DAYS)
    expect(errorOf(await get(server, one, '/files/record.json')).id).toBe('session-deleted')
    expect(isOnDisk(TITLE, server) || isOnDisk(WORDS.agreement, server)).toBe(false)
  }, 240_000)

  it('KE1, KE5, KE6, KE7: a session that nobody ends has a life, and all of it goes whenever the process is killed', async () => {
    const { mediator, a, created } = await gather(other.url, { a: 1, b: 1 }, { ...DAY, k: 3, title: TITLE })
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    await a[0]!.writes('interest', WORDS.desk)
    const [seat] = a
    other = await timePasses(other, 29 * DAYS)
    expect(isOnDisk(WORDS.desk, other), 'a draft waits for its author').toBe(true)
    other = await timePasses(other, 32 * DAYS)
    expect(isOnDisk(WORDS.desk, other)).toBe(false)
    const { entries } = await logOf(new Seat(other.url, { ...created, seat: mediatorSeat(mediator), returnCode: '' }))
    expect(entries.find((entry) => entry.public.type === 'session-ended')?.public).toMatchObject({ unused: 30 })
    expect((await get(other, seat!, '/files/record.json')).status).toBe(200)
    expect(isOnDisk(TITLE, other)).toBe(true)

    // Killed again and again while it deletes, before anybody is let in.
    const at = 32 * DAYS + 91 * DAYS
    for (const wait of [40, 120, 200, 280, 360, 480]) await killedWhileStarting(other, at, wait)
    other = await timePasses(other, at)
    expect(isOnDisk(TITLE, other) || isOnDisk(WORDS.desk, other)).toBe(false)
    const tables = tablesIn(other.dataDir)
    for (const [table, rows] of Object.entries(tables))
      if (!['kysely_migration', 'kysely_migration_lock', 'deleted_sessions'].includes(table))
        expect(rows, table).toEqual([])
    expect(tables['deleted_sessions']).toMatchObject([{ session: created.sessionId, keys: '' }])
    expect(keysIn(other.dataDir)).toEqual(['server.key'])
    for (const path of ['', '/kept', '/log', '/files/record.json', '/files/mine.md']) {
      const answer = await get(other, seat!, path)
      expect([answer.status, errorOf(answer).id], path).toEqual([410, 'session-deleted'])
      expect(errorOf(answer).message).toMatch(/^This session was deleted on \d/)
    }
    expect(await knocks(other.url, `/live/${seat!.sessionId}`, as(seat!.token))).toMatchObject({
      code: 4404,
      reason: 'session-deleted',
    })
    expect(await refusal(ask(other.url, '/seats', { returnCode: seat!.returnCode }))).toBe('code-unknown')
    expect(await refusal(ask(other.url, '/seats', { invite: created.invites.a, name: 'Late' }))).toBe('code-unknown')
  }, 240_000)

  it('KE15: a server that starts late is ready before it has settled what came due, and opens none of it before', async () => {
    let late = await ServerProcess.start({ ...SHORT_ACTS, LOG_LEVEL: 'info' })
    const made = await Promise.all([1, 2, 3, 4].map(() => Seat.creates(late.url)))
    const seats = made.map(({ mediator }) => mediator)
    const settled = () => late.output.split('"msg":"a session ended"').length - 1
    late = await startsLate(late, 31 * DAYS)
    // Killed when it has settled one of them: the next does what is left.
    await until('one is settled', () => settled() > 0, 60_000)
    await late.down()
    expect(late.output.indexOf('"msg":"ready"')).toBeGreaterThan(0)
    expect(late.output.indexOf('"msg":"ready"')).toBeLessThan(late.output.indexOf('"msg":"a session ended"'))
    late = await startsLate(late, 31 * DAYS)
    const answers = await Promise.all(seats.toReversed().map((seat) => get(late, seat)))
    for (const { status, text } of answers) expect([status, (JSON.parse(text) as StateView).ended]).toEqual([200, true])
    for (const { mediator, created } of made) {
      const { entries } = await logOf(new Seat(late.url, { ...created, seat: mediatorSeat(mediator), returnCode: '' }))
      expect(entries.filter((entry) => entry.public.type === 'session-ended')).toHaveLength(1)
    }
    await nothingIsDue(late)
    // After a year without a look at any, whoever asks first hears that it was deleted.
    late = await startsLate(late, 400 * DAYS)
    for (const seat of seats.toReversed()) {
      const answer = await get(late, seat, '/kept')
      expect([answer.status, errorOf(answer).id]).toEqual([410, 'session-deleted'])
    }
    await nothingIsDue(late)
    expect(keysIn(late.dataDir)).toEqual(['server.key'])
    await late.dispose()
  }, 240_000)

  it('KE2: how long things are kept is said at the door as it is set, and a setting out of bounds stops the start', async () => {
    const own = await ServerProcess.start({ KEEP_BOARD_DAYS: '7', KEEP_RECORD_DAYS: '30', BACKUP_DAYS: '5' })
    const { created } = await Seat.creates(own.url)
    const door = await ask<DoorView>(own.url, '/door', { invite: created.invites.a })
    expect(door.keeping).toEqual({ board: 7, record: 30, unused: 30, backups: 5 })
    // What was told is not lengthened by a later setting, and is shortened by one.
    const { dataDir } = own
    await own.down()
    const later = await ServerProcess.start({ KEEP_BOARD_DAYS: '30', KEEP_UNUSED_DAYS: '10' }, dataDir)
    expect((await ask<DoorView>(later.url, '/door', { invite: created.invites.a })).keeping).toEqual({
      board: 7,
      record: 30,
      unused: 10,
      backups: 0,
    })
    await later.dispose()
    for (const [name, value] of [
      ['KEEP_BOARD_DAYS', '2'],
      ['KEEP_RECORD_DAYS', '366'],
      ['KEEP_UNUSED_DAYS', 'never'],
      ['BACKUP_DAYS', '31'],
    ] as const) {
      const { code, said } = await startsInVain({ [name]: value })
      expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^${name} must be a whole number from `))])
    }
  }, 240_000)
})

const mediatorSeat = ({ id, token }: Seat): { id: string; token: string } => ({ id, token })
