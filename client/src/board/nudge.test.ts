import { Chance } from '@parley/shared/lib/testing/chance'
import { describe, expect, it } from 'vitest'
import { nudgeOf, orderOf, orderStep } from './nudge.ts'

const lane = (ids: string) => ids.split('').map((id) => ({ id }))
/** The lane after a step, as the act makes it. */
const after = (ids: string, chosen: string, by: -1 | 1): string => {
  const step = orderStep(lane(ids), new Set(chosen), by)
  if (!step) return ids
  const moved = ids.split('').filter((id) => chosen.includes(id))
  const rest = ids.split('').filter((id) => !chosen.includes(id))
  const at = step.before === null ? rest.length : rest.indexOf(step.before)
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)].join('')
}

describe('HD3: the arrow keys', () => {
  it('move by one unit, and by ten with Shift', () => {
    expect(nudgeOf('ArrowLeft', false)).toEqual([-1, 0])
    expect(nudgeOf('ArrowDown', true)).toEqual([0, 10])
    expect(nudgeOf('x', false)).toBeNull()
    expect([orderOf('ArrowUp'), orderOf('ArrowLeft'), orderOf('ArrowDown'), orderOf('Tab')]).toEqual([-1, -1, 1, null])
  })
  it('move cards of a lane by one place, keep several together, and stop at its ends', () => {
    expect(after('abcd', 'c', -1)).toBe('acbd')
    expect(after('abcd', 'c', 1)).toBe('abdc')
    expect(after('abcd', 'bc', 1)).toBe('adbc')
    expect(after('abcd', 'ab', -1)).toBe('abcd')
    expect(after('abcd', 'cd', 1)).toBe('abcd')
    expect(after('abcd', 'ac', -1), 'cards that lie apart come together first').toBe('acbd')
    expect(orderStep(lane('abcd'), new Set(), 1)).toBeUndefined()
  })
  it('lose no card, and bring a lane to rest', () => {
    const chance = new Chance(2)
    for (let time = 0; time < 200; time += 1) {
      let ids = 'abcdefg'.slice(0, 2 + chance.below(6))
      const chosen = ids
        .split('')
        .filter(() => chance.is(0.4))
        .join('')
      const sorted = ids
      for (let press = 0; press < 10; press += 1) ids = after(ids, chosen, -1)
      expect(ids.split('').sort().join('')).toBe(sorted)
      expect(ids.startsWith(chosen)).toBe(true)
    }
  })
})
