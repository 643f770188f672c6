import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { NewStep } from '@parley/shared/session/agenda'
import { LIBRARY, withIds } from '@parley/shared/session/step-library'
import { opensBallot, votes } from '../driver/ballot.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

/** Nothing here waits for time to pass; a machine that is busy with other things takes its time all the same. */
const WITHIN = 120_000

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** Everybody who could notice something: each has what its audience has, and nothing of its own. */
type Watchers = Readonly<Record<string, Seat>>
type Room = Gathering & { readonly watchers: Watchers }

const roomWith = async (settings: Record<string, unknown>): Promise<Room> => {
  const room = await gather(server.url, { a: 3, b: 3 }, { k: 3, ...settings })
  const { created, mediator, projector, a, b } = room
  const [helper, observer] = await Promise.all([
    Seat.joins(server.url, { invite: created.invites.mediator, name: 'Ines' }, false),
    Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' }),
  ])
  return { ...room, watchers: { mediator, helper, observer, projector, a: a[0]!, b: b[0]! } }
}

/** A person without a connection of their own, so that nothing but what they send is seen. */
const comes = async (room: Room, name: string, consents = true): Promise<Seat> => {
  const taken = await ask<SeatTaken>(server.url, '/seats', { invite: room.created.invites.a, name })
  const seat = new Seat(server.url, taken)
  if (consents) await seat.does({ type: 'consent' })
  return seat
}

type Flat = ReadonlyMap<string, string>
const flat = (value: unknown, path = '', into = new Map<string, string>()): Map<string, string> => {
  if (typeof value !== 'object' || value === null) into.set(path, JSON.stringify(value))
  else if (Array.isArray(value)) into.set(path, JSON.stringify(value))
  else for (const [key, one] of Object.entries(value)) flat(one, path === '' ? key : `${path}.${key}`, into)
  return into
}
const stateOf = (seat: Seat): Promise<StateView> => ask(seat.url, `/sessions/${seat.sessionId}`, undefined, seat.token)
/** What every watcher may know now. */
const look = async ({ watchers }: Room): Promise<ReadonlyMap<string, Flat>> =>
  new Map(
    await Promise.all(Object.entries(watchers).map(async ([name, seat]) => [name, flat(await stateOf(seat))] as const)),
  )
/** By watcher, the places in which two looks differ, with what stands there after; the clock is no such place. */
const differences = (before: ReadonlyMap<string, Flat>, after: ReadonlyMap<string, Flat>) =>
  Object.fromEntries(
    [...after].map(([name, now]) => {
      const then = before.get(name)!
      const keys = [...new Set([...then.keys(), ...now.keys()])].filter(
        (key) => key !== 'now' && then.get(key) !== now.get(key),
      )
      return [name, keys.sort()]
    }),
  )

/** Where it is seen that somebody left: the names and numbers of who is here, which everybody sees in the room anyway. */
const OF_LEAVING =
  /^(seq|consented|asked|roster|offline|before\.reads\.of|session\.groups\.a\.(seats|here)|table\.readers)$/
/** Where a decline is seen: the number of entries of the log, and how many came in, which does not fall. */
const OF_DECLINING = /^(seq|asked)$/

const expectOnly = (found: Readonly<Record<string, readonly string[]>>, allowed: RegExp, when: string): void => {
  for (const [watcher, keys] of Object.entries(found))
    expect([when, watcher, keys.filter((key) => !allowed.test(key))]).toEqual([when, watcher, []])
}

/** What a person can do in any step without anybody else being told; each is taken or refused by the step. */
const quietly = async (seat: Seat): Promise<void> => {
  await seat.does({ type: 'need-break' })
  await seat.does({ type: 'more-time' })
  await seat.does({ type: 'stand-between', on: true })
  await seat.does({ type: 'ask-apart', how: 'group' })
}

/** The library in agendas that a session can have: each step stands on one of them, and in no way depends on the others. */
const AGENDAS: readonly (readonly NewStep[])[] = (() => {
  const all = Object.values(LIBRARY)
  const size = Math.ceil(all.length / 5)
  return Array.from({ length: 5 }, (_, at) => all.slice(at * size, (at + 1) * size))
})()

describe.concurrent('without a trace in the room', () => {
  it('VR10: the agendas of this test have every step of the library', () => {
    expect(AGENDAS.flat()).toHaveLength(Object.keys(LIBRARY).length)
    for (const agenda of AGENDAS) expect(withIds(agenda).length).toBeLessThanOrEqual(40)
  })

  it.for(AGENDAS.map((agenda, at) => [at + 1, agenda] as const))(
    'VR10, SE6, TT9, CA7, PE10: decline and leave in every step of the library, part %i',
    { timeout: WITHIN },
    async ([, agenda]) => {
      const room = await roomWith({ agenda })
      const { mediator } = room
      const absent: string[] = []
      for (const step of withIds(agenda)) {
        await mediator.does({ type: 'start-step', step: step.id })
        // Two come. One does all that can be done quietly, and writes where people write; the other does nothing.
        const [busy, still] = [await comes(room, 'Zoe'), await comes(room, 'Yan')]
        const before = await look(room)
        await quietly(busy)
        const quiet = differences(before, await look(room))
        expectOnly(quiet, /^(needBreak|moreTime|caucus\.quiet\.groups)$/, `${step.id}: what is done quietly`)
        for (const other of Object.keys(room.watchers).filter((one) => one !== 'mediator' && one !== 'helper'))
          expect([step.id, other, quiet[other]]).toEqual([step.id, other, []])
        expect(quiet['helper']?.filter((key) => key.startsWith('caucus'))).toEqual([])
        if (step.act === 'write' && step.mode === 'alone') {
          const words = `Zoe, ${step.id}`
          await busy.writes(step.kind, words)
          absent.push(words)
          await until('the draft is counted', async () => (await stateOf(mediator)).drafts?.cards === 1)
        }
        const written = await look(room)
        await busy.does({ type: 'leave' })
        const first = await look(room)
        expectOnly(differences(written, first), OF_LEAVING, `${step.id}: who wrote leaves`)
        await still.does({ type: 'leave' })
        const second = await look(room)
        // Nothing tells the one from the other: the same places change.
        expect([step.id, differences(first, second)]).toEqual([step.id, differences(written, first)])
        const refuses = await comes(room, 'Xia', false)
        await refuses.does({ type: 'decline' })
        expectOnly(differences(second, await look(room)), OF_DECLINING, `${step.id}: a decline`)
        absent.push(refuses.id, 'Xia')
        busy.leavesTheRoom()
      }
      const { seq } = await mediator.does({ type: 'summon' })
      for (const seat of Object.values(room.watchers)) {
        await seat.stateWhere('it has caught up', (state) => state.seq >= seq)
        const heard = everythingIn(seat.frames)
        for (const words of absent) expect([words, heard.includes(words)]).toEqual([words, false])
      }
      for (const seat of [...room.people, ...Object.values(room.watchers)]) seat.leavesTheRoom()
    },
  )

  it(
    'VR10, BL4: who leaves an open ballot had voted, passed or neither, and nobody can tell',
    { timeout: WITHIN },
    async () => {
      const room = await roomWith({})
      const [voted, passed, neither] = [await comes(room, 'Zoe'), await comes(room, 'Yan'), await comes(room, 'Xia')]
      const ballot = await opensBallot(room, ['Unclear owners', 'Late forecasts'])
      for (const seat of room.people.slice(1)) await votes(seat, ballot, 'pass')
      const start = await look(room)
      await votes(voted, ballot, ['Late forecasts'])
      const one = await look(room)
      await votes(passed, ballot, 'pass')
      const two = await look(room)
      // A pass is seen as a vote is: one more is in. Nobody but the mediators has the number.
      const counts = (found: ReadonlyMap<string, Flat>) => JSON.parse(found.get('mediator')!.get('ballots')!) as unknown
      const inAll = (found: ReadonlyMap<string, Flat>): unknown =>
        (counts(found) as readonly { turnout: { in: number; asked: number } }[]).at(-1)?.turnout
      expect([start, one, two].map(inAll)).toEqual([
        { in: 5, asked: 9 },
        { in: 6, asked: 9 },
        { in: 7, asked: 9 },
      ])
      let before = two
      const seen: unknown[] = []
      for (const seat of [voted, passed, neither]) {
        await seat.does({ type: 'leave' })
        const after = await look(room)
        expectOnly(differences(before, after), OF_LEAVING, 'a ballot is open')
        seen.push(differences(before, after))
        before = after
      }
      expect(seen[1]).toEqual(seen[0])
      expect(seen[2]).toEqual(seen[0])
      for (const seat of [...room.people, ...Object.values(room.watchers)]) seat.leavesTheRoom()
    },
  )

  it(
    'VR10, BF4, BF9: who leaves had said yes to new rules, and answered about the mediator, or had not',
    { timeout: WITHIN },
    async () => {
      const disclosure = { place: 'external', profile: 'A mediator.', toA: 'Nothing.', toB: 'Nothing.' }
      const room = await roomWith({ sheets: { disclosure } })
      const { mediator } = room
      const [answered, neither] = [await comes(room, 'Zoe'), await comes(room, 'Yan')]
      const words = {
        rules: ['Speak for yourself.'],
        confidentiality: 'It stays.',
        voting: 'Secret.',
        leaving: 'You can.',
        record: 'This.',
      }
      await mediator.does({ type: 'write-sheet', written: { sheet: 'statements', words } })
      const { ballot } = (await mediator.does({ type: 'open-acceptance' })) as { ballot: string } & { seq: number }
      await answered.does({ type: 'tick', sheet: 'statements', version: 2 })
      await answered.does({ type: 'say-acceptance', ballot, says: 'not-yet' })
      const before = await look(room)
      await answered.does({ type: 'leave' })
      const between = await look(room)
      await neither.does({ type: 'leave' })
      const after = await look(room)
      expectOnly(differences(before, between), OF_LEAVING, 'who had answered')
      expect(differences(between, after)).toEqual(differences(before, between))
      for (const seat of [...room.people, ...Object.values(room.watchers)]) seat.leavesTheRoom()
    },
  )

  it(
    'VR10, GU8, TT6, OF1: what a person wrote is in no number that moves when they leave or are moved',
    { timeout: WITHIN },
    async () => {
      const room = await roomWith({})
      const { mediator, a } = room
      const [wrote, blank] = [a[1]!, a[2]!]
      await mediator.does({ type: 'start-step', step: 'write-interests' })
      const drafts = [await wrote.writes('interest', 'One'), await wrote.writes('interest', 'Two')]
      await wrote.writes('listening', 'What I heard')
      await until('the drafts are counted', async () => (await stateOf(mediator)).drafts?.cards === 2)
      await wrote.offers(drafts.slice(0, 1))
      await mediator.does({ type: 'start-step', step: 'break-1' })
      const told = (await stateOf(mediator)).participation
      expect(told).toMatchObject({ people: 1, asked: 6, cards: 2 })
      // A draft in the break is told when the next step begins, with everybody's.
      await blank.writes('interest', 'Three')
      const { seq } = await mediator.does({ type: 'summon' })
      await mediator.stateWhere('it has caught up', (state) => state.seq >= seq)
      expect((await stateOf(mediator)).participation).toEqual(told)
      // Whether they had shared or not, both are moved, and nothing but the groups changes.
      const moves = async (seat: Seat, group: 'a' | 'b') => {
        const then = await look(room)
        await mediator.does({ type: 'set-roster', seat: seat.id, group })
        return differences(then, await look(room))
      }
      expect(await moves(wrote, 'b')).toEqual(await moves(blank, 'b'))
      expect(await moves(wrote, 'a')).toEqual(await moves(blank, 'a'))
      expect((await wrote.sees(`desk:${wrote.id}`)).cards).toHaveLength(3)
      const before = await look(room)
      await wrote.does({ type: 'leave' })
      expectOnly(differences(before, await look(room)), OF_LEAVING, 'in the break')
      // The draft of the break is counted a moment after it was saved: the step that begins then has it.
      const later = await until('a step tells all three', async () => {
        await mediator.does({ type: 'start-step', step: 'break-1' })
        const { participation } = await stateOf(mediator)
        return participation?.cards === 3 ? participation : null
      })
      expect(later).toMatchObject({ people: 2, asked: 6, cards: 3 })
      for (const seat of [...room.people, ...Object.values(room.watchers)]) seat.leavesTheRoom()
    },
  )
})
