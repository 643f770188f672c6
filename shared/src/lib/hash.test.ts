import { describe, expect, it } from 'vitest'
import { hmacHex, sha256Hex } from './hash.ts'

describe('hashes', () => {
  it('LG1: SHA-256 gives the published values (FIPS 180-2), also of parts', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Hex(new Uint8Array([0x61]), 'bc')).toBe(sha256Hex('abc'))
    expect(sha256Hex('ä')).toBe(sha256Hex(new Uint8Array([0xc3, 0xa4])))
  })

  it('SE8: HMAC-SHA-256 gives the published values (RFC 4231, case 2)', () => {
    const key = new TextEncoder().encode('Jefe')
    expect(hmacHex(key, 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })
})
