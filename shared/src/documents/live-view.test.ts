import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Chance } from '../lib/testing/chance.ts'
import { addCard, addLink, readDocument, removeCard, removeLink, setCard, setText, undoOf } from './cards.ts'
import { liveView } from './live-view.ts'
import { addStroke, removeStroke } from './strokes.ts'

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)
const HAND = { by: 'hand' }

/** One random edit of a board where stacks come and go. */
const edit = (doc: Y.Doc, chance: Chance): void => {
  const { cards, links, strokes = [] } = readDocument(doc)
  const id = `c${chance.below(20)}`
  const card = chance.perhaps(cards)
  const other = chance.perhaps(cards)
  const act = chance.below(9)
  if (act === 0 || !card || !other) {
    const kind = chance.of(['stack', 'note', 'milestone'] as const)
    addCard(doc, { id, kind, group: 'both', zone: 'together', at: [0, chance.below(9)], text: id }, HAND)
  } else if (act === 1) removeCard(doc, card.id, HAND)
  else if (act === 2) setText(doc, card.id, `${card.text}!`, HAND)
  else if (act === 3) setCard(doc, card.id, 'at', [chance.below(3), chance.below(9)], HAND)
  else if (act === 4) setCard(doc, card.id, 'stack', chance.is(0.2) ? undefined : other.id, HAND)
  else if (act === 5) setCard(doc, card.id, 'zone', chance.of(['together', 'interest:a']), HAND)
  else if (act === 6) {
    // What a plan changed because of a card stays linked to it when it goes, unseen.
    const kind = card.kind === 'milestone' ? 'because-of' : 'arrow'
    addLink(doc, { id: `l${chance.below(9)}`, kind, from: card.id, to: other.id }, HAND)
  } else if (act === 7) removeLink(doc, chance.perhaps(links)?.id ?? '', HAND)
  else if (strokes.length > 0 && chance.is(0.5)) removeStroke(doc, chance.of(strokes).id, HAND)
  else addStroke(doc, { id: `s${chance.below(9)}`, pen: 'fine', points: [0, 0, 5, chance.below(9)] }, HAND)
}

describe('a live view', () => {
  it.each(SEEDS)('shows what reading the whole document would, after every few edits (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const [doc, other] = [new Y.Doc(), new Y.Doc()]
    for (let count = chance.below(30); count > 0; count -= 1) edit(doc, chance)
    const live = liveView(doc)
    const history = undoOf(doc, HAND)
    for (let turn = 0; turn < 40; turn += 1) {
      if (chance.is(0.15)) history.undo()
      else if (chance.is(0.2)) {
        // Somebody else's edits come as one update.
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        for (let count = chance.below(6); count > 0; count -= 1) edit(other, chance)
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
      } else doc.transact(() => edit(doc, chance))
      if (chance.is(0.6)) expect(live.view()).toEqual(readDocument(doc))
    }
    expect(live.view()).toEqual(readDocument(doc))
  })

  it('keeps the objects of cards that did not change, and of a view in which nothing did', () => {
    const doc = new Y.Doc()
    for (const id of ['c1', 'c2']) addCard(doc, { id, kind: 'note', at: [0, 0], text: id })
    const live = liveView(doc)
    const before = live.view()
    expect(live.view()).toBe(before)
    setText(doc, 'c2', 'changed')
    const after = live.view()
    expect(after.cards[0]).toBe(before.cards[0])
    expect(after.cards[1]).not.toBe(before.cards[1])
    expect(after.links).toBe(before.links)
    live.close()
    setText(doc, 'c1', 'unseen')
    expect(live.view()).toBe(after)
  })
})
