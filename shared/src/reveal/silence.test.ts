import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import larkfield from '../practice/larkfield.json' with { type: 'json' }
import { silenceSeconds } from './silence.ts'

describe('the silence', () => {
  it('RV4: a second a word and five a card', () => {
    expect(silenceSeconds(Array.from({ length: 10 }, () => 'six words  stand\non this card'))).toBe(110)
  })

  it("RV4: Larkfield's fourteen interests are read in about four minutes", () => {
    const seconds = silenceSeconds(larkfield.cards.interest.map((card) => card.at(-1) ?? ''))
    expect(larkfield.cards.interest).toHaveLength(14)
    expect(Math.round(seconds / 60)).toBe(4)
  })

  it('RV4: between one and six minutes, whatever the cards say, and never shorter for one card more', () => {
    expect(silenceSeconds([])).toBe(60)
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 400 }), { maxLength: 60 }), fc.string(), (texts, more) => {
        const seconds = silenceSeconds(texts)
        expect(seconds).toBeGreaterThanOrEqual(60)
        expect(seconds).toBeLessThanOrEqual(360)
        expect(silenceSeconds([...texts, more])).toBeGreaterThanOrEqual(seconds)
      }),
    )
  })
})
