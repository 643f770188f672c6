import { afterEach, expect, it, vi } from 'vitest'
import { watchMedia } from './media.ts'

/** A query as Chromium has it: a change that was read before it is told is told to nobody. */
class ChromiumQuery extends EventTarget {
  #now = false
  #read = false
  get matches(): boolean {
    this.#read = this.#now
    return this.#now
  }
  changes(now: boolean): void {
    this.#now = now
  }
  tells(): void {
    if (this.#read === this.#now) return
    this.#read = this.#now
    this.dispatchEvent(Object.assign(new Event('change'), { matches: this.#now }))
  }
}

afterEach(() => vi.unstubAllGlobals())

it('PH2: tells a change to everybody, also where a page asks in between', () => {
  const query = new ChromiumQuery()
  vi.stubGlobal('window', { matchMedia: () => query })
  const media = watchMedia('(min-width: 1024px)')
  const heard: boolean[] = []
  const stop = media.onChange(() => heard.push(media.matches()))
  query.changes(true)
  expect(media.matches(), 'it answers what was told').toBe(false)
  query.tells()
  expect(media.matches()).toBe(true)
  expect(heard).toEqual([true])
  stop()
  query.changes(false)
  query.tells()
  expect(media.matches()).toBe(false)
  expect(heard).toEqual([true])
})
