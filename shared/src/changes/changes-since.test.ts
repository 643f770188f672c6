import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, addLink, readDocument, removeCard, removeLink, setCard, setText } from '../documents/cards.ts'
import type { CardView, DocumentView } from '../documents/card-view.ts'
import { Chance } from '../lib/testing/chance.ts'
import { changesSince, isUnchanged } from './changes-since.ts'
import { PLACE_KEYS, traceBoard, wordsOf } from './trace.ts'

const SALT = 'a-salt'
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)
const TEXTS = ['Dates', 'Boxes', 'Orders that wait', '']
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  week: [1, 6, 10, undefined],
  place: [[0, 0], [40, 8], undefined],
  zone: ['together', 'map'],
  stack: ['c1', undefined],
}

/** One random edit of a board of some twenty cards. */
const edit = (doc: Y.Doc, chance: Chance): void => {
  const { cards, links } = readDocument(doc)
  const card = chance.perhaps(cards)
  const other = chance.perhaps(cards)
  const act = chance.below(6)
  if (act === 0 || !card) {
    addCard(doc, { id: `c${chance.below(30)}`, kind: 'milestone', group: 'a', at: [0, 0], text: chance.of(TEXTS) })
  } else if (act === 1) removeCard(doc, card.id)
  else if (act === 2) setText(doc, card.id, chance.of(TEXTS))
  else if (act === 3 && other) {
    addLink(doc, { id: `l${chance.below(30)}`, kind: 'depends-on', from: card.id, to: other.id })
  } else if (act === 4) removeLink(doc, chance.perhaps(links)?.id ?? '')
  else {
    const key = chance.of(Object.keys(VALUES))
    setCard(doc, card.id, key, chance.of(VALUES[key] ?? []))
  }
}

/** What a person with both pictures and a pencil would write down. */
const byHand = (before: DocumentView, now: DocumentView) => {
  const find = (view: DocumentView, id: string): CardView | undefined => view.cards.find((card) => card.id === id)
  const ids = new Set([...before.cards, ...now.cards].map((card) => card.id))
  const lines = [...ids].flatMap((id) => {
    const [was, is] = [find(before, id), find(now, id)]
    if (!is) return [`${id} gone`]
    if (!was) return is.text === '' ? [] : [`${id} new`]
    const moved = PLACE_KEYS.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
    return [...(was.text === is.text ? [] : [`${id} reworded`]), ...moved.map((key) => `${id} ${key}`)]
  })
  const linked = now.links.filter(({ id }) => !before.links.some((link) => link.id === id)).map(({ id }) => `+${id}`)
  const unlinked = before.links
    .filter((link) => !now.links.some(({ id }) => id === link.id) && find(now, link.from) && find(now, link.to))
    .map(({ id }) => `-${id}`)
  return [...lines, ...linked, ...unlinked].sort()
}

describe('CH2: what changed since a trace', () => {
  it.each(SEEDS)('is what somebody with both pictures would write down (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const doc = new Y.Doc()
    for (let count = 0; count < 25; count += 1) edit(doc, chance)
    const before = readDocument(doc)
    const trace = traceBoard(before, SALT)
    for (let count = chance.below(20); count > 0; count -= 1) edit(doc, chance)
    const now = readDocument(doc)
    const found = changesSince(trace, now)
    const lines = found.cards.flatMap((change) => {
      if (change.what === 'new') return [`${change.card.id} new`]
      if (change.what === 'gone') return [`${change.was.id} gone`]
      const { id } = change.card
      return [...(change.reworded ? [`${id} reworded`] : []), ...change.moves.map(({ key }) => `${id} ${key}`)]
    })
    const links = [...found.linked.map(({ id }) => `+${id}`), ...found.unlinked.map(({ id }) => `-${id}`)]
    expect([...lines, ...links].sort()).toEqual(byHand(before, now))
    expect(isUnchanged(found)).toBe(lines.length + links.length === 0)
  })

  it('says where something was', () => {
    const doc = new Y.Doc()
    addCard(doc, { id: 'c', kind: 'milestone', group: 'both', at: [0, 0], text: 'Practice day', week: 6 })
    const trace = traceBoard(readDocument(doc), SALT)
    setCard(doc, 'c', 'week', 10)
    expect(changesSince(trace, readDocument(doc)).cards).toMatchObject([
      { what: 'changed', reworded: false, moves: [{ key: 'week', was: 6 }] },
    ])
  })
})

it('CH1: a trace has no words in it, and the same words have another hash in the next one', () => {
  const doc = new Y.Doc()
  addCard(doc, { id: 'c', kind: 'problem', group: 'both', zone: 'together', at: [0, 0], text: 'Wolverine' })
  const [one, other] = [traceBoard(readDocument(doc), 'one'), traceBoard(readDocument(doc), 'other')]
  expect(JSON.stringify(one)).not.toContain('Wolverine')
  expect(one.cards[0]?.words).toBe(wordsOf('one', 'Wolverine'))
  expect(one.cards[0]?.words).not.toBe(other.cards[0]?.words)
})
