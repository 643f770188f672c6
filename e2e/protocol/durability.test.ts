import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { addCard, readCard, setText } from '@parley/shared/documents/cards'
import { storedDocument } from '../driver/data-folder.ts'
import { cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess, startsInVain } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { everythingIn } from '../driver/wire-search.ts'

const withServer = async (work: (server: ServerProcess) => Promise<void>): Promise<void> => {
  const server = await ServerProcess.start()
  try {
    await work(server)
  } finally {
    await server.dispose()
  }
}

const newId = (): string => randomBytes(12).toString('base64url')
const textOf = (doc: Y.Doc, card: string): string => readCard(doc, card)?.text ?? ''

/** Somebody who types without end: `1 2 3 …`, one letter every few milliseconds, until told to stop. */
const typing = async (seat: Seat, document: string, card: string) => {
  const doc = await seat.opens(document)
  const start = textOf(doc, card)
  let typed = start
  let next = 1
  let rest = ''
  const keys = setInterval(() => {
    if (rest === '') rest = ` ${next++}`
    typed += rest[0]!
    rest = rest.slice(1)
    setText(doc, card, typed)
  }, 4)
  return { doc, document, card, seat, typed: () => typed, stop: () => clearInterval(keys) }
}
type Typing = Awaited<ReturnType<typeof typing>>

/** Kills the server while people type, and checks the disk against everything that the server had called durable. */
const killsAmid = async (
  server: ServerProcess,
  everyone: readonly Seat[],
  people: readonly Typing[],
): Promise<void> => {
  const before = people.map(({ seat, document, doc }) => seat.durableOf(document).get(doc.clientID) ?? 0)
  await until('every typist has heard of more that is durable', () =>
    people.every(({ seat, document, doc }, at) => (seat.durableOf(document).get(doc.clientID) ?? 0) > before[at]! + 20),
  )
  const gone = everyone.map((seat) => seat.closes.length)
  await server.down()
  await until('everybody has seen the end', () => everyone.every((seat, at) => seat.closes.length > gone[at]!))
  for (const { seat, document, card, doc } of people) {
    const stored = storedDocument(server.dataDir, seat.sessionId, document)
    const durable = seat.durableOf(document)
    expect(durable.get(doc.clientID)).toBeGreaterThan(20)
    for (const [client, clock] of durable) expect(Y.getState(stored.store, client)).toBeGreaterThanOrEqual(clock)
    // What is stored is what was typed, up to some letter, and at least up to the last that was acknowledged.
    const text = textOf(stored, card)
    expect(textOf(doc, card).startsWith(text)).toBe(true)
  }
  for (const seat of everyone) seat.state = null
  await server.up()
  for (const seat of everyone) await until('everybody is back by themselves', () => seat.state, 25_000)
}

/** Everybody stops, everything is saved, and another device of the seat reads all of it. */
const allIsThere = async (people: readonly Typing[]): Promise<void> => {
  for (const { stop } of people) stop()
  for (const { seat, document, card, typed } of people) {
    await seat.saved(document)
    const device = new Seat(seat.url, { sessionId: seat.sessionId, seat, returnCode: '' })
    await device.connects()
    expect(textOf(await device.opens(document), card)).toBe(typed())
    device.leavesTheRoom()
  }
}

describe.concurrent('kill -9', () => {
  it(
    'DU1, DU2, ST3: amid writing alone and at the tables everybody comes back, and all that was called saved is there',
    () =>
      withServer(async (server) => {
        const room = await gather(server.url, { a: 2, b: 2 })
        const { mediator, people, everyone } = room
        await mediator.does({ type: 'start-step', step: 'write-interests' })
        await mediator.does({ type: 'set-timer', seconds: 1 })
        const alone = await Promise.all(
          people.map(async (seat) => typing(seat, `desk:${seat.id}`, await seat.writes('interest', 'A draft'))),
        )
        await killsAmid(server, everyone, alone)
        await killsAmid(server, everyone, alone)
        await allIsThere(alone)
        for (const seat of everyone) {
          await seat.stateWhere(
            'the same step',
            (state) =>
              state.phase.of === 'alone' &&
              state.steps[state.current]?.id === 'write-interests' &&
              state.timer !== null,
          )
        }
        await writesAndTables(room, 'interest', (seat) => `Second draft of ${seat}`)
        const atTable = await Promise.all(
          people.map(async (seat, at) => {
            const group = at < 2 ? 'a' : 'b'
            const cards = await cardsOf(seat, `table:${group}`, 2)
            return typing(seat, `table:${group}`, cards[at % 2]!.id)
          }),
        )
        await killsAmid(server, everyone, atTable)
        await allIsThere(atTable)
        for (const seat of everyone)
          await seat.stateWhere('the same step', (state) => state.phase.of === 'table' && !state.door.open)
        // Marked drafts that were not shared, and the rest of the desk, are where they were.
        expect((await people[0]!.sees(`desk:${people[0]!.id}`)).cards.map((card) => card.text)).toEqual([
          alone[0]!.typed(),
        ])
      }),
    120_000,
  )

  it(
    'DU2, GA1, RV4: after it a group act still holds, marks still stand, and the silence still ends',
    () =>
      withServer(async (server) => {
        const room = await gather(server.url, { a: 2, b: 2 })
        const { mediator, a, everyone, people } = room
        await writesAndTables(room, 'interest', (seat) => `Interest of ${seat}`)
        const back = async (): Promise<void> => {
          await server.down()
          for (const seat of everyone) seat.state = null
          await server.up()
          for (const seat of everyone) await until('everybody is back', () => seat.state, 25_000)
        }
        for (const group of ['a', 'b'] as const) await room[group][0]!.does({ type: 'propose', act: 'ready' })
        const { holdsAt } = (
          await a[0]!.stateWhere('it stands before the group', (state) => Boolean(state.table?.proposal))
        ).table!.proposal!
        await mediator.stateWhere('nothing holds yet', (state) => !state.ready.a)
        await back()
        expect(
          (await a[1]!.stateWhere('it still stands', (state) => Boolean(state.table?.proposal))).table!.proposal!
            .holdsAt,
        ).toBe(holdsAt)
        await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 25_000)
        expect(Date.now()).toBeGreaterThanOrEqual(holdsAt)
        await mediator.does({ type: 'start-step', step: 'reveal-interests' })
        await mediator.does({ type: 'reveal', kind: 'interest' })
        const [card] = await cardsOf(a[0]!, 'board', 4)
        for (const seat of people) await seat.does({ type: 'mark', card: card!.id, mark: 'new-to-me', on: true })
        const silenceOf = (seat: Seat) =>
          seat
            .stateWhere(
              'the room reads in silence',
              (state) => state.phase.of === 'reveal' && state.phase.stage === 'silence',
            )
            .then((state) => (state.phase.of === 'reveal' ? state.phase.silence : undefined))
        const silence = await silenceOf(mediator)
        await back()
        for (const seat of everyone) expect(await silenceOf(seat)).toEqual(silence)
        for (const seat of everyone) await cardsOf(seat, 'board', 4)
        expect(a[0]!.state!.marks).toEqual({})
        await Promise.all(
          everyone.map((seat) =>
            seat.stateWhere(
              'the silence ends by itself, and marks are shown',
              (state) =>
                state.phase.of === 'reveal' &&
                state.phase.stage === 'after' &&
                state.marks[card!.id]?.['new-to-me']?.total === 4,
              70_000,
            ),
          ),
        )
        expect(Date.now()).toBeGreaterThanOrEqual(silence!.endsAt)
      }),
    120_000,
  )
})

describe.concurrent('what ends while people type', () => {
  it(
    'BD1, DU3: a lock amid typing refuses with a reason, applies nothing, and leaves the words with their author',
    () =>
      withServer(async (server) => {
        const {
          mediator,
          a: [author],
          b: [other],
        } = await gather(server.url, { a: 1, b: 1 })
        await mediator.does({ type: 'start-step', step: 'priorities' })
        const doc = await author!.opens('board')
        await other!.opens('board')
        const card = newId()
        addCard(doc, { id: card, kind: 'problem', group: 'both', zone: 'together', at: [0, 0], text: 'Count' })
        await author!.saved('board')
        const typist = await typing(author!, 'board', card)
        await until('the other one reads along', async () => textOf(await other!.opens('board'), card).length > 40)
        await mediator.does({ type: 'lock' })
        const close = await until('the change is refused', () =>
          author!.closes.find(({ url, code }) => url.includes('/board') && code === 4409),
        )
        typist.stop()
        expect(JSON.parse(close.reason)).toEqual({ reason: 'locked' })
        const stands = textOf(await other!.opens('board'), card)
        expect(typist.typed().startsWith(stands)).toBe(true)
        expect(typist.typed().length).toBeGreaterThan(stands.length)
        // The refused author's own page has all of it; a new document shows what stands.
        expect(textOf(doc, card)).toBe(typist.typed())
        expect(textOf(await author!.opens('board'), card)).toBe(stands)
        expect(textOf(storedDocument(server.dataDir, author!.sessionId, 'board'), card)).toBe(stands)
        for (const seat of [other!, mediator]) expect(everythingIn(seat.frames)).not.toContain(typist.typed().slice(-8))
        await mediator.does({ type: 'unlock' })
        await author!.stateWhere('the board is open again', (state) => state.boardOpen)
        const again = await author!.opens('board')
        setText(again, card, `${stands} and on`)
        await until('writing goes on', async () => textOf(await other!.opens('board'), card) === `${stands} and on`)
      }),
    90_000,
  )

  it(
    'DU1, SE8: SIGTERM sends everybody away with 1012 and ends in order within five seconds',
    () =>
      withServer(async (server) => {
        const room = await gather(server.url, { a: 2, b: 1 })
        await room.mediator.does({ type: 'start-step', step: 'write-interests' })
        const typists = await Promise.all(
          room.people.map(async (seat) => typing(seat, `desk:${seat.id}`, await seat.writes('interest', 'A draft'))),
        )
        const before = room.everyone.map((seat) => seat.closes.length)
        const asked = Date.now()
        expect(await server.down('SIGTERM')).toBe(0)
        expect(Date.now() - asked).toBeLessThan(5_000)
        // Each socket hears it by itself: the live one and the document's, in either order.
        const pathsOf = (seat: Seat, at: number): Set<string> =>
          new Set(seat.closes.slice(before[at]).map(({ url }) => new URL(url).pathname.split('/')[1] ?? ''))
        await until('everybody has seen the end', () =>
          room.everyone.every((seat, at) => pathsOf(seat, at).size >= (room.people.includes(seat) ? 2 : 1)),
        )
        for (const [at, seat] of room.everyone.entries()) {
          const closes = seat.closes.slice(before[at]).filter(({ code }) => code !== 1006)
          expect(closes.length).toBeGreaterThan(0)
          expect(closes.map(({ code }) => code)).toEqual(closes.map(() => 1012))
          if (room.people.includes(seat))
            expect(
              closes
                .map(({ url }) => new URL(url).pathname.split('/')[1] ?? '')
                .sort((one, other) => one.localeCompare(other)),
            ).toEqual(['live', 'sync'])
        }
        for (const seat of room.everyone) seat.state = null
        await server.up()
        for (const seat of room.everyone) await until('everybody is back', () => seat.state, 25_000)
        await allIsThere(typists)
      }),
    90_000,
  )
})

describe.concurrent('a wrong setting', () => {
  it('stops the start with one sentence and exit code 1', async () => {
    const folder = import.meta.dirname
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const at = taken.address()
    const port = typeof at === 'object' && at ? String(at.port) : ''
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ PORT: 'many' }, 'PORT'],
      [{ PORT: '70000' }, 'PORT'],
      [{ PORT: port }, 'PORT'],
      [{ HOST: '0.0.0.0', MEDIATOR_KEY: 'key' }, 'ALLOW_PLAIN_HTTP'],
      [{ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1' }, 'MEDIATOR_KEY'],
      [{ HOST: 'no-such-host.invalid', ALLOW_PLAIN_HTTP: '1', MEDIATOR_KEY: 'key' }, 'HOST'],
      [{ DATABASE_URL: 'postgres://db' }, 'DATABASE_URL'],
      [{ REDIS_URL: 'redis://db' }, 'REDIS_URL'],
      [{ TLS_CERT: 'cert.pem' }, 'TLS_KEY'],
      [{ TLS_CERT: '/no/such.pem', TLS_KEY: '/no/such.pem' }, 'TLS_CERT'],
      [{ TLS_CERT: join(folder, 'durability.test.ts'), TLS_KEY: join(folder, 'durability.test.ts') }, 'TLS_CERT'],
      [{ PUBLIC_URL: 'parley.example.org' }, 'PUBLIC_URL'],
      [{ ALLOW_PLAIN_HTTP: 'maybe', HOST: '0.0.0.0' }, 'ALLOW_PLAIN_HTTP'],
      [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
      [{ GROUP_ACT_SECONDS: '4' }, 'GROUP_ACT_SECONDS'],
      [{ GROUP_ACT_SECONDS: 'soon' }, 'GROUP_ACT_SECONDS'],
      [{ DATA_DIR: join(folder, 'durability.test.ts') }, 'DATA_DIR'],
    ]
    for (const [env, names] of cases) {
      const { code, said } = await startsInVain({ PORT: '0', ...env })
      expect({ env, code, said }).toMatchObject({ env, code: 1, said: expect.stringContaining(names) as unknown })
      expect(said.trim().split('\n'), said).toHaveLength(1)
      expect(said.trim()).toMatch(/\.$/)
    }
    taken.close()
  }, 120_000)

  it('names a damaged database in one sentence, too', async () => {
    const server = await ServerProcess.start()
    await server.down('SIGTERM')
    writeFileSync(join(server.dataDir, 'parley.sqlite'), 'This was a database once. '.repeat(400))
    const { code, said } = await startsInVain({ PORT: '0', DATA_DIR: server.dataDir })
    expect({ code, lines: said.trim().split('\n').length, said }).toEqual({
      code: 1,
      lines: 1,
      said: expect.stringContaining('DATA_DIR') as unknown,
    })
    await server.dispose()
  }, 120_000)
})
