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

/** Answers that a new session gets until one is neither made nor refused for its key; one of them asks for each. */
const answersTo = async (url: string, forwarded: (at: number) => string): Promise<readonly number[]> => {
  const answers: number[] = []
  while (answers.length < 40 && answers.at(-1) !== 429) {
    const headers = { 'mediator-key': 'a guess', 'x-forwarded-for': forwarded(answers.length) }
    answers.push((await asks(url, '/api/sessions', { body: NEW, headers })).status)
  }
  return answers
}
const NEW = { title: 'A day', template: 'joint-session', groups: { a: { name: 'Plan' }, b: { name: 'Carry' } } }

it('RU2, RU3, RU5: behind a trusted proxy its last entry is the address, an https address is pinned, and idle connections stay', async () => {
  const env = { PUBLIC_URL: 'https://parley.example.org', MEDIATOR_KEY: 'the right line' }
  const [behind, alone] = await Promise.all([
    ServerProcess.start({ ...env, TRUST_PROXY: '1' }),
    ServerProcess.start({ ...env, TLS_CERT: '', TLS_KEY: '' }),
  ])
  try {
    // What the client says of itself changes with each guess; what the proxy wrote behind it does not.
    const guesses = await answersTo(behind.url, (at) => `192.0.2.${at}, 203.0.113.7`)
    expect(guesses.at(-1)).toBe(429)
    const right = {
      body: NEW,
      headers: { 'mediator-key': 'the right line', 'x-forwarded-for': '203.0.113.7, 203.0.113.8' },
    }
    expect((await asks(behind.url, '/api/sessions', right)).status).toBe(201)
    // Without a proxy to trust, nothing that the client writes there counts.
    expect((await answersTo(alone.url, (at) => `192.0.2.${at}`)).at(-1)).toBe(429)
    const [through, straight, plain] = await Promise.all([fetch(behind.url), fetch(alone.url), fetch(server.url)])
    const pinned = [through, straight, plain].map(({ headers }) => headers.get('strict-transport-security'))
    expect(pinned).toEqual(['max-age=31536000', 'max-age=31536000', null])
    const idle = [through, straight].map(({ headers }) => headers.get('keep-alive'))
    expect(idle).toEqual(['timeout=150', 'timeout=5'])
  } finally {
    await Promise.all([behind.dispose(), alone.dispose()])
  }
}, 180_000)

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
