import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '@parley/shared/protocol/commands'
import { ballotOf, opensBallot, votes } from '../driver/ballot.ts'
import { entersByPhone } from '../driver/by-phone.ts'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { caughtUp, DAY, logOf, places, refusal } from '../driver/day.ts'
import { gather, type Gathering } from '../driver/gather.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ LEAD_AWAY_SECONDS: '1' })
})
afterAll(() => server.dispose())

const leaves = (seats: readonly Seat[]): void => seats.forEach((seat) => seat.leavesTheRoom())
const joinsAs = (room: Gathering, role: 'mediator' | 'scribe' | 'b', name: string, consents = true): Promise<Seat> =>
  Seat.joins(server.url, { invite: room.created.invites[role], name }, consents)
describe('somebody on the phone, and a scribe', () => {
  it('PE4: the spoken yes is an event, the seat waits to be let in, and the roster shows who enters', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const scribe = await joinsAs(room, 'scribe', 'Tess')
    for (const seat of [...room.people, room.mediator])
      expect(await refusal(seat.does({ type: 'enter-by-phone', group: 'b', name: 'Ravi', saidYes: true }))).toBe(
        'not-allowed',
      )
    const ravi = await entersByPhone(scribe, 'Ravi', server.url)
    expect([ravi.self?.status, ravi.self?.consented, ravi.state?.audience]).toEqual(['waiting', true, 'door'])
    expect(await refusal(ravi.opens(`desk:${ravi.id}`))).toBe('4403')
    await room.b[0]!.does({ type: 'admit', seat: ravi.id })
    await until('it is let in', () => ravi.self?.status === 'in' && ravi.self.scribe === 'Tess')
    for (const seat of [room.a[0]!, room.mediator]) {
      const state = await seat.stateWhere('the roster shows it', (one) =>
        one.roster.some(({ id, status }) => id === ravi.id && status === 'in'),
      )
      expect(state.roster.find(({ id }) => id === ravi.id)?.scribe).toBe(scribe.id)
      expect(state.roster.filter((one) => one.scribe !== undefined)).toHaveLength(1)
    }
    const { entries } = await logOf(room.a[0]!)
    expect(entries.filter(({ public: one }) => one.type === 'scribe-consented').map(({ public: one }) => one)).toEqual([
      { type: 'scribe-consented', seat: ravi.id, scribe: scribe.id },
    ])
    // A paper card from the room: it lies on that seat's desk, and nowhere else.
    await room.mediator.does({ type: 'start-step', step: 'write-interests' })
    await ravi.writes('interest', 'Paper card about hours')
    await caughtUp(room, room.everyone)
    for (const seat of [scribe, ...room.everyone]) expect(everythingIn(seat.frames)).not.toContain('Paper card')
    leaves([scribe, ravi, ...room.everyone])
  })

  it('PE5: a vote that came by a scribe counts and is said, and is not linked to a choice', async () => {
    const room = await gather(server.url, { a: 3, b: 2 }, { k: 3 })
    const scribe = await joinsAs(room, 'scribe', 'Tess')
    const ravi = await entersByPhone(scribe, 'Ravi', server.url)
    await room.mediator.does({ type: 'admit', seat: ravi.id })
    await until('it is let in', () => ravi.self?.status === 'in')
    const ballot = await opensBallot({ ...room, people: [...room.people, ravi] }, ['Unclear owners', 'Late forecasts'])
    for (const seat of room.people) await votes(seat, ballot, ['Late forecasts'])
    await votes(ravi, ballot, ['Unclear owners'])
    const sealed = (tablesIn(server.dataDir)['votes'] ?? []).filter((row) => row['ballot'] === ballot.id)
    expect(new Set(sealed.map((row) => Object.keys(row).sort().join()))).toEqual(new Set(['ballot,choice,key']))
    expect(new Set(sealed.map((row) => (row['choice'] as Buffer).length)).size).toBe(1)
    await room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
    for (const seat of [...room.everyone, ravi]) {
      const state = await seat.stateWhere('it is closed', (one) => one.ballots.at(-1)?.stage === 'closed')
      const closed = state.ballots.at(-1)!
      expect(closed.scribed).toEqual({ asked: 1, in: 1 })
      expect(closed.result?.ballots).toEqual({ total: 6, a: 3, b: 3 })
      expect(JSON.stringify({ ...closed, scribed: undefined })).not.toContain(ravi.id)
    }
    leaves([scribe, ravi, ...room.everyone])
  })

  it('PE5: where somebody did not vote, nothing tells whether the one on the phone did', async () => {
    const rooms = await Promise.all([0, 1].map(() => gather(server.url, { a: 3, b: 2 }, { k: 3 })))
    const said: unknown[] = []
    for (const [at, room] of rooms.entries()) {
      const scribe = await joinsAs(room, 'scribe', 'Tess')
      const ravi = await entersByPhone(scribe, 'Ravi', server.url)
      await room.mediator.does({ type: 'admit', seat: ravi.id })
      await until('it is let in', () => ravi.self?.status === 'in')
      const all = [...room.people, ravi]
      const ballot = await opensBallot({ ...room, people: all }, ['Unclear owners', 'Late forecasts'])
      // In one room the person on the phone does not vote, in the other somebody else.
      const without = at === 0 ? ravi : room.people[0]!
      for (const seat of all.filter((one) => one !== without)) await votes(seat, ballot, 'pass')
      await room.mediator.does({ type: 'close-ballot', ballot: ballot.id })
      const state = await room.a[0]!.stateWhere('it is closed', (one) => one.ballots.at(-1)?.stage === 'closed')
      said.push(state.ballots.at(-1)?.scribed)
      leaves([scribe, ravi, ...room.everyone])
    }
    expect(said).toEqual([{ asked: 1 }, { asked: 1 }])
  })
})

describe('several mediators', () => {
  it('PE7, PE8: one leads; another reads what the lead reads, steers nothing, and leads once both did their part', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
    const second = await joinsAs(room, 'mediator', 'Ines', false)
    const { mediator } = room
    await until('it assists', () => second.self?.assists === true)
    expect(mediator.self?.assists).toBeUndefined()
    await second.opens('notebook')
    expect(second.state?.audience).toBe('mediator')
    const step = { type: 'start-step', step: 'write-interests' } as const
    for (const steering of [
      step,
      { type: 'summon' },
      { type: 'end-session' },
      { type: 'cover' },
      { type: 'name-deputy', seat: second.id },
      { type: 'set-remote-first', on: true },
      { type: 'draw-turns' },
      { type: 'lay-piece' },
      { type: 'freeze-roles', cards: ['card'] },
      { type: 'open-acceptance' },
      { type: 'show-caucus-rule' },
      { type: 'start-caucus', with: 'a', minutes: 5 },
      { type: 'write-note', with: 'a', card: 'card-one-1', text: 'Words' },
    ] satisfies Command[])
      expect(await refusal(second.does(steering)), steering.type).toBe('not-allowed')
    // Nothing passes by one of the two alone.
    expect(await refusal(second.does({ type: 'accept-lead' }))).toBe('not-now')
    expect(await refusal(second.does({ type: 'take-lead' }))).toBe('not-now')
    await mediator.does({ type: 'offer-lead', seat: second.id })
    await mediator.does({ type: 'offer-lead', seat: null })
    expect(await refusal(second.does({ type: 'accept-lead' }))).toBe('not-now')
    await mediator.does({ type: 'offer-lead', seat: second.id })
    await second.stateWhere('the offer is there', (state) => state.lead?.offeredTo === second.id)
    for (const seat of room.people) expect(JSON.stringify(seat.state)).not.toContain('offeredTo')
    await second.does({ type: 'accept-lead' })
    await until('the lead has passed', () => mediator.self?.assists === true && second.self?.assists === undefined)
    expect(await refusal(mediator.does(step))).toBe('not-allowed')
    await second.does(step)
    const seen = await room.a[0]!.stateWhere('the new lead is shown', (state) => state.session.mediator === 'Ines')
    expect(seen.roster.filter((one) => one.leads).map(({ name }) => name)).toEqual(['Ines'])
    const { entries } = await logOf(room.b[0]!)
    expect(
      entries.map(({ public: one }) => one).filter(({ type }) => ['handing-over', 'lead-passed'].includes(type)),
    ).toEqual([
      { type: 'handing-over', seat: second.id },
      { type: 'handing-over', seat: null },
      { type: 'handing-over', seat: second.id },
      { type: 'lead-passed', from: mediator.id, to: second.id, how: 'accepted' },
    ])
    leaves([second, ...room.everyone])
  })

  it('PE9: the named deputy takes over while the lead is away, nobody else does, and a restart changes nothing', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { k: 3 })
    const { mediator } = room
    const [second, third] = [
      await joinsAs(room, 'mediator', 'Ines', false),
      await joinsAs(room, 'mediator', 'Otto', false),
    ]
    await mediator.does({ type: 'name-deputy', seat: second.id })
    await second.stateWhere('it is named', (state) => state.lead?.deputy === second.id)
    expect(await refusal(second.does({ type: 'take-lead' })), 'the lead is here').toBe('not-now')
    mediator.leavesTheRoom()
    await second.stateWhere('the lead is away', (state) => state.lead?.isAway === true)
    expect(await refusal(third.does({ type: 'take-lead' })), 'not the deputy').toBe('not-now')
    await second.does({ type: 'take-lead' })
    await until('it leads', () => second.self?.assists === undefined)
    await second.stateWhere('nobody is away', ({ lead }) => lead?.seat === second.id && !lead.isAway)
    await server.down()
    await server.up()
    await until('it is back', async () => (await refusal(second.does({ type: 'summon' }))) === null)
    expect(await refusal(mediator.does({ type: 'summon' }))).toBe('not-allowed')
    const { entries } = await logOf(room.a[0]!)
    expect(entries.map(({ public: one }) => one).filter(({ type }) => type === 'lead-passed')).toEqual([
      { type: 'lead-passed', from: mediator.id, to: second.id, how: 'taken' },
    ])
    leaves([second, third, ...room.everyone])
  })

  it('PE7: a co-mediator reads a table only while its door is open, and writes nothing there', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
    const second = await joinsAs(room, 'mediator', 'Ines', false)
    await room.mediator.does({ type: 'start-step', step: 'table' })
    expect(await refusal(second.opens('table:a'))).toBe('4403')
    leaves([second, ...room.everyone])
  })
})

describe('agreements are typed by the mediator or a scribe', () => {
  it('PE6: words, kind and day for both; never an owner, a reason, another zone or another step', async () => {
    const room = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
    const scribe = await joinsAs(room, 'scribe', 'Tess')
    const agreement = { kind: 'agreement', group: 'both', zone: 'agreements', text: 'One forecast a month' } as const
    expect(await refusal(places(scribe, agreement))).toBe('4409')
    await room.mediator.does({ type: 'start-step', step: 'agreements' })
    for (const seat of [scribe, room.mediator]) {
      await places(seat, agreement, [room.a[0]!])
      await places(seat, { kind: 'difference', group: 'both', zone: 'differences', text: 'Who decides' }, [room.b[0]!])
      for (const wrong of [
        { kind: 'reason', group: 'a', zone: 'differences', of: 'x', text: 'Because' },
        { kind: 'ask', group: 'a', zone: 'ask:a', text: 'Please' },
        { kind: 'note', group: 'both', zone: 'together', text: 'A note' },
        { ...agreement, ownerA: room.a[0]!.id },
      ] as const)
        expect(await refusal(places(seat, wrong as never)), wrong.kind).toBe('4409')
    }
    leaves([scribe, ...room.everyone])
  })
})

describe('those who stand between the groups', () => {
  it('PE10, PE11: the mediator sees a number from k on and never who; the offer reaches them alone', async () => {
    const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
    const { mediator, people } = room
    const goes = async (step: string) => {
      const { seq } = await mediator.does({ type: 'start-step', step })
      await mediator.stateWhere('the step began', (state) => state.seq >= seq)
    }
    await goes('write-interests')
    await caughtUp(room, room.everyone)
    const quiet = (seat: Seat) => ({ frames: seat.frames.length, seat })
    const before = [mediator, room.projector, people[5]!].map(quiet)
    const logBefore = (await logOf(mediator)).entries.length
    for (const seat of people.slice(0, 2)) await seat.does({ type: 'stand-between', on: true })
    await until('the own page knows', () => people.slice(0, 2).every((seat) => seat.self?.between?.on === true))
    for (const { seat, frames } of before) expect(seat.frames.length, 'nobody is sent anything').toBe(frames)
    await goes('table')
    expect(mediator.state?.between).toBeUndefined()
    const line = 'At three, in the small room'
    expect(await refusal(mediator.does({ type: 'offer-between-talk', line }))).toBe('not-now')
    await people[2]!.does({ type: 'stand-between', on: true })
    await until('the own page knows', () => people[2]!.self?.between?.on === true)
    expect(mediator.state?.between, 'only when a step begins').toBeUndefined()
    await goes('write-frustrations')
    expect(mediator.state?.between).toBe(3)
    await mediator.does({ type: 'offer-between-talk', line })
    await until('they are told', () => people.slice(0, 3).every((seat) => seat.self?.between?.talk === line))
    await caughtUp(room, room.everyone)
    for (const seat of [mediator, room.projector, ...people.slice(3)]) {
      expect(everythingIn(seat.frames)).not.toContain(line)
      expect(JSON.stringify((await logOf(people[4]!)).entries)).not.toContain(line)
    }
    for (const seat of [room.projector, ...people]) expect(JSON.stringify(seat.state)).not.toMatch(/"between":/)
    expect((await logOf(mediator)).entries.slice(logBefore).map(({ public: one }) => one.type)).not.toContain(
      'stand-between',
    )
    // On disk neither a seat nor the words can be read.
    expect(bytesIn(server.dataDir).toString('latin1')).not.toContain(line)
    const rows = tablesIn(server.dataDir)['betweens'] ?? []
    for (const seat of people) expect(JSON.stringify(rows)).not.toContain(seat.id)
    // The difference of two numbers would tell of whoever left: it stands, over a kill too, until k have come or gone.
    await people[0]!.does({ type: 'leave' })
    await server.down()
    await server.up()
    await until('the server is back', async () => (await refusal(mediator.does({ type: 'summon' }))) === null)
    await goes('table')
    expect(mediator.state?.between).toBe(3)
    for (const seat of people.slice(1, 3)) await seat.does({ type: 'stand-between', on: false })
    await goes('write-interests')
    expect(mediator.state?.between).toBeUndefined()
    await mediator.does({ type: 'end-session' })
    const left = (tablesIn(server.dataDir)['betweens'] ?? []).filter((row) => row['session'] === mediator.sessionId)
    expect(left).toEqual([])
    leaves(room.everyone)
  })
})

describe('names of seats without a connection', () => {
  it('PE12: by a setting that is told on joining, to the mediator only, and never while something private is open', async () => {
    const room = await gather(server.url, { a: 3, b: 2 }, { k: 3, namesOffline: true })
    const { mediator, people } = room
    const door = await ask<{ namesOffline?: boolean }>(server.url, '/door', { invite: room.created.invites.a })
    expect(door.namesOffline).toBe(true)
    expect(people[1]!.state?.session.namesOffline).toBe(true)
    people[0]!.leavesTheRoom()
    await mediator.stateWhere('the name is there', (state) => state.offlineNames?.join() === 'Person a0')
    for (const seat of [room.projector, ...people.slice(1)])
      expect(JSON.stringify(seat.state)).not.toContain('offlineNames')
    const isHidden = async (): Promise<void> => {
      await caughtUp(room, [mediator])
      expect([mediator.state?.offlineNames, mediator.state?.offline]).toEqual([undefined, undefined])
    }
    for (const step of ['write-interests', 'table']) {
      await mediator.does({ type: 'start-step', step })
      await isHidden()
    }
    const here = { ...room, people: people.slice(1) }
    const ballot = await opensBallot(here, ['Unclear owners', 'Late forecasts'])
    expect(ballotOf(mediator)?.stage).toBe('open')
    await isHidden()
    await mediator.does({ type: 'close-ballot', ballot: ballot.id })
    const isThereAgain = (): Promise<unknown> =>
      mediator.stateWhere('the name is there again', (state) => state.offlineNames?.join() === 'Person a0')
    await isThereAgain()
    await mediator.does({ type: 'show-caucus-rule' })
    await mediator.does({ type: 'start-caucus', with: 'b', minutes: 5 })
    await isHidden()
    await mediator.does({ type: 'end-caucus', caucus: mediator.state!.caucus!.talks!.at(-1)!.id })
    await isThereAgain()
    leaves(room.everyone)
  })

  it('PE12: without the setting the mediator sees a number and no name', async () => {
    const room = await gather(server.url, { a: 3, b: 2 }, { k: 3 })
    room.people[0]!.leavesTheRoom()
    const state = await room.mediator.stateWhere('one is away', (one) => one.offline === 1)
    expect(state.offlineNames).toBeUndefined()
    const door = await ask<{ namesOffline?: boolean }>(server.url, '/door', { invite: room.created.invites.a })
    expect(door.namesOffline).toBeUndefined()
    leaves(room.everyone)
  })
})
