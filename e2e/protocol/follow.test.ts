import { changesSince } from '@parley/shared/changes/changes-since'
import type { BoardTrace } from '@parley/shared/changes/trace'
import { setCard } from '@parley/shared/documents/cards'
import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { LastTime } from '@parley/shared/follow/last-time'
import type { RecordPreview } from '@parley/shared/follow/record-preview'
import { BODY_BYTES_MOST, RECORD_BYTES_MOST } from '@parley/shared/limits'
import type { DoorView, TracesView } from '@parley/shared/protocol/answers'
import { verifyLog } from '@parley/shared/session/verify-log'
import { mapOf } from '@parley/shared/snapshot/record-map'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmedRecord, PRIVATE_WORDS, type ConfirmedRecord } from '../driver/confirmed-record.ts'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { cardsOf, gather, type Gathering } from '../driver/gather.ts'
import { asks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

const SESSION = { title: 'Six weeks on', ...DAY, groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } }, k: 3 }

let earlier: ConfirmedRecord
let server: ServerProcess
let room: Gathering
let whileUnconfirmed: string | null

const preview = (record: string): Promise<RecordPreview> => ask(server.url, '/record-preview', { record })
const follow = (record: string): Promise<string | null> =>
  refusal(ask(server.url, '/record-session', { ...SESSION, record }))
const lastTime = (seat: Seat): Promise<LastTime> =>
  ask(server.url, `/sessions/${seat.sessionId}/last-time`, undefined, seat.token)
const tracesOf = async (seat: Seat) =>
  (await ask<TracesView>(server.url, `/sessions/${seat.sessionId}/changes`, undefined, seat.token)).traces

beforeAll(async () => {
  // A day is played and the server started three times: a busy machine may need longer than a test does.
  earlier = await confirmedRecord(await ServerProcess.start(), async ({ url }, file) => {
    whileUnconfirmed = await refusal(ask(url, '/record-session', { ...SESSION, record: file }))
  })
  ;({ server } = earlier)
  room = await gather(server.url, { a: 1, b: 1 }, { ...SESSION, record: earlier.file })
}, 180_000)
afterAll(() => server.dispose())

/** Everything about cards and links but their ids and order. */
const shapeOf = ({ cards, links }: DocumentView) => {
  const name = (id: string | undefined): string | undefined => cards.find((card) => card.id === id)?.text
  return {
    cards: cards
      .map(({ id: _id, at: _at, lane, of, ...card }: CardView) =>
        JSON.stringify({ ...card, in: name(lane), of: name(of) }),
      )
      .toSorted(),
    links: links.map(({ from, to, kind }) => `${name(from)} ${kind} ${name(to)}`).toSorted(),
  }
}

describe('a session that goes on from a record', () => {
  it('FU1, FU2: begins with the cards, links, weeks and dates of the record, and nothing else', async () => {
    const standing = earlier.board.cards.filter(({ kind }) => kind !== 'agreement')
    const expected = standing.map(({ place: _place, ...card }) => card)
    const board = {
      cards: await cardsOf(room.b[0]!, 'board', standing.length),
      links: (await room.b[0]!.sees('board')).links,
    }
    expect(shapeOf(board)).toEqual(shapeOf({ cards: expected, links: earlier.board.links }))
    expect(mapOf(board, true)).toEqual(mapOf(earlier.board, true))
    // Everybody who reads the board reads the same one.
    for (const seat of [room.mediator, room.a[0]!, room.projector]) expect(await seat.sees('board')).toEqual(board)
    const reached = JSON.stringify([board, await lastTime(room.a[0]!), room.a[0]!.state, await logOf(room.a[0]!)])
    for (const id of earlier.ids) expect(reached).not.toContain(id)
    expect(reached).not.toContain(PRIVATE_WORDS)
  })

  it('FU9: is not made where a group has the name that the other one had in the record', async () => {
    const swapped = {
      ...SESSION,
      groups: { a: { name: 'operations ' }, b: { name: 'Strategy' } },
      record: earlier.file,
    }
    const before = tablesIn(server.dataDir)['sessions']
    expect(await refusal(ask(server.url, '/record-session', swapped))).toBe('invalid')
    expect(tablesIn(server.dataDir)['sessions']).toEqual(before)
  })

  it('FU1: a preview says the same before anything is made', async () => {
    const before = tablesIn(server.dataDir)['sessions']
    const { record, cards, links } = await preview(earlier.file)
    expect(record.title).toBe('From boxes to subscriptions')
    expect(cards).toBe(earlier.board.cards.length - 1)
    expect(links).toMatchObject({ 'depends-on': 1, supports: 1, limits: 1 })
    expect(tablesIn(server.dataDir)['sessions']).toEqual(before)
  })

  it('FU3: everybody in the room reads the agreements of last time, and nobody else does', async () => {
    const last = await lastTime(room.a[0]!)
    expect(last.agreements).toEqual([
      {
        text: 'Saffron is counted weekly',
        sort: 'plan',
        due: '2027-01-31',
        when: 'every Friday',
        owners: { a: 'Person a0', b: 'Person b0' },
      },
    ])
    expect(last).toMatchObject({ checkIn: '2027-02-28', groups: { a: 'Strategy', b: 'Operations' } })
    for (const seat of [room.mediator, room.b[0]!, room.projector]) expect(await lastTime(seat)).toEqual(last)
    const { invites, roomCode } = room.created
    const sponsor = await Seat.joins(server.url, { invite: invites.sponsor, name: 'Sponsor' }, false)
    const waiting = await Seat.joins(server.url, { roomCode, group: 'a', name: 'New' }, false)
    const other = await gather(server.url, { a: 1, b: 1 }, SESSION)
    for (const seat of [sponsor, waiting, other.a[0]!]) {
      const path = `/sessions/${room.mediator.sessionId}/last-time`
      expect(await refusal(ask(server.url, path, undefined, seat.token))).toBe('not-found')
    }
    expect(await refusal(lastTime(other.a[0]!))).toBe('not-found')
    for (const seat of [sponsor, waiting, ...other.everyone]) seat.leavesTheRoom()
  })

  it('FU5: people learn from which day it goes on before they join, at the door, and in the room', async () => {
    const at = Date.parse((JSON.parse(earlier.file) as { preparedAt: string }).preparedAt)
    const door = await ask<DoorView>(server.url, '/door', { invite: room.created.invites.b })
    expect(door.follows).toBe(at)
    for (const seat of room.everyone) expect(seat.state?.session.follows).toEqual({ at, agreements: 1, lanes: 4 })
    const waiting = await Seat.joins(server.url, { roomCode: room.created.roomCode, group: 'b', name: 'New' }, false)
    expect(waiting.state?.session.follows).toEqual({ at })
    waiting.leavesTheRoom()
  })

  it('FU5: its log has an event of hashes and numbers, and is whole', async () => {
    const log = await logOf(room.a[0]!)
    expect(log.entries[1]?.public).toMatchObject({
      type: 'session-followed',
      taken: { cards: earlier.board.cards.length - 1, lanes: 4, links: 3, agreements: 1 },
      words: [],
    })
    expect(JSON.stringify(log)).not.toMatch(/Saffron|Person|Practice day|subscriptions/)
    expect(verifyLog(JSON.stringify(log))).toMatchObject({ is: 'log', entries: log.entries.length, whole: {} })
  })

  it('FU6: what changed since the last session is known from the beginning, and sealed', async () => {
    const [one, other] = [room.a[0]!, room.b[0]!]
    const [base, ...steps] = await tracesOf(other)
    expect(base).toEqual({ seq: 2, step: null, at: expect.any(Number) })
    expect(steps).toEqual([])
    await room.mediator.does({ type: 'start-step', step: 'map' })
    const card = (await one.sees('board')).cards.find(({ text }) => text === 'First switch offer')!
    setCard(await one.opens('board'), card.id, 'week', 11)
    await one.saved('board')
    await until('the week has come', async () =>
      (await other.sees('board')).cards.some(({ id, week }) => id === card.id && week === 11),
    )
    const trace = await ask<BoardTrace>(server.url, `/sessions/${other.sessionId}/changes/2`, undefined, other.token)
    expect(changesSince(trace, await other.sees('board')).cards).toMatchObject([
      { what: 'changed', card: { id: card.id }, reworded: false, moves: [{ key: 'week', was: 10 }] },
    ])
    expect(bytesIn(server.dataDir).includes(trace.salt)).toBe(false)
    // A step that begins now has a trace of its own, and the last session stays.
    await room.mediator.does({ type: 'start-step', step: 'map' })
    expect((await tracesOf(other)).map(({ step }) => step)).toEqual([null, 'map', 'map'])
  })

  it('FU7: is there whole after the server was killed in the moment in which it was made', async () => {
    const { created } = await Seat.creates(server.url, { ...SESSION, record: earlier.file })
    await server.down('SIGKILL')
    await server.up()
    const seat = new Seat(server.url, created)
    await seat.connects()
    expect(shapeOf(await seat.sees('board')).cards).toHaveLength(earlier.board.cards.length - 1)
    expect((await lastTime(seat)).agreements).toHaveLength(1)
    expect(await tracesOf(seat)).toHaveLength(1)
    seat.leavesTheRoom()
  })

  it('FU8: nothing of last time lies readable beside the board, and it is gone when the session ends', async () => {
    const { mediator } = room
    const mine = (table: string) =>
      (tablesIn(server.dataDir)[table] ?? []).filter((row) => row['session'] === mediator.sessionId)
    expect(mine('last_times')).toHaveLength(1)
    expect(JSON.stringify(['last_times', 'events', 'contents', 'board_traces'].map(mine))).not.toContain('Saffron')
    // Even sealed it leaves every file, the write-ahead log too; the middle of it stands in one page of the database.
    const sealed = [...mine('last_times'), ...mine('board_traces')].map((row) =>
      Buffer.from(row['body'] as Uint8Array).subarray(100, 400),
    )
    expect(sealed.map((piece) => bytesIn(server.dataDir).includes(piece))).toEqual(sealed.map(() => true))
    await mediator.does({ type: 'end-session' })
    expect(sealed.map((piece) => bytesIn(server.dataDir).includes(piece))).toEqual(sealed.map(() => false))
    expect(mine('last_times')).toEqual([])
    expect(mine('board_traces')).toEqual([])
    expect(await refusal(lastTime(room.a[0]!))).toBe('not-found')
  })
})

describe('FU4: what is taken up is what both groups confirmed', () => {
  it('not a record that nobody has confirmed yet', () => {
    expect(whileUnconfirmed).toBe('record-not-confirmed')
  })

  it.each<readonly [string, (file: string) => string, string]>([
    ['what is no JSON', () => 'Dear all', 'record-wrong'],
    ['another file of Parley', (file) => file.replaceAll('parley-record', 'parley-mine'), 'record-wrong'],
    ['a working copy', (file) => file.replaceAll('parley-record', 'parley-working'), 'record-working'],
    [
      'what was kept without a confirmation',
      (file) => file.replaceAll('parley-record', 'parley-kept'),
      'record-not-confirmed',
    ],
    ['a record of a later version', (file) => file.replace('"version": 1', '"version": 2'), 'record-version'],
    ['a record with a part cut out', (file) => file.replace('"agreements"', '"agreed"'), 'record-damaged'],
    [
      'a record with a week out of the world',
      (file) => file.replace('"week": 10', '"week": 4503599627370496'),
      'record-damaged',
    ],
    ['a record with one word changed', (file) => file.replace('counted weekly', 'counted daily'), 'record-changed'],
    ['a record of another moment', (file) => file.replace(/("preparedAt": "\d{3})\d/, '$10'), 'record-unknown'],
    ['more than a record can be', (file) => file + ' '.repeat(RECORD_BYTES_MOST), 'too-large'],
  ])('not %s', async (_what, change, id) => {
    const file = change(earlier.file)
    expect(file).not.toBe(earlier.file)
    expect([await refusal(preview(file)), await follow(file)]).toEqual([id, id])
  })

  it('not a request that says beforehand that it is larger than a record can be', async () => {
    const long = { raw: '{', headers: { 'content-length': String(3 * RECORD_BYTES_MOST) } }
    for (const path of ['/api/record-preview', '/api/record-session'])
      expect((await asks(server.url, path, long)).status).toBe(413)
  })

  it('but a copy with the line breaks of another system is', async () => {
    expect(await refusal(preview(`\uFEFF${earlier.file.replaceAll('\n', '\r\n')}`))).toBe(null)
  })

  it('and only by whoever may create a session: a participant who has the file may not', async () => {
    const keyed = await ServerProcess.start({ MEDIATOR_KEY: 'a-key-of-this-server' })
    try {
      for (const path of ['/record-preview', '/record-session']) {
        const asked = ask(keyed.url, path, { ...SESSION, record: earlier.file })
        expect(await refusal(asked)).toBe('mediator-key')
        // Whoever has no key is not listened to for longer than anybody else.
        const long = { raw: '{', headers: { 'content-length': String(BODY_BYTES_MOST + 1) } }
        expect((await asks(keyed.url, `/api${path}`, long)).status).toBe(413)
      }
      const key = { 'mediator-key': 'a-key-of-this-server' }
      expect(await refusal(ask(keyed.url, '/record-preview', { record: earlier.file }, undefined, key))).toBe(
        'record-unknown',
      )
    } finally {
      await keyed.dispose()
    }
  })
})
