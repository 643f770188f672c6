import { rewriteHash, type Accepted } from '@parley/shared/agree/frozen'
import { wordsOf } from '@parley/shared/agree/word-list'
import type { CardView } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { byGroup } from './unclear-counts.ts'
import { yesStatus } from './yes-status.ts'

const card = (id: string, kind: 'term' | 'rewrite', text: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'both',
  zone: 'words',
  at: [0, 0],
  text,
  ...more,
})
const term = card('t', 'term', 'error budget')
const plain = card('r', 'rewrite', 'how much downtime we accept', { of: 't' })
const yes = (group: 'a' | 'b', rewrite = plain): Accepted => ({
  of: 'words',
  card: 'r',
  hash: rewriteHash(term, rewrite),
  group,
})
const statusOf = (accepted: readonly Accepted[], rewrite = plain) => {
  const [word] = wordsOf({ cards: [term, rewrite], links: [] }, accepted)
  if (!word) throw new Error('There is a term, so there is a word.')
  return yesStatus(word, accepted)
}

describe('the yes to plain words', () => {
  it('SB4: waits for the other group, and is final with both', () => {
    expect(statusOf([])).toEqual({ said: [], waiting: ['a', 'b'], isFinal: false, isChanged: false })
    expect(statusOf([yes('a')])).toEqual({ said: ['a'], waiting: ['b'], isFinal: false, isChanged: false })
    expect(statusOf([yes('a'), yes('b')])).toMatchObject({ said: ['a', 'b'], waiting: [], isFinal: true })
  })
  it('SB4: an edit asks both again, and the page says so', () => {
    const edited = { ...plain, text: 'how much downtime we accept before we stop' }
    expect(statusOf([yes('a'), yes('b')], edited)).toEqual({
      said: [],
      waiting: ['a', 'b'],
      isFinal: false,
      isChanged: true,
    })
    expect(statusOf([yes('a', edited), yes('b')], edited)).toMatchObject({ said: ['a'], isChanged: true })
  })
})

describe('to how many a word is unclear', () => {
  const roster = ['a', 'a', 'b'].map((group, at) => ({
    id: `seat-${at}`,
    name: `Person ${at}`,
    role: 'participant' as const,
    group: group as 'a' | 'b',
    status: 'in' as const,
    atTable: true,
  }))
  it('MK2: by group with its size only where the state gives the split', () => {
    expect(byGroup({ total: 2, a: 0, b: 2 }, roster)).toEqual({ a: { count: 0, of: 2 }, b: { count: 2, of: 2 } })
    expect(byGroup({ total: 2 }, roster)).toBeNull()
  })
})
