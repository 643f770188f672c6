import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { agreementHash, missingOf, rewriteHash, type Accepted } from './frozen.ts'
import { explained, plainWords, wordsOf } from './word-list.ts'

const term: CardView = { id: 'term', kind: 'term', group: 'both', zone: 'words', at: [0, 0], text: 'error budget' }
const rewrite: CardView = { ...term, id: 'rewrite', kind: 'rewrite', of: 'term', text: 'how much downtime we accept' }
const yes = (group: 'a' | 'b', hash = rewriteHash(term, rewrite)): Accepted => ({
  of: 'words',
  card: 'rewrite',
  hash,
  group,
})
const board = (...cards: readonly CardView[]) => ({ cards, links: [] })

describe('the word list', () => {
  it('SB4: a rewrite is final with a yes of each group to exactly these words', () => {
    const of = (accepted: readonly Accepted[], ...cards: readonly CardView[]) =>
      wordsOf(board(...(cards.length ? cards : [term, rewrite])), accepted)[0]
    expect(of([yes('a')])).toMatchObject({ yes: { a: true, b: false }, isFinal: false })
    expect(of([yes('a'), yes('b')])).toMatchObject({ yes: { a: true, b: true }, isFinal: true })
    for (const edited of [
      [term, { ...rewrite, text: 'how much downtime we accept.' }],
      [{ ...term, text: 'error budgets' }, rewrite],
    ]) {
      expect(of([yes('a'), yes('b')], ...edited)).toMatchObject({ yes: { a: false, b: false }, isFinal: false })
    }
  })

  it('SB4: a term without a rewrite, or with an empty one, is not final and takes no yes', () => {
    expect(wordsOf(board(term), [yes('a'), yes('b')])[0]).toEqual({ term, yes: { a: false, b: false }, isFinal: false })
    const empty = { ...rewrite, text: ' ' }
    expect(wordsOf(board(term, empty), [])[0]?.hash).toBe(undefined)
  })

  it('SB5: only final words explain', () => {
    expect(plainWords(wordsOf(board(term, rewrite), [yes('a')]))).toEqual([])
    expect(plainWords(wordsOf(board(term, rewrite), [yes('a'), yes('b')]))).toEqual([
      { term: 'error budget', plain: 'how much downtime we accept' },
    ])
  })
})

describe('explained', () => {
  const words = [
    { term: 'error', plain: 'a mistake' },
    { term: 'error budget', plain: 'downtime we accept' },
    { term: 'c++', plain: 'a language' },
    { term: 'Überblick', plain: 'the whole picture' },
  ]
  const found = (text: string) => explained(text, words).flatMap(({ text: piece, plain }) => (plain ? [piece] : []))

  it('SB5: finds whole words, in any case, the longest first', () => {
    expect(found('Our Error Budget is spent by an error.')).toEqual(['Error Budget', 'error'])
    expect(found('Terror and errors')).toEqual([])
    expect(found('We use C++ here; überblick, please')).toEqual(['C++', 'überblick'])
  })

  it('SB5: the pieces joined are the text, whatever the text and the terms', () => {
    const text = fc.string({ unit: fc.constantFrom('error', ' ', 'budget', '.', 'é', '(', 'c++', '👩‍🌾', 'א') })
    fc.assert(
      fc.property(text, fc.array(fc.string()), (one, terms) => {
        const all = [...words, ...terms.map((term_) => ({ term: term_, plain: 'x' }))]
        expect(
          explained(one, all)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(one)
      }),
    )
    expect(explained('', words)).toEqual([])
    expect(explained('Words', [])).toEqual([{ text: 'Words' }])
  })
})

describe('an agreement', () => {
  const agreement: CardView = {
    id: 'agreement',
    kind: 'agreement',
    group: 'both',
    zone: 'agreements',
    at: [0, 0],
    text: 'Date check',
    sort: 'deadline',
    when: '2 weeks after the session',
    ownerA: 'one',
    ownerB: 'other',
  }

  it('AG2: any change of words, kind, date or owners is another agreement; its place is not', () => {
    const hash = agreementHash(agreement)
    const changes: Partial<CardView>[] = [
      { text: 'Date check.' },
      { sort: 'plan' },
      { when: 'later' },
      { due: '2027-01-31' },
      { ownerA: 'third' },
      { ownerB: 'third' },
    ]
    for (const change of changes) expect(agreementHash({ ...agreement, ...change })).not.toBe(hash)
    expect(agreementHash({ ...agreement, at: [5, 5], id: 'another' })).toBe(hash)
    expect(agreementHash({ ...agreement, text: ' Date check ' })).toBe(hash)
    expect(agreementHash({ ...agreement, ownerA: 'other', ownerB: 'one' })).not.toBe(hash)
  })

  it('AG2: says what is missing before it can be accepted', () => {
    expect(missingOf(agreement)).toEqual([])
    const { sort: _sort, when: _when, ownerA: _a, ownerB: _b, ...bare } = agreement
    expect(missingOf({ ...bare, text: ' ' })).toEqual(['text', 'sort', 'when', 'ownerA', 'ownerB'])
    expect(missingOf({ ...agreement, when: ' ' })).toEqual(['when'])
    // Who changed groups does not say yes for both.
    expect(missingOf({ ...agreement, ownerA: 'one', ownerB: 'one' })).toEqual(['ownerB'])
    expect(missingOf({ ...bare, due: '2027-01-31', ownerA: 'one', ownerB: 'other', sort: 'plan' })).toEqual([])
  })
})
