import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, readDocument } from '@parley/shared/documents/cards'
import { newCardId } from '../driver/day.ts'
import { until } from '../driver/until.ts'
import { Arena } from './arena.ts'
import { Attacker } from './attacker.ts'
import { step1 } from './frames.ts'
import { as } from '../driver/probe.ts'
import { handshake, OPCODE, RawSocket, frame } from './raw-socket.ts'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.opens()
}, 180_000)
afterAll(() => arena.ends())

const binary = (payload: Uint8Array): Buffer => frame({ opcode: OPCODE.binary, payload })

it('HO6: readers that stop reading are sent away with 4508, and others lose nothing by them', async () => {
  // A board that is worth asking for: most of a mebibyte, by one member.
  const writer = await arena.joins('b')
  const board = await writer.opens('board')
  for (let at = 0; at < 320; at += 20) {
    board.transact(() => {
      for (let card = 0; card < 20; card += 1)
        addCard(board, {
          id: newCardId(),
          kind: 'milestone',
          group: 'b',
          zone: 'map',
          at: [1, at + card],
          text: 'Plan '.repeat(390),
        })
    })
    await writer.saved('board')
  }
  const whole = Y.encodeStateAsUpdate(board).length
  expect(whole).toBeGreaterThan(500_000)

  // Each asks for the whole of it many times, and takes nothing.
  const stuck = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const seat = await arena.joins('b')
      const raw = new RawSocket(arena.server.port).say(handshake(`/sync/${seat.sessionId}/board`, as(seat.token)))
      await raw.answered()
      raw.socket.pause()
      for (let asked = 0; asked < 12; asked += 1) raw.say(binary(step1()))
      return raw
    }),
  )
  await until('something waits for them', async () => (await arena.metric('parley_unsent_bytes')) > 1 << 20)
  // A mebibyte and the frame that went over it for each, however often it asks.
  expect(await arena.metric('parley_unsent_bytes')).toBeLessThan(stuck.length * ((1 << 20) + 2 * whole))
  await arena.stillWell()
  // Whoever reads meanwhile gets all of it.
  const reader = await Attacker.enters(await arena.joins('b'))
  await until('the state has come', () => reader.frames.some(({ data }) => data.length > whole / 2))
  reader.leaves()
  await until('they are given up', async () => (await arena.metric('parley_unsent_bytes')) === 0, 60_000)
  for (const raw of stuck) raw.socket.resume()
  await Promise.all(stuck.map((raw) => raw.over))
  expect(stuck.map(({ closeCode }) => closeCode)).toEqual(stuck.map(() => 4508))
  expect(readDocument(await arena.honest.a.opens('board')).cards.length).toBe(322)
  await arena.stillWell()
  await arena.memoryIsBounded()
  writer.leavesTheRoom()
}, 120_000)
