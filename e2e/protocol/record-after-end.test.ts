import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, logOf, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A group act's time, and more for a busy machine. */
const HOLDS = 40_000
const confirms = (seat: Seat, record: string) => seat.does({ type: 'propose', act: 'confirm-record', record })

describe('a record that is confirmed after the end', () => {
  it('RC2, RC3, RC4, GA1, DU2: it stands before each group, holds across a kill, and nobody else sees it before', async () => {
    const room = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
    const { mediator, a, b, projector, created } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const sponsor = await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Sponsor' }, false)
    const insiders = [mediator, ...a, ...b]
    const others = [projector, observer, sponsor]
    await mediator.does({ type: 'start-step', step: 'close' })
    await mediator.does({ type: 'end-session' })
    for (const seat of insiders)
      await seat.stateWhere('a record is there', (state) => state.ended && state.record?.status === 'preview')
    const { hash, confirmUntil } = a[0]!.state!.record!
    expect(confirmUntil! - Date.now()).toBeGreaterThan(71.9 * 3_600_000)
    for (const seat of others) expect((await seat.stateWhere('it has ended', (state) => state.ended)).record).toBeNull()

    expect(await refusal(a[0]!.does({ type: 'propose', act: 'confirm-record' }))).toBe('invalid')
    expect(await refusal(confirms(a[0]!, 'f'.repeat(64)))).toBe('not-now')
    expect(await refusal(a[0]!.does({ type: 'propose', act: 'release', answer: 'yes' }))).toBe('session-ended')
    expect(await refusal(mediator.does({ type: 'set-timer', seconds: 60 }))).toBe('session-ended')
    const { proposal } = await confirms(a[0]!, hash)
    await a[1]!.stateWhere('it stands', (state) => state.table?.proposal?.act === 'confirm-record')
    expect(b[0]!.state!.table!.proposal).toBeNull()
    await a[1]!.does({ type: 'not-yet', proposal: String(proposal) })
    await confirms(a[1]!, hash)
    await confirms(b[0]!, hash)
    await server.down()
    await server.up()
    await mediator.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', HOLDS)
    for (const seat of [...insiders, ...others])
      expect(
        (await seat.stateWhere('it is confirmed', (state) => state.record?.status === 'confirmed')).record,
      ).toMatchObject({
        hash,
        status: 'confirmed',
        confirmed: { a: true, b: true },
      })
    expect(await refusal(confirms(b[1]!, hash))).toBe('not-now')
    for (const seat of others)
      for (const { data } of seat.frames.slice(0, -1))
        if (typeof data === 'string' && data.includes('"status":"preview"'))
          throw new Error('A preview left the groups.')
    expect(server.output).not.toMatch(/could not be done/)
    expect(JSON.stringify((await logOf(observer)).words)).not.toContain(hash)
  }, 120_000)

  it('RC4, SE7: a group whose members had all left confirms when one of them comes back by the return code', async () => {
    const { mediator, a, b, created } = await gather(server.url, { a: 1, b: 1 }, { ...DAY, k: 3 })
    const [strategy, operations] = [a[0]!, b[0]!]
    // Tables open, so that nobody sits there any more without a yes of the group.
    await mediator.does({ type: 'start-step', step: 'table' })
    await mediator.does({ type: 'start-step', step: 'close' })
    await operations.does({ type: 'leave' })
    await mediator.does({ type: 'end-session' })
    const { record } = await strategy.stateWhere('a record is there', (state) => state.ended && state.record !== null)
    const back = await Seat.joins(server.url, { returnCode: operations.returnCode }, false)
    expect(back.sessionId).toBe(created.sessionId)
    await confirms(back, record!.hash)
    await confirms(strategy, record!.hash)
    await mediator.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', HOLDS)
  }, 120_000)
})
