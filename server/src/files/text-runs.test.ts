import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakable } from './breakable.ts'
import { coverOf } from './font-cover.ts'
import { Typesetter } from './text-runs.ts'
import { SANS_FACE, SERIF_FACE, TYPEFACES } from './typefaces.ts'

const set = (text: string): { readonly runs: ReturnType<Typesetter['runs']>; readonly lacks: boolean } => {
  const typesetter = new Typesetter()
  return { runs: typesetter.runs(text), lacks: typesetter.lacks }
}
const joined = (runs: ReturnType<Typesetter['runs']>): string =>
  typeof runs === 'string' ? runs : runs.map(([, text]) => text).join('')
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
const covers = new Map(TYPEFACES.map(({ family, files }) => [family, coverOf(files[0]?.path ?? '')]))

describe('FI7: words in families that have their letters', () => {
  it('knows what a font has', () => {
    const sans = coverOf(SANS_FACE.files[0]!.path)
    for (const letter of 'AZaz09–—‘’“”…é') expect(sans(letter.codePointAt(0)!)).toBe(true)
    for (const letter of 'Яẵأא🎉µ日') expect(sans(letter.codePointAt(0)!)).toBe(false)
    const serif = coverOf(SERIF_FACE.files[0]!.path)
    for (const letter of 'AZaz09–—‘’“”…ẵ') expect(serif(letter.codePointAt(0)!)).toBe(true)
    expect(covers.get('Noto Color Emoji')?.('🎉'.codePointAt(0)!)).toBe(true)
  })

  it.each([
    ['Dates checked by “both” groups – at last…', 'Dates checked by “both” groups – at last…'],
    ['Привет', [['Noto Sans', 'Привет']]],
    ['हिन्दी', [['Noto Sans', 'हिन्दी']]],
    ['أريد', [['DejaVu Sans', 'أريد']]],
    [
      'Đà Nẵng',
      [
        ['Atkinson Hyperlegible Next', 'Đà N'],
        ['Noto Sans', 'ẵ'],
        ['Atkinson Hyperlegible Next', 'ng'],
      ],
    ],
    [
      'ok ❤️ 1️⃣ 5',
      [
        ['Atkinson Hyperlegible Next', 'ok '],
        ['Noto Color Emoji', '❤️'],
        ['Atkinson Hyperlegible Next', ' '],
        ['Noto Color Emoji', '1️⃣'],
        ['Atkinson Hyperlegible Next', ' 5'],
      ],
    ],
    ['👩‍👩‍👧‍👦', [['Noto Color Emoji', '👩‍👩‍👧‍👦']]],
  ])('%s', (text, runs) => {
    expect(set(text)).toEqual({ runs, lacks: false })
  })

  it('leaves a box for what no family has, and says so', () => {
    expect(set('日本')).toEqual({ runs: [['DejaVu Sans', '□□']], lacks: true })
    expect(set('a\uE000\uD800b\u0007')).toMatchObject({ lacks: true })
    expect(joined(set('a\uE000b\u0007').runs)).toBe('a□b')
  })

  it('gives every piece to a family that has all of it, whatever somebody typed', () => {
    let split = 0
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { runs, lacks } = set(text)
        if (typeof runs === 'string') return
        split += 1
        for (const [family, piece] of runs) {
          for (const letter of piece) {
            const isUndrawn = /[\p{Default_Ignorable_Code_Point}\p{Cf}\n]/u.test(letter)
            expect(isUndrawn || covers.get(family)?.(letter.codePointAt(0)!), `${family}: ${letter}`).toBe(true)
          }
        }
        if (!lacks) expect(lettersOf(joined(runs))).toBe(lettersOf(text.normalize('NFC')))
      }),
    )
    expect(split).toBeGreaterThan(20)
  })
})

describe('words that are longer than a line', () => {
  it('may break in pieces of twelve, and others stay whole', () => {
    expect(breakable('Dates checked by both')).toBe('Dates checked by both')
    expect(breakable('a'.repeat(30))).toBe(['a'.repeat(12), 'a'.repeat(12), 'a'.repeat(6)].join('\u200b'))
    const family = '👩‍👩‍👧‍👦'
    expect(breakable(family.repeat(4))).toBe(family.repeat(4))
    expect(breakable(family.repeat(30)).split('\u200b')).toHaveLength(3)
  })
})
