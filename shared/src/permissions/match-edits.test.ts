import { expect, it } from 'vitest'
import type { Change } from '../documents/change.ts'
import type { CardView } from '../documents/card-view.ts'
import type { SessionState } from '../session/state.ts'
import { seatOf, STATES } from '../session/testing/stories.ts'
import { judgeChange } from './edits.ts'

const card = (id: string, kind: CardView['kind'], group: 'a' | 'b', zone: CardView['zone']): CardView => ({
  id,
  kind,
  group,
  ...(zone ? { zone } : {}),
  at: [0, 0],
  text: 'Words',
})
const CARDS: readonly CardView[] = [
  card('fear-a', 'us-by-them', 'a', 'us-by-them:a'),
  card('self-a', 'us-by-us', 'a', 'us-by-us:a'),
  card('fear-b', 'us-by-them', 'b', 'us-by-them:b'),
  card('written-a', 'them-by-us', 'a', 'them-by-us:a'),
  card('written-b', 'them-by-us', 'b', 'them-by-us:b'),
  { ...card('match-a', 'match', 'a', 'matches'), text: '', of: 'fear-a', meets: 'written-b' },
  { ...card('match-b', 'match', 'b', 'matches'), text: '', of: 'written-b', meets: 'fear-a' },
]
const STATE: SessionState = { ...STATES.mixedDrawn, phase: { of: 'map', board: 'matches' } }
const at = (change: Change, state = STATE, seat = 'seat-a1') =>
  judgeChange(state, seatOf(state, seat), { of: 'board' }, change, (id) => CARDS.find((one) => one.id === id))
const says = (of: string, meets: string, more: Readonly<Record<string, unknown>> = {}, text = ''): Change => ({
  what: 'add',
  card: 'new-match-1',
  text,
  values: { kind: 'match', at: [0, 0], zone: 'matches', group: 'a', of, meets, fits: 'f'.repeat(64), ...more },
})

it('KI14: a group says for itself what is the same, of its own card and one of the other, in the step', () => {
  expect(at(says('fear-a', 'written-b'))).toBe(null)
  expect(at(says('self-a', 'written-b'))).toBe(null)
  expect(at(says('written-a', 'fear-b'))).toBe(null)
  expect(at(says('fear-a', 'written-b'), { ...STATE, phase: { of: 'map', board: 'pairs' } })).toBe('not-now')
  expect(at(says('fear-a', 'written-b'), { ...STATE, locked: true })).toBe('locked')
  // Not in the name of the other group, nor with its card as the own.
  expect(at(says('fear-a', 'written-b', { group: 'b' }))).toBe('not-allowed')
  expect(at(says('fear-a', 'written-b', { group: 'both' }))).toBe('not-allowed')
  expect(at(says('written-b', 'fear-a'))).toBe('not-allowed')
  // Not of two cards that are about different groups, or of one list.
  for (const [of, meets] of [
    ['fear-a', 'fear-b'],
    ['fear-a', 'self-a'],
    ['written-a', 'written-b'],
    ['written-a', 'fear-a'],
  ] as const)
    expect([of, meets, at(says(of, meets))]).toEqual([of, meets, 'not-allowed'])
  // Whole, and without words.
  expect(at(says('fear-a', 'written-b', {}, 'A remark'))).toBe('not-allowed')
  expect(at(says('fear-a', 'written-b', { fits: undefined }))).toBe('not-allowed')
  expect(at(says('fear-a', 'written-b', { meets: undefined }))).toBe('not-allowed')
  expect(at(says('fear-a', 'written-b', { due: '2027-01-31' }))).toBe('not-allowed')
  // What was hidden at the same moment is no offence.
  expect(at(says('gone-card', 'written-b'))).toBe(null)
})

it('KI14: what was said is taken back by its own group, and changed by nobody; no mediator says it', () => {
  expect(at({ what: 'remove', card: 'match-a' })).toBe(null)
  expect(at({ what: 'remove', card: 'match-b' })).toBe('not-yours')
  for (const id of ['match-a', 'match-b']) {
    expect(at({ what: 'text', card: id })).toBe('not-allowed')
    for (const [key, value] of [
      ['fits', 'e'.repeat(64)],
      ['meets', 'fear-b'],
      ['of', 'self-a'],
      ['zone', 'together'],
    ] as const)
      expect(at({ what: 'set', card: id, key, value })).toMatch(/^not-(allowed|yours)$/)
  }
  expect(at(says('fear-a', 'written-b'), STATE, 'mediator')).not.toBe(null)
})
