import { changesSince } from '@parley/shared/changes/changes-since'
import type { BoardTrace } from '@parley/shared/changes/trace'
import { removeCard, setCard } from '@parley/shared/documents/cards'
import type { TracesView } from '@parley/shared/protocol/answers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn, tablesIn } from '../driver/data-folder.ts'
import { DAY, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { ask, type Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const traces = async (seat: Seat) =>
  (await ask<TracesView>(seat.url, `/sessions/${seat.sessionId}/changes`, undefined, seat.token)).traces
const trace = (seat: Seat, seq: number | string) =>
  ask<BoardTrace>(seat.url, `/sessions/${seat.sessionId}/changes/${seq}`, undefined, seat.token)

it('CH1, CH2: whoever reads the board learns what changed since a step began, and the trace goes with the session', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  const [one, other] = [a[0]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'map' })
  expect(await traces(other)).toEqual([])
  const moved = await places(one, { kind: 'milestone', group: 'a', zone: 'map', week: 6, text: 'Wolverine' }, [other])
  const gone = await places(one, { kind: 'milestone', group: 'a', zone: 'map', text: 'Badger' }, [other])
  const { seq } = await mediator.does({ type: 'start-step', step: 'map' })
  const kept = await traces(other)
  expect(kept).toEqual([{ seq, step: 'map', at: expect.any(Number) }])
  const board = await one.opens('board')
  setCard(board, moved, 'week', 10)
  removeCard(board, gone)
  await one.saved('board')
  await until('both changes have come', async () => {
    const { cards } = await other.sees('board')
    return cards.length === 1 && cards[0]?.week === 10
  })
  const before = await trace(other, seq)
  expect(JSON.stringify(before)).not.toMatch(/Wolverine|Badger/)
  expect(changesSince(before, await other.sees('board'))).toMatchObject({
    cards: [
      { what: 'changed', card: { id: moved }, reworded: false, moves: [{ key: 'week', was: 6 }] },
      { what: 'gone', was: { id: gone, kind: 'milestone', group: 'a' } },
    ],
  })
  // On the disk not even the places can be read.
  expect(bytesIn(server.dataDir).includes(before.salt)).toBe(false)
  for (const wrong of [seq + 1, 0, -1, 1.5, 'x', '__proto__']) {
    expect(await refusal(trace(other, wrong)), String(wrong)).toBe('not-found')
  }
  expect(tablesIn(server.dataDir)['board_traces']).toHaveLength(1)
  await mediator.does({ type: 'end-session' })
  expect(await refusal(traces(other))).toBe('not-found')
  expect(tablesIn(server.dataDir)['board_traces']).toEqual([])
})

it('CH2, VR5: who waits at the door or belongs to another session learns nothing of what changed', async () => {
  const first = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  const second = await gather(server.url, { a: 2, b: 2 }, { ...DAY, k: 3 })
  const path = `/sessions/${first.mediator.sessionId}/changes`
  for (const stranger of [second.mediator, second.a[0]!]) {
    expect(await refusal(ask(server.url, path, undefined, stranger.token))).toBe('not-found')
  }
})
