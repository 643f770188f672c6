import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { GROUPS } from '@parley/shared/session/agenda'
import { DAY } from '@parley/shared/keeping/lives'
import { digestOf } from '../files/record-bytes.ts'
import { entryRoutes } from '../http/entry-routes.ts'
import type { Keys } from '../secrets/keys.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { Screens } from '../session/screens.ts'
import { Sessions } from '../session/sessions.ts'
import { takeUpRecord } from '../session/take-up-record.ts'
import { worldOnDisk } from '../session/testing/world-on-disk.ts'
import type { World } from '../world.ts'
import { deleteSession } from './delete-session.ts'
import { endUnused } from './end-unused.ts'
import { goneError, keptOf } from './gone.ts'
import { Keeper } from './keeper.ts'
import { keptFor } from './kept-seats.ts'
import { readLink, storedLink } from './owner-links.ts'

let world: World
let sessions: Sessions
let ahead = 0
/** Of the mediator of the session that was made last. */
let token = ''
let returnCode = ''
beforeEach(async () => {
  ahead = 0
  world = { ...(await worldOnDisk()), now: () => Date.now() + ahead }
  sessions = new Sessions(world)
})
afterEach(async () => {
  await sessions.close()
  await world.rooms.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

const made = async (follows?: string): Promise<ActiveSession> => {
  const { sessionId, seat, ...codes } = await sessions.create({
    title: 'Two firms',
    template: 'joint-day',
    groups: { a: { name: 'One' }, b: { name: 'Two' } },
    mediator: 'Nell',
    sponsor: '',
    k: 3,
    cap: 3,
  })
  if (follows !== undefined) {
    const database = new Database(join(world.config.dataDir, 'parley.sqlite'))
    database.prepare('UPDATE sessions SET follows = ? WHERE id = ?').run(follows, sessionId)
    database.close()
  }
  token = seat.token
  returnCode = codes.returnCode
  const session = (await sessions.find(sessionId))!
  // Something has been sealed under its key.
  expect(session.marksKey.length).toBe(32)
  return session
}

it('KE6: whatever is still at work for a session that was deleted brings nothing of it back', async () => {
  const session = await made()
  const of = { session: session.id }
  await world.rooms.view(session.key('board'))
  expect(await world.store.all('document.get', { ...of, name: 'board' })).toHaveLength(1)
  await deleteSession(world, sessions, session.id, session)
  await expect(session.commit({ events: [{ type: 'summoned' }] })).rejects.toMatchObject({ id: 'session-deleted' })
  await expect(session.presented()).rejects.toMatchObject({ id: 'session-deleted' })
  await world.rooms.view(session.key('board')).catch(() => undefined)
  const event = { seq: 9, at: 1, public: '{}', sealed: null, salt: null, sealedHash: null, previous: '', hash: '' }
  expect(await world.store.write([{ do: 'event.add', with: { ...of, ...event }, changes: 1 }])).toBe(false)
  for (const name of ['event.all', 'seat.of-session', 'content.all'] as const)
    expect(await world.store.all(name, of), name).toEqual([])
  expect(await world.store.all('document.get', { ...of, name: 'board' })).toEqual([])
  expect(await sessions.find(session.id)).toBeNull()
})

it('KE6: the keys that a process left, which ended between the rows and them, are destroyed by the next', async () => {
  const session = await made()
  const dies: Keys = {
    keyOf: (name) => world.keys.keyOf(name),
    find: (name) => world.keys.find(name),
    names: () => world.keys.names(),
    destroy: () => {
      throw new Error('The process ends here.')
    },
  }
  await expect(deleteSession({ ...world, keys: dies }, sessions, session.id, session)).rejects.toThrow('ends here')
  expect(world.keys.names()).toContain(`marks-${session.id}`)
  await new Keeper(world, sessions).look()
  expect(world.keys.names()).toEqual(['server'])
  expect(await world.store.all('deleted.with-keys', {})).toEqual([])
})

/** Another process over the same data, so many days later: what is due is found, and nothing of it is settled. */
const startsLater = async (days: number): Promise<Keeper> => {
  await sessions.close()
  ahead += days * DAY
  sessions = new Sessions(world)
  const keeper = new Keeper(world, sessions)
  await keeper.begin()
  await sessions.loadOpen()
  return keeper
}

it('KE15: what is due is not read at the start, and is settled for who asks for it, and nothing else for them', async () => {
  const [one, other] = [await made(), await made()]
  const keeper = await startsLater(31)
  const fresh = await made()
  expect([sessions.size, world.due.size]).toEqual([1, 2])
  expect((await sessions.find(fresh.id))?.state.ended).toBe(false)
  expect(world.due.size, 'whoever asks for another waits for none').toBe(2)
  expect((await sessions.find(other.id))?.state.ended).toBe(true)
  expect(world.due.all).toEqual([one.id])
  await keeper.look()
  expect(world.due.size).toBe(0)
  expect((await sessions.find(one.id))?.state.ended).toBe(true)
  expect((await sessions.find(fresh.id))?.state.ended).toBe(false)
}, 180_000)

it('KE15: what cannot be settled stays closed, to those who ask for its record, too, and is tried again', async () => {
  const { id } = await made()
  const keeper = await startsLater(31)
  await keeper.look()
  const later = await startsLater(15)
  const bring = sessions.bring.bind(sessions)
  sessions.bring = () => Promise.reject(new Error('The disk gives errors.'))
  await later.look()
  for (const asks of [sessions.find(id), keptOf(world, id), goneError(world, id), keptFor(world, id, 'nobody')])
    await expect(asks).rejects.toThrow('The disk gives errors.')
  sessions.bring = bring
  expect(await keptOf(world, id)).not.toBeNull()
  expect(await sessions.find(id)).toBeNull()
  expect(world.due.size).toBe(0)
}, 180_000)

it('KE15: a session whose time ends between two looks closes at its moment', async () => {
  const { id } = await made()
  const keeper = await startsLater(29)
  ahead += DAY - 60_000
  await keeper.look()
  expect([world.due.size, (await sessions.find(id))?.state.ended]).toEqual([0, false])
  ahead += 120_000
  expect(world.due.all).toEqual([id])
  expect((await sessions.find(id))?.state.ended).toBe(true)
  expect(world.due.size).toBe(0)
}, 180_000)

/** Puts a session in the state of one whose time is over, with what settling it does. */
const isDueThen = (id: string, settle: () => Promise<unknown>): void =>
  world.due.set({
    times: new Map([[id, 0]]),
    now: world.now,
    settle: async () => {
      await settle()
      world.due.done(id)
    },
  })

it('KE15: the link of an owner is looked at once its session is settled, which gives it its places', async () => {
  const { id } = await made()
  await (await startsLater(31)).look()
  await (await startsLater(15)).look()
  const hash = storedLink(world, 'a link')
  await world.store.write([{ do: 'owner-link.put', with: { hash, session: id, seat: 'somebody' } }])
  expect(await readLink(world, sessions, 'a link'), 'it has no places yet').toBeNull()
  isDueThen(id, () => world.store.write([{ do: 'owner-link.keep', with: { hash, group: 'a', places: '[]' } }]))
  expect(await readLink(world, sessions, 'a link')).toMatchObject({ session: id, seat: 'somebody' })
}, 180_000)

it('KE15: a return code opens no seat that goes when its session is settled', async () => {
  const { id } = await made()
  await (await startsLater(31)).look()
  await startsLater(15)
  expect(world.due.all).toEqual([id])
  const routes = entryRoutes(world, sessions, new Screens(world.now))
  const body = JSON.stringify({ returnCode })
  const headers = { 'content-type': 'application/json' }
  routes.onError((error, c) => c.json({ id: 'id' in error ? error.id : error.message }, 400))
  const answer = await routes.request('/seats', { method: 'POST', headers, body }, { incoming: {} })
  expect(await answer.json(), 'a record that lapsed is not for the mediator').toEqual({ id: 'code-unknown' })
  expect(await keptOf(world, id)).not.toBeNull()
}, 180_000)

it('KE15: a record of which the time is over is taken up by nobody before it is settled', async () => {
  const { id } = await made()
  const text = readFileSync(new URL('../../../docs/example-record/record.json', import.meta.url), 'utf8')
  const sha256 = digestOf(Buffer.from(text))
  const file = { session: id, record: 'its-name', format: 'json', sha256, bytes: Buffer.from(text) }
  const lasts = { preparedAt: 1, since: 1, until: 2, days: 1, follows: null }
  await world.store.write([
    { do: 'record.add', with: file },
    { do: 'kept.add', with: { session: id, title: 'Two firms', record: 'its-name', status: 'confirmed', ...lasts } },
  ])
  expect(await takeUpRecord(world, sessions, text)).toMatchObject({ session: id, name: 'its-name' })
  isDueThen(id, () => deleteSession(world, sessions, id, null))
  await expect(takeUpRecord(world, sessions, text)).rejects.toMatchObject({ id: 'record-unknown' })
}, 180_000)

it('KE15, RC4: a seat that loses the record when its session is settled has none by asking first', async () => {
  const { id } = await made()
  await (await startsLater(31)).look()
  await startsLater(15)
  expect(world.due.all).toEqual([id])
  expect(await keptFor(world, id, token), 'a record that lapsed is not for the mediator').toBeNull()
  expect(await keptOf(world, id)).toMatchObject({ isConfirmed: false })
}, 180_000)

it('KE15, KE3: a record stands closed until those that go on from it are settled, and then for as long as they', async () => {
  const { id } = await made()
  await (await startsLater(31)).look()
  await (await startsLater(15)).look()
  expect(await keptOf(world, id)).not.toBeNull()
  const next = (await made(id)).id
  // The next session ended itself 30 days later, and its record stands: so does this one.
  await startsLater(100)
  expect(world.due.all.toSorted()).toEqual([id, next].toSorted())
  expect(await keptOf(world, id)).not.toBeNull()
  expect((await sessions.find(next))?.state.ended).toBe(true)
  await startsLater(200)
  expect(await goneError(world, id)).toMatchObject({ id: 'session-deleted' })
  expect(await goneError(world, next)).toMatchObject({ id: 'session-deleted' })
}, 180_000)

it('KE8, KE15: what both groups said while the server was down is done before the record is kept by itself', async () => {
  const session = await made()
  await endUnused(session)
  const holdsAt = world.now()
  for (const group of GROUPS)
    await session.commit({
      events: [{ type: 'proposed', proposal: `delete-${group}`, group, act: 'delete-session', holdsAt }],
    })
  const keeper = await startsLater(15)
  await keeper.look()
  expect(await goneError(world, session.id)).toMatchObject({ id: 'session-deleted' })
}, 180_000)
