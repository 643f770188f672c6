import { IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from '../session/testing/fake-browser.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const texts = (parts: readonly Uint8Array[]): readonly string[] => parts.map((part) => new TextDecoder().decode(part))
const open = async () => (await import('./word-store.ts')).deviceStore()

let browser: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  browser = fakeBrowser()
})

it('DU7: keeps words in the database, and beside it what a page that was going could not wait for', async () => {
  const store = await open()
  expect([store.place, store.isDatabase]).toEqual(['local', true])
  expect(await store.put('one.a', bytes('First'))).toBe(true)
  expect(browser.localStorage.length).toBe(0)
  store.putNow('one.a', bytes('First and more'))
  await store.put('one.b', bytes('Second'))
  await store.put('two.a', bytes('Elsewhere'))
  expect((await store.keys('one.')).toSorted()).toEqual(['one.a', 'one.b'])
  expect(texts(await store.read('one.a'))).toEqual(['First', 'First and more'])
  await store.put('one.a', bytes('First and most'))
  expect(texts(await store.read('one.a'))).toEqual(['First and most'])
  await store.remove('one.a')
  expect([await store.read('one.a'), browser.localStorage.length]).toEqual([[], 0])
})

it('DU7: where the database refuses, plain storage stands in; where both refuse, it says so', async () => {
  const store = await open()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await store.put('one', bytes('Words'))).toBe(true)
  expect(texts(await store.read('one'))).toEqual(['Words'])
  browser.localStorage.refuses = true
  expect(await store.put('one', bytes('More words'))).toBe(false)
  put.mockRestore()
  expect(await store.put('one', bytes('More words'))).toBe(true)
  expect(texts(await store.read('one'))).toEqual(['More words'])
})

it('DU7: a browser without a database keeps words in plain storage', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const store = await open()
  expect([store.isDatabase, await store.put('one', bytes('Words'))]).toEqual([false, true])
  expect([await store.keys(''), texts(await store.read('one'))]).toEqual([['one'], ['Words']])
  await store.remove('one')
  expect(browser.localStorage.length).toBe(0)
})
