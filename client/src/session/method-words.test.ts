import { expect, it } from 'vitest'
import { METHOD_WORDS, methodOf, secrecySays, type Method } from './method-words.ts'

const METHODS = Object.keys(METHOD_WORDS) as readonly Method[]
/** How many words a sentence may have (style of the house: under twenty). */
const MOST = 19

const sentencesOf = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim())
const wordsIn = (sentence: string): number =>
  [...new Intl.Segmenter('en-GB', { granularity: 'word' }).segment(sentence)].filter(({ isWordLike }) => isWordLike)
    .length
const tooLong = (text: string): readonly string[] => sentencesOf(text).filter((one) => wordsIn(one) > MOST)

it('BL30: every method says in exactly two plain sentences what to do and what comes of it', () => {
  expect(METHODS).toHaveLength(8)
  for (const method of METHODS)
    for (const cap of [1, 4]) {
      const lead = METHOD_WORDS[method].lead({ cap, rule: { share: [2, 3] } })
      expect([method, sentencesOf(lead).length, tooLong(lead)]).toEqual([method, 2, []])
    }
})

it('BL28, BL30: every method says what is secret, where that ends for a group that answers alike or is small, and who runs the server', () => {
  for (const method of METHODS) {
    const says = secrecySays(method, 5, 'Harbour IT')
    expect([method, says[0]]).toEqual([
      method,
      expect.stringMatching(/^Your .* secret from everyone, the mediator too\./),
    ])
    expect([method, says[0]]).toEqual([method, expect.stringMatching(/your group|a group of three or four/)])
    expect([method, says.at(-1)]).toEqual([method, expect.stringMatching(/Until the close.*Harbour IT/)])
    expect([method, says.flatMap(tooLong)]).toEqual([method, []])
    expect(secrecySays(method, 5, '').at(-1)).toContain('whoever runs the server could')
  }
  expect(secrecySays('support', 5, '').join(' ')).toContain('Your way of writing may still tell who you are.')
})

it('BL30: a ballot has the words of its own method', () => {
  const axes = { axes: [], options: [], guess: [] }
  expect(methodOf({})).toBe('approve')
  expect(methodOf({ dots: true })).toBe('dots')
  expect(methodOf({ support: { proposal: 'x', rule: { share: [2, 3] } } })).toBe('support')
  for (const of of ['assumption', 'milestone', 'pulse', 'signals'] as const)
    expect(methodOf({ rating: { of, ...axes } })).toBe(of)
})
