import { addCard } from '@parley/shared/documents/cards'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { fakeBrowser, flush } from './testing/fake-browser.ts'

let browser: ReturnType<typeof fakeBrowser>
let answer: { status: number; body: unknown } | null
beforeEach(() => {
  browser = fakeBrowser()
  answer = { status: 200, body: { ended: false } }
  vi.stubGlobal('fetch', () =>
    answer
      ? Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }))
      : Promise.reject(new Error('no network')),
  )
})
afterEach(() => vi.unstubAllGlobals())

/** A phone as a page leaves it: a copy of the desk, and words in the outbox for desk and table. */
const phone = async (withSeat = true) => {
  const { keepSeat } = await import('./seats.ts')
  const { createOutbox } = await import('./outbox.ts')
  const { deviceStore } = await import('../device/word-store.ts')
  if (withSeat) {
    keepSeat(
      { sessionId: 's', seat: { id: 'one', role: 'participant', group: 'a', token: 'token' } },
      { name: 'Kim', title: 'Day' },
    )
  }
  const desk = new Y.Doc()
  addCard(desk, { id: 'draft', kind: 'interest', at: [0, 0], text: 'A draft' })
  const copy = new IndexeddbPersistence('parley.desk.s.one', desk)
  await copy.whenSynced
  await copy.destroy()
  const outbox = createOutbox('s', 'one', await deviceStore())
  const doc = new Y.Doc()
  addCard(doc, { id: 'mine', kind: 'note', at: [0, 0], text: 'Never saved' })
  const held = outbox.hold('board', doc.clientID)
  held.keep(
    () => Y.encodeStateAsUpdate(doc),
    () => undefined,
  )
  await flush()
  held.release()
  return async () => ({
    words: (await outbox.everything()).length,
    desks: (await browser.databases.databases()).flatMap(({ name }) => (name?.startsWith('parley.desk.') ? [name] : []))
      .length,
    offered: JSON.stringify(browser.localStorage.all.filter((one) => one.startsWith('parley.not-placed.'))),
  })
}
const sweep = async (): Promise<void> => (await import('./sweep.ts')).sweepDevice()

it('DU8: a session that goes on, or a server that is away, leaves everything where it is', async () => {
  const look = await phone()
  await sweep()
  expect(await look()).toEqual({ words: 1, desks: 1, offered: '[]' })
  answer = null
  await sweep()
  expect(await look()).toEqual({ words: 1, desks: 1, offered: '[]' })
})

it('DU8: a session that has ended leaves no copy; what was never saved waits to be offered back', async () => {
  const look = await phone()
  answer = { status: 200, body: { ended: true } }
  await sweep()
  const { words, desks, offered } = await look()
  expect([words, desks]).toEqual([0, 0])
  expect(offered).toContain('Never saved')
  expect(offered).not.toContain('A draft')
})

it('DU8: a seat that has moved to another device, and a seat that is no longer here, leave nothing', async () => {
  const moved = await phone()
  answer = { status: 401, body: { error: { id: 'not-signed-in', message: '' } } }
  await sweep()
  expect(await moved()).toMatchObject({ words: 0, desks: 0 })
  browser = fakeBrowser()
  const gone = await phone(false)
  await sweep()
  expect(await gone()).toMatchObject({ words: 0, desks: 0 })
})

it('DU8: a copy of a desk alone is found, too, in a browser that cannot name its databases', async () => {
  const desk = new Y.Doc()
  addCard(desk, { id: 'draft', kind: 'interest', at: [0, 0], text: 'A draft' })
  const copy = new IndexeddbPersistence('parley.desk.s.one', desk)
  await copy.whenSynced
  await copy.destroy()
  browser.localStorage.setItem('parley.desk-copy.s.one', 'a-tab 0')
  const names = browser.databases.databases.bind(browser.databases)
  vi.spyOn(browser.databases, 'databases').mockRejectedValue(new TypeError('not a function'))
  await sweep()
  expect((await names()).map(({ name }) => name)).not.toContain('parley.desk.s.one')
  expect(browser.localStorage.all).toEqual([])
})

it('DU8: whole documents that an earlier page kept are forgotten', async () => {
  browser.localStorage.setItem('parley.unsaved.s.one.board.123', 'a whole document')
  browser.localStorage.setItem('parley.theme', 'dark')
  await sweep()
  expect(browser.localStorage.all).toEqual(['parley.theme dark'])
})
