import { setCard } from '@parley/shared/documents/cards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { logOf, refusal } from '../driver/day.ts'
import { becomeReady, cardsOf, gather } from '../driver/gather.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

it('PL13, PL14: a group gives its own cards a lens, and the mediator shows everybody the board through one', async () => {
  const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
  const { mediator, projector, a, b, people } = room
  const [chloe, rob] = [a[0]!, b[0]!]
  expect(await refusal(mediator.does({ type: 'set-lens', lens: 'approach' }))).toBe('not-now')
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await chloe.offers([await chloe.writes('interest', 'Soon enough')])
  await rob.offers([await rob.writes('interest', 'Not too soon')])
  await mediator.does({ type: 'start-step', step: 'table' })
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  for (const seat of people) await seat.stateWhere('the lanes are open', (state) => state.boardOpen)
  const cards = await cardsOf(chloe, 'board', 2)
  const [own, theirs] = (['a', 'b'] as const).map((group) => cards.find((one) => one.group === group)!.id) as [
    string,
    string,
  ]
  setCard(await chloe.opens('board'), own, 'lens', 'approach')
  await chloe.saved('board')
  await until(
    'the tag arrives',
    async () => (await rob.sees('board')).cards.find(({ id }) => id === own)?.lens === 'approach',
  )
  setCard(await chloe.opens('board'), theirs, 'lens', 'approach')
  expect(await refusal(chloe.saved('board'))).toBe('4409')
  setCard(await rob.opens('board'), theirs, 'lens', 'rank')
  expect(await refusal(rob.saved('board'))).toBe('4409')
  expect(await refusal(rob.does({ type: 'set-lens', lens: 'approach' }))).toBe('not-allowed')
  const { seq } = await mediator.does({ type: 'set-lens', lens: 'approach' })
  for (const seat of [...people, projector])
    await seat.stateWhere('the board is seen through it', (state) => state.lens === 'approach' && state.seq >= seq)
  expect((await logOf(rob)).entries.at(-1)?.public).toEqual({ type: 'lens-set', lens: 'approach' })
  await mediator.does({ type: 'set-lens', lens: null })
  await rob.stateWhere('it is taken off', (state) => state.lens === undefined)
  expect((await cardsOf(rob, 'board', 2)).length).toBe(2)
}, 180_000)
