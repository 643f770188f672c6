import * as Y from 'yjs'
import { beforeEach, expect, it } from 'vitest'
import { createUnsaved } from './unsaved.ts'

/** A browser's storage, which all its tabs share. */
const storage = new Map<string, string>()
const localStorage = {
  get length() {
    return storage.size
  },
  key: (at: number) => [...storage.keys()][at] ?? null,
  getItem: (key: string) => storage.get(key) ?? null,
  setItem: (key: string, value: string) => storage.set(key, value),
  removeItem: (key: string) => storage.delete(key),
}
Object.assign(globalThis, { window: { localStorage } })

let now = 0
const tab = (restoring = true) => {
  const unsaved = createUnsaved('session', 'seat', 'desk:seat', () => now)
  const doc = new Y.Doc()
  const fresh = doc.clientID
  const held = unsaved.hold(doc, restoring)
  const text = doc.getText('words')
  return { unsaved, doc, held, text, isFresh: () => doc.clientID === fresh }
}
const write = ({ text, held }: ReturnType<typeof tab>, words: string): void => {
  text.insert(text.length, words)
  held.keep()
}
beforeEach(() => {
  storage.clear()
  now = 1_000_000
})

it('DU1: gives a second tab of a seat a client id of its own while the first lives', () => {
  const first = tab()
  write(first, 'First')
  now += 5_000
  first.held.beat()
  now += 5_000
  const second = tab()
  expect([second.held.restored, second.isFresh(), second.text.length, second.unsaved.hasOrphan()]).toEqual([
    false,
    true,
    0,
    false,
  ])
  expect(second.doc.clientID).not.toBe(first.doc.clientID)
})

it('DU1: a tab forgets only what it kept itself', () => {
  const first = tab()
  write(first, 'First')
  const second = tab()
  second.held.forget()
  write(second, 'Second')
  second.held.forget()
  now += 60_000
  const third = tab()
  expect([third.held.restored, third.text.toString()]).toEqual([true, 'First'])
})

it('DU1: what a tab kept that is gone is taken over with its client id, by one tab', () => {
  const first = tab()
  write(first, 'First')
  now += 6_001
  const [second, third] = [tab(), tab()]
  expect([second.held.restored, second.text.toString(), second.doc.clientID]).toEqual([
    true,
    'First',
    first.doc.clientID,
  ])
  expect([third.held.restored, third.isFresh()]).toEqual([false, true])
  second.held.forget()
  expect([...storage]).toEqual([])
})

it('DU1: a page that was reloaded finds its words at once', () => {
  const before = tab()
  write(before, 'Before')
  before.held.release()
  const after = tab()
  expect([after.held.restored, after.text.toString()]).toEqual([true, 'Before'])
})

it('DU1: of two tabs that are gone, both are found one after the other', () => {
  write(tab(), 'One')
  write(tab(), 'Two')
  now += 10_000
  const found = [tab(), tab(), tab()]
  expect(found.map(({ text }) => text.toString()).toSorted()).toEqual(['', 'One', 'Two'])
})

it('DU1: a tab that slept learns that its words were taken over, and writes and forgets nothing under their id', () => {
  const asleep = tab()
  write(asleep, 'Words')
  now += 60_000
  const other = tab()
  expect([asleep.held.isOwn(), other.held.isOwn()]).toEqual([false, true])
  asleep.text.insert(0, 'Late ')
  expect(asleep.held.keep()).toBe(false)
  asleep.held.beat()
  asleep.held.release()
  asleep.held.forget()
  expect(other.held.isOwn()).toBe(true)
  now += 60_000
  expect(tab().text.toString()).toBe('Words')
})
