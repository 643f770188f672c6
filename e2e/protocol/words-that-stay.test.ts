import { afterAll, beforeAll, expect, it } from 'vitest'
import { addCard, setCard } from '@parley/shared/documents/cards'
import type { OwnCard } from '@parley/shared/protocol/answers'
import { ask, newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

const people = async (mediator: Seat, invites: { a: string; b: string }) => {
  const join = (group: 'a' | 'b', name: string) => Seat.joins(server.url, { invite: invites[group], name })
  return { mediator, a: await join('a', 'Priya'), b: await join('b', 'Bilal') }
}

const own = (seat: Seat, secret: string): Promise<OwnCard[]> =>
  ask(seat.url, `/sessions/${seat.sessionId}/own-cards`, { secrets: [secret] }, seat.token)

it('OF1: a secret owns one card only, and nobody can make a table unopenable with it', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const { a } = await people(mediator, created.invites)
  const hash = sha256(newSecret())
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const interest = await a.writes('interest', 'One interest')
  await a.does({ type: 'offer', cards: [{ card: interest, hash }] })
  await mediator.does({ type: 'start-step', step: 'write-frustrations' })
  const frustration = await a.writes('frustration', 'One frustration')
  await expect(a.does({ type: 'offer', cards: [{ card: frustration, hash }] })).rejects.toThrow('invalid')
  await mediator.does({ type: 'start-step', step: 'table' })
  await until('the interest lies at the table', async () => (await a.sees('table:a')).cards.length === 1)
})

it('TA2, RV3, OW2, BD5: joined, held and hidden words stay with their group and their author', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const { a, b } = await people(mediator, created.invites)
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const texts = ['Shown to all', 'A duplicate of it', 'A held duplicate']
  const cards = await Promise.all(texts.map((text) => a.writes('interest', text)))
  await b.offers([await b.writes('interest', 'Of the other group')])
  await a.offers(cards)
  await mediator.does({ type: 'start-step', step: 'table' })
  const table = await until('three cards lie at the table', async () => {
    const view = await a.sees('table:a')
    return view.cards.length === 3 ? view : null
  })
  const idOf = (text: string): string => table.cards.find((card) => card.text === text)!.id
  const doc = await a.opens('table:a')
  for (const text of texts.slice(1)) setCard(doc, idOf(text), 'into', idOf(texts[0]!))
  await a.saved('table:a')
  await a.does({ type: 'hold-back', secret: a.secrets.get(cards[2]!)! })
  for (const seat of [a, b]) await seat.does({ type: 'propose', act: 'ready' })
  await mediator.stateWhere('both are ready', (state) => state.ready.a && state.ready.b, 30_000)
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  await until('two cards are on the board', async () => (await b.sees('board')).cards.length === 2)
  for (const at of [1, 2]) {
    expect(await own(a, a.secrets.get(cards[at]!)!)).toMatchObject([{ where: 'table', text: texts[at], held: true }])
  }

  await mediator.does({ type: 'end-silence' })
  await mediator.does({ type: 'start-step', step: 'priorities' })
  const board = await a.opens('board')
  addCard(board, {
    id: 'a-shared-problem',
    kind: 'problem',
    group: 'both',
    zone: 'together',
    at: [0, 9],
    text: 'A shared problem',
  })
  await a.saved('board')
  const shown = (await a.sees('board')).cards.find((card) => card.text === texts[0])!
  await mediator.does({ type: 'freeze-options', cards: [shown.id, 'a-shared-problem'] })
  const frozen = await mediator.stateWhere('options are frozen', (state) =>
    state.ballots.some((one) => one.stage === 'frozen'),
  )
  await mediator.does({ type: 'open-ballot', ballot: frozen.ballots[0]!.id })
  await b.does({ type: 'vote', ballot: frozen.ballots[0]!.id, receipt: newSecret(), choice: 'pass' })

  // Hiding an unsafe card hides it from everyone: the ballot that stands on its words is void, its frozen copy blank.
  await mediator.does({ type: 'hide-card', card: shown.id, reason: 'It names somebody.' })
  await b.stateWhere('the ballot is void', (state) => state.ballots[0]?.stage === 'void')
  expect(JSON.stringify(b.state)).not.toContain(texts[0])
  expect(JSON.stringify(await ask(b.url, `/sessions/${b.sessionId}/log`, undefined, b.token))).not.toContain(texts[0])
  // Its author still has it, at the own table, and can take it back for good.
  expect(await own(a, a.secrets.get(cards[0]!)!)).toMatchObject([{ where: 'table', text: texts[0], held: true }])
  await a.does({ type: 'withdraw', secret: a.secrets.get(cards[0]!)! })
  await until('it is gone', async () => (await own(a, a.secrets.get(cards[0]!)!)).length === 0, 15_000)
  await expect(a.does({ type: 'withdraw', secret: a.secrets.get(cards[0]!)! })).rejects.toThrow('not-found')
}, 180_000)
