import { CARD_WIDTH_LEAST, CARD_WIDTH_MOST } from '@parley/shared/limits'
import { Chance } from '@parley/shared/lib/testing/chance'
import { describe, expect, it } from 'vitest'
import { handleAt, resized, stepped } from './resize-card.ts'

describe('HD4: how wide a card is', () => {
  it('follows the edge that is held, the other one still, and stays within what the server takes', () => {
    const chance = new Chance(4)
    for (let time = 0; time < 300; time += 1) {
      const rect = { x: chance.below(500), width: CARD_WIDTH_LEAST + chance.below(400) }
      const dx = chance.below(2400) - 1200
      const left = resized(rect, 'left', dx)
      const right = resized(rect, 'right', dx)
      expect(left.x + left.width).toBe(rect.x + rect.width)
      expect(right.x).toBe(rect.x)
      for (const { width } of [left, right]) {
        expect(width).toBeGreaterThanOrEqual(CARD_WIDTH_LEAST)
        expect(width).toBeLessThanOrEqual(CARD_WIDTH_MOST)
      }
      if (right.width > CARD_WIDTH_LEAST && right.width < CARD_WIDTH_MOST) expect(right.width).toBe(rect.width + dx)
    }
    expect(stepped({ x: 0, width: 200 }, 1).width - stepped({ x: 0, width: 200 }, -1).width).toBe(48)
  })
  it('is held at the middle of an edge, and nowhere else', () => {
    const frame = { x: 100, y: 100, width: 200, height: 80 }
    expect(handleAt(frame, { x: 304, y: 140 }, 4)).toBe('right')
    expect(handleAt(frame, { x: 96, y: 142 }, 4)).toBe('left')
    expect(handleAt(frame, { x: 304, y: 104 }, 4), 'a corner moves the card').toBeNull()
    expect(handleAt(frame, { x: 200, y: 140 }, 4)).toBeNull()
  })
})
