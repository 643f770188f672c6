import { describe, expect, it } from 'vitest'
import type { CardView } from '../documents/card-view.ts'
import { linkedParts } from '../snapshot/record-linked.ts'
import { linkedSections } from '../snapshot/record-page-linked.ts'
import { plainRecordWords } from '../snapshot/testing/plain-record-words.ts'
import { flagCounts, triedMessages } from './try-out.ts'

const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'a',
  zone: 'messages',
  at: [0, Number(id.slice(1))],
  text: `Words of ${id}`,
  ...more,
})
const CARDS = [
  card('m1', 'message'),
  card('f2', 'vague', { of: 'm1', group: 'b' }),
  card('f3', 'vague', { of: 'm1' }),
  card('f4', 'missing', { of: 'm1', group: 'b' }),
  card('v5', 'version', { of: 'm1' }),
  card('f6', 'missing', { of: 'v5', group: 'b' }),
  card('f7', 'vague', { of: 'v5', text: ' ' }),
]
const PEOPLE = { a: 6, b: 9 }
const MARKS = {
  f2: { unclear: { total: 7, a: 1, b: 6 } },
  f4: { unclear: { total: 4, a: 0, b: 4 } },
  f6: { unclear: { total: 1, a: 0, b: 1 } },
}

const firstVersion = () => {
  const version = triedMessages({ cards: CARDS })[0]?.versions[0]
  if (!version) throw new Error('No message lies there.')
  return version
}

describe('a message that is tried out', () => {
  it('MT3: its versions stand beside it, the first first, each with its own flags', () => {
    const [message, ...more] = triedMessages({ cards: CARDS.toReversed() })
    expect(more).toEqual([])
    expect(message?.group).toBe('a')
    expect(message?.versions.map(({ row }) => row.card.id)).toEqual(['m1', 'v5'])
    expect(message?.versions.map(({ vague }) => vague.map((row) => row.card.id))).toEqual([['f2', 'f3'], []])
    expect(message?.versions.map(({ missing }) => missing.map((row) => row.card.id))).toEqual([['f4'], ['f6']])
  })

  it('MT3: a version whose message was taken back stands by itself; a flag of nothing is left out', () => {
    const left = triedMessages({ cards: CARDS.filter(({ id }) => id !== 'm1') })
    expect(left.map(({ versions }) => versions.map(({ row }) => row.card.id))).toEqual([['v5']])
    expect(triedMessages({ cards: [card('m1', 'message', { text: ' ' })] })).toEqual([])
  })

  it('MT4: flags are counted by group, their marks with how many may mark', () => {
    const version = firstVersion()
    expect(flagCounts(version, { marks: MARKS, people: PEOPLE })).toEqual({
      vague: { a: 1, b: 1 },
      missing: { a: 0, b: 1 },
      marks: { total: 11, a: 1, b: 10 },
      people: PEOPLE,
    })
    expect(flagCounts(version, { marks: {}, people: PEOPLE }).marks).toEqual({ total: 0 })
  })

  it('MT4, MK2: where one flag has no split, the sum has none: it would tell it by subtraction', () => {
    const version = firstVersion()
    const marks = { ...MARKS, f4: { unclear: { total: 4 } } }
    expect(flagCounts(version, { marks, people: PEOPLE }).marks).toEqual({ total: 11 })
  })

  it('MT5: the record has the last words, and the counts before and after, and no flag', () => {
    const parts = linkedParts({ cards: CARDS, links: [] }, false, { marks: MARKS, people: PEOPLE })
    expect(parts.messages).toEqual([
      {
        group: 'a',
        text: 'Words of v5',
        version: 2,
        before: { vague: { a: 1, b: 1 }, missing: { a: 0, b: 1 }, marks: { total: 11, a: 1, b: 10 }, people: PEOPLE },
        after: { vague: { a: 0, b: 0 }, missing: { a: 0, b: 1 }, marks: { total: 1, a: 0, b: 1 }, people: PEOPLE },
      },
    ])
    const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
    const said = JSON.stringify(linkedSections(parts, groups, plainRecordWords.linked))
    expect(said).toContain('Words of v5')
    expect(said).toContain(
      'Before Strategy 1 unclear 0 missing; Operations 1 unclear 1 missing; Strategy 1 of 6, Operations 10 of 9',
    )
    expect(said).toContain('After Strategy 0 unclear 0 missing; Operations 0 unclear 1 missing')
    expect(said).not.toMatch(/Words of (m1|f)/)
  })

  it('MT5: one version alone is told as it was flagged', () => {
    const parts = linkedParts({ cards: CARDS.slice(0, 4), links: [] }, false, { marks: {}, people: PEOPLE })
    expect(parts.messages?.[0]).not.toHaveProperty('after')
    const groups = { a: { name: 'Strategy', seats: 6 }, b: { name: 'Operations', seats: 9 } }
    expect(JSON.stringify(linkedSections(parts, groups, plainRecordWords.linked))).toContain('marked 0 of 15')
  })
})
