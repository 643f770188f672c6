import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A session with as many people in each group, all let in and consenting. */
const room = async (a: number, b: number) => {
  const { mediator, created } = await Seat.creates(server.url)
  const join = async (group: 'a' | 'b', at: number) =>
    Seat.joins(server.url, { invite: created.invites[group], name: `${group}${at}` })
  const strategy = await Promise.all(Array.from({ length: a }, (_, at) => join('a', at)))
  const operations = await Promise.all(Array.from({ length: b }, (_, at) => join('b', at)))
  const projector = await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false)
  return {
    mediator,
    created,
    strategy,
    operations,
    projector,
    everyone: [mediator, ...strategy, ...operations, projector],
  }
}

describe('a whole session over the wire', () => {
  it('VR1, OF3, RV2, BL7: what is concealed reaches nobody, and the path can be walked to its end', async () => {
    const { mediator, strategy, operations, projector, everyone } = await room(3, 3)
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const drafts = new Map<Seat, string>()
    for (const [at, seat] of [...strategy, ...operations].entries())
      drafts.set(seat, await seat.writes('interest', `Draft number ${at} about pelicans`))
    await mediator.stateWhere(
      'six drafts are counted',
      (state) => state.drafts?.people === 6 && state.drafts.cards === 6,
    )
    expect(everythingIn(strategy[0]!.frames) + everythingIn(mediator.frames)).not.toContain('pelicans')
    for (const [seat, card] of drafts) await seat.offers([card])
    await mediator.does({ type: 'start-step', step: 'table' })
    const table = await until('three cards lie at the table', async () => {
      const view = await strategy[0]!.sees('table:a')
      return view.cards.length === 3 ? view : null
    })
    expect(table.cards.map((card) => card.text).sort()).toEqual(
      [0, 1, 2].map((at) => `Draft number ${at} about pelicans`),
    )
    const desk = await strategy[0]!.sees(`desk:${strategy[0]!.id}`)
    await until(
      'the desk is empty',
      async () => (await strategy[0]!.sees(`desk:${strategy[0]!.id}`)).cards.length === 0,
    )
    expect(desk).toBeDefined()
    await operations[0]!.does({ type: 'hold-back', card: (await operations[0]!.sees('table:b')).cards[0]!.id })
    const held = (await operations[1]!.sees('table:b')).cards.find((card) => card.held)!
    await expect(strategy[0]!.opens('table:b')).rejects.toThrow('4403')
    await expect(mediator.opens('table:b')).rejects.toThrow('4403')
    for (const group of [strategy, operations]) await group[1]!.does({ type: 'propose', act: 'ready' })
    await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 25_000)
    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await mediator.does({ type: 'reveal', kind: 'interest' })
    for (const seat of everyone)
      await until('five cards are on the board', async () => (await seat.sees('board')).cards.length === 5)
    for (const seat of [...strategy, mediator, projector]) expect(everythingIn(seat.frames)).not.toContain(held.text)
    const first = (await mediator.sees('board')).cards[0]!
    for (const seat of [...strategy, ...operations])
      await seat.does({ type: 'mark', card: first.id, mark: 'true-for-me', on: true })
    expect(mediator.state?.marks).toEqual({})
    await mediator.does({ type: 'end-silence' })
    const marked = await strategy[0]!.stateWhere('marks are shown', (state) => state.marks[first.id] !== undefined)
    expect(marked.marks[first.id]).toEqual({ 'true-for-me': { total: 6 } })
    await mediator.does({ type: 'share-lane', cards: [first.id] })
    await until('the card is in the shared lane', async () =>
      (await projector.sees('board')).cards.some((card) => card.zone === 'interest:both'),
    )
  }, 180_000)
})
