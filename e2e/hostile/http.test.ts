import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as, asks, knocks } from '../driver/probe.ts'
import { newSecret } from '../driver/seat.ts'
import { Arena, MARK } from './arena.ts'
import { handshake, RawSocket } from './raw-socket.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

const POSTS = ['/api/sessions', '/api/seats', '/api/door', '/api/practice'] as const
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const
const commands = (): string => `/api/sessions/${arena.joint.created.sessionId}/commands`
const errorOf = (text: string): string => (JSON.parse(text) as { error: { id: string } }).error.id

describe('calls that nobody’s page makes', () => {
  it('HO11: bodies of any size, shape and depth are answered as the protocol says', async () => {
    const { token } = arena.attackers.b
    const bodies: readonly (readonly [string, string, number])[] = [
      ['over 256 KiB', JSON.stringify({ type: 'consent', more: MARK.repeat(30_000) }), 413],
      ['no JSON', '{"type":', 422],
      ['nothing', '', 422],
      ['null', 'null', 422],
      ['a number', '1e999', 422],
      ['a text', `"${MARK}"`, 422],
      ['arrays', '['.repeat(100_000) + ']'.repeat(100_000), 422],
      ['objects', '{"type":'.repeat(20_000) + '1' + '}'.repeat(20_000), 422],
      ['half of deep arrays', '['.repeat(200_000), 422],
      ['not UTF-8', Buffer.from([123, 34, 0xc3, 0x28, 34, 125]).toString('latin1'), 422],
      ['a prototype', '{"__proto__":{"type":"consent"}}', 422],
      ['a constructor', '{"constructor":{"prototype":{"type":"consent"}}}', 422],
      ['a hundred thousand keys', `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',')}}`, 422],
    ]
    for (const path of [...POSTS, commands()]) {
      for (const [name, raw, status] of bodies) {
        for (const type of [
          'application/json',
          'text/plain',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          '\u00a0',
        ]) {
          const answer = await asks(arena.server.url, path, {
            raw,
            method: 'POST',
            token,
            headers: { 'content-type': type },
          })
          expect({ path, name, status: answer.status }).toEqual({ path, name, status })
          expect(['invalid', 'too-large']).toContain(errorOf(answer.text))
          expect(answer.text).not.toContain(MARK)
        }
      }
    }
    await arena.stillWell()
  }, 180_000)

  it('HO11: a body in pieces over 256 KiB, one that never ends, and lengths that lie', async () => {
    const heads = 'POST /api/seats HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`
    const sent: readonly (readonly [string, readonly (number | undefined)[]])[] = [
      [`${heads}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(8)}0\r\n\r\n`, [413]],
      [`${heads}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(100)}`, [413]],
      [`${heads}Content-Length: 99999999999\r\n\r\n{}`, [413]],
      [`${heads}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}`, [400, undefined]],
      [`${heads}Content-Length: -1\r\n\r\n{}`, [400, undefined]],
      [`${heads}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, [400, undefined]],
      [`${heads}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, [400, 422, undefined]],
      [`${heads}Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n`, [100, 413, 417]],
    ]
    for (const [text, statuses] of sent) {
      const raw = new RawSocket(arena.server.port).say(text)
      await raw.answered()
      expect(statuses).toContain(raw.status)
      raw.reset()
    }
    await arena.stillWell()
  })

  it('HO9: names that every object has are nobody’s seat, card, step or key', async () => {
    const { mediator, created } = arena.joint
    const member = arena.attackers.b
    for (const name of NAMES) {
      const tries: readonly (readonly [string, Record<string, unknown>])[] = [
        [mediator.token, { type: 'admit', seat: name }],
        [mediator.token, { type: 'turn-away', seat: name }],
        [mediator.token, { type: 'set-roster', seat: name, group: 'a' }],
        [mediator.token, { type: 'start-step', step: name }],
        [mediator.token, { type: 'open-ballot', ballot: name }],
        [mediator.token, { type: 'close-ballot', ballot: name }],
        [mediator.token, { type: 'void-ballot', ballot: name, reason: MARK }],
        [mediator.token, { type: 'hide-card', card: name, reason: MARK }],
        [mediator.token, { type: 'share-lane', cards: [name] }],
        [mediator.token, { type: 'freeze-options', cards: [name, 'other'] }],
        [mediator.token, { type: 'freeze-proposal', card: name }],
        [mediator.token, { type: 'focus', card: name }],
        [mediator.token, { type: 'try-again', focus: name }],
        [mediator.token, { type: 'end-focus', focus: name, outcome: 'heard' }],
        [mediator.token, { type: name }],
        [member.token, { type: name }],
        [member.token, { type: 'admit', seat: name }],
        [member.token, { type: 'offer', cards: [{ card: name, hash: 'a'.repeat(64) }] }],
        [member.token, { type: 'hold-back', card: name }],
        [member.token, { type: 'bring-back', card: name }],
        [member.token, { type: 'propose', act: name }],
        [member.token, { type: 'propose', act: 'answer', ask: name, reply: 'yes' }],
        [member.token, { type: 'not-yet', proposal: name }],
        [member.token, { type: 'mark', card: name, mark: 'unclear', on: true }],
        [member.token, { type: 'mark', card: 'card', mark: name, on: true }],
        [member.token, { type: 'vote', ballot: name, receipt: newSecret(), choice: 'pass' }],
        [member.token, { type: 'accept', card: name, hash: 'a'.repeat(64) }],
        [member.token, { type: 'take-back-yes', card: name }],
      ]
      for (const [token, body] of tries) {
        const answer = await asks(arena.server.url, commands(), { body, token })
        expect({ body, status: answer.status, text: answer.text }).toMatchObject({
          status: expect.toSatisfy(
            (status: number) => [403, 404, 409, 422].includes(status),
            '403, 404, 409 or 422',
          ) as unknown,
        })
        // A burst of commands is slowed; this is about what each of them does.
        await wait(60)
      }
      for (const path of [
        `/api/sessions/${name}`,
        `/api/sessions/${name}/commands`,
        `/api/sessions/${created.sessionId}/files/${name}.json`,
        `/api/sessions/${created.sessionId}/${name}`,
      ])
        expect((await asks(arena.server.url, path, { token: member.token })).status).toBe(404)
      expect(await knocks(arena.server.url, `/sync/${name}/board`, as(member.token))).toMatchObject({ code: 4404 })
      expect(await knocks(arena.server.url, `/live/${name}`, as(member.token))).toMatchObject({ code: 4404 })
    }
    await arena.stillWell()
  }, 180_000)

  it('HO11: no path leads out of the pages, and header floods end', async () => {
    const tricks = [
      '/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/%2e%2e/server/package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%00',
      '/%',
      '/%E0%A4',
      '/assets/%E0%A4',
      '//etc/passwd',
      '/./.././package.json',
      '/assets/....//....//package.json',
      '/api/%2e%2e/metrics',
      '/api/sessions/%2e%2e%2f%2e%2e',
      '/index.html%00.js',
      '/package.json',
    ]
    for (const path of tricks) {
      const raw = new RawSocket(arena.server.port)
      let text = ''
      raw.socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      raw.say(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      await raw.over
      expect({ path, status: raw.status }).toMatchObject({
        status: expect.toSatisfy((status: number) => [200, 400, 401, 404].includes(status), 'no fault') as unknown,
      })
      for (const found of ['root:', '"@parley/', '"dependencies"', '"private"'])
        expect({ path, text }).not.toMatchObject({ text: expect.stringContaining(found) as unknown })
    }
    for (const [count, length] of [
      [5_000, 1],
      [20, 4_000],
      [1, 1 << 20],
    ] as const) {
      const raw = new RawSocket(arena.server.port)
      raw.say('GET /healthz HTTP/1.1\r\nHost: x\r\n')
      for (let at = 0; at < count; at += 1) raw.say(`x-${at}: ${'y'.repeat(length)}\r\n`)
      raw.say('\r\n')
      await raw.answered()
      expect(raw.status === undefined || raw.status === 200 || raw.status === 431).toBe(true)
      raw.reset()
    }
    await arena.stillWell()
  })

  it('HO12: ten thousand document names make no room, and slashes in names none either', async () => {
    const { sessionId, token } = arena.attackers.b
    const before = await arena.metric('parley_rooms')
    const names = [
      'board%2F',
      'board%2f..%2fnotebook',
      'table%3Aa',
      'table:b%00',
      'BOARD',
      ' board',

      'desk:',
      'desk:..',
      'table:a:b',
      'caucus:b',
      ...NAMES.flatMap((name) => [name, `desk:${name}`, `table:${name}`]),
      ...Array.from({ length: 10_000 }, (_, at) => `desk:${MARK}${at}`),
    ]
    const knock = async (name: string): Promise<number | undefined> => {
      const raw = new RawSocket(arena.server.port).say(handshake(`/sync/${sessionId}/${name}`, as(token)))
      await raw.over
      return raw.closeCode ?? raw.status
    }
    const codes = new Set<number | undefined>()
    const queue = names.values()
    await Promise.all(
      Array.from({ length: 40 }, async () => {
        for (const name of queue) codes.add(await knock(name))
      }),
    )
    // A space ends the address, and a slash that is one leads nowhere.
    expect([...codes].filter((code) => code !== 4403 && code !== 400 && code !== 404)).toEqual(
      [undefined].filter(() => codes.has(undefined)),
    )
    expect(codes).toContain(4403)
    expect(await arena.metric('parley_rooms')).toBeLessThanOrEqual(before)
    await arena.stillWell()
    await arena.memoryIsBounded()
  }, 180_000)

  it('HO11: requests that are dropped half way leave nothing behind', async () => {
    const { token } = arena.attackers.b
    await Promise.all(
      Array.from({ length: 300 }, async (_, at) => {
        const asking = request(new URL(commands(), arena.server.url), {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-length': 1_000 },
          agent: false,
        })
        asking.on('error', () => {})
        asking.write('{"type"')
        await wait(at % 40)
        asking.destroy()
      }),
    )
    await arena.stillWell()
  })
})
