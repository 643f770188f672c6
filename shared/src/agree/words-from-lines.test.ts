import { describe, expect, it } from 'vitest'
import { CARD_TEXT_MOST, GOAL_LINES_MOST, TERM_MOST } from '../limits.ts'
import { wordsFromLines } from './words-from-lines.ts'

describe('a word list that comes in as lines', () => {
  it('BF15: a word and its plain words, with "=" or a tab between them, one a line', () => {
    const { words, known, left } = wordsFromLines(
      'churn = customers who leave = for good\r\n\nARR\tincome a year\n',
      [],
    )
    expect(words).toEqual([
      { term: 'churn', plain: 'customers who leave = for good' },
      { term: 'ARR', plain: 'income a year' },
    ])
    expect([known, left]).toEqual([0, []])
  })

  it('BF15: a word that stands already, or twice, comes once, however it is written', () => {
    expect(wordsFromLines('Churn = one\nchurn = two\nFlywheel = three', ['flywheel'])).toEqual({
      words: [{ term: 'Churn', plain: 'one' }],
      known: 2,
      left: [],
      rest: '',
    })
  })

  it('BF15: nothing is cut: what has no plain words, is too long or one too many stays as it came', () => {
    const long = [
      'only a word',
      '= no word',
      `${'x'.repeat(TERM_MOST + 1)} = y`,
      `y = ${'x'.repeat(CARD_TEXT_MOST + 1)}`,
    ]
    const many = Array.from({ length: GOAL_LINES_MOST + 1 }, (_, at) => `w${at} = plain`)
    const { words, rest, left } = wordsFromLines([...long, ...many].join('\n'), [])
    expect(words).toHaveLength(GOAL_LINES_MOST)
    expect(rest).toBe([...long, many.at(-1)].join('\n'))
    expect(left.map(({ number, problem }) => [number, problem])).toEqual([
      [1, 'word-without-plain'],
      [2, 'word-without-plain'],
      [3, 'word-too-long'],
      [4, 'line-too-long'],
      [5 + GOAL_LINES_MOST, 'line-over-the-most'],
    ])
    expect(wordsFromLines(`${'x'.repeat(TERM_MOST)} = y`, []).words).toHaveLength(1)
  })
})
