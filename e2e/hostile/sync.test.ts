import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument, setText } from '@parley/shared/documents/cards'
import { WebSocket } from 'ws'
import { as } from '../driver/probe.ts'
import { until } from '../driver/until.ts'
import { Arena, MARK, markedCard } from './arena.ts'
import { Attacker } from './attacker.ts'
import { awareness, NOTHING, step1, step2, sync, update, vectorOf } from './frames.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

const many = (count: number, frame: Uint8Array): Uint8Array[] => Array.from({ length: count }, () => frame)
const steps = (attacker: Attacker, step: number): number =>
  attacker.frames.filter(({ data }) => data[0] === 0 && data[1] === step).length

describe('messages that nobody sends', () => {
  it('HO2: what is none of the protocol’s closes 4400, and 2 MiB and one byte 1009', async () => {
    const wrong: readonly (readonly [string, Uint8Array | string, string])[] = [
      ['nothing', new Uint8Array(), '4400'],
      ['text', `{"type":"${MARK}"}`, '4400'],
      ['text that is a step 1', '\0\0\u0001\0', '4400'],
      ...[2, 3, 99, 100, 101, 127].map((type) => [`type ${type}`, Uint8Array.of(type, 0, 1, 0), '4400'] as const),
      ['a type without end', Uint8Array.from({ length: 40 }, () => 255), '4400'],
      ...[3, 4, 127].map((step) => [`step ${step}`, sync(step, NOTHING), '4400'] as const),
      ['a length that lies', Uint8Array.of(0, 2, 255, 255, 255, 127, 0), '4400'],
      ['a length of 2^52', Uint8Array.of(0, 2, 128, 128, 128, 128, 128, 128, 128, 8, 0), '4400'],
      ['an empty update', update(new Uint8Array()), '4400'],
      ['an update that is text', update(new TextEncoder().encode(MARK)), '4409 too-large'],
      ['a vector that is none', step1(Uint8Array.of(9, 1)), '4400'],
      ['a vector of 2^52 clients', step1(Uint8Array.of(128, 128, 128, 128, 128, 128, 128, 8)), '4400'],
      ['a vector of a hundred thousand clients', step1(vectorOf(100_000)), '4400'],
      ['awareness that counts more than it has', awareness([], 5), '4400'],
      ['2 MiB and one byte', new Uint8Array((2 << 20) + 1), '1009'],
    ]
    for (const [name, frame, end] of wrong) {
      const attacker = await Attacker.enters(arena.attackers.b)
      expect({ name, end: await attacker.send(frame).end() }).toEqual({ name, end })
    }
    await arena.stillWell()
  })

  it('HO2: whatever is said on /live closes 4400', async () => {
    const { sessionId, token, url } = arena.attackers.b
    for (const said of ['{}', '[]', '__proto__', Uint8Array.of(0, 0, 1, 0)]) {
      const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live/${sessionId}`, [...as(token)])
      const closed = new Promise<number>((resolve) => socket.on('close', resolve))
      socket.on('open', () => {
        for (let at = 0; at < 1_000; at += 1) socket.send(said)
      })
      expect(await closed).toBe(4400)
    }
    await arena.stillWell()
  })

  it('HO3: frames in any order harm nobody: what is right of them counts, and every question is answered', async () => {
    const seat = await arena.joins('b')
    const attacker = await Attacker.enters(seat, { asks: false })
    const doc = new Y.Doc()
    doc.clientID = attacker.client
    const first = markedCard(doc, 'b', { id: 'early-card', text: 'Written before anything was asked' })
    attacker.send(step2(NOTHING), update(first), step2(first), update(first))
    for (let asked = 0; asked < 6; asked += 1) attacker.send(step1())
    await until('every question is answered', () => steps(attacker, 1) === 6)
    expect(steps(attacker, 0), 'the server asks once').toBe(1)
    expect(attacker.closed).toBeUndefined()
    // The same again, on a socket that says nothing else first, is nothing new.
    const again = await Attacker.enters(seat, { client: attacker.client, asks: false })
    again.send(step2(first), step1(), update(NOTHING))
    await until('it is answered', () => steps(again, 1) === 1)
    expect(readDocument(await seat.opens('board')).cards.filter(({ id }) => id === 'early-card')).toHaveLength(1)
    for (const one of [attacker, again]) one.leaves()
    await arena.stillWell()
  })

  it('HO4: floods of sync messages and questions close 4429; of pointers they are dropped', async () => {
    const before = arena.honest.a.frames.length
    for (const [frame, count] of [
      [update(NOTHING), 5_000],
      [step2(NOTHING), 5_000],
      [step1(), 200],
      [step1(vectorOf(60)), 200],
      [update(new Uint8Array(1 << 20)), 4],
      [awareness([{ client: 1, clock: 1, json: 'x'.repeat(1 << 20) }]), 4],
    ] as const) {
      const attacker = await Attacker.enters(await arena.joins('b'))
      attacker.send(...many(count, frame))
      expect(['4429', '4400']).toContain(await attacker.end())
    }
    const attacker = await Attacker.enters(await arena.joins('b'))
    for (let clock = 1; clock <= 5_000; clock += 1)
      attacker.send(awareness([{ client: attacker.client, clock, json: `{"group":"b","x":${clock},"y":0}` }]))
    const { length } = attacker.frames
    attacker.send(step1())
    await until('it is still answered', () => attacker.frames.length > length)
    expect(attacker.closed).toBeUndefined()
    attacker.leaves()
    const pointers = arena.honest.a.frames.slice(before).filter(({ data }) => data[0] === 1 && data.length > 3)
    expect(pointers.length).toBeLessThan(200)
    await arena.stillWell()
    await arena.memoryIsBounded()
  })

  it('HO4: a seat that opens sockets without end has eight at a time, on /live as well', async () => {
    const seat = await arena.joins('b')
    const attackers: Attacker[] = []
    for (let at = 0; at < 40; at += 1) attackers.push(await Attacker.enters(seat, { asks: false }))
    await until('the oldest have gone', () => attackers.filter(({ closed }) => !closed).length === 8)
    expect(attackers.slice(-8).every(({ closed }) => !closed)).toBe(true)
    const lives = Array.from({ length: 40 }, () => {
      const socket = new WebSocket(`${seat.url.replace(/^http/, 'ws')}/live/${seat.sessionId}`, [...as(seat.token)])
      socket.on('error', () => {})
      return socket
    })
    // One of the seat's own is among those that go.
    await until('eight are left', () => lives.filter(({ readyState }) => readyState === WebSocket.OPEN).length === 8)
    for (const socket of [...lives, ...attackers.map((one) => one.socket)]) socket.terminate()
    await arena.stillWell()
  })
})

describe('edits by others', () => {
  it('HO8: a member’s change of what the other group wrote is refused', async () => {
    const attacker = await Attacker.enters(arena.attackers.b)
    const doc = attacker.copy(await arena.honest.a.opens('board'))
    const before = Y.encodeStateVector(doc)
    setText(doc, arena.cardOf(arena.honest.a), MARK)
    expect(await attacker.send(update(Y.encodeStateAsUpdate(doc, before))).end()).toBe('4409 not-yours')
    await arena.stillWell()
  })
})
