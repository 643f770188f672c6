import { expect, it } from 'vitest'
import { base64url, randomId, randomSecret } from './random.ts'

it('writes bytes as base64url without padding, as every other reader does', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = crypto.getRandomValues(new Uint8Array(length))
    expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  }
})

it('makes secrets of 43 and ids of 22 characters that do not repeat', () => {
  expect(randomSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(randomId()).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(new Set(Array.from({ length: 1000 }, randomId)).size).toBe(1000)
})
