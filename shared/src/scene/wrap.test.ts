import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOf, graphemes, wrap } from './wrap.ts'

const width = (text: string): number => graphemes(text).length

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('I want honest news early', width, 12)).toEqual(['I want', 'honest news', 'early'])
  })
  it('cuts a word that is longer than a line', () => {
    expect(wrap('die Donaudampfschifffahrt', width, 10)).toEqual(['die', 'Donaudampf', 'schifffahr', 't'])
  })
  it('measures little of a word that fills many lines', () => {
    let measured = 0
    const lines = wrap('W'.repeat(2_000), (text) => (measured += text.length) && text.length, 40)
    expect(lines.length).toBe(50)
    // All of it once, to see that it is too long, and for each line a few times what stands on it.
    expect(measured).toBeLessThan(2_000 * 12)
  })
  it('breaks after a hyphen', () => {
    expect(wrap('Kunden-Geräte', width, 8)).toEqual(['Kunden-', 'Geräte'])
  })
  it('keeps line breaks and joins runs of spaces', () => {
    expect(wrap(' one   two\n\nthree ', width, 20)).toEqual(['one two', '', 'three'])
  })
  it('has no lines for an empty text', () => {
    expect(wrap(' \n ', width, 10)).toEqual([])
  })
  it('never cuts inside a character made of several code points', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(wrap(family.repeat(5), width, 2)).toEqual([family.repeat(2), family.repeat(2), family])
  })
  it('keeps every letter and stays within the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const lines = wrap(text, width, most)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines) expect(width(line) <= most || graphemes(line).length === 1).toBe(true)
      }),
    )
  })
  it('takes the direction from the first letter', () => {
    expect(directionOf('12 مرحبا')).toBe('rtl')
    expect(directionOf('שלום hello')).toBe('rtl')
    expect(directionOf('Grüße مرحبا')).toBe('ltr')
    expect(directionOf('42')).toBe('ltr')
  })
})
