import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, type Change } from './word-diff.ts'

const shown = (changes: readonly Change[]): string =>
  changes.map(({ what, text }) => (what === 'kept' ? text : what === 'gone' ? `[-${text}-]` : `[+${text}+]`)).join('')
const side = (changes: readonly Change[], without: 'gone' | 'come'): string =>
  changes.flatMap(({ what, text }) => (what === without ? [] : [text])).join('')

describe('what changed between two rounds (BL14)', () => {
  it('BL14: shows what was added to the Larkfield proposal', () => {
    const before = 'A date counts as promised only when one person from each group has confirmed it.'
    const added = ' If nobody confirms within three working days, the sponsor asks both groups the same day.'
    expect(shown(wordDiff(before, before + added))).toBe(`${before}[+${added}+]`)
  })
  it('BL14: puts what went before what came, and one change where words stand together', () => {
    expect(shown(wordDiff('at least ten working days earlier', 'at least five long weeks earlier'))).toBe(
      'at least [-ten working days-][+five long weeks+] earlier',
    )
  })
  it('BL14: says nothing of a text that stayed', () => {
    expect(wordDiff('the same words', 'the same words')).toEqual([{ what: 'kept', text: 'the same words' }])
    expect(wordDiff('', '')).toEqual([])
  })
  it('BL14: keeps every letter of both wordings, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'ten', 'days', ' ', '  ', '\n', 'ü', '🙂', 'שלום'), { maxLength: 24 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordDiff(before, after)
        expect(side(changes, 'come')).toBe(before)
        expect(side(changes, 'gone')).toBe(after)
      }),
    )
  })
})
