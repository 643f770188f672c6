import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, readCard, setText } from './cards.ts'

const CARD = 'card'
const textOf = (doc: Y.Doc): string => readCard(doc, CARD)?.text ?? ''
const holding = (text: string): Y.Doc => {
  const doc = new Y.Doc()
  addCard(doc, { id: CARD, kind: 'interest', at: [0, 0], text })
  return doc
}
const peerOf = (doc: Y.Doc): Y.Doc => {
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  return peer
}
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

/** Whether no letter was cut in two; Yjs puts U+FFFD where one was. */
const isWhole = (text: string): boolean => !/\p{Surrogate}|\uFFFD/u.test(text)

/** Words with letters of one and of two code units that share halves: 😀 and 😁 begin alike, 😀 and 🈀 end alike. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀', '😁', '🈀', '👩‍🔬', 'é'), maxLength: 12 })

describe('setText', () => {
  it('always makes the card read what was asked for', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = holding(before)
        setText(doc, CARD, after)
        expect(textOf(doc)).toBe(after)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never cuts a letter in two: what other peers get is whole, whichever half was alike', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = holding(before)
        const pieces: string[] = []
        doc.getMap('cards').observeDeep(([event]) => {
          for (const { insert } of event?.delta ?? []) if (typeof insert === 'string') pieces.push(insert)
        })
        const peer = peerOf(doc)
        setText(doc, CARD, after)
        meet(doc, peer)
        expect(pieces.every(isWhole)).toBe(true)
        expect(textOf(peer)).toBe(after)
        expect(textOf(doc)).toBe(after)
      }),
      { numRuns: 1_000 },
    )
  })

  it('two who write in one card at the same time both keep their letters, and agree', () => {
    fc.assert(
      fc.property(words, fc.nat(12), fc.nat(12), (before, at, otherAt) => {
        const letters = Array.from(before)
        const put = (place: number, what: string): string =>
          letters.toSpliced(Math.min(place, letters.length), 0, what).join('')
        const one = holding(before)
        const other = peerOf(one)
        setText(one, CARD, put(at, '<1>'))
        setText(other, CARD, put(otherAt, '{2}'))
        meet(one, other)
        expect(textOf(one)).toBe(textOf(other))
        expect(textOf(one)).toContain('<1>')
        expect(textOf(one)).toContain('{2}')
        expect(textOf(one).replace('<1>', '').replace('{2}', '')).toBe(before)
      }),
      { numRuns: 1_000 },
    )
  })

  it('peers agree after any two changes of the whole text, in whole letters', () => {
    fc.assert(
      fc.property(words, words, words, (before, mine, theirs) => {
        const one = holding(before)
        const other = peerOf(one)
        setText(one, CARD, mine)
        setText(other, CARD, theirs)
        meet(one, other)
        expect(textOf(one)).toBe(textOf(other))
        expect(isWhole(textOf(one))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('changes nothing, and tells nobody, when the words are the same or the card is gone', () => {
    const doc = holding('same')
    let updates = 0
    doc.on('update', () => (updates += 1))
    setText(doc, CARD, 'same')
    setText(doc, 'gone', 'words')
    expect(updates).toBe(0)
  })

  it('touches the middle only', () => {
    const doc = holding('We plan late every year')
    const before = Y.encodeStateVector(doc)
    setText(doc, CARD, 'We plan early every year')
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()][0] ?? 0
    expect(clocks - ([...Y.decodeStateVector(before).values()][0] ?? 0)).toBeLessThanOrEqual(5)
  })
})
