import { CARDS_MOST, LINKS_MOST, OWN_CARDS_MOST } from '@parley/shared/limits'
import { describe, expect, it } from 'vitest'
import { cardSpace, linksLine } from './card-space.ts'
import { isTooLong, spaceOf } from './too-long.ts'

describe('told before a limit is met', () => {
  it('LI1: a text says what is left from nine tenths on, and by how much it is too long', () => {
    const spaces = [1_799, 1_800, 1_999, 2_000, 2_001].map((length) => spaceOf('x'.repeat(length), 2_000))
    expect(spaces).toEqual([
      { is: 'roomy' },
      { is: 'little', left: 200 },
      { is: 'little', left: 1 },
      { is: 'little', left: 0 },
      { is: 'over', by: 1 },
    ])
    expect([2_000, 2_001].map((length) => isTooLong('x'.repeat(length), 2_000))).toEqual([false, true])
  })
  it('LI5: cards say how many more fit from nine tenths on, and why none does', () => {
    expect(cardSpace(CARDS_MOST * 0.9 - 1, OWN_CARDS_MOST * 0.9 - 1)).toEqual({ isFull: false, line: '' })
    expect(cardSpace(0, OWN_CARDS_MOST * 0.9).line).toContain('50 more cards')
    expect(cardSpace(CARDS_MOST - 1, 0)).toEqual({ isFull: false, line: 'There is room for one more card here.' })
    expect(cardSpace(CARDS_MOST, 0)).toMatchObject({ isFull: true })
    expect(cardSpace(CARDS_MOST, 0).line).toContain('Delete one')
    expect(cardSpace(500, OWN_CARDS_MOST - 1).isFull).toBe(false)
    expect(cardSpace(500, OWN_CARDS_MOST).line).toContain('most for one person')
  })
  it('LI5: links say how many more fit from nine tenths on, and why none does', () => {
    expect(linksLine(LINKS_MOST * 0.9 - 1, LINKS_MOST)).toBe('')
    expect(linksLine(LINKS_MOST * 0.9, LINKS_MOST)).toContain('200 more links')
    expect(linksLine(LINKS_MOST, LINKS_MOST)).toContain('no room for more links')
  })
})
