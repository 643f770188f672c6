import type { StateView } from '@parley/shared/protocol/state-view'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn, keysIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { keptDay, WORDS } from '../driver/kept-day.ts'
import { asks } from '../driver/probe.ts'
import { ask, Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { timePassesHere } from '../driver/time-passes.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ ...SHORT_ACTS, LOG_LEVEL: 'info' })
})
afterAll(() => server.dispose())

const says = (seat: Seat) => seat.does({ type: 'propose', act: 'delete-board' })
const stateOf = ({ sessionId, token }: Seat): Promise<StateView> =>
  ask(server.url, `/sessions/${sessionId}`, undefined, token)
const file = ({ sessionId, token }: Seat, name: string) =>
  asks(server.url, `/api/sessions/${sessionId}/files/${name}`, { token })

it('KE16: both groups together, after a confirmed record; the board leaves the disk, log and record stay', async () => {
  const room = await keptDay(server)
  const { mediator, a, b, observer, projector } = room
  const [one, other] = [a[0]!, b[0]!]
  const { sessionId } = mediator
  const whose = () => {
    const { owners = [], document_clients: writers = [] } = tablesIn(server.dataDir)
    return { cards: owners.length, writers: writers.filter(({ owner }) => owner !== 'server').length }
  }
  expect(await refusal(says(one)), 'not before the end').toBe('not-now')
  await mediator.does({ type: 'end-session' })
  const { record } = await one.stateWhere('a record is there', (state) => state.ended && state.record !== null)
  expect(await refusal(says(one)), 'not before both confirmed').toBe('not-now')
  for (const seat of [one, other]) await seat.does({ type: 'propose', act: 'confirm-record', record: record!.hash })
  await mediator.stateWhere('both have confirmed', (state) => state.record?.status === 'confirmed', 60_000)
  const confirmed = await file(one, 'record.json')
  expect(confirmed.status).toBe(200)

  for (const seat of [mediator, observer, projector]) {
    expect(await refusal(says(seat))).toBe('not-allowed')
    expect(await refusal(seat.does({ type: 'keep-board' }))).toBe('not-allowed')
  }
  const before = whose()
  expect(before.writers).toBeGreaterThan(0)
  await says(one)
  await says(other)
  const { boardDeletion, now } = await stateOf(one)
  expect((boardDeletion!.proposal!.holdsAt - now) / 3_600_000).toBeGreaterThan(23.9)
  for (const seat of [...room.everyone, observer]) seat.leavesTheRoom()
  // The day passes while nobody is there, and the process ends in the middle of it.
  server = await timePassesHere(server, 24 * 3_600 + 60)
  const told = await (async () => {
    await until('it happened', async () => (await stateOf(other)).session.keeping.boardDeletedAt !== undefined, 60_000)
    return stateOf(other)
  })()
  await server.down()

  const bytes = (): string => bytesIn(server.dataDir).toString('latin1') + wordsIn(server.dataDir)
  expect(bytes().includes(WORDS.board), 'the board is gone').toBe(false)
  expect(whose()).toEqual({ cards: 0, writers: 0 })
  expect(keysIn(server.dataDir).filter((key) => key.startsWith('marks-'))).toEqual([])
  await server.up()

  // The log and the record stay, byte for byte, and say so.
  expect(told.boardDeletion).toBeUndefined()
  expect(told.session.keeping.until!.board).toBeGreaterThan(told.now)
  for (const seat of [one, mediator, observer]) expect((await file(seat, 'record.json')).text).toBe(confirmed.text)
  expect((await logOf(one)).entries.at(-1)?.public.type).toBe('board-deleted')
  const working = await file(one, 'working.md')
  expect({ status: working.status, says: working.text }).toMatchObject({
    status: 409,
    says: expect.stringContaining('Both groups deleted the board.') as unknown,
  })
  expect(await refusal(says(one))).toBe('not-now')
  expect(await refusal(one.does({ type: 'keep-board' }))).toBe('not-now')
  expect((await file(one, 'seat.json')).text).not.toContain(WORDS.board)

  // Whoever holds an old copy has nowhere to bring it.
  const device = new Seat(server.url, { sessionId, seat: other, returnCode: '' })
  expect(await refusal(device.opens('board')), 'after the end no document opens').toBe('4410')
  device.leavesTheRoom()
}, 240_000)
