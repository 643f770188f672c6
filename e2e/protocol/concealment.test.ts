import { randomBytes } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCard, removeCard, setText } from '@parley/shared/documents/cards'
import { becomeReady, cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import type { Frame } from '../driver/recorded-socket.ts'
import { newSecret, Seat, sha256 } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start(SHORT_ACTS)
})
afterAll(() => server.dispose())

const newId = (): string => randomBytes(12).toString('base64url')

/** Types a text letter by letter, with a pause for the server now and then, so that it leaves in many frames. */
const types = async (seat: Seat, document: string, card: string, from: string, text: string): Promise<void> => {
  const doc = await seat.opens(document)
  for (let end = 1; end <= text.length; end += 1) {
    setText(doc, card, from + text.slice(0, end))
    if (end % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** Sync frames of one document that carry structs, as they reached a seat. */
const updatesOf = (frames: readonly Frame[], document: string): readonly Uint8Array[] =>
  frames.flatMap(({ url, data }) => {
    if (typeof data === 'string' || data[0] !== 0 || !new URL(url).pathname.endsWith(`/${document}`)) return []
    const decoder = decoding.createDecoder(data)
    decoding.readVarUint(decoder)
    if (decoding.readVarUint(decoder) === 0) return []
    const update = decoding.readVarUint8Array(decoder)
    return Y.decodeUpdate(update).structs.length > 0 ? [update] : []
  })

const clientsOf = (doc: Y.Doc): number[] => [...doc.store.clients.keys()]

describe.concurrent('what is concealed', () => {
  it('VR6: the detector finds typed text where it may be, and text that was deleted', async () => {
    const {
      a: [one],
      b: [other],
      mediator,
      people,
    } = await gather(server.url, { a: 2, b: 2 })
    await mediator.does({ type: 'start-step', step: 'write-interests' })
    const card = await one!.writes('interest', 'x')
    const desk = `desk:${one!.id}`
    await types(one!, desk, card, 'x', ' kingfishers nest here')
    setText(await one!.opens(desk), card, 'x gone')
    // A second device of the same seat is the only one that may see it, and it must be found there.
    const [again] = [new Seat(server.url, { sessionId: one!.sessionId, seat: one!, returnCode: '' })]
    await again.connects()
    await again.opens(desk)
    const doc = await one!.opens(desk)
    const late = newId()
    addCard(doc, { id: late, kind: 'interest', at: [0, 9], text: '' })
    await types(one!, desk, late, '', 'the heron stands still')
    await until('the second device has it', async () =>
      (await again.sees(desk)).cards.some((draft) => draft.text === 'the heron stands still'),
    )
    setText(doc, late, '')
    await types(one!, desk, late, '', 'a bittern')
    removeCard(doc, late)
    await until('the second device has the deletion', async () =>
      (await again.sees(desk)).cards.every((draft) => draft.id !== late),
    )
    expect(
      again.frames.some(({ data }) => typeof data !== 'string' && Buffer.from(data).includes('the heron stands')),
    ).toBe(false)
    expect(everythingIn(again.frames)).toContain('the heron stands still')
    expect(everythingIn(again.frames)).toContain('a bittern')
    expect(everythingIn(again.frames)).toContain(late)
    for (const seat of [mediator, other!, people[1]!]) {
      const seen = everythingIn(seat.frames)
      for (const concealed of ['kingfishers', 'heron', 'bittern', late, card]) expect(seen).not.toContain(concealed)
    }
  }, 120_000)

  it('VR1, VR2, VR6, OF5, TA2, RV2, RV3, MK1: nothing reaches a seat that may not have it, and the reveal is one frame', async () => {
    const room = await gather(server.url, { a: 3, b: 3 })
    const { mediator, a, b, projector, people, everyone, created } = room
    const observer = await Seat.joins(server.url, { invite: created.invites.observer, name: 'Looks' })
    const all = [...everyone, observer]
    const outside = [
      await Seat.joins(server.url, { roomCode: created.roomCode, group: 'a', name: 'At the door' }, false),
      await Seat.joins(server.url, { invite: created.invites.b, name: 'Not consented' }, false),
      await Seat.joins(server.url, { invite: created.invites.sponsor, name: 'Sponsor' }, false),
    ]
    const heard = outside.map((seat) => seat.frames.length)
    const kept = new Map<Seat, string>()
    const written = await writesAndTables(
      room,
      'interest',
      (seat, card) => `Gull${String.fromCharCode(65 + seat)}${card} says something`,
      2,
    )
    for (const seat of people) {
      const id = newId()
      const doc = await seat.opens(`desk:${seat.id}`)
      addCard(doc, { id, kind: 'frustration', at: [0, 5], text: '' })
      await types(seat, `desk:${seat.id}`, id, '', `Unmarked draft of ${people.indexOf(seat)}`)
      kept.set(seat, id)
    }
    for (const group of ['a', 'b'] as const) for (const seat of room[group]) await cardsOf(seat, `table:${group}`, 6)
    // At the tables: typed and deleted words, a card held back, a duplicate that is joined.
    const secretWords = { a: 'puffin whisper', b: 'razorbill murmur' }
    const gone = { a: '', b: '' }
    for (const group of ['a', 'b'] as const) {
      const [first, second, third, fourth] = await cardsOf(room[group][0]!, `table:${group}`, 6)
      await types(room[group][0]!, `table:${group}`, first!.id, first!.text, ` ${secretWords[group]}`)
      setText(await room[group][0]!.opens(`table:${group}`), first!.id, first!.text)
      const doc = await room[group][1]!.opens(`table:${group}`)
      const map = doc.getMap('cards').get(second!.id) as Y.Map<unknown>
      map.set('into', third!.id)
      gone[group] = second!.text
      await room[group][2]!.does({ type: 'hold-back', card: fourth!.id })
      await until('all members see it held, joined, and reworded', async () =>
        (await Promise.all(room[group].map((seat) => seat.sees(`table:${group}`)))).every(
          ({ cards }) =>
            cards.some((card) => card.held && card.id === fourth!.id) &&
            cards.some((card) => card.into === third!.id) &&
            cards.some((card) => card.text === first!.text),
        ),
      )
    }
    const heldTexts = {
      a: (await a[0]!.sees('table:a')).cards.find((card) => card.held)!.text,
      b: (await b[0]!.sees('table:b')).cards.find((card) => card.held)!.text,
    }
    for (const seat of all) await seat.opens('board')
    await becomeReady(room)
    const before = new Map(all.map((seat) => [seat, everythingIn(seat.frames)]))
    for (const seat of [mediator, projector, observer])
      expect(before.get(seat)).not.toMatch(/Gull|puffin|razorbill|Unmarked/)
    for (const seat of b) expect(before.get(seat)).not.toMatch(/Gull[ABC]|puffin/)
    for (const seat of a) expect(before.get(seat)).not.toMatch(/Gull[DEF]|razorbill/)
    expect(before.get(a[1]!)).toContain('puffin whisper')

    await mediator.does({ type: 'start-step', step: 'reveal-interests' })
    const sent = new Map(all.map((seat) => [seat, updatesOf(seat.frames, 'board').length]))
    await mediator.does({ type: 'reveal', kind: 'interest' })
    for (const seat of all) await cardsOf(seat, 'board', 8)
    const silent = all.map((seat) => seat.state?.marks)
    const first = (await projector.sees('board')).cards[0]!
    for (const seat of people) await seat.does({ type: 'mark', card: first.id, mark: 'unclear', on: true })
    await a[0]!.does({ type: 'more-time' })
    await mediator.stateWhere(
      'the wish has arrived, and with it whatever the marks changed',
      (state) => state.moreTime === 1,
    )
    for (const seat of all)
      expect(
        JSON.stringify(seat.frames.filter(({ data }) => typeof data === 'string' && data.includes('"unclear":{'))),
      ).toBe('[]')
    expect(silent.every((marks) => JSON.stringify(marks) === '{}')).toBe(true)
    await mediator.does({ type: 'end-silence' })
    for (const seat of all)
      await seat.stateWhere('marks are shown', (state) => state.marks[first.id]?.unclear?.total === 6)

    const seatClients = new Set<number>()
    for (const seat of people)
      for (const document of ['board', `desk:${seat.id}`]) seatClients.add((await seat.opens(document)).clientID)
    for (const seat of all) {
      const frames = updatesOf(seat.frames, 'board').slice(sent.get(seat))
      expect(frames).toHaveLength(1)
      const { structs } = Y.decodeUpdate(frames[0]!)
      const clients = new Set(structs.map((struct) => struct.id.client))
      expect(clients.size).toBe(1)
      expect([...clients].some((client) => seatClients.has(client))).toBe(false)
      const cards = structs.filter(
        (struct) =>
          struct instanceof Y.Item &&
          struct.parentSub !== null &&
          struct.content instanceof Y.ContentType &&
          struct.content.type instanceof Y.Map,
      )
      expect(cards).toHaveLength(8)
    }
    const drafts = [...written.values()].flat().map((draft) => draft.id)
    const tableIds = [...(await a[0]!.sees('table:a')).cards, ...(await b[0]!.sees('table:b')).cards].map(
      (card) => card.id,
    )
    for (const seat of all) {
      const seen = everythingIn(seat.frames)
      const own = new Set((written.get(seat) ?? []).map((draft) => draft.id))
      for (const draft of drafts) if (!own.has(draft)) expect(seen).not.toContain(draft)
      for (const [author, id] of kept) {
        if (author === seat) continue
        expect(seen).not.toContain(id)
        expect(seen).not.toContain(`Unmarked draft of ${people.indexOf(author)}`)
      }
      for (const group of ['a', 'b'] as const) {
        if (room[group].includes(seat)) continue
        for (const words of [secretWords[group], heldTexts[group], gone[group]]) expect(seen).not.toContain(words)
        // No card on the board keeps the id that it had at a table.
        for (const id of tableIds) if (!room[group === 'a' ? 'b' : 'a'].includes(seat)) expect(seen).not.toContain(id)
      }
    }
    // Outside the room people see the door close, and not when or how often anything happens inside.
    for (const [at, seat] of outside.entries()) {
      expect(seat.frames.length - heard[at]!).toBeLessThan(5)
      expect(everythingIn(seat.frames)).not.toMatch(/Gull|puffin|razorbill|Unmarked|Person|"of":"(alone|table|reveal)"/)
    }
    // The struct ids at a table are the server's: no seat that wrote a draft can be told from them.
    const fresh = new Seat(server.url, { sessionId: a[1]!.sessionId, seat: a[1]!, returnCode: '' })
    await fresh.connects()
    const wrote = new Set(await Promise.all(people.map(async (seat) => (await seat.opens(`desk:${seat.id}`)).clientID)))
    for (const client of clientsOf(await fresh.opens('board'))) expect(wrote.has(client)).toBe(false)
  }, 120_000)

  it('OF3, OF5: drafts come to the table shuffled, in one frame, under new ids, and leave the desk for good', async () => {
    const kept: boolean[] = []
    await Promise.all(
      Array.from({ length: 6 }, async (_, run) => {
        const room = await gather(server.url, { a: 3, b: 0 })
        await Promise.all(room.a.map((seat) => seat.opens('table:a')))
        const written = await writesAndTables(room, 'interest', (seat, card) => `Run ${run} card ${seat * 2 + card}`, 2)
        const cards = await cardsOf(room.a[0]!, 'table:a', 6)
        const offered = [...written.values()].flat()
        expect(cards.map((card) => card.text).sort()).toEqual(offered.map((draft) => draft.text).sort())
        kept.push(cards.every((card, at) => card.text === offered[at]!.text))
        for (const seat of room.a) {
          await cardsOf(seat, 'table:a', 6)
          // The server's seed is the first, and the shared drafts are the second.
          expect(updatesOf(seat.frames, 'table:a')).toHaveLength(2)
          for (const { id } of offered) expect(cards.some((card) => card.id === id)).toBe(false)
          const desk = await seat.opens(`desk:${seat.id}`)
          await until('the desk is empty', async () => (await seat.sees(`desk:${seat.id}`)).cards.length === 0)
          const [own] = written.get(seat)!
          // No undo and no second device brings an original back.
          addCard(desk, { id: own!.id, kind: 'interest', at: [0, 0], text: 'Back again' })
          await until('it is refused', () =>
            seat.closes.find((close) => close.url.includes('desk:') && close.code === 4409),
          )
        }
      }),
    )
    // Six cards have 720 orders: that all six runs keep the order of the offers happens by no chance.
    expect(kept.filter(Boolean).length).toBeLessThan(3)
  }, 120_000)

  it('RV2: the reveal is shuffled, too: its order is neither that of the offers nor that of the tables', async () => {
    const orders: { board: string; table: string; offers: string }[] = []
    await Promise.all(
      Array.from({ length: 4 }, async (_, run) => {
        const room = await gather(server.url, { a: 2, b: 2 })
        const written = await writesAndTables(
          room,
          'interest',
          (seat, card) => `Run ${run} seat ${seat} card ${card}`,
          3,
        )
        const offers = [...written.values()].flat().map((draft) => draft.text)
        const table = [...(await cardsOf(room.a[0]!, 'table:a', 6)), ...(await cardsOf(room.b[0]!, 'table:b', 6))].map(
          (card) => card.text,
        )
        await becomeReady(room)
        await room.mediator.does({ type: 'start-step', step: 'reveal-interests' })
        await room.mediator.does({ type: 'reveal', kind: 'interest' })
        const board = (await cardsOf(room.projector, 'board', 12)).map((card) => card.text)
        expect([...board].sort()).toEqual([...offers].sort())
        orders.push({ board: board.join(), table: table.join(), offers: offers.join() })
      }),
    )
    expect(orders.filter(({ board, table }) => board === table)).toEqual([])
    expect(orders.filter(({ board, offers }) => board === offers)).toEqual([])
  }, 120_000)

  it('VR8, VR9, ST4: while people write alone there are counts and a line, and nobody learns whose connection dropped', async () => {
    const room = await gather(server.url, { a: 2, b: 2 })
    const { mediator, projector, a, b } = room
    await mediator.stateWhere(
      'all are here',
      (state) => state.session.groups.a.here === 2 && state.session.groups.b.here === 2,
    )
    await mediator.does({ type: 'start-step', step: 'write-assumptions' })
    await a[0]!.writes('assumption', 'Nightjars churr')
    await a[0]!.does({ type: 'more-time' })
    const counted = { cards: 1, people: 1, asked: 4 }
    for (const seat of [mediator, projector])
      expect((await seat.stateWhere('it is counted', (state) => state.drafts?.cards === 1)).drafts).toEqual(counted)
    await mediator.stateWhere('the wish is counted', (state) => state.moreTime === 1)
    for (const seat of [a[1]!, b[0]!])
      expect(await seat.stateWhere('the line fills', (state) => state.writing === 2)).not.toHaveProperty('drafts')
    for (const seat of [projector, a[1]!, b[0]!]) expect(seat.state).not.toHaveProperty('moreTime')
    const frames = room.everyone.map((seat) => seat.frames.length)
    a[0]!.leavesTheRoom()
    await mediator.does({ type: 'set-timer', seconds: 300 })
    for (const seat of [mediator, projector, a[1]!, ...b]) {
      await seat.stateWhere('the timer is set', (state) => state.timer !== null)
      const later = seat.frames
        .slice(frames[room.everyone.indexOf(seat)])
        .map(({ data }) => String(data))
        .join()
      expect(later).not.toMatch(/"here":[01]|"offline"/)
    }
    await mediator.does({ type: 'start-step', step: 'break-1' })
    await mediator.stateWhere('in a break the mediator sees how many are away', (state) => state.offline === 1)
    for (const seat of [projector, a[1]!, b[0]!]) expect(seat.state).not.toHaveProperty('offline')
  }, 120_000)

  it('OF4: what is offered late waits for three seats, or for the end of the step', async () => {
    const room = await gather(server.url, { a: 4, b: 0 })
    await room.mediator.does({ type: 'start-step', step: 'write-interests' })
    await room.mediator.does({ type: 'start-step', step: 'table' })
    const offers = async (seat: Seat, text: string): Promise<void> => {
      const card = await seat.writes('interest', text)
      await seat.does({ type: 'offer', cards: [{ card, hash: sha256(newSecret()) }] })
    }
    const [one, two, three, four] = room.a
    await offers(one!, 'First swift')
    await offers(two!, 'Second swift')
    expect((await four!.sees('table:a')).cards).toEqual([])
    await offers(three!, 'Third swift')
    expect((await cardsOf(four!, 'table:a', 3)).map((card) => card.text).sort()).toEqual([
      'First swift',
      'Second swift',
      'Third swift',
    ])
    await offers(one!, 'Fourth swift')
    await room.mediator.does({ type: 'start-step', step: 'break-1' })
    await cardsOf(four!, 'table:a', 4)
    for (const seat of [room.mediator, room.projector]) expect(everythingIn(seat.frames)).not.toContain('swift')
  }, 120_000)
})
