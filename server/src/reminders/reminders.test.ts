import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Sessions } from '../session/sessions.ts'
import { worldOnDisk } from '../session/testing/world-on-disk.ts'
import type { World } from '../world.ts'
import { Reminders } from './reminders.ts'

type Heard = { readonly session: string; readonly delivery: string }
let heard: Heard[] = []
let refuses: ReadonlySet<string> = new Set()
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const { session } = JSON.parse(body) as Heard
    heard.push({ session, delivery: String(request.headers['parley-delivery']) })
    if (session.startsWith('hangs-up')) response.destroy()
    else response.writeHead(refuses.has(session) ? 500 : 204).end()
  })
})

let world: World
let sessions: Sessions
beforeEach(async () => {
  heard = []
  refuses = new Set()
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done))
  const { port } = receiver.address() as AddressInfo
  const made = await worldOnDisk()
  world = {
    ...made,
    now: () => Date.UTC(2027, 0, 24, 12),
    config: { ...made.config, webhook: { url: `http://127.0.0.1:${port}/`, secret: 's'.repeat(32) } },
  }
  sessions = new Sessions(world)
})
afterEach(async () => {
  await new Promise((done) => void receiver.close(done))
  await sessions.close()
  await world.rooms.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

/** A session of which only the record is left, with something that comes due in a week. */
const comesDue = (session: string) =>
  world.store.write([
    {
      do: 'kept.add',
      with: {
        session,
        title: session,
        record: 'r',
        status: 'confirmed',
        preparedAt: 0,
        since: 0,
        until: Date.UTC(2028, 0, 1),
        days: 90,
        follows: null,
      },
    },
    { do: 'reminder.add', with: { session, send: '2027-01-24', about: 'agreement', due: '2027-01-31', count: 1 } },
  ])
const waiting = async (): Promise<readonly unknown[]> =>
  (await world.store.all('reminder.ready', { today: '2027-01-24' })).map(({ session }) => session)

it('FT5: a reminder that is refused holds up no other, and is said again by the same name until it is taken', async () => {
  for (const session of ['one', 'three', 'two']) await comesDue(session)
  refuses = new Set(['one'])
  const reminders = new Reminders(world, sessions)
  await reminders.look()
  expect(heard.map(({ session }) => session)).toEqual(['one', 'three', 'two'])
  expect(await waiting()).toEqual(['one'])
  refuses = new Set()
  await reminders.look()
  expect(heard.map(({ session }) => session)).toEqual(['one', 'three', 'two', 'one'])
  expect(heard[3]?.delivery).toBe(heard[0]?.delivery)
  expect(await waiting()).toEqual([])
})

it('FT5: one that cannot be read, or that is not answered, holds up no other', async () => {
  // A day that is none, and a record that is not there, of a session that others go on from.
  await comesDue('a-broken-one')
  await world.store.write([
    {
      do: 'kept.add',
      with: {
        session: 'later',
        title: '',
        record: 'x',
        status: 'confirmed',
        preparedAt: 0,
        since: 0,
        until: 1,
        days: 1,
        follows: 'a-broken-one',
      },
    },
    {
      do: 'record.add',
      with: { session: 'a-broken-one', record: 'r', format: 'json', sha256: '', bytes: Buffer.from('{') },
    },
  ])
  await comesDue('hangs-up')
  await comesDue('two')
  await new Reminders(world, sessions).look()
  expect(heard.map(({ session }) => session)).toEqual(['hangs-up', 'two'])
  expect(await waiting()).toEqual(['a-broken-one', 'hangs-up'])
})

it('FT5: where three in a row are not answered, the others wait for the next look', async () => {
  for (const at of [1, 2, 3, 4, 5]) await comesDue(`hangs-up-${at}`)
  await new Reminders(world, sessions).look()
  expect(heard).toHaveLength(3)
  expect(await waiting()).toHaveLength(5)
})
