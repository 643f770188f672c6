import { DEFAULT_SUPPORT_RULE, tallySupport, type SupportPaper } from './support.ts'
import type { GroupId } from '../session/agenda.ts'
import { describe, expect, it } from 'vitest'
import { goingAlong, reasonsOf } from './support-reasons.ts'

const papers = (group: GroupId, counts: readonly number[]): readonly SupportPaper[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => ({ group, level: index + 1 })))
const result = (a: readonly number[], b: readonly number[], k = 5) =>
  tallySupport([...papers('a', a), ...papers('b', b)], k, DEFAULT_SUPPORT_RULE)
const ALL_FOR = [5, 3, 1, 0, 0, 0, 0, 0]

describe('why a support check ended as it did', () => {
  it('BL12: says of each group how many support it, without who stands aside', () => {
    expect(reasonsOf(result([1, 1, 1, 0, 2, 0, 1, 0], ALL_FOR))).toEqual([
      { why: 'support', group: 'a', supporting: 3, counted: 6 },
      { why: 'support', group: 'b', supporting: 9, counted: 9 },
    ])
    expect(reasonsOf(result([1, 1, 1, 2, 0, 0, 0, 0], ALL_FOR))[0]).toMatchObject({ supporting: 3, counted: 3 })
  })
  it('BL12: names a block, and a group of which too few are left', () => {
    expect(reasonsOf(result([5, 0, 0, 0, 0, 0, 0, 1], ALL_FOR)).at(-1)).toEqual({ why: 'blocked', count: 1 })
    expect(reasonsOf(result([2, 0, 0, 3, 0, 0, 0, 0], ALL_FOR))[0]).toEqual({ why: 'too-few', group: 'a', counted: 2 })
  })
  it('BL7: says nothing of a group where the split is hidden, and nothing at all under k', () => {
    expect(reasonsOf(result([2, 0, 0, 0, 0, 0, 0, 0], ALL_FOR))).toEqual([{ why: 'by-rule' }])
    expect(reasonsOf(result([1, 0, 0, 0, 0, 0, 0, 1], [1]))).toEqual([{ why: 'few' }])
    expect(goingAlong(result([1], [1]), 6)).toBeNull()
    expect(goingAlong(result([1, 2, 1, 0, 1, 1, 0, 0], ALL_FOR), 6)).toBe(1)
  })
})
