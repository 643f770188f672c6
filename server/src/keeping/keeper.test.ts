import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Keys } from '../secrets/keys.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { Sessions } from '../session/sessions.ts'
import { worldOnDisk } from '../session/testing/world-on-disk.ts'
import type { World } from '../world.ts'
import { deleteSession } from './delete-session.ts'
import { Keeper } from './keeper.ts'

let world: World
let sessions: Sessions
beforeEach(async () => {
  world = await worldOnDisk()
  sessions = new Sessions(world)
})
afterEach(async () => {
  await sessions.close()
  await world.rooms.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

const made = async (): Promise<ActiveSession> => {
  const { sessionId } = await sessions.create({
    title: 'Two firms',
    template: 'joint-day',
    groups: { a: { name: 'One' }, b: { name: 'Two' } },
    mediator: 'Nell',
    sponsor: '',
    k: 3,
    cap: 3,
  })
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
