import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { as } from '../driver/probe.ts'
import { until } from '../driver/until.ts'
import { Arena } from './arena.ts'
import { frame, handshake, OPCODE, RawSocket } from './raw-socket.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

const { text, binary, close, ping, pong, continuation } = OPCODE
const bytes = (length: number): Uint8Array => new Uint8Array(length)
const closeWith = (code: number, reason: Uint8Array = bytes(0)): Buffer => {
  const payload = Buffer.concat([Buffer.alloc(2), reason])
  payload.writeUInt16BE(code, 0)
  return frame({ opcode: close, payload })
}
const AT_ONCE = 6
const NOT_UTF8 = Uint8Array.of(0xc3, 0x28)

/** Frames that are none, by name, with the code that the sender gets. */
const MALFORMED: readonly (readonly [string, Uint8Array, number])[] = [
  ...[1, 2, 3, 4, 7].map(
    (rsv) => [`reserved bits ${rsv}`, frame({ opcode: binary, rsv, payload: bytes(3) }), 1002] as const,
  ),
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map(
    (opcode) => [`opcode ${opcode}`, frame({ opcode, payload: bytes(3) }), 1002] as const,
  ),
  ...[text, binary, close, ping].map(
    (opcode) => [`opcode ${opcode} without a mask`, frame({ opcode, masked: false, payload: bytes(4) }), 1002] as const,
  ),
  ...[close, ping, pong].map(
    (opcode) => [`a fragmented control frame ${opcode}`, frame({ opcode, fin: false }), 1002] as const,
  ),
  ...[close, ping, pong].map(
    (opcode) => [`a control frame ${opcode} of 126 bytes`, frame({ opcode, payload: bytes(126) }), 1002] as const,
  ),
  ['a ping with reserved bits', frame({ opcode: ping, rsv: 4 }), 1002],
  ['a continuation of nothing', frame({ opcode: continuation, payload: bytes(3) }), 1002],
  [
    'a message within another',
    Buffer.concat([
      frame({ opcode: binary, fin: false, payload: bytes(3) }),
      frame({ opcode: binary, payload: bytes(3) }),
    ]),
    1002,
  ],
  ...[1n << 63n, (1n << 64n) - 1n, 1n << 53n, (1n << 53n) - 1n, 1n << 32n, (1n << 31n) - 1n, (2n << 20n) + 1n].map(
    (claims) => [`a length of ${claims}`, frame({ opcode: binary, claims }), 1009] as const,
  ),
  [
    'fragments over 2 MiB',
    Buffer.concat([
      frame({ opcode: binary, fin: false, payload: bytes(2 << 20) }),
      frame({ opcode: continuation, payload: bytes(1) }),
    ]),
    1009,
  ],
  [
    'twenty thousand fragments',
    Buffer.concat([
      frame({ opcode: binary, fin: false }),
      ...Array.from({ length: 20_000 }, () => frame({ opcode: continuation, fin: false, payload: bytes(1) })),
    ]),
    1008,
  ],
  ['text that is no UTF-8', frame({ opcode: text, payload: NOT_UTF8 }), 1007],
  ['a close of one byte', frame({ opcode: close, payload: bytes(1) }), 1002],
  ...[0, 999, 1004, 1005, 1006, 1015, 2999, 65_535].map(
    (code) => [`a close with ${code}`, closeWith(code), 1002] as const,
  ),
  ['a close whose reason is no UTF-8', closeWith(1000, NOT_UTF8), 1007],
]

const paths = (): readonly (readonly [string, readonly string[]])[] => {
  const { sessionId, token } = arena.attackers.b
  return [
    ['/check', []],
    [`/live/${sessionId}`, as(token)],
    [`/sync/${sessionId}/board`, as(token)],
    // Refused, but accepted first.
    [`/sync/${sessionId}/table:a`, as(token)],
  ]
}

describe('bytes that are no WebSocket', () => {
  it('HO1, HO2, hocuspocus#392: every malformed frame ends its own socket with a code, on every path', async () => {
    for (const [path, protocols] of paths()) {
      const ends: { name: string; expected: number; got: number | undefined }[] = []
      // A seat has no more than eight sockets at a time.
      for (let first = 0; first < MALFORMED.length; first += AT_ONCE) {
        const some = MALFORMED.slice(first, first + AT_ONCE).map(async ([name, sent, expected]) => {
          const raw = new RawSocket(arena.server.port).say(handshake(path, protocols))
          expect(await raw.answered()).toBe(101)
          raw.say(sent)
          await raw.over
          return { name, expected, got: raw.closeCode }
        })
        ends.push(...(await Promise.all(some)))
      }
      // A socket that is being refused may hear why before it hears of its frame.
      for (const { name, expected, got } of ends)
        expect({ path, name, got }).toEqual({ path, name, got: path.endsWith('table:a') ? got : expected })
      await arena.stillWell()
    }
  })

  it('HO1: a malformed frame in one packet with the handshake is no exception', async () => {
    for (const [path, protocols] of paths()) {
      const raws = MALFORMED.map(([, sent]) =>
        new RawSocket(arena.server.port).say(Buffer.concat([Buffer.from(handshake(path, protocols)), sent])),
      )
      await Promise.all(raws.map((raw) => raw.over))
    }
    await arena.stillWell()
  })

  it('HO1: resets in the middle of frames and handshakes change nothing', async () => {
    const halves: readonly Uint8Array[] = [
      frame({ opcode: binary, payload: bytes(1_000) }).subarray(0, 500),
      frame({ opcode: binary, claims: 2n << 20n }),
      frame({ opcode: binary, payload: bytes(8) }).subarray(0, 1),
      frame({ opcode: binary, fin: false, payload: bytes(100) }),
    ]
    for (const [path, protocols] of paths()) {
      const opening = handshake(path, protocols)
      await Promise.all([
        ...halves.map(async (half) => {
          const raw = new RawSocket(arena.server.port).say(opening)
          await raw.answered()
          raw.say(half)
          await wait(5)
          raw.reset()
        }),
        // At once, after a moment, and in the middle of the handshake's own lines.
        ...[0, 1, 2, 5].map(async (moment) => {
          const raw = new RawSocket(arena.server.port).say(opening)
          if (moment > 0) await wait(moment)
          raw.reset()
        }),
        ...[1, 40, opening.length - 1].map(async (length) => {
          const raw = new RawSocket(arena.server.port).say(opening.slice(0, length))
          await wait(5)
          raw.reset()
        }),
      ])
    }
    await arena.stillWell()
  })

  it('HO1: handshakes of every wrong kind are refused, and leave nothing behind', async () => {
    const { sessionId, token } = arena.attackers.b
    const path = `/sync/${sessionId}/board`
    const good = handshake(path, as(token))
    const wrong: readonly string[] = [
      good.replace('Version: 13', 'Version: 7'),
      good.replace('Version: 13', 'Version: ' + '9'.repeat(200)),
      good.replace(/Sec-WebSocket-Key.*\r\n/, ''),
      good.replace(/Key: .*\r\n/, 'Key: short\r\n'),
      good.replace('GET', 'POST'),
      good.replace('Upgrade: websocket', 'Upgrade: h2c'),
      good.replace('Upgrade: websocket', 'Upgrade: websocket, h2c'),
      good.replace(/Protocol: .*\r\n/, 'Protocol: parley.v1, parley.v1\r\n'),
      good.replace(/Protocol: .*\r\n/, 'Protocol: parley.v1,,;\r\n'),
      good.replace('Host: 127.0.0.1', 'Host: [['),
      good.replace(path, '//'),
      good.replace(path, '*'),
      good.replace(path, `http://${'a'.repeat(300)}/`),
      good.replace(path, '/healthz'),
      good.replace(path, '/api/server'),
      good.replace(path, '/'),
      good.replace('HTTP/1.1', 'HTTP/9.9'),
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
      '\r\n'.repeat(5_000),
      good.replace('\r\n\r\n', `\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`),
      good.replace('\r\n\r\n', `\r\n${Array.from({ length: 5_000 }, (_, at) => `X${at}: 1\r\n`).join('')}\r\n`),
    ]
    const letIn = await Promise.all(
      wrong.map(async (opening, at) => {
        const raw = new RawSocket(arena.server.port).say(opening)
        await wait(300)
        const other = new RawSocket(arena.server.port).say(opening)
        await wait(5)
        other.reset()
        raw.reset()
        return raw.status === 101 ? at : null
      }),
    )
    expect(letIn.filter((at) => at !== null)).toEqual([])
    await arena.stillWell()
  })

  it('HO5: thousands of half-open handshakes and one line an hour keep nobody out, and are cut', async () => {
    const { sessionId, token } = arena.attackers.b
    const opening = handshake(`/sync/${sessionId}/board`, as(token))
    const slow = Array.from({ length: 2_000 }, (_, at) =>
      new RawSocket(arena.server.port).say(opening.slice(0, 20 + (at % 100))),
    )
    const body = Array.from({ length: 200 }, () =>
      new RawSocket(arena.server.port).say('POST /api/seats HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"inv'),
    )
    const drip = setInterval(() => {
      for (const raw of slow.slice(0, 500)) raw.say('a')
    }, 500)
    await arena.stillWell()
    await until('all of them are cut', () => [...slow, ...body].every((raw) => raw.isOver), 60_000)
    clearInterval(drip)
    await arena.stillWell()
  }, 180_000)

  it('HO4: pings without end from somebody who reads no pong end that socket', async () => {
    for (const [path, protocols] of paths().slice(0, 3)) {
      const raw = new RawSocket(arena.server.port).say(handshake(path, protocols))
      await raw.answered()
      raw.socket.pause()
      const many = Buffer.concat(Array.from({ length: 1_000 }, () => frame({ opcode: ping, payload: bytes(125) })))
      let sent = 0
      raw.socket.on('close', () => (sent = Number.POSITIVE_INFINITY))
      while (sent < 300) {
        sent += 1
        if (!raw.socket.write(many))
          await Promise.race([new Promise((done) => raw.socket.once('drain', done)), raw.over, wait(200)])
      }
      raw.socket.resume()
      await raw.over
    }
    await arena.stillWell()
    await arena.memoryIsBounded()
  })
})
