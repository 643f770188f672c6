import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setText } from '@parley/shared/documents/cards'
import { PRACTICE_STEPS } from '@parley/shared/protocol/practice'
import { gather, writesAndTables } from '../driver/gather.ts'
import { practise } from '../driver/practice-seats.ts'
import { asks, knocks } from '../driver/probe.ts'
import { reading, scrape } from '../driver/scrape.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

const RUNNING = new URL('../../docs/RUNNING.md', import.meta.url)

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** Names in the first column of the table of metrics. */
const documented = (): readonly string[] => {
  const page = readFileSync(RUNNING, 'utf8')
  const table = page.slice(page.indexOf('### Metrics'), page.indexOf('### Logs'))
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => line.split('|')[1]?.match(/(?<=`)\w+(?=`)/g) ?? [])
}

it('OB1: the names that are exported are those of docs/RUNNING.md', async () => {
  const { names } = await scrape(server.url)
  expect(documented().length).toBeGreaterThan(50)
  expect([...documented()].sort()).toEqual([...names].sort())
})

it('OB1: what happens is counted by kind, reason, code and route, and nobody is named', async () => {
  const room = await gather(server.url, { a: 2, b: 2 })
  const { mediator, people, a, everyone, created } = room
  const read = async (name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> =>
    reading((await scrape(server.url)).samples, name, labels)
  const comesTo = (name: string, labels: Readonly<Record<string, string>>, value: number): Promise<unknown> =>
    until(`${name} ${JSON.stringify(labels)} comes to ${value}`, async () => (await read(name, labels)) === value)

  await writesAndTables(room, 'interest', (seat) => `Draft of ${seat}`)
  const [cards] = await Promise.all(a.map(async (seat) => (await seat.sees('table:a')).cards))
  await a[0]!.opens('board')
  await mediator.opens('notebook')
  await comesTo('parley_live_connections', {}, everyone.length)
  await comesTo('parley_sync_connections', { document: 'desk' }, people.length)
  await comesTo('parley_sync_connections', { document: 'table' }, 2)
  await comesTo('parley_sync_connections', { document: 'board' }, 1)
  await comesTo('parley_sync_connections', { document: 'notebook' }, 1)
  expect(await read('parley_rooms', { document: 'desk' })).toBeGreaterThanOrEqual(people.length)
  expect(await read('parley_document_bytes', { document: 'desk' })).toBeGreaterThan(200)
  expect(await read('parley_sessions_open')).toBe(1)
  expect(await read('parley_commands_total', { type: 'offer', outcome: 'done' })).toBe(people.length)
  for (const name of ['received_bytes', 'sent_bytes', 'sent_frames'])
    expect(await read(`parley_sync_${name}_total`), name).toBeGreaterThan(10)
  const states = await read('parley_live_sent_states_total')
  expect(states).toBeGreaterThan(everyone.length)
  expect(await read('parley_live_sent_bytes_total')).toBeGreaterThan(states * 100)
  for (const name of ['tick', 'append', 'room_load'])
    expect(await read(`parley_${name}_duration_seconds_count`), name).toBeGreaterThan(5)

  // What is refused: a change at a table that the mediator has locked, an unreadable and a forbidden command, a token.
  await mediator.does({ type: 'start-step', step: 'write-frustrations' })
  setText(await a[0]!.opens('table:a'), cards?.[0]?.id ?? '', 'Too late')
  await until('the change is refused', () => a[0]!.closes.some(({ code }) => code === 4409))
  await comesTo('parley_socket_closes_total', { socket: 'sync', code: '4409' }, 1)
  expect(await read('parley_refused_updates_total', { reason: 'not-now' })).toBe(1)
  const commands = `/api/sessions/${mediator.sessionId}/commands`
  await asks(server.url, commands, { raw: '{"type": "Zwetschge', method: 'POST', token: mediator.token })
  await asks(server.url, commands, { body: { type: 'end-session' }, token: a[0]!.token })
  expect(await read('parley_commands_total', { type: 'unreadable', outcome: 'invalid' })).toBe(1)
  expect(await read('parley_commands_total', { type: 'end-session', outcome: 'not-allowed' })).toBe(1)
  const token = 'a'.repeat(43)
  await knocks(server.url, `/live/${mediator.sessionId}`, ['parley.v1', `seat.${token}`])
  await comesTo('parley_socket_closes_total', { socket: 'live', code: '4401' }, 1)
  await asks(server.url, '/Zwetschge?Zwetschge=Zwetschge')
  await asks(server.url, '/api/Zwetschge')
  expect(await read('parley_http_requests_total', { route: '/api/*', status: '404' })).toBe(1)
  expect(await read('parley_http_requests_total', { route: '/api/sessions/:id/commands', status: '422' })).toBe(1)

  const { seat } = await practise(server.url, { seat: 'b', step: PRACTICE_STEPS[0]!.id, speed: 'calm' })
  await asks(server.url, `/api/sessions/${seat.sessionId}`, { token: seat.token })
  expect(await read('parley_practices')).toBe(1)
  expect(await read('parley_http_requests_total', { route: 'practice', status: '200' })).toBe(1)

  const { text, samples } = await scrape(server.url)
  const secrets = [
    mediator.sessionId,
    seat.sessionId,
    created.roomCode,
    ...Object.values(created.invites),
    ...everyone.flatMap((one) => [one.id, one.token, one.returnCode]),
    'Person',
    'Nell',
    'Draft',
    'Zwetschge',
    'subscriptions',
  ].filter(Boolean)
  for (const secret of secrets) expect(text).not.toContain(secret)
  // Short lists everywhere: a label that somebody can make up would grow without end.
  const bySort = Map.groupBy(samples, ({ name }) => name)
  for (const [name, all] of bySort) expect(all.length, name).toBeLessThan(40)
  for (const one of everyone) one.leavesTheRoom()
  await comesTo('parley_live_connections', {}, 0)
}, 180_000)
