import { addCard, setCard, setText, undoOf } from '@parley/shared/documents/cards'
import { liveView } from '@parley/shared/documents/live-view'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { watchOthers, type OthersChange } from './watch-others.ts'

const HAND = { by: 'hand' }
const PROVIDER = { of: 'provider' }
const textsOf = (view: Parameters<OthersChange>[0]): readonly string[] => view.cards.map(({ text }) => text)

const setUp = () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  addCard(mine, { id: 'card', kind: 'note', zone: 'together', at: [0, 0], text: 'Dates' })
  const live = liveView(mine)
  const told: { readonly before: readonly string[]; readonly after: readonly string[] }[] = []
  const stop = watchOthers(
    mine,
    live.view,
    (transaction) => transaction.local,
    (before, after) => told.push({ before: textsOf(before), after: textsOf(after) }),
  )
  /** What each has and the other lacks goes over the wire. */
  const meet = (): void => {
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(theirs)), PROVIDER)
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(mine)), PROVIDER)
  }
  meet()
  return { mine, theirs, told, meet, stop }
}

it('OL3: tells a change of somebody else in the very moment of an own one, and never the own one', () => {
  const { mine, theirs, told, meet } = setUp()
  expect(told).toEqual([])
  setText(mine, 'card', 'Dates, mine', HAND)
  addCard(theirs, { id: 'other', kind: 'note', zone: 'together', at: [0, 1], text: 'Prices' })
  meet()
  setText(mine, 'card', 'Dates, mine too', HAND)
  expect(told).toEqual([{ before: ['Dates, mine'], after: ['Dates, mine', 'Prices'] }])
})

it('OL3: tells nothing of what is taken back here, or of a change that shows nowhere', () => {
  const { mine, theirs, told, meet } = setUp()
  const undo = undoOf(mine, HAND)
  setText(mine, 'card', 'Deadlines', HAND)
  undo.undo()
  undo.redo()
  theirs.getMap('meta').set('generation', 2)
  meet()
  expect(told).toEqual([])
})

it('OL3: tells each change of others once, and none after it was stopped', () => {
  const { theirs, told, meet, stop } = setUp()
  setText(theirs, 'card', 'Days')
  meet()
  meet()
  setCard(theirs, 'card', 'place', [40, 40])
  meet()
  expect(told).toHaveLength(2)
  stop()
  setText(theirs, 'card', 'Weeks')
  meet()
  expect(told).toHaveLength(2)
})
