import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const WORDS = 'Löhne; "naïve" – été\r\nzweite Zeile'
const utf16 = (text: string, big: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => {
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
  })
const bytes = (...all: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(all.flat())

describe('IM3: the letters of a file', () => {
  it('are read with and without a mark, as UTF-8 and as UTF-16 in both orders', () => {
    const utf8 = [...new TextEncoder().encode(WORDS)]
    expect(decodeText(bytes(utf8))).toEqual({ text: WORDS, encoding: 'utf-8' })
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], utf8))).toEqual({ text: WORDS, encoding: 'utf-8' })
    for (const big of [false, true]) {
      const mark = big ? [0xfe, 0xff] : [0xff, 0xfe]
      const encoding = big ? 'utf-16be' : 'utf-16le'
      expect(decodeText(bytes(mark, utf16(WORDS, big)))).toEqual({ text: WORDS, encoding })
      expect(decodeText(bytes(utf16(WORDS, big)))).toEqual({ text: WORDS, encoding })
    }
  })

  it('are read as Windows-1252 where they are no UTF-8', () => {
    // “Löhne” – 5 €
    const old = [0x93, 0x4c, 0xf6, 0x68, 0x6e, 0x65, 0x94, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80]
    expect(decodeText(bytes(old))).toEqual({ text: '“Löhne” – 5 €', encoding: 'windows-1252' })
  })

  it('are none in a picture or a packed file', () => {
    expect(decodeText(bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]))).toBe(null)
    expect(decodeText(bytes([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0]))).toBe(null)
    expect(decodeText(bytes([]))).toEqual({ text: '', encoding: 'utf-8' })
  })
})
