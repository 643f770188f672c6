import { expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { linkedParts } from '../snapshot/record-linked.ts'
import { linkedSections } from '../snapshot/record-page-linked.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { canMatch, isMatched, matchHash, mirrorLists, writtenAbout } from './matches.ts'

const card = (id: string, kind: CardView['kind'], group: 'a' | 'b', more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group,
  at: [0, 0],
  text: `Words of ${id}`,
  ...more,
})
const SELF = card('s1', 'us-by-us', 'a')
const FEAR = card('f1', 'us-by-them', 'a')
const FEAR_2 = card('f2', 'us-by-them', 'a')
const WRITTEN = card('w1', 'them-by-us', 'b')
const WRITTEN_2 = card('w2', 'them-by-us', 'b')
const CARDS = [SELF, FEAR, FEAR_2, WRITTEN, WRITTEN_2, card('w3', 'them-by-us', 'a')]
const yes = (id: string, mine: CardView, theirs: CardView, more: Partial<CardView> = {}): CardView => ({
  ...card(id, 'match', mine.group as 'a' | 'b'),
  zone: 'matches',
  of: mine.id,
  meets: theirs.id,
  fits: matchHash(mine, theirs),
  text: '',
  ...more,
})
const countOf = (cards: readonly CardView[]) =>
  mirrorLists({ cards }).map(({ about, kind, count }) => [about, kind, count.met, count.of])

it('KI14: only a card in which a group looks at itself and one that the other group wrote about it can be the same', () => {
  expect(canMatch(SELF, WRITTEN)).toBe(true)
  expect(canMatch(WRITTEN, FEAR)).toBe(true)
  expect(canMatch(SELF, FEAR)).toBe(false)
  expect(canMatch(SELF, card('x', 'them-by-us', 'a'))).toBe(false)
  expect(canMatch(SELF, card('x', 'us-by-us', 'b'))).toBe(false)
  expect(canMatch(WRITTEN, card('x', 'them-by-us', 'a'))).toBe(false)
  expect(canMatch(card('x', 'interest', 'a'), WRITTEN)).toBe(false)
  expect(writtenAbout({ cards: CARDS }, 'a').map(({ id }) => id)).toEqual(['w1', 'w2'])
})

it('KI15: it counts where both groups say so, each card once, and of all cards of its list', () => {
  expect(countOf(CARDS)).toEqual([
    ['a', 'us-by-us', 0, 1],
    ['a', 'us-by-them', 0, 2],
  ])
  const ours = yes('m1', FEAR, WRITTEN)
  expect(countOf([...CARDS, ours])[1]).toEqual(['a', 'us-by-them', 0, 2])
  const both = [...CARDS, ours, yes('m2', WRITTEN, FEAR)]
  expect(countOf(both)[1]).toEqual(['a', 'us-by-them', 1, 2])
  expect(countOf([...both, yes('m3', FEAR, WRITTEN_2), yes('m4', WRITTEN_2, FEAR)])[1]).toEqual([
    'a',
    'us-by-them',
    1,
    2,
  ])
  // Said twice by one group, it is said once.
  const twice = mirrorLists({ cards: [...CARDS, ours, yes('m5', FEAR, WRITTEN)] })[1]?.cards[0]?.matches ?? []
  expect(twice.map((match) => [isMatched(match), match.yes.b])).toEqual([[false, undefined]])
})

it('KI15: an edit of either wording ends both yeses, and what was taken back counts nowhere', () => {
  const ours = yes('m1', FEAR, WRITTEN)
  const yeses = [ours, yes('m2', WRITTEN, FEAR)]
  const met = (cards: readonly CardView[]): number | undefined =>
    mirrorLists({ cards: [...cards, ...yeses] }).find(({ kind }) => kind === 'us-by-them')?.count.met
  expect(met(CARDS)).toBe(1)
  for (const id of ['f1', 'w1'])
    expect(met(CARDS.map((one) => (one.id === id ? { ...one, text: 'Other words' } : one)))).toBe(0)
  expect(met(CARDS.filter(({ id }) => id !== 'w1'))).toBe(0)
  expect(met(CARDS.map((one) => (one.id === 'w1' ? { ...one, into: 'w2' } : one)))).toBe(0)
  // A yes in another group's name is none.
  const forged = yes('m3', FEAR, WRITTEN, { group: 'b' })
  expect(countOf([...CARDS, ours, forged])[1]).toEqual(['a', 'us-by-them', 0, 2])
})

it('KI15: the record has the numbers, and the words only where both groups let them go along', () => {
  const board = { cards: [...CARDS, yes('m1', FEAR, WRITTEN), yes('m2', WRITTEN, FEAR)], links: [] }
  const marks = { marks: {}, people: { a: 6, b: 9 } }
  expect(linkedParts({ cards: CARDS, links: [] }, true, marks).mirror).toBeUndefined()
  expect(linkedParts(board, false, marks).mirror).toEqual([
    { about: 'a', kind: 'us-by-us', met: 0, of: 1 },
    { about: 'a', kind: 'us-by-them', met: 1, of: 2 },
  ])
  const parts = linkedParts(board, true, marks)
  expect(parts.mirror?.[1]?.same).toEqual([{ own: 'Words of f1', other: 'Words of w1' }])
  const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
  const said = JSON.stringify(linkedSections(parts, groups, plainRecordWords.linked))
  expect(said).toContain('1 of 2 in what Operations wrote')
  expect(said).toContain('Words of f1 is Words of w1')
  expect(
    JSON.stringify(linkedSections(linkedParts(board, false, marks), groups, plainRecordWords.linked)),
  ).not.toContain('Words of')
})
