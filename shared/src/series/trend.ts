import { GROUPS, type GroupId } from '../session/agenda.ts'
import type { PulseRow, PulseWave } from '../voting/pulse-waves.ts'
import { mean } from '../voting/rate-measures.ts'

/** Waves under which there is no word for a trend (measures.md 4.6). */
export const TREND_LEAST = 6

/** What the waves of a sentence say together; `early` while there are fewer than six. */
export type Trend = 'early' | 'none' | 'higher' | 'lower'

const middleOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (low + high) / 2
}

/**
 * The rule of a run chart: the last six points or more lie on one side of the middle of all. Points on the middle say
 * nothing and are passed over. Rising points in a row are no sign, so nothing else is looked for.
 */
export const trendOf = (points: readonly number[]): Trend => {
  if (points.length < TREND_LEAST) return 'early'
  const middle = middleOf(points)
  const sides = points.filter((point) => point !== middle).map((point) => point > middle)
  const last = sides.at(-1)
  const run = sides.length - 1 - sides.findLastIndex((side) => side !== last)
  return last === undefined || run < TREND_LEAST ? 'none' : last ? 'higher' : 'lower'
}

/** What the sessions of a series say of a sentence for each group: one point a session, the last that was asked in it. */
export const trendsOf = (
  { waves: found, isSensitive }: Pick<PulseRow, 'waves' | 'isSensitive'>,
  waves: readonly Pick<PulseWave, 'day'>[],
): readonly { readonly group: GroupId; readonly trend: Trend; readonly points: number }[] => {
  // Of what is counted in bands no middle is said, so nothing can lie above or below it (PU5).
  if (isSensitive) return []
  return GROUPS.map((group) => {
    const bySession = new Map(
      found.flatMap(({ at, counts }) =>
        counts.by === 'group' ? [[waves[at]?.day ?? 'now', mean(counts[group]) ?? 0] as const] : [],
      ),
    )
    return { group, trend: trendOf([...bySession.values()]), points: bySession.size }
  })
}
