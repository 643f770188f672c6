import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFairDraw } from '@parley/shared/session/lot'
import { boardOf, DAY, logOf, refusal } from '../driver/day.ts'
import { becomeReady, gather, writesAndTables } from '../driver/gather.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

describe('a walk through revealed cards', () => {
  it('RV6, RV7, DU2: by lot and by turns, the same for everybody, chosen by nobody, across a kill', async () => {
    const room = await gather(server.url, { a: 2, b: 3 }, { ...DAY, k: 3 })
    const { mediator, a, everyone, projector } = room
    for (const seat of everyone) await seat.opens('board')
    await writesAndTables(room, 'interest', (seat) => `Interest of number ${seat}`)
    await becomeReady(room)
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    expect(await refusal(mediator.does({ type: 'set-walk' }))).toBe('not-now')
    await mediator.does({ type: 'reveal', kind: 'interest' })
    expect(await refusal(mediator.does({ type: 'set-walk' }))).toBe('not-now')
    await mediator.does({ type: 'end-silence' })
    const board = await boardOf(mediator, 5)
    for (const type of ['set-walk', 'draw-walk', 'walk-on', 'walk-back', 'end-walk'] as const)
      expect(await refusal(a[0]!.does({ type }))).toBe('not-allowed')
    expect(await refusal(mediator.does({ type: 'walk-on' }))).toBe('not-now')
    await mediator.does({ type: 'set-walk' })
    expect(await refusal(mediator.does({ type: 'walk-on' }))).toBe('not-now')
    for (const seat of everyone) {
      const { walk } = await seat.stateWhere('the seal is shown', (state) => state.walk !== undefined)
      expect(walk).toEqual({ commitment: mediator.state!.walk!.commitment, first: null, had: [], over: false })
    }
    const before = everyone.map((seat) => everythingIn(seat.frames))
    await mediator.does({ type: 'draw-walk' })
    const { walk } = await mediator.stateWhere('the draw', (state) => state.walk?.first != null)
    expect(isFairDraw(walk!.commitment, walk!.seed!, walk!.first!)).toBe(true)
    for (const heard of before) expect(heard).not.toContain(walk!.seed)

    await mediator.does({ type: 'walk-on' })
    await mediator.does({ type: 'walk-on' })
    await mediator.does({ type: 'walk-back' })
    await server.down()
    await server.up()
    await projector.stateWhere('it stands where it stood', (state) => state.walk?.had.length === 1)
    for (let at = 1; at < 5; at += 1) await mediator.does({ type: 'walk-on' })
    expect(await refusal(mediator.does({ type: 'walk-on' }))).toBe('not-now')
    const [one, other] = walk!.first === 'a' ? ['a', 'b'] : ['b', 'a']
    const order = walk!.first === 'a' ? [one, other, one, other, other] : [one, other, one, other, one]
    for (const seat of everyone) {
      const { had } = (await seat.stateWhere('all were in front', (state) => state.walk?.had.length === 5)).walk!
      expect(had.map(({ group }) => group)).toEqual(order)
      for (const group of ['a', 'b'])
        expect(had.filter((card) => card.group === group).map(({ card }) => card)).toEqual(
          board.filter((card) => card.group === group).map(({ id }) => id),
        )
    }
    await mediator.does({ type: 'end-walk' })
    await projector.stateWhere('all cards again', (state) => state.walk?.over === true)
    expect(await refusal(mediator.does({ type: 'set-walk' }))).toBe('not-now')
    const log = (await logOf(a[0]!)).entries.map((entry) => entry.public)
    const cards = log.filter(({ type }) => type === 'walk-card')
    expect(cards).toHaveLength(6)
    for (const entry of cards) expect(Object.keys(entry).sort()).toEqual(['card', 'group', 'type', 'walk'])
    expect(JSON.stringify(log)).not.toContain('Interest of number')
  }, 180_000)
})
