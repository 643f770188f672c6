import { addCard, addLink } from '@parley/shared/documents/cards'
import { describe, expect, it } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { lostLinks } from './lost-links.ts'
import { unplacedWords } from './unplaced-words.ts'

const link = (id: string, from: string, to: string) => ({ id, from, to, kind: 'depends-on' }) as const

const two = (): { before: Doc; now: Doc } => {
  const now = new Doc()
  for (const id of ['a', 'b', 'c'])
    addCard(now, { id, kind: 'milestone', zone: 'map', at: [0, 0], text: id.toUpperCase() })
  const before = new Doc()
  applyUpdate(before, encodeStateAsUpdate(now))
  return { before, now }
}

describe('MP3: links that were refused', () => {
  it('names the circle that a link would close with what came first', () => {
    const { before, now } = two()
    addLink(before, link('mine', 'a', 'b'))
    addLink(now, link('one', 'b', 'c'))
    addLink(now, link('two', 'c', 'a'))
    expect(lostLinks(before, now, new Set(['mine']))).toEqual([
      { kind: 'depends-on', from: 'A', to: 'B', circle: ['A', 'B', 'C', 'A'] },
    ])
  })
  it('says nothing of links that stand, that somebody else made too, or that others made', () => {
    const { before, now } = two()
    addLink(before, link('mine', 'a', 'b'))
    addLink(before, link('theirs', 'b', 'c'))
    addLink(now, link('same', 'a', 'b'))
    expect(lostLinks(before, now, new Set(['mine']))).toEqual([])
  })
  it('FA3: gives back the words on an arrow, also where another arrow joins the same cards', () => {
    const now = new Doc()
    for (const id of ['a', 'b'])
      addCard(now, { id, kind: 'note', zone: 'together', at: [0, 0], text: id.toUpperCase() })
    const before = new Doc()
    applyUpdate(before, encodeStateAsUpdate(now))
    const arrow = (id: string, label: string) => ({ id, from: 'a', to: 'b', kind: 'arrow', label }) as const
    addLink(now, arrow('theirs', 'how'))
    addLink(before, arrow('mine', 'why'))
    const linked = new Set(['mine'])
    const left = { name: 'board', doc: before, touched: new Set<string>(), linked, update: undefined, reason: 'locked' }
    expect(unplacedWords(left, now)).toEqual([
      { document: 'board', kind: 'note', text: 'A → B: why', reason: 'locked' },
    ])
    addLink(now, arrow('again', 'why'))
    expect(unplacedWords(left, now)).toEqual([])
  })
  it('tells of a link without its circle while there is no document to compare with', () => {
    const { before } = two()
    addLink(before, link('mine', 'a', 'b'))
    expect(lostLinks(before, null, new Set(['mine']))).toMatchObject([{ from: 'A', to: 'B', circle: [] }])
  })
})
