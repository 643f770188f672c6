import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { becomeReady, cardsOf, gather } from '../driver/gather.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

it('PL10, PL11, PL12: plainer words are for the group that wrote the card; a hidden card is deleted by its group', async () => {
  const room = await gather(server.url, { a: 2, b: 2 }, { k: 3 })
  const { mediator, projector, a, b } = room
  const [chloe, fin, rob] = [a[0]!, a[1]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await chloe.offers([await chloe.writes('interest', 'Leverage pelican synergies')])
  await fin.offers([await fin.writes('interest', 'Wolverine is lazy')])
  await mediator.does({ type: 'start-step', step: 'table' })
  const [lying] = await cardsOf(chloe, 'table:a', 2)
  // The door of the table is shut: there is no such card for the mediator.
  const early = mediator.does({ type: 'suggest-wording', card: lying!.id, text: 'Work together' })
  expect(await refusal(early)).toBe('not-found')
  await becomeReady(room)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await mediator.does({ type: 'end-silence' })
  await chloe.stateWhere('the lanes are open', (state) => state.boardOpen)
  const cards = await cardsOf(chloe, 'board', 2)
  const [card, unsafe] = ['Leverage pelican synergies', 'Wolverine is lazy'].map(
    (text) => cards.find((one) => one.text === text)!.id,
  ) as [string, string]

  expect(await refusal(chloe.does({ type: 'suggest-wording', card, text: 'By a member' }))).toBe('not-allowed')
  await mediator.does({ type: 'suggest-wording', card, text: 'Otters work together' })
  const waits = await chloe.stateWhere('the suggestion is there', (state) => (state.wordings ?? []).length === 1)
  const [wording] = waits.wordings!
  expect(wording).toMatchObject({ card, on: 'board', text: 'Otters work together' })
  expect((await chloe.sees('board')).cards.find(({ id }) => id === card)?.text).toBe('Leverage pelican synergies')
  expect(await refusal(mediator.does({ type: 'suggest-wording', card, text: 'Once more' }))).toBe('not-now')
  // The other group knows from the log that there was one, and nothing more.
  await rob.stateWhere('the other group has heard of it', (state) => state.seq >= waits.seq)
  expect(rob.state?.wordings).toEqual([])
  const take = { type: 'answer-wording', suggestion: wording!.id, answer: 'take' } as const
  expect(await refusal(rob.does(take))).toBe('not-found')
  expect(await refusal(mediator.does(take))).toBe('not-allowed')
  for (const seat of [rob, projector]) expect(everythingIn(seat.frames)).not.toContain('Otters work together')
  const { entries, words } = await logOf(rob)
  const said = entries.find(({ public: one }) => one.type === 'wording-suggested')?.public
  expect(said).toEqual({ type: 'wording-suggested', suggestion: wording!.id, group: 'a' })
  expect(JSON.stringify(words)).not.toContain('Otters')

  // While the board is locked nobody writes, with a suggestion no more than without; it waits.
  await mediator.does({ type: 'lock' })
  expect(await refusal(chloe.does(take))).toBe('not-now')
  await mediator.does({ type: 'unlock' })
  await fin.does({ ...take, answer: 'change', text: 'We work together' })
  await until(
    'the card has its words',
    async () => (await rob.sees('board')).cards.find(({ id }) => id === card)?.text === 'We work together',
  )
  await chloe.stateWhere('nothing waits', (state) => state.wordings?.length === 0)
  expect((await logOf(rob)).entries.at(-1)?.public).toMatchObject({ type: 'wording-answered', answer: 'changed' })
  await until('the suggestion has left the disk', () => !bytesIn(server.dataDir).includes('Otters'))

  // A hidden card lies at the table of its group, held, and goes for good when the group says so.
  await mediator.does({ type: 'hide-card', card: unsafe, reason: 'It spoke of a person.' })
  const told = await fin.stateWhere('its group is told', (state) => state.hidden.some((one) => one.kept))
  const kept = told.hidden[0]!.kept!
  const heard = await rob.stateWhere('the others have caught up', (state) => state.seq >= told.seq)
  expect(JSON.stringify(heard)).not.toContain(kept)
  expect(mediator.state?.hidden.some((one) => one.kept)).toBe(false)
  expect(await refusal(rob.does({ type: 'propose', act: 'delete-held', card: kept }))).toBe('not-now')
  // Words that were suggested for a card that its author takes back, or its group deletes, go with it.
  await mediator.does({ type: 'suggest-wording', card, text: 'Heron words for a card that goes' })
  await chloe.stateWhere('the first waits', (state) => state.wordings?.length === 1)
  await chloe.does({ type: 'withdraw', secret: [...chloe.secrets.values()][0]! })
  await chloe.does({ type: 'propose', act: 'open-door' })
  await mediator.stateWhere('the door is open', (state) => state.doorsOpen?.includes('a') === true, 40_000)
  await mediator.does({ type: 'suggest-wording', card: kept, text: 'Heron words for a card that is kept back' })
  await fin.stateWhere('that waits, too', (state) => state.wordings?.some((one) => one.card === kept) === true)
  await chloe.does({ type: 'propose', act: 'delete-held', card: kept })
  await fin.stateWhere('it is gone', (state) => state.hidden.every((one) => !one.kept), 40_000)
  await until('the table is empty', async () => (await fin.sees('table:a')).cards.length === 0)
  await until('it has left the disk', () => !bytesIn(server.dataDir).includes('Wolverine'))
  await until('the other card was taken back', async () => (await rob.sees('board')).cards.length === 0, 20_000)
  for (const seat of [mediator, fin]) await seat.stateWhere('no words wait', (state) => state.wordings?.length === 0)
  await until('nor on the disk', () => !bytesIn(server.dataDir).includes('Heron words'))
  const secret = [...fin.secrets.values()][0]!
  expect(await refusal(fin.does({ type: 'withdraw', secret }))).toBe('not-found')
}, 180_000)
