import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  )
}

describe('canonicalJson', () => {
  it('LG1: sorts keys, leaves out what is undefined, and has no spaces', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined, Z: true })).toBe(
      '{"Z":true,"b":[1,{"c":"x","d":null}]}',
    )
    expect(canonicalJson('ä"\n')).toBe(JSON.stringify('ä"\n'))
  })

  it('LG1: equal values have equal bytes whatever the order of their keys, and read back as they were, so that others differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = canonicalJson(value)
        expect(canonicalJson(reversed(value))).toBe(bytes)
        expect(JSON.parse(bytes)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
