import { rmSync } from 'node:fs'
import type { GroupId } from '@parley/shared/session/agenda'
import { CONFIRM_WITHIN } from '@parley/shared/session/state-reads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { agreementHash } from '@parley/shared/agree/frozen'
import { addCard, readCard } from '@parley/shared/documents/cards'
import { RECORD_FORMATS } from '@parley/shared/protocol/agree-views'
import type { Command } from '@parley/shared/protocol/commands'
import { runCommand } from '../commands/run-command.ts'
import { endSession } from '../commands/session-commands.ts'
import { held } from '../commands/table-cards.ts'
import type { ActiveSession } from '../session/active-session.ts'
import { Screens } from '../session/screens.ts'
import { giveSeat } from '../session/seats.ts'
import { Sessions } from '../session/sessions.ts'
import { worldOnDisk } from '../session/testing/world-on-disk.ts'
import type { World } from '../world.ts'
import { recordFile } from './record-file.ts'
import { sessionFile } from './session-file.ts'

const asked = {
  title: 'Two firms',
  template: 'joint-day',
  groups: { a: { name: 'Strategy' }, b: { name: 'Operations' } },
  mediator: 'Nell',
  sponsor: '',
  k: 3,
  cap: 3,
} as const
const ROLES = ['a', 'b', 'mediator', 'observer', 'sponsor', 'projector'] as const
type Who = (typeof ROLES)[number]

let ahead = 0
let world: World
let sessions: Sessions
let session: ActiveSession
let seats: Readonly<Record<Who, string>>

beforeEach(async () => {
  ahead = 0
  const onDisk = await worldOnDisk()
  world = { ...onDisk, now: () => Date.now() + ahead }
  sessions = new Sessions(world)
  const { sessionId, seat } = await sessions.create(asked)
  session = (await sessions.find(sessionId))!
  const give = async (who: Who): Promise<string> => {
    if (who === 'mediator') return seat.id
    const group = who === 'a' || who === 'b' ? { role: 'participant' as const, group: who } : { role: who }
    const { seat: given } = await giveSeat(session, { ...group, name: `Person ${who}`, entry: 'invite' })
    if (who !== 'sponsor' && who !== 'projector')
      await session.commit({ events: [{ type: 'consented', seat: given.id }] })
    return given.id
  }
  const found: [Who, string][] = []
  for (const who of ROLES) found.push([who, await give(who)])
  seats = Object.fromEntries(found) as typeof seats
})
afterEach(async () => {
  await sessions.close()
  await world.store.close()
  rmSync(world.config.dataDir, { recursive: true })
})

const context = () => ({
  session,
  seat: session.seat(seats.mediator),
  now: world.now(),
  screens: new Screens(world.now),
})
/** The mediator sends a command, as from the console. */
const does = (command: Command) => runCommand(session, seats.mediator, command, new Screens(world.now))
const readers = async (format = 'md'): Promise<readonly Who[]> => {
  const files = await Promise.all(ROLES.map((who) => recordFile(session, session.seat(seats[who]), format)))
  return ROLES.filter((_who, at) => files[at] !== null)
}
const textOf = async (who: Who, format = 'md'): Promise<string> =>
  new TextDecoder().decode((await sessionFile(session, session.seat(seats[who]), `record.${format}`, [])).bytes)
const confirms = async (group: GroupId): Promise<void> => {
  const record = session.state.record!.hash
  const proposal = `confirm-${group}-${record.slice(0, 8)}`
  await session.commit({
    events: [
      { type: 'proposed', proposal, group, act: 'confirm-record', record, holdsAt: world.now() },
      { type: 'group-act-held', proposal, group },
    ],
  })
}
/** An agreement on the board that both owners, or one, accepted. */
const agreed = (id: string, groups: readonly GroupId[]): Promise<void> =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')!
    addCard(board.stage(), {
      id,
      kind: 'agreement',
      group: 'both',
      zone: 'agreements',
      at: [0, 1],
      text: `Agreement ${id}`,
      sort: 'plan',
      due: '2027-01-31',
      ownerA: seats.a,
      ownerB: seats.b,
    })
    const hash = agreementHash(readCard(board.doc, id)!)
    await session.commit({
      events: groups.map((group) => ({ type: 'accepted', of: 'agreement', card: id, hash, group })),
      drafts: [{ draft: board }],
    })
  })

/** A goal on the map, so that there is something to draw. */
const aims = (text = 'A calm month'): Promise<void> =>
  held(session, ['board'], async (drafts) => {
    const board = drafts.get('board')!
    addCard(board.stage(), { id: text, kind: 'goal', group: 'both', zone: 'goals', at: [0, 1], text })
    await session.commit({ events: [], drafts: [{ draft: board }] })
  })

/** Somebody prepares the record, up to where its files are made and others have their turns; awaited for what comes of it. */
const preparing = async (): Promise<{ readonly prepared: Promise<unknown> }> => {
  const holds = vi.spyOn(world.rooms, 'exclusive')
  const prepared = does({ type: 'prepare-record' })
  await vi.waitFor(() => expect(holds).toHaveBeenCalled(), { timeout: 60_000 })
  await holds.mock.results[0]!.value
  return { prepared }
}

const INSIDERS = ['a', 'b', 'mediator']

describe('who has the record', () => {
  it('RC2, RC3, FI15: groups and mediator from the preview on, sponsor and observer when both confirmed it', async () => {
    await aims()
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    expect(await readers()).toEqual([])
    expect(await readers('pictures')).toEqual([])
    await does({ type: 'prepare-record', checkIn: '2027-02-28' })
    for (const format of RECORD_FORMATS) expect(await readers(format)).toEqual(INSIDERS)
    expect(await readers('pictures')).toEqual(INSIDERS)
    expect(await readers('csv')).toEqual([])
    await confirms('a')
    expect(await readers()).toEqual(INSIDERS)
    await does({ type: 'prepare-record' })
    expect(session.state.record!.confirmed).toEqual({ a: false, b: false })
    await confirms('a')
    await confirms('b')
    for (const format of ['md', 'pictures']) expect(await readers(format)).toEqual([...INSIDERS, 'observer', 'sponsor'])
    await expect(does({ type: 'prepare-record' })).rejects.toMatchObject({ id: 'not-now' })
    expect(await readers()).toEqual([...INSIDERS, 'observer', 'sponsor'])
  })

  it('FI16: while its files are made the board takes what is written, and the record has it', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    const { prepared } = await preparing()
    await aims()
    expect(session.state.record, 'the files are still made').toBeNull()
    await prepared
    expect(await textOf('a')).toContain('A calm month')
  })

  it('FI16: while its files are made other commands have their turns, and what they change makes them anew', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    const { prepared } = await preparing()
    await does({ type: 'rename-group', group: 'a', name: 'Planners' })
    expect(session.state.record, 'the files are still made').toBeNull()
    await prepared
    expect(await textOf('a')).toContain('Planners')
  })

  it('FI16: files that are made when another step has begun are not stored', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    const { prepared } = await preparing()
    const why = prepared.catch((error: unknown) => error)
    await session.serial.run(() => session.commit({ events: [{ type: 'step-started', step: 'agreements' }] }))
    expect(await why).toMatchObject({ id: 'not-now' })
    expect(session.state.record).toBeNull()
  })

  it('FI16: of two that are prepared at the same moment one stands, with all of its files', async () => {
    await aims()
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    const prepare = { type: 'prepare-record', checkIn: '2027-02-28' } as const
    const answers = await Promise.all([does(prepare), does(prepare)])
    expect(answers).toHaveLength(2)
    for (const format of RECORD_FORMATS) expect(await readers(format), format).toEqual(INSIDERS)
    expect(await textOf('a')).toContain('A calm month')
    await confirms('a')
    await confirms('b')
    expect(await readers()).toEqual([...INSIDERS, 'observer', 'sponsor'])
  })

  it('FI16: where people write on and on, the third time has the board held still, and says what it says', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    const original = world.rooms.exclusive.bind(world.rooms)
    let [holds, isWriting] = [0, false]
    // Whenever the record lets the board go, somebody writes there before it looks again.
    vi.spyOn(world.rooms, 'exclusive').mockImplementation(async (keys, work) => {
      const result = await original(keys, work)
      if (isWriting || holds > 5) return result
      holds += 1
      isWriting = true
      await aims(`Month ${holds}`)
      isWriting = false
      return result
    })
    await does({ type: 'prepare-record' })
    expect(holds, 'how often the board was held').toBe(3)
    const text = await textOf('a')
    expect([1, 2, 3].map((month) => text.includes(`Month ${month}`))).toEqual([true, true, false])
  })

  it('RC1: one that was prepared again leaves nothing of the one before', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    await does({ type: 'prepare-record', checkIn: '2027-02-28' })
    const first = session.state.record!.hash
    ahead = 60_000
    await does({ type: 'prepare-record' })
    expect(session.state.record!.hash).not.toBe(first)
    const of = { session: session.id, format: 'md' }
    expect(await world.store.all('record.get', { ...of, record: first })).toEqual([])
    expect(await textOf('a')).not.toContain('28 February 2027')
  })
})

describe('a record at the end', () => {
  it('RC4, AG3: when 72 hours have passed the groups keep what both owners accepted, with who did not confirm', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'agreements' }] })
    await agreed('full', ['a', 'b'])
    await agreed('half', ['a'])
    await endSession(context(), { type: 'end-session' })
    expect(await textOf('b')).toContain('One agreement waits for a yes of an owner.')
    await confirms('a')
    ahead = CONFIRM_WITHIN - 60_000
    expect(await readers()).toEqual(INSIDERS)
    ahead = CONFIRM_WITHIN + 60_000
    for (const format of RECORD_FORMATS) expect(await readers(format)).toEqual(['a', 'b'])
    expect(await readers('pictures')).toEqual([])
    for (const format of ['md', 'html', 'json', 'svg']) {
      const text = await textOf('a', format)
      expect(text).toContain('Not confirmed by Operations')
      expect(text).not.toMatch(/Not confirmed by Strategy|Agreement half|waits for a yes|What happened/)
      expect(text).toContain('Agreement full')
    }
    const { fileName } = await sessionFile(session, session.seat(seats.b), 'record.md', [])
    expect(fileName).toMatch(/^two-firms-not-confirmed-by-operations-\d{4}-\d\d-\d\d\.md$/)
  })

  it('RC4: it is made anew when the room came to something else since, and kept when it did not', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    await does({ type: 'prepare-record', checkIn: '2027-02-28' })
    const stale = session.state.record!.hash
    await session.commit({ events: [{ type: 'step-started', step: 'agreements' }] })
    await agreed('late', ['a', 'b'])
    await endSession(context(), { type: 'end-session' })
    expect(session.state.record).toMatchObject({ checkIn: '2027-02-28', confirmed: { a: false, b: false } })
    expect(session.state.record!.hash).not.toBe(stale)
    expect(await textOf('a')).toContain('Agreement late')
  })

  it('RC4: a preview that still says what the room came to stands, with who has confirmed it', async () => {
    await session.commit({ events: [{ type: 'step-started', step: 'close' }] })
    await does({ type: 'prepare-record' })
    const { hash } = session.state.record!
    await confirms('a')
    ahead = 60_000
    await endSession(context(), { type: 'end-session' })
    expect(session.state.record).toMatchObject({ hash, confirmed: { a: true, b: false } })
    expect(await readers()).toEqual(INSIDERS)
  })
})
