import { afterAll, beforeAll, expect, it } from 'vitest'
import { setCard, setText } from '@parley/shared/documents/cards'
import { isFairSeating, type Tables } from '@parley/shared/session/table-lot'
import { wordsIn } from '../driver/data-folder.ts'
import { logOf, refusal } from '../driver/day.ts'
import { becomeReady, cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start({ GROUP_ACT_SECONDS: '5' })
})
afterAll(() => server.dispose())

const opening = async (seat: Seat, document: string): Promise<string> =>
  seat.opens(document).then(
    () => 'open',
    (error: Error) => error.message,
  )
/** The own one of several tables of a seat, once it has heard of it. */
const tableOf = (seat: Seat): Promise<string> => until('the own table is known', () => seat.self?.table?.document)
/** Words that are told apart in a heap of frames. */
const words = (seat: number): string => `Heron ${String.fromCharCode(97 + seat)}-${seat * 7 + 11} waits`
const TABLES = ['table:a-1', 'table:a-2'] as const

it('TS1 to TS7: thirteen people sit down at two tables by a lot that can be checked, and come together once', async () => {
  const room = await gather(server.url, { a: 13, b: 2 })
  const { mediator, created, a, b, projector, people, everyone } = room
  const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })

  // The seal stands in the log from the first step on; the seed comes with the draw, and before that is nowhere.
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const typesIn = async (): Promise<readonly string[]> =>
    (await logOf(b[0]!)).entries.map(({ public: { type } }) => type).filter((type) => type.startsWith('tables-'))
  expect(await typesIn()).toEqual(['tables-sealed'])
  expect(mediator.state?.seating).toBeUndefined()
  const early = everyone.map((seat) => everythingIn(seat.frames)).join('\n')
  const written = await writesAndTables(room, 'interest', words)
  const wrote = (seat: Seat): string => written.get(seat)![0]!.text

  const log = (await logOf(a[0]!)).entries.map((entry) => entry.public)
  const seal = log.find(({ type }) => type === 'tables-sealed') as unknown as { readonly commitment: string }
  const draw = log.find(({ type }) => type === 'tables-drawn') as unknown as {
    readonly seed: string
    readonly tables: { readonly a: Tables; readonly b?: Tables }
  }
  expect(Object.keys(seal).sort()).toEqual(['commitment', 'type'])
  expect(early).not.toContain(draw.seed)
  expect(draw.tables.a.map((table) => table.length)).toEqual([7, 6])
  expect(draw.tables.b).toBeUndefined()
  expect(draw.tables.a.flat().toSorted()).toEqual(a.map(({ id }) => id).toSorted())
  expect(isFairSeating(seal.commitment, draw.seed, draw.tables.a, 5)).toBe(true)
  expect(isFairSeating(seal.commitment, draw.seed, draw.tables.a.toReversed(), 5)).toBe(false)

  // Each table is a room of its own: for its people, and for nobody else.
  const [one, two] = draw.tables.a.map((table) => table.map((id) => a.find((seat) => seat.id === id)!))
  for (const [at, table] of [one!, two!].entries())
    for (const seat of table) {
      expect(await tableOf(seat)).toBe(TABLES[at])
      await seat.stateWhere('it knows who sits where', ({ table: own }) => own?.seats?.[at]?.includes(seat.id) === true)
    }
  for (const seat of [mediator, projector, observer, ...b])
    for (const document of TABLES) expect([document, await opening(seat, document)]).toEqual([document, '4403'])
  expect(await opening(one![0]!, TABLES[1])).toBe('4403')
  expect(await opening(two![0]!, TABLES[0])).toBe('4403')
  // Not by another spelling either, not even by whoever sits there: it would be a document beside the one that is read.
  for (const name of ['table:a-3', 'table:a-0', 'table:a-01', 'table:a-1:', 'table:a-1 ', 'TABLE:a-1', 'table:A-1'])
    expect([name, await opening(one![0]!, name)]).toEqual([name, '4403'])
  // The room knows how many people sit at each table; who, only the group, and the log.
  for (const seat of [mediator, projector, observer, ...b]) {
    const state = await seat.stateWhere('tables are apart', ({ split }) => split !== undefined)
    expect(state.split).toEqual({ a: [7, 6] })
    expect(state.table?.seats).toBeUndefined()
  }

  // What was shared is dealt to both tables, all of it, and each table has its own only.
  const [first, second] = await until('all cards lie at the tables', async () => {
    const cards = [(await one![0]!.sees(TABLES[0])).cards, (await two![0]!.sees(TABLES[1])).cards] as const
    return cards[0].length + cards[1].length === 13 ? cards : null
  })
  expect([6, 7]).toContain(first.length)
  expect([...first, ...second].map(({ text }) => text).toSorted()).toEqual(a.map(wrote).toSorted())
  for (const seat of [...one!.slice(1), ...two!.slice(1)]) await seat.opens(await tableOf(seat))

  // People reword, join and hold back at their own table, and only there.
  const [kept, into, same, held] = first
  const doc = await one![1]!.opens(TABLES[0])
  setText(doc, kept!.id, `${kept!.text} for long`)
  setCard(doc, same!.id, 'into', into!.id)
  await one![1]!.saved(TABLES[0])
  await one![2]!.does({ type: 'hold-back', card: held!.id })
  expect(await refusal(two![2]!.does({ type: 'hold-back', card: kept!.id }))).toBe('not-found')
  expect(await refusal(two![2]!.does({ type: 'bring-back', card: held!.id }))).toBe('not-found')
  // To the other group a card of this table answers as one that never was, and so does its author's secret in their hands.
  for (const card of [kept!.id, held!.id, 'no-such-card-1'])
    expect([card, await refusal(b[0]!.does({ type: 'hold-back', card }))]).toEqual([card, 'not-found'])
  for (const [seat, drafts] of written)
    if (a.includes(seat))
      expect(await refusal(b[0]!.does({ type: 'hold-back', secret: seat.secrets.get(drafts[0]!.id)! }))).toBe(
        'not-found',
      )
  expect(await refusal(mediator.does({ type: 'suggest-wording', card: kept!.id, text: 'Other words' }))).toBe(
    'not-found',
  )
  // No half of a group speaks for it.
  for (const act of ['ready', 'open-door'] as const)
    expect([act, await refusal(one![0]!.does({ type: 'propose', act }))]).toEqual([act, 'not-now'])
  expect(await refusal(mediator.does({ type: 'reveal', kind: 'interest' }))).toBe('not-now')

  // An author reaches the own card wherever it lies, without reading that table.
  const far = one!.find((seat) => second.some(({ text }) => text === wrote(seat)))
  const { id: farDraft, text: farText } = written.get(far ?? a[0]!)![0]!
  if (far) await far.does({ type: 'hold-back', secret: far.secrets.get(farDraft)! })

  // Who comes late sits down at the smaller table after a yes of the group; who leaves is sent away from it.
  const late = await Seat.joins(server.url, { invite: created.invites.a, name: 'Late' })
  for (const document of TABLES) expect(await opening(late, document)).toBe('4403')
  await one![0]!.does({ type: 'admit', seat: late.id })
  expect(await tableOf(late)).toBe(TABLES[1])
  await cardsOf(late, TABLES[1], second.length)
  expect(await opening(late, TABLES[0])).toBe('4403')
  const gone = two![1]!
  await gone.does({ type: 'leave' })
  await until('the socket to the table closes', () =>
    gone.closes.some(({ url, code }) => url.includes(`/${TABLES[1]}`) && (code === 4512 || code === 4403)),
  )
  await mediator.stateWhere('the table is smaller', ({ split }) => String(split?.a) === '7,6')

  // Killed in the middle, people sit where they sat, with what lay there.
  await server.down()
  const killedAt = mediator.state!.now
  await server.up()
  const again = await mediator.stateWhere('the state after the kill', ({ now }) => now > killedAt)
  expect(again.split).toEqual({ a: [7, 6] })
  await until('the words are there again', async () => {
    const { cards } = await one![3]!.sees(TABLES[0])
    return cards.find(({ id }) => id === kept!.id)?.text.endsWith('for long') && cards.some((card) => card.held)
  })

  // Until they come together nothing of a table reached anybody who does not sit there.
  const foreign = (seat: Seat, cards: typeof first): readonly string[] =>
    cards.flatMap(({ id, text }) => (written.has(seat) && text === wrote(seat) ? [id] : [id, text]))
  for (const seat of [...everyone, observer, late]) {
    const found = everythingIn(seat.frames)
    const others = [...(one!.includes(seat) ? [] : first), ...(two!.includes(seat) || seat === late ? [] : second)]
    for (const secret of [...foreign(seat, others), ...(one!.includes(seat) ? [] : ['for long'])])
      expect([secret, found.includes(secret)]).toEqual([secret, false])
  }
  expect(everythingIn(one![4]!.frames)).toContain('for long')

  // Together: one table with every card once, held and joined as they were, and nothing left behind.
  expect(await refusal(one![0]!.does({ type: 'join-tables', group: 'a' }))).toBe('not-allowed')
  await mediator.does({ type: 'join-tables', group: 'a' })
  expect(await refusal(mediator.does({ type: 'join-tables', group: 'a' }))).toBe('not-now')
  const staying = [...one!, ...two!.filter((seat) => seat !== gone), late]
  for (const seat of staying) {
    await until('the own table is the group’s', () => seat.self?.table === undefined)
    const cards = await cardsOf(seat, 'table:a', 13)
    expect(cards.find(({ id }) => id === same!.id)?.into).toBe(into!.id)
    expect(cards.filter((card) => card.held)).toHaveLength(far ? 2 : 1)
    for (const document of TABLES)
      await until(`${document} is shut`, async () => (await opening(seat, document)) === '4403')
  }
  expect(await opening(mediator, 'table:a')).toBe('4403')
  await until('nothing lies at the tables of before', () => {
    const stored = wordsIn(server.dataDir).split('\n')
    const parts = stored.flatMap((line, at) => (/ table:a-\d$/.test(line) ? [stored.slice(at + 1, at + 40)] : []))
    return parts.length > 0 && parts.every((lines) => !lines.slice(0, 3).join(' ').includes('Heron'))
  })
  // The secret of an author means the card at its new place.
  if (far) {
    const { id } = second.find(({ text }) => text === farText)!
    await two![0]!.does({ type: 'bring-back', card: id })
    await far.does({ type: 'hold-back', secret: far.secrets.get(farDraft)! })
    await until('it is held again', async () =>
      (await two![0]!.sees('table:a')).cards.some((card) => card.held && card.id === id),
    )
  }

  // The whole group is ready, and everything that it does not keep is shown once.
  await becomeReady({ ...room, a: [two![0]!, ...one!] })
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  await mediator.does({ type: 'reveal', kind: 'interest' })
  const shown = await until('the cards of both groups', async () => {
    const { cards } = await projector.sees('board')
    return cards.length === 13 - 1 - (far ? 2 : 1) + b.length ? cards : null
  })
  expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length)
  for (const text of [same!.text, held!.text]) expect(everythingIn(b[0]!.frames)).not.toContain(text)

  await mediator.does({ type: 'end-silence' })
  // Who came together stays together.
  await mediator.does({ type: 'start-step', step: 'table' })
  await mediator.stateWhere('the table again', ({ phase }) => phase.of === 'table')
  expect(mediator.state?.split).toBeUndefined()
  expect(await typesIn()).toEqual(['tables-sealed', 'tables-drawn', 'tables-joined'])
  expect(people.every((seat) => seat === gone || seat.self?.table === undefined)).toBe(true)
}, 240_000)

it('TS1, TS4, TS6: one table by choice; a step that ends brings the tables together; late cards are dealt', async () => {
  const room = await gather(server.url, { a: 13, b: 1 }, { k: 3 })
  const { mediator, a } = room
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  await mediator.does({ type: 'start-step', step: 'write-frustrations' })
  await mediator.does({ type: 'start-step', step: 'write-assumptions' })
  const { seating } = await mediator.stateWhere('the choice is there', (state) => state.seating !== undefined)
  expect(seating).toEqual({ a: { people: 13, tables: 2, one: false } })
  expect(a[0]!.state?.seating).toBeUndefined()
  expect(await refusal(a[0]!.does({ type: 'set-tables', group: 'a', one: true }))).toBe('not-allowed')
  await mediator.does({ type: 'set-tables', group: 'a', one: true })
  await mediator.stateWhere('one table was chosen', (state) => state.seating?.a?.one === true)
  await mediator.does({ type: 'set-tables', group: 'a', one: false })
  const drafts = await Promise.all(
    a.slice(0, 6).map(async (seat) => [seat, await seat.writes('interest', `Late ${seat.id}`)] as const),
  )
  await mediator.does({ type: 'start-step', step: 'table' })
  await mediator.stateWhere('tables are apart', ({ split }) => split !== undefined)
  // Three people share at the open tables: their cards come together, to one of the tables or to both.
  for (const [seat, id] of drafts.slice(0, 3)) await seat.offers([id])
  const lying = async (): Promise<number> => {
    const tables = await Promise.all(
      a.map(async (seat) => [await tableOf(seat), (await seat.sees(await tableOf(seat))).cards.length] as const),
    )
    return [...new Map(tables)].reduce((sum, [, count]) => sum + count, 0)
  }
  await until('three late cards lie at the tables', async () => (await lying()) === 3)
  // Two more are too few for a shuffle: they come with the end of the step, when the tables come together by themselves.
  for (const [seat, id] of drafts.slice(3, 5)) await seat.offers([id])
  await mediator.does({ type: 'start-step', step: 'reveal-interests' })
  for (const seat of a) await cardsOf(seat, 'table:a', 5)
  expect(mediator.state?.split).toBeUndefined()

  const other = await gather(server.url, { a: 13, b: 1 })
  await other.mediator.does({ type: 'set-tables', group: 'a', one: true })
  await writesAndTables({ ...other, people: other.a.slice(0, 2) }, 'interest', words)
  await cardsOf(other.a[12]!, 'table:a', 2)
  expect(other.mediator.state?.split).toBeUndefined()
}, 240_000)
