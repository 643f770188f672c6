import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import type { GroupId } from '@parley/shared/session/agenda'
import { CONFIRM_WITHIN, recordStatus } from '@parley/shared/session/state-reads'
import type { Store } from '../store/store.ts'
import type { World } from '../world.ts'
import type { ActiveSession } from './active-session.ts'
import { Sessions } from './sessions.ts'
import { giveSeat } from './seats.ts'
import { worldOnDisk } from './testing/world-on-disk.ts'

const asked = {
  title: 'Two firms',
  template: 'joint-session',
  groups: { a: { name: 'One' }, b: { name: 'Two' } },
  mediator: 'Nell',
  sponsor: 'The board',
  k: 3,
  cap: 3,
} as const

/** A disk that refuses what `refuses` says. */
const brokenDisk =
  (refuses: (what: string, session: unknown) => boolean) =>
  (store: Store): Store => ({
    write: (writes) =>
      writes.some((one) => refuses(one.do, one.with['session']))
        ? Promise.reject(new Error('The disk refused.'))
        : store.write(writes),
    writeEach: (each) => store.writeEach(each),
    all: (name, of) =>
      refuses(name, of['session']) ? Promise.reject(new Error('The disk refused.')) : store.all(name, of),
    scrub: () => store.scrub(),
    health: () => store.health(),
    writable: () => store.writable(),
    close: () => store.close(),
  })

it('DU2: a session that cannot be loaded keeps no other from loading, and is tried again', async () => {
  let broken: string | null = null
  const world = await worldOnDisk(brokenDisk((what, session) => what === 'event.all' && session === broken))
  const before = new Sessions(world)
  const [one, other] = [await before.create(asked), await before.create(asked)]
  for (const of of [one, other]) {
    broken = of.sessionId
    const sessions = new Sessions(world)
    const loaded: string[] = []
    sessions.onLoad = ({ id }) => loaded.push(id)
    await sessions.loadOpen()
    expect(loaded).toEqual([one, other].filter((each) => each !== of).map(({ sessionId }) => sessionId))
    broken = null
    expect(await sessions.find(of.sessionId)).not.toBe(null)
    await sessions.close()
  }
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

it('DU2: what is due is tried again after the disk refused it, though nothing else happens', async () => {
  let refusals = 0
  const tries: number[] = []
  let isDue = false
  const world = await worldOnDisk(
    brokenDisk((what) => {
      if (what !== 'event.add' || !isDue) return false
      tries.push(Date.now())
      refusals += 1
      return refusals <= 2
    }),
  )
  const sessions = new Sessions(world)
  const { sessionId } = await sessions.create(asked)
  const session = (await sessions.find(sessionId))!
  const { seat } = await giveSeat(session, { role: 'participant', group: 'a', name: 'Person', entry: 'invite' })
  await session.commit({ events: [{ type: 'consented', seat: seat.id }] })
  await session.commit({
    events: [
      { type: 'proposed', group: 'a', act: 'release', answer: 'yes', proposal: 'p1', holdsAt: world.now() + 50 },
    ],
  })
  isDue = true
  await expect.poll(() => session.state.proposals.length, { timeout: 10_000 }).toBe(0)
  expect(tries).toHaveLength(3)
  expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(900)
  await sessions.close()
  await wait(20)
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

it('RC4, DU2: after the end a record is confirmed in its time, also when the server restarts and nobody comes', async () => {
  let ahead = 0
  const world: World = { ...(await worldOnDisk()), now: () => Date.now() + ahead }
  const record = 'f'.repeat(64)
  const first = new Sessions(world)
  const { sessionId } = await first.create(asked)
  const ending = (await first.find(sessionId))!
  const propose = (session: ActiveSession, group: GroupId, within: number) =>
    session.commit({
      events: [
        { type: 'proposed', group, act: 'confirm-record', record, proposal: group, holdsAt: world.now() + within },
      ],
    })
  await ending.commit({
    events: [{ type: 'step-started', step: 'close' }, { type: 'record-prepared', record }, { type: 'session-ended' }],
    writes: [{ do: 'session.end', with: { id: sessionId, at: world.now() } }],
  })
  await propose(ending, 'a', 300)
  await first.close()
  const loadedBy = async (sessions: Sessions): Promise<readonly ActiveSession[]> => {
    const loaded: ActiveSession[] = []
    sessions.onLoad = (session) => loaded.push(session)
    await sessions.loadOpen()
    return loaded
  }
  const second = new Sessions(world)
  const [restarted] = await loadedBy(second)
  expect(restarted!.state.record!.confirmed).toEqual({ a: false, b: false })
  await expect.poll(() => restarted!.state.record!.confirmed, { timeout: 5_000 }).toEqual({ a: true, b: false })
  await second.close()

  // What still stands when the time is over does not hold, and everybody is told that it is over.
  ahead = CONFIRM_WITHIN - 2_000
  const third = new Sessions(world)
  const [late] = await loadedBy(third)
  await propose(late!, 'b', 4_000)
  const statuses: string[] = []
  const seen = late!.onChange
  late!.onChange = () => {
    statuses.push(recordStatus(late!.state, world.now()))
    seen()
  }
  await expect.poll(() => statuses.at(-1), { timeout: 3_500 }).toBe('lapsed')
  expect(late!.state.proposals).toHaveLength(1)
  await expect.poll(() => late!.state.proposals, { timeout: 10_000 }).toEqual([])
  expect(late!.state.record!.confirmed).toEqual({ a: true, b: false })
  expect(late!.log.map((entry) => entry.public.type)).toContain('not-yet')
  await third.close()
  const fourth = new Sessions(world)
  expect(await loadedBy(fourth)).toEqual([])
  await fourth.close()
  await wait(20)
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
}, 180_000)
