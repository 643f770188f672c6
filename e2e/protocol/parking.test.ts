import { addCard, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bytesIn } from '../driver/data-folder.ts'
import { boardOf, logOf, newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { newSecret, sha256, type Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

/** A day without a reveal, so that its list is open from the first step on. */
const AGENDA = {
  template: 'joint-day',
  k: 3,
  agenda: [
    { act: 'vote', method: 'approve', kind: 'problem', cap: 2, minutes: 10 },
    { act: 'agree', mode: 'agreements', minutes: 20 },
    { act: 'agree', mode: 'close', minutes: 10 },
  ],
} as const

type Line = { readonly card: string; readonly text: string; readonly hash: string; readonly secret: string }
const line = (text: string): Line => {
  const secret = newSecret()
  return { card: newCardId(), text, secret, hash: sha256(secret) }
}
const sent = ({ card, text, hash }: Line) => ({ card, text, hash })
const onBoard = (seat: Seat, card: string) =>
  seat.sees('board').then(({ cards }) => cards.find((one) => one.id === card))
const gone = (seat: Seat, card: string) =>
  until('the card has gone', async () => (await onBoard(seat, card)) === undefined)

it('PL1, PL2, PL3, PL4, PL5: a point is parked unsigned, waits, moves, and goes by its author or by both groups', async () => {
  const room = await gather(server.url, { a: 2, b: 2 }, AGENDA)
  const { mediator, projector, everyone } = room
  const [chloe, fin, rob] = [room.a[0]!, room.a[1]!, room.b[0]!]
  const early = line('Pelican too early')
  expect(await refusal(chloe.does({ type: 'park', ...sent(early) }))).toBe('not-now')
  await mediator.does({ type: 'start-step', step: 'priorities' })
  for (const seat of everyone) await seat.opens('board')

  const [first, second, third] = [line('Pelican night cover'), line('Pelican labels'), line('Pelican parking')]
  const before = (await logOf(rob)).entries.length
  await chloe.does({ type: 'park', ...sent(first) })
  // An answer that was lost is asked for again, and writes nothing twice.
  await chloe.does({ type: 'park', ...sent(first) })
  await rob.does({ type: 'park', ...sent(second) })
  await chloe.does({ type: 'park', ...sent(third) })
  for (const seat of everyone) await boardOf(seat, 3)
  // No event, no group, and no place in an order: the server wrote all of it.
  expect((await logOf(rob)).entries.length).toBe(before)
  const cards = await boardOf(rob, 3)
  expect(cards.map(({ group, at, kind }) => [group, at, kind])).toEqual(cards.map(() => ['both', [0, 0], 'parked']))
  for (const seat of everyone) expect(everythingIn(seat.frames)).not.toContain(first.secret)
  const board = await chloe.opens('board')
  const clients = new Set(board.store.clients.keys())
  expect(clients.has(board.clientID)).toBe(false)

  // Nobody writes there over the document, neither words nor a point, and takes none away.
  addCard(board, { id: newCardId(), kind: 'parked', group: 'both', zone: 'parking', at: [0, 1], text: 'Forged heron' })
  expect(await refusal(chloe.saved('board'))).toBe('4409')
  setText(await fin.opens('board'), first.card, 'Forged heron')
  expect(await refusal(fin.saved('board'))).toBe('4409')
  const refused = () => fin.closes.filter(({ code }) => code === 4409).length
  const times = refused()
  removeCard(await fin.opens('board'), first.card)
  await until('the deletion is refused', () => refused() > times)
  expect((await onBoard(rob, first.card))?.text).toBe('Pelican night cover')
  expect(everythingIn(rob.frames)).not.toContain('Forged heron')

  // The mediator shows and closes the list, and neither parks nor moves.
  expect(await refusal(mediator.does({ type: 'park', ...sent(line('By the mediator')) }))).toBe('not-allowed')
  expect(await refusal(mediator.does({ type: 'settle-parked', card: first.card, to: 'board' }))).toBe('not-allowed')
  expect(await refusal(chloe.does({ type: 'show-parking', on: true }))).toBe('not-allowed')
  await mediator.does({ type: 'show-parking', on: true })
  await projector.stateWhere('the wall shows the list', (state) => state.parking?.shown === true)
  await mediator.does({ type: 'set-parking', open: false })
  await rob.stateWhere('the list is closed', (state) => state.parking?.open === false)
  expect(await refusal(rob.does({ type: 'park', ...sent(line('Too late')) }))).toBe('not-now')
  await mediator.does({ type: 'set-parking', open: true })

  // To the board, where it is a note; along to the next session, and back.
  await rob.does({ type: 'settle-parked', card: third.card, to: 'board' })
  await until('it is a note', async () => (await onBoard(chloe, third.card))?.zone === 'together')
  expect((await onBoard(chloe, third.card))?.kind).toBe('note')
  await chloe.does({ type: 'settle-parked', card: second.card, to: 'next' })
  await until('it goes along', async () => (await onBoard(rob, second.card))?.taken === true)
  expect(await refusal(rob.does({ type: 'settle-parked', card: third.card, to: 'next' }))).toBe('not-found')

  // Its author takes a point back with the secret, in a batch that comes meanwhile; a wrong one finds nothing.
  expect(await refusal(chloe.does({ type: 'withdraw', secret: newSecret() }))).toBe('not-found')
  await rob.does({ type: 'withdraw', secret: second.secret })
  // One group alone lets nothing go; both do.
  expect(await refusal(chloe.does({ type: 'propose', act: 'let-go', card: third.card }))).toBe('not-found')
  await chloe.does({ type: 'propose', act: 'let-go', card: first.card })
  await rob.stateWhere('one group lets it go', (state) => state.parking?.letGo.a.includes(first.card) === true, 40_000)
  expect((await onBoard(rob, first.card))?.zone).toBe('parking')
  await rob.does({ type: 'propose', act: 'let-go', card: first.card })
  for (const seat of everyone) await gone(seat, first.card)
  await until('it has left the disk', () => !bytesIn(server.dataDir).includes('Pelican night cover'))
  for (const seat of everyone) await gone(seat, second.card)
}, 180_000)

it('PL6, PL7: anyone offers what they can bring, unsigned; only an owner takes it up; the yes stands', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, AGENDA)
  const [chloe, fin, rob] = [a[0]!, a[1]!, b[0]!]
  await mediator.does({ type: 'start-step', step: 'agreements' })
  const text = 'Pelicans are counted every Friday'
  const agreement = await places(
    chloe,
    { kind: 'agreement', group: 'both', zone: 'agreements', text, sort: 'plan', due: '2027-01-31' },
    [rob, fin],
  )
  setCard(await chloe.opens('board'), agreement, 'ownerA', chloe.id)
  await chloe.saved('board')
  const offer = line('Two hours a week of a careful eye')
  expect(await refusal(fin.does({ type: 'bring', agreement: 'no-such-card', ...sent(offer) }))).toBe('not-found')
  expect(await refusal(mediator.does({ type: 'bring', agreement, ...sent(offer) }))).toBe('not-allowed')
  await fin.does({ type: 'bring', agreement, ...sent(offer) })
  const seen = await until('the offer arrives', () => onBoard(rob, offer.card))
  expect([seen.group, seen.of, seen.at]).toEqual(['both', agreement, [0, 0]])
  expect(everythingIn(rob.frames)).not.toContain(offer.secret)

  for (const seat of [fin, rob])
    expect(await refusal(seat.does({ type: 'take-up', card: offer.card, on: true }))).toBe('not-allowed')
  await chloe.does({ type: 'take-up', card: offer.card, on: true })
  await until('it is taken up', async () => (await onBoard(rob, offer.card))?.taken === true)
  await mediator.does({ type: 'start-step', step: 'close' })
  expect(await refusal(fin.does({ type: 'bring', agreement, ...sent(line('Late')) }))).toBe('not-now')
  expect(await refusal(chloe.does({ type: 'take-up', card: offer.card, on: false }))).toBe('not-now')
})
