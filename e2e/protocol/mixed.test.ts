import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { agreementHash } from '@parley/shared/agree/frozen'
import { addCard, readCard, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import type { StateView } from '@parley/shared/protocol/state-view'
import { isFairMix, type MixedPeople } from '@parley/shared/session/mixed-lot'
import { bytesIn, wordsIn } from '../driver/data-folder.ts'
import { logOf, newCardId, places, refusal } from '../driver/day.ts'
import { gather } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
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
    { act: 'talk', mode: 'open', minutes: 10 },
    { act: 'write', mode: 'mixed', size: 2, minutes: 20 },
    { act: 'agree', mode: 'agreements', minutes: 15 },
    { act: 'agree', mode: 'close', minutes: 15 },
  ],
  k: 3,
}

const opening = async (seat: Seat, document: string): Promise<string> =>
  seat.opens(document).then(
    () => 'open',
    (error: Error) => error.message,
  )
/** Where a seat sits, once it has heard of it. */
const tableOf = (seat: Seat): Promise<string> =>
  until('the own table is known', () => seat.self?.mixed?.at(-1)?.document)
/** Puts a card on a table, letter by letter as a page does, and waits until it is on disk. */
const writes = async (seat: Seat, document: string, text: string, offered = false): Promise<string> => {
  const doc = await seat.opens(document)
  const id = newCardId()
  addCard(doc, { id, kind: 'option', at: [0, readCard(doc, id) ? 0 : 1], text: '' })
  for (let end = 0; end < text.length; end += 4) setText(doc, id, text.slice(0, end + 4))
  if (offered) setCard(doc, id, 'offered', true)
  await seat.saved(document)
  return id
}
const isDrawn = ({ mixed }: StateView): boolean => mixed?.seed !== undefined
const fileOf = async (seat: Seat, name: string): Promise<string> => {
  const response = await fetch(`${seat.url}/api/sessions/${seat.sessionId}/files/${name}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  })
  expect([name, response.status]).toEqual([name, 200])
  return response.text()
}
/** Sends an edit from outside, as a changed page could, and gives how the server ended it. */
const forbidden = async (seat: Seat, document: string, edit: (doc: Y.Doc) => void): Promise<string> => {
  const attacker = await Attacker.enters(seat, { document })
  const doc = attacker.copy(await seat.opens(document))
  const before = Y.encodeStateVector(doc)
  edit(doc)
  attacker.send(update(Y.encodeStateAsUpdate(doc, before)))
  return attacker.end()
}

const OFFERED = ['Wednesdays we plan together', 'Ring the depot before a change']
const KEPT = ['Quince jam for the night shift', 'Nobody signs before Thursday']

it('MX1 to MX8: mixed tables by a lot that can be checked, in documents of their own, shown all at once', async () => {
  const room = await gather(server.url, { a: 3, b: 3 }, AGENDA)
  const { mediator, created, a, b, projector, people, everyone } = room
  const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
  const late = a[2]!
  const drawn = people.filter((seat) => seat !== late)

  expect(await refusal(mediator.does({ type: 'set-mixed', size: 2, seats: drawn.map(({ id }) => id) }))).toBe('not-now')
  await mediator.does({ type: 'start-step', step: 'mixed' })
  expect(await refusal(a[0]!.does({ type: 'set-mixed', size: 2, seats: drawn.map(({ id }) => id) }))).toBe(
    'not-allowed',
  )
  // One group alone is no mixed table.
  expect(await refusal(mediator.does({ type: 'set-mixed', size: 2, seats: a.map(({ id }) => id) }))).toBe('not-now')
  expect(await refusal(mediator.does({ type: 'draw-mixed' }))).toBe('not-now')

  // The lot is sealed before the draw: its seal reaches everybody, and its seed nobody.
  await mediator.does({ type: 'set-mixed', size: 2, seats: drawn.map(({ id }) => id) })
  for (const seat of [...everyone, observer]) {
    const { mixed } = await seat.stateWhere('the lot is sealed', (state) => state.mixed?.commitment !== undefined)
    expect(mixed).toMatchObject({ round: 1, people: 5, tables: 2, shown: null })
    expect([mixed?.seed, mixed?.seats]).toEqual([undefined, undefined])
  }
  expect(await opening(a[0]!, 'mixed:1-1')).toBe('4403')
  const before = everyone.map((seat) => everythingIn(seat.frames)).join('\n')
  await mediator.does({ type: 'draw-mixed' })
  const { mixed } = await mediator.stateWhere('the tables are drawn', isDrawn)
  const seed = mixed?.seed ?? ''
  expect(seed).toMatch(/^[0-9a-f]{64}$/)
  expect(before).not.toContain(seed)
  for (const seat of [...everyone, observer]) {
    const { mixed: view } = await seat.stateWhere('the tables are drawn', isDrawn)
    // The wall has no names, not even by seat; only the mediator has figures.
    expect(view?.seats).toEqual(seat === projector ? undefined : mixed?.seats)
    expect(view?.counts !== undefined).toBe(seat === mediator)
    expect(view?.without).toEqual(seat === mediator ? [late.id] : undefined)
  }
  expect(await refusal(mediator.does({ type: 'draw-mixed' }))).toBe('not-now')
  expect(await refusal(mediator.does({ type: 'set-mixed', size: 4, seats: drawn.map(({ id }) => id) }))).toBe('not-now')

  // Each table is a room of its own: for its people, and for nobody else.
  const documents = ['mixed:1-1', 'mixed:1-2'] as const
  const sittingAt = async (document: string): Promise<Seat[]> => {
    const places = await Promise.all(drawn.map(async (seat) => ((await tableOf(seat)) === document ? [seat] : [])))
    return places.flat()
  }
  const [one, two] = [await sittingAt(documents[0]), await sittingAt(documents[1])]
  expect([one.length, two.length]).toEqual([3, 2])
  for (const table of [one, two]) expect(new Set(table.map((seat) => a.includes(seat))).size).toBe(2)
  const strangers = [mediator, projector, observer, late]
  for (const seat of strangers)
    for (const document of documents) expect([document, await opening(seat, document)]).toEqual([document, '4403'])
  expect(await opening(one[0]!, documents[1])).toBe('4403')
  expect(await opening(two[0]!, documents[0])).toBe('4403')
  expect(await opening(one[0]!, 'mixed:1-3')).toBe('4403')
  expect(await opening(one[0]!, 'mixed:2-1')).toBe('4403')

  const firstId = await writes(one[0]!, documents[0], OFFERED[0]!)
  const keptId = await writes(one[1]!, documents[0], KEPT[0]!)
  await writes(two[0]!, documents[1], OFFERED[1]!, true)
  await writes(two[1]!, documents[1], KEPT[1]!)
  const read = await until('the words of others at the table', async () => {
    const { cards } = await one[2]!.sees(documents[0])
    return cards.length === 2 && cards.every(({ text }) => [...OFFERED, ...KEPT].includes(text)) ? cards : null
  })
  expect(read).toHaveLength(2)
  // Anybody there offers, and takes back, what somebody else wrote.
  setCard(await one[2]!.opens(documents[0]), keptId, 'offered', true)
  await one[2]!.saved(documents[0])
  setCard(await one[0]!.opens(documents[0]), keptId, 'offered', undefined)
  setCard(await one[0]!.opens(documents[0]), firstId, 'offered', true)
  await one[0]!.saved(documents[0])
  const counted = await mediator.stateWhere(
    'the figures are there',
    (state) => state.mixed?.counts?.cards === 4 && state.mixed.counts.offered === 2,
  )
  expect(counted.mixed?.counts).toEqual({ cards: 4, offered: 2, offering: 2 })

  // What a table may not do is refused by name.
  const add = (values: Record<string, unknown>) => (doc: Y.Doc) =>
    addCard(doc, { id: newCardId(), kind: 'option', at: [0, 9], text: 'Forged', ...values } as never)
  expect(await forbidden(one[2]!, documents[0], add({ kind: 'agreement' }))).toBe('4409 not-allowed')
  expect(await forbidden(one[2]!, documents[0], add({ zone: 'options', group: 'both' }))).toBe('4409 not-allowed')
  expect(await forbidden(one[2]!, documents[0], (doc) => setCard(doc, keptId, 'held', true))).toBe('4409 not-allowed')
  expect(await forbidden(two[0]!, 'board', add({ zone: 'options', group: 'both' }))).toBe('4409 not-now')

  // Killed in the middle, everything is there again: tables, words and figures.
  await server.down()
  const killedAt = mediator.state!.now
  await server.up()
  const again = await mediator.stateWhere('the state after the kill', ({ now }) => now > killedAt)
  expect(again.mixed?.counts).toEqual({ cards: 4, offered: 2, offering: 2 })
  // Who came late sits down at the smallest table, by the mediator's press; the others stay where they are.
  expect(await refusal(late.does({ type: 'seat-mixed', seat: late.id }))).toBe('not-allowed')
  expect(await refusal(mediator.does({ type: 'seat-mixed', seat: one[0]!.id }))).toBe('not-now')
  await mediator.does({ type: 'seat-mixed', seat: late.id })
  expect(await tableOf(late)).toBe(documents[1])
  const seated = await until('the words of the table reach who came late', async () => {
    const { cards } = await late.sees(documents[1])
    return cards.length === 2 ? cards : null
  })
  expect(seated.map(({ text }) => text).sort()).toEqual([OFFERED[1]!, KEPT[1]!].sort())
  expect(await opening(late, documents[0])).toBe('4403')

  // Until the reveal not a byte of a table is anywhere else, and the figures came without words.
  for (const seat of [mediator, projector, observer]) {
    const found = everythingIn(seat.frames)
    for (const words of [...OFFERED, ...KEPT, firstId, keptId])
      expect([words, found.includes(words)]).toEqual([words, false])
  }
  for (const words of [OFFERED[1]!, KEPT[1]!]) expect(everythingIn(one[0]!.frames)).not.toContain(words)
  for (const words of [OFFERED[0]!, KEPT[0]!]) expect(everythingIn(two[0]!.frames)).not.toContain(words)
  expect(everythingIn(one[2]!.frames)).toContain(KEPT[0]!)

  for (const seat of [...everyone, observer]) await seat.opens('board')
  await mediator.does({ type: 'show-mixed' })
  const onBoard = (seat: Seat) =>
    until('both options lie on the board', async () => {
      const { cards } = await seat.sees('board')
      const options = cards.filter(({ kind }) => kind === 'option')
      return options.length === 2 ? options : null
    })
  for (const seat of [...everyone, observer]) {
    const options = await onBoard(seat)
    expect(options.map(({ text }) => text).sort()).toEqual([...OFFERED].sort())
    for (const { group, zone } of options) expect([group, zone]).toEqual(['both', 'options'])
    await seat.stateWhere('the reveal is known', (state) => state.mixed?.shown === 2)
  }
  // New ids, one client id of the server's own, and nothing that leads back to who wrote or to a table.
  const shown = await onBoard(projector)
  expect(shown.map(({ id }) => id)).not.toContain(firstId)
  const doc = await projector.opens('board')
  const clients = shown.map(({ id }) => (doc.getMap('cards').get(id) as Y.Map<unknown>)._item?.id.client)
  expect(new Set(clients).size).toBe(1)
  for (const seat of people) expect(clients).not.toContain((await seat.opens('board')).clientID)
  const left = await until('the offered card has left its table', async () => {
    const { cards } = await one[2]!.sees(documents[0])
    return cards.length === 1 ? cards : null
  })
  expect(left[0]?.text).toBe(KEPT[0]!)
  expect(await forbidden(one[1]!, documents[0], (at) => setText(at, keptId, 'Too late'))).toBe('4409 not-now')
  expect(await forbidden(one[1]!, 'board', (at) => setText(at, shown[0]!.id, 'Others'))).toBe('4409 not-now')
  expect(await forbidden(two[1]!, 'board', (at) => removeCard(at, shown[0]!.id))).toBe('4409 not-now')
  expect(await refusal(mediator.does({ type: 'show-mixed' }))).toBe('not-now')

  // An agreement that was made of one keeps the mark; the record counts it.
  await mediator.does({ type: 'start-step', step: 'agreements' })
  for (const seat of [a[0]!, b[0]!])
    await seat.stateWhere('agreements are written', ({ phase, boardOpen }) => phase.of === 'agreements' && boardOpen)
  const agreed = async (text: string, from?: string): Promise<void> => {
    const card = await places(
      a[0]!,
      { kind: 'agreement', group: 'both', zone: 'agreements', text, ...(from && { from }) },
      [b[0]!],
    )
    const board = await a[0]!.opens('board')
    setCard(board, card, 'sort', 'plan')
    setCard(board, card, 'due', '2027-01-31')
    setCard(board, card, 'ownerA', a[0]!.id)
    await a[0]!.saved('board')
    const other = await b[0]!.opens('board')
    setCard(other, card, 'ownerB', b[0]!.id)
    await b[0]!.saved('board')
    const whole = (seat: Seat) =>
      until('all of the agreement is there', async () => {
        const found = readCard(await seat.opens('board'), card)
        return found?.ownerA && found.ownerB && found.due && found.sort ? agreementHash(found) : null
      })
    for (const seat of [a[0]!, b[0]!]) await seat.does({ type: 'accept', card, hash: await whole(seat) })
  }
  await agreed('We plan together on Wednesdays', shown.find(({ text }) => text === OFFERED[0])!.id)
  await agreed('Badges are blue')
  expect(
    await forbidden(a[1]!, 'board', (board) =>
      addCard(board, {
        id: newCardId(),
        kind: 'agreement',
        group: 'both',
        zone: 'agreements',
        at: [0, 9],
        text: 'x',
        from: 'none',
      }),
    ),
  ).toBe('4409 not-allowed')
  await mediator.does({ type: 'start-step', step: 'close' })
  await mediator.stateWhere('the close', ({ phase }) => phase.of === 'close')
  await mediator.does({ type: 'prepare-record' })
  const record = await fileOf(mediator, 'record.md')
  expect(record).toContain('1 of 2 agreements came from mixed work.')
  expect(record.split('came from mixed work: written together')).toHaveLength(2)
  expect(JSON.parse(await fileOf(mediator, 'record.json'))).toMatchObject({ mixedWork: { count: 1, of: 2 } })

  // Anybody works the draw out again from the process log, which has no word of any table.
  const log = await logOf(a[0]!)
  const opened = log.entries.map((entry) => entry.public)
  const set = opened.find(({ type }) => type === 'mixed-set') as unknown as {
    readonly commitment: string
    readonly people: MixedPeople
    readonly size: 2
  }
  const draw = opened.find(({ type }) => type === 'mixed-drawn') as unknown as {
    readonly seed: string
    readonly tables: readonly (readonly string[])[]
  }
  expect(Object.keys(set).sort()).toEqual(['commitment', 'people', 'round', 'size', 'type'])
  expect(isFairMix(set.commitment, draw.seed, set, draw.tables)).toBe(true)
  expect(isFairMix(set.commitment, draw.seed, set, draw.tables.toReversed())).toBe(false)
  expect(opened.filter(({ type }) => type.startsWith('mixed-')).map(({ type }) => type)).toEqual([
    'mixed-set',
    'mixed-drawn',
    'mixed-seated',
    'mixed-shown',
  ])
  const files = [record, await fileOf(a[0]!, 'mine.md'), await fileOf(late, 'mine.json'), JSON.stringify(log)].join(
    '\n',
  )
  await mediator.does({ type: 'end-session' })
  await mediator.stateWhere('the end', ({ ended }) => ended)
  const outside: Record<string, string> = {
    files,
    output: server.output,
    rows: wordsIn(server.dataDir),
    bytes: bytesIn(server.dataDir).toString('latin1'),
    mediator: everythingIn(mediator.frames),
    wall: everythingIn(projector.frames),
    observer: everythingIn(observer.frames),
  }
  for (const [place, found] of Object.entries(outside))
    for (const words of [...KEPT, keptId]) expect([place, words, found.includes(words)]).toEqual([place, words, false])
  // The id that a shown card had at its table is in no frame of anybody else, before the reveal or after it.
  for (const seat of [mediator, projector, observer, two[0]!]) expect(everythingIn(seat.frames)).not.toContain(firstId)
  expect(everythingIn(one[0]!.frames)).not.toContain(KEPT[1]!)
}, 180_000)

it('MX6, SE10: who leaves is sent away from the table at once, and comes back by the mediator’s press only', async () => {
  const { mediator, a, b } = await gather(server.url, { a: 2, b: 2 }, AGENDA)
  await mediator.does({ type: 'start-step', step: 'mixed' })
  await mediator.does({ type: 'set-mixed', size: 2, seats: [...a, ...b].map(({ id }) => id) })
  await mediator.does({ type: 'draw-mixed' })
  const gone = b[1]!
  const document = await tableOf(gone)
  await writes(gone, document, 'Marmalade at noon')
  await gone.does({ type: 'leave' })
  await until('the socket to the table closes', () =>
    gone.closes.some(({ url, code }) => url.includes(`/${document}`) && (code === 4512 || code === 4403)),
  )
  await mediator.stateWhere('the table is smaller', ({ mixed }) => mixed?.seats?.flat().includes(gone.id) === false)
  const back = await Seat.joins(server.url, { returnCode: gone.returnCode }, false)
  await back.stateWhere('it is back in the room', (state) => state.audience === 'b')
  expect(await opening(back, document)).toBe('4403')
  const { mixed } = await mediator.stateWhere(
    'who came back has no table',
    (state) => state.mixed?.without?.includes(back.id) === true,
  )
  expect(mixed?.seats?.flat()).toHaveLength(3)
  await mediator.does({ type: 'seat-mixed', seat: back.id })
  expect(await tableOf(back)).toBe(document)
  expect(await until('the words are still there', async () => (await back.sees(document)).cards[0]?.text)).toBe(
    'Marmalade at noon',
  )
}, 180_000)
