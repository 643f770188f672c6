import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeatTaken } from '@parley/shared/protocol/answers'
import { WebSocket } from 'ws'
import { refusal } from '../driver/day.ts'
import { as, asks, knocks } from '../driver/probe.ts'
import { ask, newSecret, Seat } from '../driver/seat.ts'
import { until } from '../driver/until.ts'
import { Arena } from './arena.ts'
import { step1 } from './frames.ts'
import { handshake, RawSocket } from './raw-socket.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

const comesBack = (returnCode: string): Promise<SeatTaken> => ask(arena.server.url, '/seats', { returnCode })
const commands = (seat: Seat) => `/api/sessions/${seat.sessionId}/commands`

describe('stolen and replayed', () => {
  it('HO10: an old token that races the first use of a new one keeps no socket and sends no command', async () => {
    const { url } = arena.server
    for (let round = 0; round < 12; round += 1) {
      const seat = await arena.joins('b')
      const taken = await comesBack(seat.returnCode)
      const paths = [
        `/live/${seat.sessionId}`,
        `/sync/${seat.sessionId}/board`,
        `/sync/${seat.sessionId}/desk:${seat.id}`,
      ]
      const closes: (number | undefined)[] = []
      const sockets = Array.from({ length: 12 }, (_, at) => {
        const path = paths[at % paths.length]!
        const socket = new WebSocket(url.replace(/^http/, 'ws') + path, [...as(seat.token)])
        socket.on('open', () => path.startsWith('/sync') && socket.send(step1()))
        socket.on('error', () => {})
        socket.on('close', (code) => (closes[at] = code))
        return socket
      })
      // Some come before, some beside, some after.
      await new Promise((resolve) => setTimeout(resolve, round))
      const device = new Seat(url, taken)
      await device.connects()
      await until('every old socket is closed', () =>
        sockets.every(({ readyState }) => readyState === WebSocket.CLOSED),
      )
      expect(closes).toEqual(closes.map(() => 4401))
      expect((await asks(url, commands(seat), { body: { type: 'leave' }, token: seat.token })).status).toBe(401)
      expect(await refusal(comesBack(seat.returnCode)), 'its code is used up').toBe('code-unknown')
      for (const path of paths) {
        expect(await knocks(url, path, as(seat.token))).toMatchObject({ is: 'closed', code: 4401 })
        expect((await knocks(url, path, as(device.token))).is).toBe('open')
      }
      for (const one of [seat, device]) one.leavesTheRoom()
    }
    await arena.stillWell()
  }, 180_000)

  it('HO10: a command whose body comes after the seat went elsewhere is not carried out', async () => {
    const seat = await arena.joins('a')
    const body = '{"type":"leave"}'
    const raw = new RawSocket(arena.server.port).say(
      `POST ${commands(seat)} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${seat.token}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
    )
    // A request that comes later is answered, so this one has been looked at.
    expect((await asks(arena.server.url, `/api/sessions/${seat.sessionId}`, { token: seat.token })).status).toBe(200)
    const device = new Seat(arena.server.url, await comesBack(seat.returnCode))
    await device.connects()
    raw.say(body.slice(5))
    expect(await raw.answered()).toBe(401)
    expect(device.self).toMatchObject({ status: 'in' })
    for (const one of [seat, device]) one.leavesTheRoom()
    await arena.stillWell()
  })

  it('HO10: a token is good for its own session and as long as its seat, and a screen’s secret for one seat', async () => {
    const { url } = arena.server
    const [here, there] = [arena.attackers.b, arena.tables.b[0]!]
    for (const path of [
      `/live/${there.sessionId}`,
      `/sync/${there.sessionId}/board`,
      `/sync/${there.sessionId}/desk:${there.id}`,
    ]) {
      expect(await knocks(url, path, as(here.token))).toMatchObject({ is: 'closed', code: 4404 })
      for (const token of [
        newSecret(),
        `${there.token}x`,
        there.token.slice(1),
        there.token.toLowerCase(),
        '',
        '__proto__',
        here.returnCode,
      ])
        expect(await knocks(url, path, ['parley.v1', `seat.${encodeURIComponent(token)}`])).toMatchObject({
          is: 'closed',
          code: 4401,
        })
      // A token anywhere but in the subprotocols is none.
      expect(await knocks(url, `${path}?token=${there.token}&seat=${there.token}`, ['parley.v1'])).toMatchObject({
        code: 4401,
      })
    }
    // The first token counts; a second one beside it opens nothing.
    const both = new RawSocket(arena.server.port).say(
      handshake(`/sync/${there.sessionId}/board`, ['parley.v1', `seat.${here.token}`, `seat.${there.token}`]),
    )
    await both.over
    expect(both.closeCode).toBe(4404)

    const leaver = await arena.joins('b')
    await leaver.opens('board')
    await leaver.does({ type: 'leave' })
    for (const path of ['board', 'table:b', `desk:${leaver.id}`])
      expect(await knocks(url, `/sync/${leaver.sessionId}/${path}`, as(leaver.token))).toMatchObject({
        is: 'closed',
        code: 4403,
      })
    expect(await refusal(leaver.does({ type: 'more-time' }))).toBe('not-allowed')
    leaver.leavesTheRoom()

    const screen = await ask<{ id: string; secret: string; code: string }>(url, '/screens', {})
    await arena.joint.mediator.does({ type: 'pair-screen', code: screen.code })
    const looks = () => ask<{ paired?: unknown }>(url, `/screens/${screen.id}`, undefined, screen.secret)
    expect((await looks()).paired).toBeDefined()
    expect(
      await looks().then(
        (again) => again.paired,
        () => undefined,
      ),
    ).toBeUndefined()
    expect(await refusal(arena.joint.mediator.does({ type: 'pair-screen', code: screen.code }))).not.toBeNull()
    await arena.stillWell()
  })

  it('HO10: a return code that is used many times at once gives the seat to the last answer only', async () => {
    const seat = await arena.joins('a')
    const answers = await Promise.all(Array.from({ length: 20 }, () => comesBack(seat.returnCode).catch(() => null)))
    const taken = answers.filter((one) => one !== null)
    expect(taken.length).toBeGreaterThan(0)
    const statuses = await Promise.all(
      taken.map(
        async ({ seat: { token } }) =>
          (await asks(arena.server.url, `/api/sessions/${seat.sessionId}`, { token })).status,
      ),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect((await asks(arena.server.url, `/api/sessions/${seat.sessionId}`, { token: seat.token })).status).toBe(401)
    seat.leavesTheRoom()
    await arena.stillWell()
  })
})
