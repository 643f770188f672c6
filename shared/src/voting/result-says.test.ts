import { describe, expect, it } from 'vitest'
import { prioritiesSay, supportSays } from './result-says.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport, type SupportPaper } from './support.ts'
import { plainSentences as say } from './testing/plain-sentences.ts'

const NAMES = { a: { name: 'North' }, b: { name: 'South' } }
const papers = (group: 'a' | 'b', levels: readonly number[]): readonly SupportPaper[] =>
  levels.map((level) => ({ group, level }))
const check = (a: readonly number[], b: readonly number[], k = 3) => {
  const result = tallySupport([...papers('a', a), ...papers('b', b)], k, DEFAULT_SUPPORT_RULE)
  return supportSays(result, NAMES, say).map(({ text, group }) => [group ?? 'all', text])
}

describe('what came out, in sentences', () => {
  it('BL33: priorities in one sentence, by what may be shown', () => {
    const none = { common: [], one: [] }
    expect(prioritiesSay({ by: 'none', ...none }, say)).toBe('in')
    expect(prioritiesSay({ by: 'total', ...none }, say)).toBe('chosen')
    expect(prioritiesSay({ by: 'group', ...none }, say)).toBe('none yet')
    expect(prioritiesSay({ by: 'group', common: [], one: [1] }, say)).toBe('each its own')
    expect(prioritiesSay({ by: 'group', common: [1, 2], one: [1] }, say)).toBe('2 in common')
  })

  it('BL33: a support check group by group, then a block, then who goes along', () => {
    expect(check([1, 2, 6, 6], [1, 8, 3])).toEqual([
      ['a', 'North: 2 of 4 for it.'],
      ['b', 'South: 2 of 3 for it.'],
      ['all', '1 block.'],
      ['all', '2 go along.'],
    ])
    expect(check([1, 1, 1], [1, 4, 4])[1]).toEqual(['b', 'South: only 1.'])
  })

  it('BL33: where the split is hidden no group is named, and where nothing is shown nothing is said', () => {
    expect(check([1, 1], [1, 1, 1, 1])).toEqual([['all', expect.stringMatching(/^By rule: /)]])
    expect(check([1], [1])).toEqual([])
  })
})
