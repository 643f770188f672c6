import { addCard, readDocument, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { liveView } from '@parley/shared/documents/live-view'
import { Chance } from '@parley/shared/lib/testing/chance'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { watchOthers } from '../session/watch-others.ts'
import { toldChanges } from './board-changes-told.ts'
import { changesBetween, type BoardChanges } from './board-changes.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const HAND = { by: 'hand' }
const note = (doc: Y.Doc, id: string, origin?: unknown): void =>
  addCard(doc, { id, kind: 'note', zone: 'together', at: [0, 0], text: id }, origin)
const ids = (changes: BoardChanges): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).flatMap(([what, set]) => (set.size > 0 ? [[what, [...set].join()]] : [])))

/** Two people on one board; what `mine` is told of the other. */
const setUp = (hidden: ReadonlySet<string> = new Set()) => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  const live = liveView(mine)
  const said: BoardChanges[] = []
  const logged: Record<string, string>[] = []
  const told = toldChanges({
    shown: (view) => ({ ...view, cards: view.cards.filter(({ id }) => !hidden.has(id)) }),
    changed: (before, after) => logged.push(ids(changesBetween(before, after))),
    say: (changes) => said.push(changes),
  })
  watchOthers(mine, live.view, (transaction) => transaction.local, told.heard)
  const meet = (): void => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)))
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)))
  }
  return { mine, theirs, meet, told, said, logged, sentences: () => said.map(ids) }
}

describe('what others did, told', () => {
  it('OL3: is theirs alone, however close to it something was done here', () => {
    const { mine, theirs, meet, sentences, logged } = setUp()
    for (const id of ['one', 'two']) note(mine, id, HAND)
    meet()
    note(mine, 'mine', HAND)
    note(theirs, 'theirs')
    meet()
    // One card at once: its words were changed here, its place there.
    setText(mine, 'one', 'other words', HAND)
    setCard(theirs, 'one', 'place', [5, 5])
    meet()
    setCard(mine, 'two', 'place', [9, 9], HAND)
    vi.advanceTimersByTime(10_200)
    expect(sentences()).toEqual([{ added: 'theirs', moved: 'one' }])
    expect(logged).toEqual([{ added: 'theirs' }, { moved: 'one' }])
  })

  it('OL3: is one sentence in ten seconds, and nothing where it was taken back', () => {
    const { theirs, meet, sentences, logged } = setUp()
    for (let at = 0; at < 50; at += 1) {
      note(theirs, `card-${at}`)
      meet()
      vi.advanceTimersByTime(100)
    }
    expect(sentences()).toEqual([])
    vi.advanceTimersByTime(5_200)
    expect(sentences().map(({ added }) => added?.split(',').length)).toEqual([50])
    expect(logged.length, 'changes that follow each other are looked at together').toBeLessThan(30)
    note(theirs, 'again')
    meet()
    vi.advanceTimersByTime(1_000)
    removeCard(theirs, 'again')
    meet()
    vi.advanceTimersByTime(20_000)
    expect(sentences()).toHaveLength(1)
  })

  it('OL3: leaves out what is hidden', () => {
    const { theirs, meet, sentences } = setUp(new Set(['unseen']))
    for (const id of ['unseen', 'seen']) note(theirs, id)
    meet()
    vi.advanceTimersByTime(11_000)
    expect(sentences()).toEqual([{ added: 'seen' }])
  })

  it('is silent after its end', () => {
    const { theirs, meet, told, said, logged } = setUp()
    note(theirs, 'one')
    meet()
    told.end()
    vi.advanceTimersByTime(20_000)
    expect([said, logged]).toEqual([[], []])
  })

  it.each(Array.from({ length: 30 }, (_, seed) => seed))('OL3: is all of theirs and none of mine (seed %i)', (seed) => {
    const chance = new Chance(seed)
    const { mine, theirs, meet, logged } = setUp()
    /** Each works on cards of their own: whose a change was stands in its card's name. */
    const acts = (doc: Y.Doc, who: string, origin?: unknown): void => {
      const card = chance.perhaps(readDocument(doc).cards.filter(({ id }) => id.startsWith(who)))
      const act = chance.below(4)
      if (act === 0 || !card) note(doc, `${who}-${chance.below(1_000_000)}`, origin)
      else if (act === 1) setText(doc, card.id, `${card.text}!`, origin)
      else if (act === 2) setCard(doc, card.id, 'place', [chance.below(99), chance.below(99)], origin)
      else removeCard(doc, card.id, origin)
    }
    const added = new Set<string>()
    for (let step = 0; step < 120; step += 1) {
      if (chance.is(0.5)) acts(mine, 'mine', HAND)
      else acts(theirs, 'theirs')
      if (chance.is(0.4)) meet()
      if (chance.is(0.3)) vi.advanceTimersByTime(chance.below(400))
    }
    meet()
    vi.advanceTimersByTime(10_200)
    for (const [what, which] of logged.flatMap((one) => Object.entries(one))) {
      expect(which).not.toContain('mine')
      if (what === 'added') for (const id of which.split(',')) added.add(id)
    }
    const standing = readDocument(mine).cards.flatMap(({ id }) => (id.startsWith('theirs') ? [id] : []))
    expect(standing.filter((id) => !added.has(id))).toEqual([])
  })
})
