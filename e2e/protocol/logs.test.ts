import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asks, knocks } from '../driver/probe.ts'
import { newSecret, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { drafts, LARKFIELD, PEOPLE, PROBLEMS, SHORTENED } from '../larkfield/case.ts'
import { playLarkfield } from '../larkfield/play.ts'
import { ProtocolMediator } from '../larkfield/protocol-mediator.ts'
import { ProtocolPerson } from '../larkfield/protocol-person.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ ...SHORT_ACTS, LOG_LEVEL: 'trace' })
})
afterAll(() => server.dispose())

/** What of `secrets` stands in a log, letter by letter or encoded as parts of addresses are. */
const foundIn = (log: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((one) =>
    [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)].some((form) => log.includes(form)),
  )

/** A word that nobody else says. */
const planted = (): string => `Zwetschge${randomBytes(6).toString('hex')}`

/** Sends words, tokens and codes where they do not belong, in every way that a server might repeat them. */
const misbehaves = async (url: string, mediator: Seat): Promise<readonly string[]> => {
  const words: string[] = []
  const word = (): string => {
    const made = planted()
    words.push(made)
    return made
  }
  const commands = `/api/sessions/${mediator.sessionId}/commands`
  const { token } = mediator
  await asks(url, `/${word()}?${word()}=${word()}`)
  await asks(url, `/api/sessions/${word()}/log`, { token })
  await asks(url, '/api/door', { body: { roomCode: word() } })
  await asks(url, '/api/seats', { body: { returnCode: word() } })
  await asks(url, '/api/seats', { body: { invite: word(), name: word() } })
  await asks(url, commands, { raw: `{"type": ${word()}`, method: 'POST', token })
  await asks(url, commands, { body: { type: word() }, token })
  await asks(url, commands, { body: { type: 'rename-group', group: 'a', name: { words: word() } }, token })
  await asks(url, commands, { body: { type: 'end-session' }, token: word() })
  await asks(url, '/api/server', { headers: { origin: `https://${word()}.example`, cookie: word(), referer: word() } })
  await asks(url, '/api/sessions', { raw: word().repeat(20_000), method: 'POST' })
  await knocks(url, `/live/${word()}?${word()}`, ['parley.v1', `seat.${word()}`])
  await knocks(url, `/sync/${mediator.sessionId}/${word()}?client=${word()}`, ['parley.v1', `seat.${token}`])
  await knocks(url, `/live/${mediator.sessionId}`, [word()])
  return words
}

it('OB2, OB3, SE8: nothing that anybody wrote, is called, or holds as a secret stands in a log', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const people = await Promise.all(
    PEOPLE.map(
      async ({ name, group }) =>
        new ProtocolPerson(name, group, await Seat.joins(server.url, { invite: created.invites[group], name })),
    ),
  )
  const words = await misbehaves(server.url, mediator)
  await playLarkfield({ mediator: new ProtocolMediator(mediator), people }, async () => {})
  // A change that is refused: at a table, long after its step.
  const [person] = people
  const doc = await person!.seat.opens('table:a')
  const refusedWord = planted()
  doc.getMap('cards').set(refusedWord, refusedWord)
  await until('the change is refused', () => person!.seat.closes.some(({ code }) => code === 4409))

  // A damaged database: whoever reads it back stumbles over somebody's words.
  const other = await Seat.creates(server.url, { title: 'Another day' })
  // Short, as libraries quote the beginning of what they could not read.
  const lost = `Q${randomBytes(4).toString('hex')}`
  for (const seat of [mediator, other.mediator, ...people.map((one) => one.seat)]) seat.leavesTheRoom()
  expect(await server.down('SIGTERM')).toBe(0)
  const database = new Database(join(server.dataDir, 'parley.sqlite'))
  database.prepare('UPDATE events SET public = ? WHERE session = ?').run(`{"type": ${lost}}`, other.created.sessionId)
  database
    .prepare("UPDATE updates SET bytes = ? WHERE session = ? AND name = 'board'")
    .run(Buffer.from(lost), mediator.sessionId)
  database.close()
  await server.up()
  const route = `/api/sessions/${other.mediator.sessionId}`
  expect((await asks(server.url, route, { token: other.mediator.token })).status).toBe(500)
  const knock = await knocks(server.url, `/sync/${mediator.sessionId}/board`, ['parley.v1', `seat.${mediator.token}`])
  expect(knock.is).not.toBe('open')
  // A disk that refuses: another process holds the database, for longer than anybody waits.
  const holder = new Database(join(server.dataDir, 'parley.sqlite'))
  holder.exec('BEGIN IMMEDIATE')
  const refused = await asks(server.url, '/api/sessions', {
    body: { title: planted(), template: 'joint-session', groups: { a: { name: 'One' }, b: { name: 'Two' } } },
  })
  expect(refused.status).toBe(503)
  holder.exec('ROLLBACK')
  holder.close()
  expect(await server.down('SIGTERM')).toBe(0)

  const log = server.output
  for (const line of [
    'listening',
    'ready',
    'a session was opened',
    'an update was refused',
    'a session could not be loaded',
    'a room went wrong',
    'a request failed',
    'the disk refuses',
    'stopping',
    'stopped',
    '"route":"/api/sessions/:id/commands"',
    'SyntaxError',
  ])
    expect(log).toContain(line)

  const seats = [mediator, other.mediator, ...people.map((one) => one.seat)]
  const secrets = [
    ...words,
    lost,
    refusedWord,
    ...(['interest', 'frustration', 'assumption'] as const).flatMap((kind) => drafts(kind).map(({ text }) => text)),
    ...PROBLEMS,
    SHORTENED.to,
    LARKFIELD.title,
    'From boxes to subscriptions',
    'Another day',
    ...PEOPLE.map(({ name }) => name),
    'Nell',
    ...[created, other.created].flatMap((one) => [one.roomCode, one.returnCode, ...Object.values(one.invites)]),
    ...seats.flatMap((seat) => [seat.id, seat.token, seat.returnCode, ...seat.secrets.values()]),
    ...people.flatMap((one) => one.receipts),
  ].filter((one) => one !== '')
  expect(secrets.length).toBeGreaterThan(150)
  // First that the detector finds each of them where it is.
  for (const secret of secrets)
    expect(foundIn(`${log}{"path":"/${encodeURIComponent(secret)}"}`, [secret])).toEqual([secret])
  expect(foundIn(log, [...secrets, newSecret()])).toEqual([])
}, 180_000)
