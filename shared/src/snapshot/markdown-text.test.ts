import { describe, expect, it } from 'vitest'
import { markdownBlock, markdownLine } from './markdown-text.ts'

describe('what people typed, in Markdown', () => {
  it.each([
    ['# hello', '\\# hello'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](y)', '!\\[x\\](y)'],
    ['<b onclick="x">&amp;', '\\<b onclick="x"\\>\\&amp;'],
    ['*a* _b_ `c` ~d~ |e| $f$', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\| \\$f\\$'],
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['--- ', '\\---'],
    ['=====', '\\====='],
    ['1. one', '1\\. one'],
    ['2026) two', '2026\\) two'],
    ['    code', 'code'],
    ['end\\', 'end\\\\'],
    ['see https://a.example and www.b.example', 'see https\\://a.example and www\\.b.example'],
    ['a well-made plan. 3 - 1 = 2', 'a well-made plan. 3 - 1 = 2'],
  ])('%j stays text', (typed, written) => expect(markdownLine(typed)).toBe(written))

  it('stands on one line where a line is wanted', () => {
    expect(markdownLine('a\n\n# b\r\nc\u2028d')).toBe('a \\# b c d')
  })

  it('keeps line breaks inside a list item, and no line begins anything', () => {
    expect(markdownBlock('one\n\n- two\n# three\\', 2)).toBe('one\\\n  \\- two\\\n  \\# three\\\\')
  })

  it('keeps nobody’s words in another direction', () => {
    expect(markdownLine('a\u202Eb\u2066c\u0000d')).toBe('abcd')
    expect(markdownLine('أريد')).toBe('أريد')
  })
})
