import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { linkedParts } from '../snapshot/record-linked.ts'
import { linkedSections } from '../snapshot/record-page-linked.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { conditionsOf, mayHaveCondition } from './conditions.ts'
import { fitsHash, isHeardAsMeant, linkedRows } from './linked-boards.ts'

const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  zone: 'tensions',
  group: 'both',
  at: [0, Number(id.replace(/\D/g, '')) || 0],
  text: `Words of ${id}`,
  ...more,
})
const MEANT = card('m1', 'meant', { zone: 'pairs', group: 'a' })
const HEARD = card('h1', 'heard', { zone: 'pairs', group: 'b', of: 'm1' })
const TENSION = [
  card('t1', 'tension'),
  card('p2', 'pole', { of: 't1' }),
  card('p3', 'pole', { of: 't1' }),
  card('g4', 'gain', { of: 'p2' }),
  card('c5', 'cost', { of: 'p2' }),
  card('w6', 'warning', { of: 'p3' }),
]

const NO_MARKS = { marks: {}, people: { a: 6, b: 9 } }

describe('boards of linked cards', () => {
  it('KI11: a tension has its sides, and each side its gains, costs and early signs', () => {
    const [tension, ...more] = linkedRows({ cards: TENSION.toReversed() }, 'tensions')
    expect(more).toEqual([])
    const sides = tension?.parts[0]?.rows ?? []
    expect(sides.map(({ card: side }) => side.id)).toEqual(['p2', 'p3'])
    expect(
      sides.map(({ parts }) => parts.map(({ part, rows }) => [part.kind, rows.map((one) => one.card.id)])),
    ).toEqual([
      [
        ['gain', ['g4']],
        ['cost', ['c5']],
        ['warning', []],
      ],
      [
        ['gain', []],
        ['cost', []],
        ['warning', ['w6']],
      ],
    ])
  })

  it('KI11: no card is lost when the one above it was deleted, and cards of other boards are not among them', () => {
    const left = TENSION.filter(({ id }) => id !== 't1' && id !== 'p3')
    expect(linkedRows({ cards: [...left, MEANT, HEARD] }, 'tensions').map((row) => row.card.id)).toEqual(['p2', 'w6'])
    expect(linkedRows({ cards: [...TENSION, HEARD] }, 'pairs').map((row) => row.card.id)).toEqual(['h1'])
  })

  it('KI10: a yes to what was heard counts while both wordings are as they were', () => {
    const yes = { ...HEARD, fits: fitsHash(MEANT, HEARD) }
    expect(isHeardAsMeant(MEANT, yes)).toBe(true)
    expect(isHeardAsMeant(MEANT, HEARD)).toBe(false)
    expect(isHeardAsMeant(MEANT, { ...yes, text: 'Something else' })).toBe(false)
    expect(isHeardAsMeant({ text: 'Something else' }, yes)).toBe(false)
  })
})

describe('what would make it possible', () => {
  const heard = (cardId: string, outcome: 'heard' | 'left' = 'heard') => ({ card: cardId, outcome })

  it('KI13: is asked of a frustration or a limit that was heard, and of nothing else', () => {
    const frustration = { id: 'f', kind: 'frustration' } as const
    expect(mayHaveCondition([], frustration)).toBe(false)
    expect(mayHaveCondition([heard('f', 'left')], frustration)).toBe(false)
    expect(mayHaveCondition([heard('other')], frustration)).toBe(false)
    expect(mayHaveCondition([heard('f', 'left'), heard('f')], frustration)).toBe(true)
    expect(mayHaveCondition([heard('l')], { id: 'l', kind: 'limit' })).toBe(true)
    expect(mayHaveCondition([heard('i')], { id: 'i', kind: 'interest' })).toBe(false)
  })

  it('KI13: goes along in a file where the words of cards do', () => {
    const cards = [
      card('f1', 'frustration', { zone: 'frustration:a', group: 'a' }),
      card('k2', 'condition', { zone: 'conditions', group: 'b', of: 'f1' }),
      card('k3', 'condition', { zone: 'conditions', group: 'a', of: 'f1', text: ' ' }),
    ]
    expect(conditionsOf({ cards }, 'f1').map(({ id }) => id)).toEqual(['k2'])
    expect(linkedParts({ cards, links: [] }, false, NO_MARKS).conditions).toBeUndefined()
    expect(linkedParts({ cards, links: [] }, true, NO_MARKS).conditions).toEqual([
      { of: 'Words of f1', says: [{ group: 'b', text: 'Words of k2' }] },
    ])
  })
})

describe('linked cards in a file', () => {
  it('KI10, KI11: pairs and tensions stand there, whatever was said about the words of cards', () => {
    const yes = { ...HEARD, fits: fitsHash(MEANT, HEARD) }
    const parts = linkedParts({ cards: [...TENSION, MEANT, yes], links: [] }, false, NO_MARKS)
    expect(parts.pairs).toEqual([{ group: 'a', meant: 'Words of m1', heard: [{ text: 'Words of h1', fits: true }] }])
    expect(parts.tensions).toEqual([
      {
        text: 'Words of t1',
        sides: [
          { text: 'Words of p2', gains: ['Words of g4'], costs: ['Words of c5'], signs: [] },
          { text: 'Words of p3', gains: [], costs: [], signs: ['Words of w6'] },
        ],
      },
    ])
    const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
    const said = JSON.stringify(linkedSections(parts, groups, plainRecordWords.linked))
    expect(said).toContain('Strategy meant Words of m1')
    expect(said).toContain('Words of h1, Strategy says yes')
    expect(said).toContain('Gain Words of g4')
    expect(said).toContain('Sign Words of w6')
    expect(linkedParts({ cards: [], links: [] }, true, NO_MARKS)).toEqual({})
  })
})
