import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealtWords } from './dealt-terms.ts'
import type { Word } from './word-list.ts'

const word = (id: string, isFinal = false, text = `Term ${id}`): Word => ({
  term: { id, kind: 'term', group: 'both', zone: 'words', at: [0, 0], text },
  yes: { a: isFinal, b: isFinal },
  isFinal,
})
const ids = (words: readonly Word[]): readonly string[] => words.map(({ term }) => term.id)

describe('terms for mixed tables', () => {
  it('MX9: are dealt out in order; what is final, or has no words, is nobody\u2019s', () => {
    const words = [word('one'), word('done', true), word('two'), word('blank', false, ' '), word('three')]
    expect([1, 2].map((table) => ids(dealtWords(words, table, 2)))).toEqual([['one', 'three'], ['two']])
    expect([1, 2, 3, 4].map((table) => ids(dealtWords(words, table, 4)))).toEqual([
      ['one'],
      ['two'],
      ['three'],
      ['one'],
    ])
    expect(dealtWords([word('done', true)], 1, 1)).toEqual([])
    expect(dealtWords(words, 0, 2)).toEqual([])
  })

  it('MX9: every open term has a table, and every table a term, where there is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20 }), (count, tables) => {
        const words = Array.from({ length: count }, (_, at) => word(`t${at}`))
        const dealt = Array.from({ length: tables }, (_, at) => ids(dealtWords(words, at + 1, tables)))
        expect(new Set(dealt.flat())).toEqual(new Set(ids(words)))
        expect(dealt.every((own) => own.length > 0)).toBe(true)
        if (count >= tables) expect(dealt.flat()).toHaveLength(count)
      }),
    )
  })
})
