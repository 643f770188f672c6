import { addCard, readCard, readDocument, removeCard, setText, undoOf } from '@parley/shared/documents/cards'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn, tablesIn, wordsIn } from '../driver/data-folder.ts'
import { becomeReady, cardsOf, gather, writesAndTables } from '../driver/gather.ts'
import { as } from '../driver/probe.ts'
import { type Frame, recordingSocket } from '../driver/recorded-socket.ts'
import type { Seat } from '../driver/seat.ts'
import { ServerProcess, SHORT_ACTS } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'
import { decodedContent } from '../driver/wire-search.ts'

let server: ServerProcess
/** A server that one test ends while the others go on. */
let ending: ServerProcess
beforeAll(async () => {
  ;[server, ending] = await Promise.all([ServerProcess.start(SHORT_ACTS), ServerProcess.start(SHORT_ACTS)])
})
afterAll(() => Promise.all([server.dispose(), ending.dispose()]))

/** Half a minute is the promise; the rest is for a machine that does other things, too. */
const GOES_WITHIN = 45_000
const ME = 'me'

/** Whether words stand in any file of the data folder: as bytes, or letter by letter in any document of the log. */
const isOnDisk = (words: string, { dataDir } = server): boolean =>
  bytesIn(dataDir).includes(words) || wordsIn(dataDir).includes(words)

const leavesTheDisk = (words: string, of = server): Promise<unknown> =>
  until(`"${words}" has left every file`, () => !isOnDisk(words, of), GOES_WITHIN)

/** Everything that a document's log holds, deleted words too. */
const logOf = (session: string, name: string, { dataDir } = server): string =>
  decodedContent(
    (tablesIn(dataDir)['updates'] ?? [])
      .filter((row) => row['session'] === session && row['name'] === name)
      .map((row) => row['bytes'] as Uint8Array),
  )

/** A stock client, which knows nothing of generations and can go away and come back with the same copy. */
const stock = async (seat: Seat, document: string) => {
  const doc = new Y.Doc()
  const frames: Frame[] = []
  const closes: { url: string; code: number; reason: string }[] = []
  const provider = new WebsocketProvider(`${seat.url.replace(/^http/, 'ws')}/sync/${seat.sessionId}`, document, doc, {
    protocols: [...as(seat.token)],
    params: { client: String(doc.clientID) },
    WebSocketPolyfill: recordingSocket(frames, closes) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 200,
  })
  provider.messageHandlers[100] = () => undefined
  await until(`${document} opens`, () => provider.synced)
  return { doc, provider, closes }
}

const problem = (id: string, text: string) =>
  ({ id, kind: 'problem', group: 'both', zone: 'together', at: [0, 0], text }) as const

describe.concurrent('deletion that deletes', () => {
  it('DU5: words that people delete or write over at a table and on the board leave the disk without any command', async () => {
    const room = await gather(ending.url, { a: 1, b: 1 })
    const [one, other] = [room.a[0]!, room.b[0]!]
    await writesAndTables(room, 'interest', (seat) => `Ocelot interest ${seat}`)
    const [card] = await cardsOf(one, 'table:a', 1)
    setText(await one.opens('table:a'), card!.id, 'Meerkat instead')
    await one.saved('table:a')
    await leavesTheDisk('Ocelot interest 0', ending)
    expect(logOf(one.sessionId, 'table:a', ending)).toContain('Meerkat instead')

    await room.mediator.does({ type: 'start-step', step: 'priorities' })
    const board = await one.opens('board')
    addCard(board, problem('deleted-card', 'Pangolin problem'))
    addCard(board, problem('rewritten-card', 'Aardvark wording'))
    await one.saved('board')
    await until('the others see it', async () => (await other.sees('board')).cards.length === 2)
    expect(
      isOnDisk('Pangolin problem', ending) && isOnDisk('Aardvark wording', ending),
      'the detector finds what stands',
    ).toBe(true)
    removeCard(board, 'deleted-card')
    setText(board, 'rewritten-card', 'Plain wording')
    await one.saved('board')
    await Promise.all(['Pangolin', 'Aardvark'].map((words) => leavesTheDisk(words, ending)))
    expect(logOf(one.sessionId, 'board', ending)).toContain('Plain wording')
    expect((await other.sees('board')).cards.map(({ text }) => text)).toEqual(['Plain wording'])
    // Nor does a restart bring them back.
    await ending.down()
    await ending.up()
    await until('everybody is back', async () => (await other.sees('board')).cards.length === 1)
    expect(isOnDisk('Pangolin', ending) || isOnDisk('Aardvark', ending)).toBe(false)
  }, 180_000)

  it('DU5: a peer that slept since before the deletion brings nothing back, even when it sends all that it has', async () => {
    const { mediator, a, b } = await gather(server.url, { a: 1, b: 1 })
    const [one, other] = [a[0]!, b[0]!]
    await mediator.does({ type: 'start-step', step: 'priorities' })
    const sleeper = await stock(other, 'board')
    const board = await one.opens('board')
    addCard(board, problem('slept-over', 'Quokka problem'))
    await one.saved('board')
    await until('the sleeper has it', () => readCard(sleeper.doc, 'slept-over'))
    sleeper.provider.disconnect()
    const kept = new Y.Doc({ gc: false })
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(sleeper.doc))
    removeCard(board, 'slept-over')
    await one.saved('board')
    await leavesTheDisk('Quokka')
    // Awake again it syncs, and then it sends the whole old state in one update.
    sleeper.provider.connect()
    await until('the sleeper learns of it', () => readDocument(sleeper.doc).cards.length === 0)
    const before = other.closes.length
    const doc = await other.opens('board')
    doc.emit('update', [Y.encodeStateAsUpdate(kept), ME, doc, new Y.Transaction(doc, ME, true)])
    addCard(doc, problem('afterwards', 'After the old state'))
    await other.saved('board')
    expect(other.closes.slice(before)).toEqual([])
    expect((await one.sees('board')).cards.map(({ id }) => id)).toEqual(['afterwards'])
    expect(isOnDisk('Quokka')).toBe(false)
    sleeper.provider.destroy()
  }, 120_000)

  it('DU6, BD5: an undo cannot bring back what was hidden for good, whoever held it', async () => {
    const { mediator, a, b } = await gather(server.url, { a: 1, b: 1 })
    const [one, other] = [a[0]!, b[0]!]
    await mediator.does({ type: 'start-step', step: 'priorities' })
    const holder = await stock(one, 'board')
    const undo = undoOf(holder.doc, ME)
    addCard(holder.doc, problem('held-card', 'Wombat wording'), ME)
    await until('it stands', async () => (await other.sees('board')).cards.length === 1)
    // It is deleted on the one side while it is hidden on the other, so the undo holds all of it.
    holder.provider.disconnect()
    undo.stopCapturing()
    removeCard(holder.doc, 'held-card', ME)
    await mediator.does({ type: 'hide-card', card: 'held-card', reason: 'It names somebody.' })
    holder.provider.connect()
    await until('both are one again', () => holder.provider.synced)
    undo.undo()
    expect(readCard(holder.doc, 'held-card')?.text, 'the undo did what it could').toBe('Wombat wording')
    await until('it is refused', () => holder.closes.some(({ code }) => code === 4409))
    expect(holder.closes.find(({ code }) => code === 4409)?.reason).toBe('{"reason":"gone"}')
    for (const seat of [one, other, mediator]) expect((await seat.sees('board')).cards).toEqual([])
    await leavesTheDisk('Wombat')
    holder.provider.destroy()
  }, 120_000)

  it('DU5, OF4: withdrawn words leave the disk, and revealed ones the table and the desk that they came from', async () => {
    const room = await gather(server.url, { a: 1, b: 1 })
    const [one] = room.a
    const written = await writesAndTables(room, 'interest', (seat, card) => `Kinkajou ${seat} ${card}`, 2)
    const cards = await cardsOf(one!, 'table:a', 2)
    const [first, second] = written.get(one!)!
    setText(await one!.opens('table:a'), cards.find(({ text }) => text === second!.text)!.id, 'Kinkajou reworded')
    await one!.saved('table:a')
    expect(isOnDisk(first!.text)).toBe(true)
    await one!.does({ type: 'withdraw', secret: one!.secrets.get(first!.id)! })
    await Promise.all([first!.text, second!.text].map((words) => leavesTheDisk(words)))
    await becomeReady(room)
    await room.mediator.does({ type: 'start-step', step: 'reveal-interests' })
    await room.mediator.does({ type: 'reveal', kind: 'interest' })
    await cardsOf(room.b[0]!, 'board', 3)
    const { sessionId } = one!
    expect(logOf(sessionId, 'board')).toContain('Kinkajou reworded')
    for (const name of ['table:a', 'table:b', ...room.people.map(({ id }) => `desk:${id}`)])
      await until(`${name} has them no more`, () => !logOf(sessionId, name).includes('Kinkajou'), GOES_WITHIN)
  }, 180_000)
})
