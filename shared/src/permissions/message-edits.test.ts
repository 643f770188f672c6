import { describe, expect, it } from 'vitest'
import type { Change } from '../documents/change.ts'
import type { CardView } from '../documents/card-view.ts'
import type { SessionState } from '../session/state.ts'
import { seatOf, STATES } from '../session/testing/stories.ts'
import { judgeChange } from './edits.ts'

const card = (id: string, kind: CardView['kind'], more: Partial<CardView> = {}): CardView => ({
  id,
  kind,
  group: 'a',
  zone: 'messages',
  at: [0, 0],
  text: 'Words',
  ...more,
})
const CARDS = [
  card('message-a', 'message'),
  card('version-a', 'version', { of: 'message-a' }),
  card('flag-a', 'vague', { of: 'message-a' }),
  card('flag-b', 'missing', { of: 'message-a', group: 'b' }),
]
const TRYING: SessionState = { ...STATES.mixedDrawn, phase: { of: 'map', board: 'messages' } }
const at = (change: Change, state = TRYING, seat = 'seat-a1') =>
  judgeChange(state, seatOf(state, seat), { of: 'board' }, change, (id) => CARDS.find((one) => one.id === id))
const adds = (kind: CardView['kind'], more: Readonly<Record<string, unknown>> = {}): Change => ({
  what: 'add',
  card: 'new-card-1',
  text: 'Words',
  values: { kind, at: [0, 0], zone: 'messages', group: 'a', ...more },
})
const texts = (id: string): Change => ({ what: 'text', card: id })
const removes = (id: string): Change => ({ what: 'remove', card: id })

describe('who writes where a message is tried out', () => {
  it('MT1, MT4: each group puts its own drafts and flags, in the step and in no other', () => {
    const own: readonly Change[] = [
      adds('message'),
      adds('vague', { of: 'message-a' }),
      adds('missing', { of: 'version-a' }),
    ]
    expect(own.map((change) => at(change))).toEqual([null, null, null])
    const pairs: SessionState = { ...TRYING, phase: { of: 'map', board: 'pairs' } }
    expect(own.map((change) => at(change, pairs))).toEqual(['not-now', 'not-now', 'not-now'])
    expect(at(adds('message', { group: 'b' }))).toBe('not-allowed')
    expect(at(adds('message', { group: 'both' }))).toBe('not-allowed')
    expect(at(adds('message', { of: 'message-a' }))).toBe('not-allowed')
    expect(at(adds('vague'))).toBe('not-allowed')
    expect(at(adds('tension'))).toBe('not-allowed')
    expect(at(texts('flag-a'))).toBe(null)
    expect(at(texts('flag-b'))).toBe('not-yours')
    expect(at(removes('flag-b'))).toBe('not-yours')
  })

  it('MT2: the words of a message stay; its own group takes it back', () => {
    expect([texts('message-a'), texts('version-a')].map((change) => at(change))).toEqual(['not-allowed', 'not-allowed'])
    expect([removes('message-a'), removes('version-a')].map((change) => at(change))).toEqual([null, null])
    expect(at(removes('message-a'), TRYING, 'seat-b1')).toBe('not-yours')
    // A version is of its message from the beginning and for good.
    expect(at({ what: 'set', card: 'version-a', key: 'of', value: 'message-z' })).toBe('not-allowed')
  })

  it('MT3: only its own group lays a new version beside it', () => {
    expect(at(adds('version', { of: 'message-a' }))).toBe(null)
    expect(at(adds('version', { of: 'message-a', group: 'b' }), TRYING, 'seat-b1')).toBe('not-allowed')
    expect(at(adds('vague', { of: 'message-a', group: 'b' }), TRYING, 'seat-b1')).toBe(null)
    expect(at(adds('version'))).toBe('not-allowed')
  })
})
