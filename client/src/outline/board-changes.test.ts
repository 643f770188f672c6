import type { CardView, LinkView } from '@parley/shared/documents/card-view'
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
    expect(ids(changesBetween(before, after))).toMatchObject({ added: 'v', changed: 'y', moved: 'z', gone: 'w' })
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
    expect(ids(together(first, then))).toMatchObject({ added: 'x', changed: '', moved: '', gone: '' })
  })
  it('OL3: counts a card as moved by its stack, its place and its value, too', () => {
    const moves: readonly Partial<CardView>[] = [{ stack: 's' }, { place: [1, 0] }, { value: [0, 5] }]
    for (const more of moves) {
      expect(ids(changesBetween({ cards: [card('x')] }, { cards: [card('x', more)] })).moved).toBe('x')
      expect(isQuiet(changesBetween({ cards: [card('x', more)] }, { cards: [card('x', more)] }))).toBe(true)
    }
  })
  it('OL3: tells arrows and drawings, and no other links', () => {
    const links = (...kinds: readonly LinkView['kind'][]): readonly LinkView[] =>
      kinds.map((kind) => ({ id: kind, from: 'x', to: 'y', kind }))
    const strokes = [{ id: 's', pen: 'fine' as const, points: [0, 0, 1, 1] }]
    const first = changesBetween({ cards: [] }, { cards: [], links: links('arrow', 'because-of'), strokes })
    expect(ids(first)).toMatchObject({ linked: 'arrow', drawn: 's', unlinked: '', erased: '' })
    const then = changesBetween({ cards: [], links: links('arrow'), strokes }, { cards: [], links: [] })
    expect(ids(then)).toMatchObject({ linked: '', drawn: '', unlinked: 'arrow', erased: 's' })
    expect(isQuiet(together(first, then))).toBe(true)
  })
})
