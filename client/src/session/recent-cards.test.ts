import { addCard, removeCard, setCard, setText } from '@parley/shared/documents/cards'
import { watchTexts } from '@parley/shared/documents/watch-texts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createRecentCards, EDITED_FOR } from './recent-cards.ts'

const CARD = { kind: 'interest', at: [0, 0] } as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Two members at one table: what the first writes reaches the second, who sees which cards are being edited. */
const setUp = () => {
  const [writer, reader] = [new Y.Doc(), new Y.Doc()]
  addCard(writer, { id: 'one', ...CARD, text: 'First' })
  addCard(writer, { id: 'other', ...CARD, text: 'Second' })
  const seen: string[][] = []
  const recent = createRecentCards((cards) => void seen.push([...cards].toSorted()))
  watchTexts(reader, (cards, transaction) => transaction.origin === 'server' && recent.heard(cards))
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer), 'server')
  writer.on('update', (update: Uint8Array) => Y.applyUpdate(reader, update, 'server'))
  return { writer, reader, seen, recent }
}

it('TA3: a card is being edited until four seconds after the last letter from elsewhere, and that is told twice', () => {
  const { writer, seen } = setUp()
  expect(seen, 'the first load is no editing').toEqual([])
  for (let end = 1; end <= 5; end += 1) {
    setText(writer, 'one', 'First words'.slice(0, 5 + end))
    vi.advanceTimersByTime(EDITED_FOR - 1)
  }
  expect(seen).toEqual([['one']])
  vi.advanceTimersByTime(1)
  expect(seen).toEqual([['one'], []])
})

it('TA3: each card has its own time, and taking letters out counts as writing', () => {
  const { writer, seen } = setUp()
  setText(writer, 'one', 'Fir')
  vi.advanceTimersByTime(1_000)
  setText(writer, 'other', 'Second, too')
  expect(seen).toEqual([['one'], ['one', 'other']])
  vi.advanceTimersByTime(3_000)
  expect(seen.at(-1)).toEqual(['other'])
  vi.advanceTimersByTime(1_000)
  expect(seen.at(-1)).toEqual([])
})

it('TA3: own letters, new cards, moves and removals are no editing, and nothing is told after the end', () => {
  const { writer, reader, seen, recent } = setUp()
  setText(reader, 'one', 'My own words')
  addCard(writer, { id: 'new', ...CARD, text: 'A card of its own' })
  setCard(writer, 'one', 'at', [0, 9])
  removeCard(writer, 'other')
  expect(seen).toEqual([])
  setText(writer, 'new', 'A card that is written in')
  recent.end()
  vi.advanceTimersByTime(10_000)
  expect(seen).toEqual([['new']])
})
