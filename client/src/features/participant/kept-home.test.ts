import type { PhaseView, StateView } from '@parley/shared/protocol/state-view'
import { expect, test } from 'vitest'
import { hasHome, kindOfField } from './kept-home.ts'

const at = (phase: PhaseView, stage: 'write' | 'answer' | 'shown' = 'write', boardOpen = true) => ({
  phase,
  boardOpen,
  asks: { stage, list: [], answered: {} },
})

test('BD2: what was typed for the board is handed back when its field has gone', () => {
  expect(hasHome('ask', at({ of: 'asks' }))).toBe(true)
  expect(hasHome('ask', at({ of: 'asks' }, 'answer', false))).toBe(false)
  expect(hasHome('ask', at({ of: 'break' }))).toBe(false)
  expect(hasHome('problem', at({ of: 'vote', method: 'approve', stage: 'collect' }))).toBe(true)
  expect(hasHome('problem', at({ of: 'vote', method: 'approve', stage: 'frozen' }))).toBe(false)
  expect(hasHome('problem', at({ of: 'vote', method: 'support', stage: 'collect' }))).toBe(false)
  expect(hasHome('proposal', at({ of: 'vote', method: 'support', stage: 'collect' }))).toBe(true)
  expect(hasHome('proposal', at({ of: 'vote', method: 'support', stage: 'closed' }))).toBe(true)
  expect(hasHome('proposal', at({ of: 'vote', method: 'support', stage: 'open' }))).toBe(false)
  expect(hasHome('term', at({ of: 'say-back' }))).toBe(true)
  expect(hasHome('term', at({ of: 'words' }, 'write', false))).toBe(false)
  for (const field of ['agreement', 'difference', 'reason.one'] as const) {
    expect(hasHome(field, at({ of: 'agreements' }))).toBe(true)
    expect(hasHome(field, at({ of: 'agreements' }, 'write', false))).toBe(false)
    expect(hasHome(field, at({ of: 'close' }))).toBe(false)
  }
})

test('DU7: what is handed back is called what it would have become', () => {
  expect(kindOfField('linked.messages')).toBe('message')
  expect(kindOfField('linked.version.card-one')).toBe('version')
  expect(kindOfField('linked.card-one.missing')).toBe('missing')
  expect(kindOfField('linked.pairs')).toBe('meant')
  expect(kindOfField('linked.card-one.gain')).toBe('gain')
  expect(kindOfField('condition.card-one')).toBe('condition')
  expect(kindOfField('ask-to')).toBe('ask')
  expect(kindOfField('mixed')).toBe('option')
})

test('MX9: what was typed at a mixed table is at home there until all tables are shown', () => {
  const drawn = { mixed: { seats: [['seat-one']], shown: null } as unknown as NonNullable<StateView['mixed']> }
  const words = { ...at({ of: 'mixed', about: 'words' }), ...drawn }
  expect([hasHome('mixed.term', words), hasHome('mixed', words)]).toEqual([true, false])
  const options = { ...at({ of: 'mixed' }), ...drawn }
  expect([hasHome('mixed.term', options), hasHome('mixed', options)]).toEqual([false, true])
  expect(hasHome('mixed.term', at({ of: 'words' }))).toBe(false)
  expect(kindOfField('mixed.term')).toBe('rewrite')
})

test('WA1: drafts keep their place on the desk in every step', () => {
  expect(hasHome('interest', at({ of: 'close' }, 'write', false))).toBe(true)
})

test('PL11: other words for a suggestion stay with it while it waits, and are handed back when somebody has answered', () => {
  const moment = at({ of: 'close' }, 'write', false)
  const waits = { id: 'one', group: 'a', card: 'card', on: 'board', text: 'Plain' } as const
  expect(hasHome('wording.one', { ...moment, wordings: [waits] })).toBe(true)
  expect(hasHome('wording.one', { ...moment, wordings: [{ ...waits, id: 'two' }] })).toBe(false)
  expect(hasHome('wording.one', moment)).toBe(false)
})
