import { addCard, readDocument, setText } from '@parley/shared/documents/cards'
import { generationOf } from '@parley/shared/documents/generation'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storedDocument, tablesIn } from '../driver/data-folder.ts'
import { as, knocks } from '../driver/probe.ts'
import { recordingSocket, type Frame } from '../driver/recorded-socket.ts'
import { Seat } from '../driver/seat.ts'
import { ServerProcess } from '../driver/server-process.ts'
import { until } from '../driver/until.ts'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

/** What a device keeps of a document when it goes away. */
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Comes back with a copy, as the product's own client does: how it ended, and how many frames came before. */
const comesBack = async (seat: Seat, document: string, copy: Y.Doc, generation = generationOf(copy)) => {
  const frames: Frame[] = []
  const closes: { url: string; code: number; reason: string }[] = []
  const provider = new WebsocketProvider(`${seat.url.replace(/^http/, 'ws')}/sync/${seat.sessionId}`, document, copy, {
    protocols: [...as(seat.token)],
    params: {
      client: String(copy.clientID),
      ...(generation === undefined ? {} : { generation: String(generation) }),
    },
    WebSocketPolyfill: recordingSocket(frames, closes) as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  // The stock provider does not know what is durable, and this test does not ask.
  provider.messageHandlers[100] = () => undefined
  await until(`${document} answers`, () => provider.synced || closes.length > 0)
  const end = provider.synced ? 'synced' : `${closes[0]?.code} ${closes[0]?.reason}`
  provider.destroy()
  return { end, frames: frames.length }
}

const OLD = { end: '4409 {"reason":"old-generation"}', frames: 0 }
const generationOnDisk = (seat: Seat, document: string): unknown =>
  tablesIn(server.dataDir)['documents']?.find((row) => row['session'] === seat.sessionId && row['name'] === document)?.[
    'generation'
  ]

it('DU6: a desk from before its drafts moved is refused before a frame reaches it, over a kill -9, too', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const chloe = await Seat.joins(server.url, { invite: created.invites.a, name: 'Chloe' })
  await mediator.does({ type: 'start-step', step: 'write-interests' })
  const desk = `desk:${chloe.id}`
  const offered = await chloe.writes('interest', 'Words that move to the table')
  await chloe.writes('interest', 'Words that stay')
  const live = await chloe.opens(desk)
  const old = copyOf(live)
  expect(generationOf(old)).toBe(1)
  expect(await comesBack(chloe, desk, copyOf(old)), 'nothing was taken away yet').toMatchObject({ end: 'synced' })

  await chloe.offers([offered])
  await mediator.does({ type: 'start-step', step: 'table' })
  await until('the draft has left the desk that is open', () => readDocument(live).cards.length === 1)
  expect(generationOf(live), 'who is connected learns it in the same frame').toBe(2)
  const table = await chloe.opens('table:a')
  await until('it lies at the table', () => readDocument(table).cards.length === 1)
  expect(generationOf(table), 'a table that cards come to loses nothing').toBe(1)

  for (const restarted of [false, true]) {
    if (restarted) {
      await server.down()
      await server.up()
    }
    const stale = copyOf(old)
    addCard(stale, { id: `stale-${restarted}`, kind: 'interest', at: [0, 5], text: 'Written without a connection' })
    setText(stale, offered, 'Words that should not come back')
    expect(await comesBack(chloe, desk, stale)).toEqual(OLD)
    const current = copyOf(live)
    expect(await comesBack(chloe, desk, current)).toMatchObject({ end: 'synced' })
    expect(readDocument(current).cards.map((card) => card.text)).toEqual(['Words that stay'])
    const fresh = new Y.Doc()
    expect(await comesBack(chloe, desk, fresh), 'who holds nothing names none').toMatchObject({ end: 'synced' })
    expect(generationOf(fresh)).toBe(2)
    expect(generationOnDisk(chloe, desk)).toBe(2)
    expect(generationOf(storedDocument(server.dataDir, chloe.sessionId, desk))).toBe(2)
  }
})

it('BD5, DU6: a board from before a card was hidden is refused, to those who only read it as well', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const [lin, screen] = [
    await Seat.joins(server.url, { invite: created.invites.a, name: 'Lin' }),
    await Seat.joins(server.url, { invite: created.invites.projector, name: 'Screen' }, false),
  ]
  await mediator.does({ type: 'start-step', step: 'priorities' })
  const board = await lin.opens('board')
  addCard(board, { id: 'unsafe-card', kind: 'problem', group: 'both', zone: 'together', at: [0, 0], text: 'Unsafe' })
  await lin.saved('board')
  const shown = await screen.opens('board')
  await until('the screen shows it', () => readDocument(shown).cards.length === 1)
  const old = copyOf(shown)
  await mediator.does({ type: 'hide-card', card: 'unsafe-card', reason: 'It names somebody.' })
  await until('it is gone', () => readDocument(shown).cards.length === 0)
  for (const seat of [lin, screen, mediator]) {
    expect(await comesBack(seat, 'board', copyOf(old))).toEqual(OLD)
    const current = copyOf(shown)
    expect(await comesBack(seat, 'board', current)).toMatchObject({ end: 'synced' })
    expect(generationOf(current)).toBe(2)
  }
})

it('DU6: a generation that is no number counts as none, and a stranger learns nothing by one', async () => {
  const { mediator, created } = await Seat.creates(server.url)
  const marek = await Seat.joins(server.url, { invite: created.invites.a, name: 'Marek' })
  const path = (document: string, generation: string) =>
    `/sync/${mediator.sessionId}/${document}?client=77&generation=${generation}`
  for (const generation of ['', 'x', '-1', '0.5', '1e0', '0x0', '99999999999'])
    expect(await knocks(server.url, path('table:a', generation), as(marek.token))).toMatchObject({ is: 'open' })
  expect(await knocks(server.url, path('table:a', '0'), as(marek.token))).toMatchObject({ is: 'closed', code: 4409 })
  expect(await knocks(server.url, path('table:b', '0'), as(marek.token))).toMatchObject({ is: 'closed', code: 4403 })
  expect(await knocks(server.url, path('table:a', '0'), as(undefined))).toMatchObject({ is: 'closed', code: 4401 })
})
