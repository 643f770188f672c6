import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCommand } from '../commands/run-command.ts'
import { TestGate } from '../rooms/testing/fake-socket.ts'
import { LiveSockets } from '../sockets/live-sockets.ts'
import type { World } from '../world.ts'
import type { ActiveSession } from './active-session.ts'
import { Screens } from './screens.ts'
import { giveSeat } from './seats.ts'
import { Sessions, STAYS } from './sessions.ts'
import { worldOnDisk } from './testing/world-on-disk.ts'

const SESSIONS = 12
const GRACE = 30_000

let world: World
let sessions: Sessions
let sockets: LiveSockets
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  world = await worldOnDisk()
  sessions = new Sessions(world)
  sockets = new LiveSockets(sessions)
})
afterEach(async () => {
  await sessions.close()
  await world.rooms.close()
  await world.store.close()
  vi.useRealTimers()
  rmSync(world.config.dataDir, { recursive: true })
})

/** Lets the clock run in steps; the store answers in between, in its own time. */
const passes = async (milliseconds: number): Promise<void> => {
  for (let left = milliseconds; left > 0; left -= 1_000) {
    await vi.advanceTimersByTimeAsync(1_000)
    await world.store.all('session.get', { id: '' })
  }
}

const made = async (): Promise<{ session: ActiveSession; mediator: string; leave: () => void }> => {
  const created = await sessions.create({
    title: 'Two firms',
    template: 'joint-day',
    groups: { a: { name: 'One' }, b: { name: 'Two' } },
    mediator: 'Nell',
    sponsor: 'The board',
    k: 3,
    cap: 3,
  })
  const session = (await sessions.find(created.sessionId))!
  const seats = await Promise.all(
    (['a', 'b'] as const).map((group) =>
      giveSeat(session, { role: 'participant', group, name: 'Somebody', entry: 'invite' }),
    ),
  )
  const leaves: (() => void)[] = []
  const ids = [created.seat.id, ...seats.map(({ seat }) => seat.id)]
  for (const seat of ids) {
    const socket = { send: () => undefined, close: () => undefined, unsent: () => 0 }
    leaves.push(await sockets.of(session).add(seat, socket))
    for (const document of ['board', `desk:${seat}`]) {
      const quiet = { send: () => undefined, close: () => undefined, terminate: () => undefined, buffered: () => 0 }
      const options = { ...session.key(document), owner: seat, client: leaves.length }
      const connection = world.rooms.connect(quiet, options, new TestGate())
      leaves.push(() => connection.closed())
    }
  }
  return { session, mediator: created.seat.id, leave: () => leaves.forEach((one) => one()) }
}

it('OB5: sessions, rooms and sockets that came and went leave nothing in memory, and no timer', async () => {
  const before = vi.getTimerCount()
  const opened = await Promise.all(Array.from({ length: SESSIONS }, made))
  await passes(2_000)
  expect(sessions.size).toBe(SESSIONS)
  expect(sessions.open).toBe(SESSIONS)
  expect(sockets.size).toBe(SESSIONS * 3)
  expect(world.rooms.loadedStats().rooms).toBeGreaterThanOrEqual(SESSIONS * 4)
  expect(world.rooms.loadedStats().connections).toBe(SESSIONS * 6)
  expect(vi.getTimerCount()).toBeGreaterThan(before)

  for (const { session, mediator } of opened)
    await runCommand(session, mediator, { type: 'end-session' }, new Screens(world.now))
  // As long as somebody is connected the session stays.
  await passes(STAYS + GRACE)
  expect(sessions.size).toBe(SESSIONS)
  expect(sessions.open).toBe(0)

  for (const { leave } of opened) leave()
  await passes(STAYS + 2 * GRACE)
  expect(sessions.size).toBe(0)
  expect(sockets.size).toBe(0)
  expect(world.rooms.loadedStats()).toMatchObject({ rooms: 0, connections: 0, failures: 0 })
  expect(vi.getTimerCount()).toBe(before)

  // Nothing is lost: whoever comes for a file finds the session again.
  expect((await sessions.find(opened[0]!.session.id))?.state.ended).toBe(true)
}, 180_000)

it('OB5: a session that has not ended stays, whoever is there, and so does one that is asked for', async () => {
  const [open, ended] = [await made(), await made()]
  await runCommand(ended.session, ended.mediator, { type: 'end-session' }, new Screens(world.now))
  for (const { leave } of [open, ended]) leave()
  for (let asked = 0; asked < 4; asked += 1) {
    await passes(STAYS / 2)
    expect(await sessions.find(ended.session.id)).toBe(ended.session)
  }
  await passes(2 * STAYS)
  expect(sessions.size).toBe(1)
  expect(await sessions.find(open.session.id)).toBe(open.session)
  expect(await sessions.find(ended.session.id)).not.toBe(ended.session)
}, 180_000)
