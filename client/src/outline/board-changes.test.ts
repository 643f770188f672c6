import type { CardView } from '@parley/shared/documents/card-view'
import { describe, expect, it } from 'vitest'
import { changesBetween, isQuiet, together } from './board-changes.ts'

const card = (id: string, more: Partial<CardView> = {}): CardView => ({
  id,
  kind: 'interest',
  zone: 'interest:a',
  at: [0, 0],
  text: id,
  ...more,
})
const ids = (changes: ReturnType<typeof changesBetween>): Record<string, string> =>
  Object.fromEntries(Object.entries(changes).map(([what, set]) => [what, [...set].join('')]))

describe('what others changed', () => {
  it('names each card once', () => {
    const before = { cards: [card('x'), card('y'), card('z'), card('w')] }
    const after = {
      cards: [card('x'), card('y', { text: 'new', at: [0, 3] }), card('z', { zone: 'together' }), card('v')],
    }
    expect(ids(changesBetween(before, after))).toEqual({ added: 'v', changed: 'y', moved: 'z', gone: 'w' })
  })
  it('is quiet when nothing happened', () => {
    expect(isQuiet(changesBetween({ cards: [card('x')] }, { cards: [card('x')] }))).toBe(true)
  })
  it('says nothing of a card that came and went', () => {
    const first = changesBetween({ cards: [] }, { cards: [card('x')] })
    const then = changesBetween({ cards: [card('x')] }, { cards: [] })
    expect(isQuiet(together(first, then))).toBe(true)
  })
  it('counts a new card that was changed as new only', () => {
    const first = changesBetween({ cards: [] }, { cards: [card('x')] })
    const then = changesBetween({ cards: [card('x')] }, { cards: [card('x', { text: 'y' })] })
    expect(ids(together(first, then))).toEqual({ added: 'x', changed: '', moved: '', gone: '' })
  })
})
