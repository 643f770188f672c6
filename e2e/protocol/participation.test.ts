import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LiveMessage } from '@parley/shared/protocol/state-view'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const statesOf = (seat: Seat) =>
  seat.frames.flatMap(({ data }) => {
    if (typeof data !== 'string') return []
    const message = JSON.parse(data) as LiveMessage
    return message.type === 'state' ? [message.state] : []
  })

it('GU8: only the mediator is told who took part, in counts, and never while people write', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, { k: 3 })
  const { mediator, a, b, everyone } = room
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const [first, other] = [a[0]!, b[1]!]
  await first.writes('interest', 'A straight answer on the first call')
  await first.writes('interest', 'Time to try it before it is sold')
  await other.writes('interest', 'To be asked before the plan is printed')
  await mediator.stateWhere('three drafts', (state) => state.drafts?.cards === 3)
  await mediator.does({ type: 'start-step', step: 'break-1' })
  const { participation } = await mediator.stateWhere('it is told', (state) => state.participation !== undefined)
  expect(participation).toEqual({
    people: 2,
    asked: 6,
    cards: 3,
    by: { a: { people: 1, asked: 3, cards: 2 }, b: { people: 1, asked: 3, cards: 1 } },
    few: false,
  })
  for (const seat of room.people) await seat.stateWhere('the break has begun', (state) => state.phase.of === 'break')

  const writing = statesOf(mediator).filter((state) => state.phase.of === 'alone')
  expect(writing.map((state) => state.drafts?.cards)).toContain(3)
  for (const state of writing) expect(state.participation).toBe(undefined)
  for (const seat of everyone) {
    const isTold = everythingIn(seat.frames).includes('participation')
    expect([seat.id, isTold]).toEqual([seat.id, seat === mediator])
    // Neither is anybody's seat beside a number in it.
    for (const state of statesOf(seat)) expect(JSON.stringify(state.participation ?? {})).not.toMatch(/seat|name/)
  }
  for (const seat of everyone) seat.leavesTheRoom()
})
