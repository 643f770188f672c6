import type { PhaseView } from '@parley/shared/protocol/state-view'
import { expect, test } from 'vitest'
import { hasHome } from './kept-home.ts'

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

test('WA1: drafts keep their place on the desk in every step', () => {
  expect(hasHome('interest', at({ of: 'close' }, 'write', false))).toBe(true)
})
