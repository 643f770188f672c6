import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver } from './carry-over.ts'

describe('what is typed while somebody else edits', () => {
  it('keeps both when the other wrote before', () => {
    expect(carryOver('one two', 'one two three', 'zero one two', 13)).toEqual({ text: 'zero one two three', caret: 18 })
  })
  it('keeps both when the other wrote behind', () => {
    expect(carryOver('one two', 'only one two', 'one two three', 5)).toEqual({ text: 'only one two three', caret: 5 })
  })
  it('keeps the own words when both changed the same', () => {
    expect(carryOver('a cat sat', 'a red sat', 'a dog sat', 5)).toEqual({ text: 'a reddog sat', caret: 5 })
  })
  it('takes over what the other made when nothing was typed', () => {
    expect(carryOver('one', 'one', 'one two', 1)).toEqual({ text: 'one two', caret: 1 })
  })
  it('loses nothing that either put in, and keeps the caret inside', () => {
    const piece = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(piece, fc.nat(12), fc.nat(12), fc.nat(12), (base, first, second, caret) => {
        const one = Math.min(first, base.length)
        const two = Math.min(second, base.length)
        const mine = `${base.slice(0, one)}‹mine›${base.slice(one)}`
        const theirs = `${base.slice(0, two)}‹theirs›${base.slice(two)}`
        const merged = carryOver(base, mine, theirs, Math.min(caret, mine.length))
        expect(merged.text).toContain('‹mine›')
        expect(merged.text).toContain('‹theirs›')
        expect(merged.text.length).toBe(base.length + 14)
        expect(merged.caret).toBeLessThanOrEqual(merged.text.length)
      }),
    )
  })
})
