import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rewriteHash } from '@parley/shared/agree/frozen'
import { wordsOf } from '@parley/shared/agree/word-list'
import { addCard, setCard, setText } from '@parley/shared/documents/cards'
import { newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'
import { Attacker } from '../hostile/attacker.ts'
import { update } from '../hostile/frames.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

const AGENDA = {
  agenda: [
    { act: 'talk', mode: 'words', minutes: 15 },
    { act: 'write', mode: 'mixed', about: 'words', size: 2, minutes: 10 },
    { act: 'agree', mode: 'close', minutes: 15 },
  ],
  k: 3,
}
type Wrote = { readonly of: string; readonly text: string; readonly offered?: boolean }

/** Writes plain words for a term at a table, as a page does, and waits until they are on disk. */
const writes = async (seat: Seat, document: string, { of, text, offered = false }: Wrote): Promise<string> => {
  const doc = await seat.opens(document)
  const id = newCardId()
  addCard(doc, { id, kind: 'rewrite', of, at: [0, 1], text: '' })
  setText(doc, id, text)
  if (offered) setCard(doc, id, 'offered', true)
  await seat.saved(document)
  return id
}
/** Sends a card from outside, as a changed page could, and gives how the server ended it. */
const forges = async (seat: Seat, document: string, card: Record<string, unknown>): Promise<string> => {
  const attacker = await Attacker.enters(seat, { document })
  const doc = attacker.copy(await seat.opens(document))
  const before = Y.encodeStateVector(doc)
  addCard(doc, { id: newCardId(), kind: 'option', at: [0, 9], text: 'Forged', ...card })
  attacker.send(update(Y.encodeStateAsUpdate(doc, before)))
  return attacker.end()
}

it('MX9, MX10, MX3, SB4: words are made plain at mixed tables, come as suggestions, and are final by both groups', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, AGENDA)
  const { mediator, a, b, projector, people, everyone } = room
  const chloe = a[0]!
  await mediator.does({ type: 'start-step', step: 'words' })
  for (const seat of everyone) {
    await seat.opens('board')
    await seat.stateWhere('words are made plain', ({ phase }) => phase.of === 'words')
  }
  const flywheel = await places(chloe, { kind: 'term', group: 'both', zone: 'words', text: 'flywheel' }, everyone)
  const sku = await places(chloe, { kind: 'term', group: 'both', zone: 'words', text: 'SKU' }, everyone)
  await mediator.does({ type: 'start-step', step: 'mixed-words' })
  await mediator.does({ type: 'set-mixed', size: 2, seats: people.map(({ id }) => id) })
  await mediator.does({ type: 'draw-mixed' })
  const sits = new Map<string, Seat[]>()
  for (const seat of people) {
    const document = await until('the own table is known', () => seat.self?.mixed?.at(-1)?.document)
    sits.set(document, [...(sits.get(document) ?? []), seat])
  }
  const documents = ['mixed:1-1', 'mixed:1-2', 'mixed:1-3'] as const
  expect([...sits.keys()].toSorted()).toEqual([...documents])
  const [one, two, three] = documents.map((document) => sits.get(document)![0]!) as [Seat, Seat, Seat]

  await writes(one, documents[0], { of: flywheel, text: 'Pelican money each month', offered: true })
  const lost = await writes(one, documents[0], { of: 'no-such-term-1', text: 'Pelican of nothing', offered: true })
  await writes(two, documents[1], { of: sku, text: 'Pelican one kind of thing we sell', offered: true })
  await writes(two, documents[1], { of: sku, text: 'Quince stays at our table' })
  await writes(three, documents[2], { of: flywheel, text: 'Pelican customers who stay', offered: true })
  // A table writes plain words for terms, and nothing else; the word list itself is closed meanwhile.
  expect(await forges(three, documents[2], { kind: 'option' })).toBe('4409 not-allowed')
  expect(await forges(three, documents[2], { kind: 'rewrite' })).toBe('4409 not-allowed')
  expect(await forges(three, documents[2], { kind: 'rewrite', of: sku, zone: 'words' })).toBe('4409 not-allowed')
  const onList = { kind: 'rewrite', group: 'both', zone: 'words', of: sku }
  expect(await forges(three, 'board', onList)).toBe('4409 not-now')
  await mediator.stateWhere(
    'all words are counted',
    ({ mixed }) => mixed?.counts?.cards === 5 && mixed.counts.offered === 4,
  )
  for (const seat of [mediator, projector, two]) expect(everythingIn(seat.frames)).not.toContain('Pelican money')
  for (const seat of [mediator, projector, one, three]) expect(everythingIn(seat.frames)).not.toContain('Quince')

  await mediator.does({ type: 'show-mixed' })
  for (const seat of everyone) {
    const rewrites = await until('the suggestions are on the list', async () => {
      const found = (await seat.sees('board')).cards.filter(({ kind }) => kind === 'rewrite')
      return found.length === 3 ? found : null
    })
    expect(rewrites.map(({ of, text, group, zone }) => [of, text, group, zone].join()).toSorted()).toEqual(
      [
        [flywheel, 'Pelican customers who stay', 'both', 'words'].join(),
        [flywheel, 'Pelican money each month', 'both', 'words'].join(),
        [sku, 'Pelican one kind of thing we sell', 'both', 'words'].join(),
      ].toSorted(),
    )
    await seat.stateWhere('the room goes on with the word list', ({ phase }) => phase.of === 'words')
  }
  // One client of the server's own wrote them all, in no order of tables.
  const doc = await projector.opens('board')
  const clients = (await projector.sees('board')).cards
    .filter(({ kind }) => kind === 'rewrite')
    .map(({ id }) => (doc.getMap('cards').get(id) as Y.Map<unknown>)._item?.id.client)
  expect(new Set(clients).size).toBe(1)
  for (const seat of people) expect(clients).not.toContain((await seat.opens('board')).clientID)
  // What is about no term, and what was not offered, stays at its table.
  expect((await one.sees(documents[0])).cards.map(({ id }) => id)).toEqual([lost])
  for (const seat of [mediator, projector, two]) expect(everythingIn(seat.frames)).not.toContain('Pelican of nothing')
  for (const seat of [mediator, projector, one, three]) expect(everythingIn(seat.frames)).not.toContain('Quince')

  // A suggestion is no more than that: it takes a yes of each group.
  const isFinal = (seat: Seat) =>
    seat.sees('board').then((view) => wordsOf(view, seat.state!.accepted).map(({ isFinal: final }) => final))
  expect(await isFinal(chloe)).toEqual([false, false])
  const view = await chloe.sees('board')
  const term = view.cards.find(({ id }) => id === sku)!
  const rewrite = view.cards.find(({ kind, of }) => kind === 'rewrite' && of === sku)!
  const hash = rewriteHash(term, rewrite)
  const yes = (seat: Seat) => seat.does({ type: 'accept', card: rewrite.id, hash })
  await yes(chloe)
  await chloe.stateWhere('one yes', ({ accepted }) => accepted.length === 1)
  expect(await isFinal(chloe)).toEqual([false, false])
  await yes(b[0]!)
  await chloe.stateWhere('both yeses', ({ accepted }) => accepted.length === 2)
  expect(await isFinal(chloe)).toEqual([false, true])
  expect(await refusal(mediator.does({ type: 'show-mixed' }))).toBe('not-now')
}, 180_000)
