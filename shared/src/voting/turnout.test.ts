import { describe, expect, it } from 'vitest'
import { roomTurnout } from './turnout.ts'

describe('the line that fills', () => {
  it('BL4: fills in eighths with those who are in, and is never full while the ballot is open', () => {
    expect([0, 1, 2, 7, 8, 14, 15].map((count) => roomTurnout(count, 15).fill)).toEqual([0, 0, 1, 3, 4, 7, 7])
    for (let asked = 0; asked <= 300; asked += 1) {
      let before = 0
      for (let count = 0; count <= asked + 2; count += 1) {
        const { fill } = roomTurnout(count, asked)
        expect(Number.isInteger(fill) && fill >= before && fill <= 7).toBe(true)
        expect(fill).toBe(asked === 0 ? 0 : Math.min(7, Math.floor((count / asked) * 8 + 1e-9)))
        before = fill
      }
    }
  })

  it('BL4: says "nearly everyone" from two before the end, where more than two are asked', () => {
    expect([12, 13, 14, 15].map((count) => roomTurnout(count, 15).nearly)).toEqual([false, true, true, true])
    expect([0, 1, 2].map((count) => roomTurnout(count, 2).nearly)).toEqual([false, false, false])
    expect(roomTurnout(0, 0)).toEqual({ fill: 0, nearly: false })
  })

  it('BL4: does not fail when somebody left after voting', () => {
    expect(roomTurnout(6, 5)).toEqual({ fill: 7, nearly: true })
  })
})
