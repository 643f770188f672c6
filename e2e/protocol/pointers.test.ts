import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAY, places } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const pointed = (seat: Seat, count: number) =>
  until(`${count} pointers are seen`, async () => {
    const pointers = await seat.pointersIn('board')
    return pointers.length === count ? pointers : null
  })
/** Frames that tell of presence: the first byte says awareness, and the empty ones only keep the connection. */
const presenceFrames = (seat: Seat): number =>
  seat.frames.filter(({ data }) => typeof data !== 'string' && data[0] === 1 && data.length > 3).length

describe('pointers', () => {
  it('BD7, TA3: they name a group and never a person, come from group seats in their steps, and reach no projector', async () => {
    const room = await gather(server.url, { a: 2, b: 1 }, DAY)
    const { mediator, a, b, projector, created } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const [chloe, fin, rob] = [a[0]!, a[1]!, b[0]!]
    const everyone = [...room.everyone, observer]
    for (const seat of everyone) await seat.opens('board')
    await mediator.does({ type: 'start-step', step: 'table' })
    await chloe.opens('table:a')
    await fin.opens('table:a')
    const place = { group: 'a', x: 12, y: -3 }
    // Neither in a step without pointers nor at a table.
    await chloe.points('board', place)
    await chloe.points('table:a', place)
    await mediator.does({ type: 'start-step', step: 'map' })
    for (const seat of everyone) await seat.stateWhere('the map is there', (state) => state.phase.of === 'map')
    await chloe.points('table:a', { ...place, x: 13 })
    const card = await places(rob, { kind: 'milestone', group: 'b', zone: 'map', text: 'Pilot boxes' })
    await rob.points('board', { group: 'b', x: 5, y: 6, card })
    for (const seat of [chloe, fin, mediator, observer])
      expect(await pointed(seat, 1)).toEqual([{ group: 'b', x: 5, y: 6, card }])
    // Who is not of a group, names another, says more than a place, or spells words as a card, is not heard.
    await fin.points('board', { group: 'b', x: 1, y: 1, card: 'Rob_counts_the_boxes_wrong' })
    await mediator.points('board', { group: 'a', x: 1, y: 1 })
    await observer.points('board', { group: 'b', x: 1, y: 1 })
    await fin.points('board', { group: 'b', x: 1, y: 1 })
    await fin.points('board', { group: 'a', x: 1, y: 1, name: 'Fin' })
    await chloe.points('board', { ...place, x: 14 })
    await until('the last pointer arrives', async () =>
      (await rob.pointersIn('board')).some((pointer) => pointer['x'] === 14),
    )
    expect(await rob.pointersIn('board')).toEqual([{ ...place, x: 14 }])
    expect((await mediator.pointersIn('board')).length).toBe(2)
    expect(presenceFrames(projector)).toBe(0)
    expect(await fin.pointersIn('table:a')).toEqual([])
    // With the step the pointers end.
    await mediator.does({ type: 'start-step', step: 'support' })
    for (const seat of [chloe, fin, rob, mediator, observer]) await pointed(seat, 0)
    await rob.points('board', { group: 'b', x: 7, y: 7 })
    await mediator.does({ type: 'start-step', step: 'agreements' })
    await chloe.points('board', place)
    expect(await pointed(fin, 1)).toEqual([place])
    expect(presenceFrames(projector)).toBe(0)
  }, 180_000)
})
