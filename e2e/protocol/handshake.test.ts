import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gather } from '../driver/gather.ts'
import { as, asks, knocks } from '../driver/probe.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'

let server: ServerProcess
let member: Seat
beforeAll(async () => {
  server = await ServerProcess.start()
  ;[member] = (await gather(server.url, { a: 1, b: 0 })).a as [Seat]
})
afterAll(() => server.dispose())

describe('the handshake', () => {
  it('SE8: a foreign Origin gets 403 on calls and sockets, one’s own and none pass', async () => {
    const path = `/api/sessions/${member.sessionId}`
    const { token } = member
    for (const origin of [
      'https://evil.example',
      `http://127.0.0.1:${server.port + 1}`,
      'null',
      'http://localhost.evil.example',
    ]) {
      expect((await asks(server.url, path, { token, headers: { origin } })).status).toBe(403)
      expect((await asks(server.url, '/api/server', { headers: { origin } })).status).toBe(403)
      for (const socket of [`/live/${member.sessionId}`, `/sync/${member.sessionId}/board`]) {
        expect(await knocks(server.url, socket, as(token), origin)).toMatchObject({ is: 'no-handshake', status: 403 })
      }
    }
    expect((await asks(server.url, path, { token, headers: { origin: server.url } })).status).toBe(200)
    expect((await knocks(server.url, `/live/${member.sessionId}`, as(token), server.url)).is).toBe('open')
  })

  it('SE8: without parley.v1 there is no handshake, and the selected subprotocol is never the token', async () => {
    const { token } = member
    const live = `/live/${member.sessionId}`
    for (const path of [live, `/sync/${member.sessionId}/board`]) {
      for (const protocols of [[`seat.${token}`], ['other'], []]) {
        const answer = await knocks(server.url, path, protocols)
        expect(answer.is).toBe('no-handshake')
        expect(JSON.stringify(answer)).not.toContain(token)
      }
    }
    expect(await knocks(server.url, live, [`seat.${token}`, 'parley.v1'])).toEqual({
      is: 'open',
      protocol: 'parley.v1',
    })
    expect(await knocks(server.url, live, ['other', `seat.${token}`, 'parley.v1'])).toEqual({
      is: 'open',
      protocol: 'parley.v1',
    })
  })
})
