import { MIX_PARTS, type Mix, type MixCount, type MixCounts, type MixPart } from '../protocol/interview-views.ts'
import { GROUPS, type GroupId } from '../session/agenda.ts'

/** What one person said, with the group that they belong to. */
export type SaidMix = { readonly group: GroupId; readonly mix: Mix }

/** The same word, however it was typed: without regard to capitals and to blanks that stand around or twice. */
const alike = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase()

const countsOf = (said: readonly SaidMix[], part: MixPart, k: number): readonly MixCount[] => {
  const found = new Map<string, { word: string; a: number; b: number }>()
  for (const { group, mix } of said) {
    const key = alike(mix[part])
    if (key === '') continue
    const count = found.get(key) ?? { word: mix[part].trim().replace(/\s+/g, ' '), a: 0, b: 0 }
    count[group] += 1
    found.set(key, count)
  }
  return [...found.values()]
    .flatMap(({ word, a, b }): readonly MixCount[] => {
      const reached = GROUPS.filter((group) => ({ a, b })[group] >= k)
      // A total beside the figure of one group would tell the figure of the other (IN8).
      if (reached.length > 0)
        return [{ word, ...(reached.includes('a') ? { a } : {}), ...(reached.includes('b') ? { b } : {}) }]
      return a + b >= k ? [{ word, total: a + b }] : []
    })
    .sort((one, other) => (one.word < other.word ? -1 : 1))
}

/**
 * How many said which role, site and shift, as far as k lets it be told: a word that k people of a group said, with that
 * group's figure; one that k of all said, with the total; any other not at all, not even as a word.
 */
export const mixCounts = (said: readonly SaidMix[], k: number): MixCounts =>
  Object.fromEntries(MIX_PARTS.map((part) => [part, countsOf(said, part, k)])) as Record<MixPart, readonly MixCount[]>
