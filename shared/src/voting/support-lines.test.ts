import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUPS } from '../session/agenda.ts'
import { DEFAULT_SUPPORT_RULE, tallySupport, type SupportPaper } from './support.ts'

const TEXTS = ['A date first.', 'Fewer measures.', '  A date first. ', 'Cover at night.', '   ', '']
const paper: fc.Arbitrary<SupportPaper> = fc
  .record({ group: fc.constantFrom(...GROUPS), level: fc.integer({ min: 1, max: 8 }) })
  .chain((one) =>
    fc.oneof(
      fc.constant<SupportPaper>(one),
      fc.constantFrom(...TEXTS).map((line): SupportPaper => ({ ...one, line })),
    ),
  )
const papers = fc.array(paper, { maxLength: 16 })
const k = fc.integer({ min: 3, max: 7 })

describe('lines that say what would have to change', () => {
  it('BL7, BL13: a line has a group only beside a split, and below k in all there are no lines', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(papers, k, fc.boolean(), (some, least, isSafe) => {
        const { by, lines } = tallySupport(some, least, DEFAULT_SUPPORT_RULE, isSafe)
        if (by === 'none') expect(lines).toEqual([])
        for (const line of lines) {
          seen.add(by)
          expect('group' in line).toBe(by === 'group')
        }
      }),
      { numRuns: 1_000 },
    )
    expect([...seen].sort()).toEqual(['group', 'total'])
  })

  it('BL13: every line of the levels 5, 7 and 8 is there, trimmed, and none of another level', () => {
    fc.assert(
      fc.property(papers, k, (some, least) => {
        const { by, lines } = tallySupport(some, least, DEFAULT_SUPPORT_RULE)
        if (by === 'none') return
        const written = some.flatMap(({ level, line, group }) =>
          line && line.trim() !== '' && (level === 5 || level === 7 || level === 8)
            ? [by === 'group' ? `${line.trim()} ${group}` : line.trim()]
            : [],
        )
        expect(lines.map(({ text, group }) => (group ? `${text} ${group}` : text)).sort()).toEqual(written.sort())
      }),
    )
  })

  it('BL13: the order of papers is not in what is shown, nor the level that a line came with', () => {
    const shuffled = papers.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    )
    fc.assert(
      fc.property(shuffled, k, fc.boolean(), ([some, other], least, isSafe) => {
        expect(tallySupport(other, least, DEFAULT_SUPPORT_RULE, isSafe)).toEqual(
          tallySupport(some, least, DEFAULT_SUPPORT_RULE, isSafe),
        )
      }),
    )
    const asked = (levels: readonly number[]) =>
      tallySupport(
        levels.map((level, at) => ({ group: 'a', level, line: TEXTS[at] ?? '' })),
        3,
        DEFAULT_SUPPORT_RULE,
      ).lines
    expect(asked([5, 7, 8, 8])).toHaveLength(4)
    expect(asked([5, 7, 8, 8])).toEqual(asked([8, 8, 5, 7]))
  })

  it('BL13: the order is neither the alphabet nor that of the groups', () => {
    const lines = tallySupport(
      GROUPS.flatMap((group) => Array.from({ length: 20 }, (_, at) => ({ group, level: 5, line: `${group} ${at}` }))),
      5,
      DEFAULT_SUPPORT_RULE,
    ).lines
    const texts = lines.map(({ text }) => text)
    expect(texts).toHaveLength(40)
    expect(texts).not.toEqual([...texts].sort())
    expect(new Set(lines.slice(0, 10).map(({ group }) => group)).size).toBe(2)
  })
})
