import type { FiveCounts } from '../session/tallies.ts'
import type { PulseCounts } from '../voting/pulse.ts'
import type { PulseRow, PulseWave } from '../voting/pulse-waves.ts'
import { gap, gapWord, raters, type GapWord } from '../voting/rate-measures.ts'
import { trendOf, type Trend } from './trend.ts'

/** Points under which no line joins them (measures.md 4.6). */
export const JOINED_LEAST = 3

/** How far apart the two groups were in a session, with how many of each answered. */
export type Gap = {
  /** From 0, the same picture, to 1, as far apart as can be. */
  readonly value: number
  readonly word: GapWord
  readonly pair: Readonly<Record<'a' | 'b', FiveCounts>>
  readonly answers: Readonly<Record<'a' | 'b', number>>
}

/** A session in which a sentence was asked; without a gap where its split is hidden. */
export type GapPoint = {
  /** The day of its session, ISO 8601; absent for the session of now. */
  readonly day?: string
  /** The place of its wave among the waves. */
  readonly at: number
  readonly gap: Gap | null
}

/** A sentence's gaps, the first session first. */
export type GapPoints = {
  readonly points: readonly GapPoint[]
  /** Sessions that have a gap. */
  readonly shown: number
  readonly trend: Trend
}

const gapIn = (counts: PulseCounts): Gap | null => {
  if (counts.by !== 'group') return null
  const { a, b } = counts
  const [value, word] = [gap(a, b), gapWord(a, b)]
  return value === null || word === null
    ? null
    : { value, word, pair: { a, b }, answers: { a: raters(a), b: raters(b) } }
}

const sessionOf = ({ day, wave }: Pick<PulseWave, 'day' | 'wave'>): string => day ?? (wave === 'last' ? 'last' : 'now')

/**
 * The gap of a sentence session by session: that of the last pulse in it which is shown by group (SR12). Null where it is
 * counted in bands, was asked in one session only, or is shown by group in none.
 */
export const gapPointsOf = (
  { waves: found, isSensitive }: Pick<PulseRow, 'waves' | 'isSensitive'>,
  waves: readonly Pick<PulseWave, 'day' | 'wave'>[],
): GapPoints | null => {
  if (isSensitive) return null
  const bySession = new Map<string, GapPoint>()
  for (const { at, counts } of found) {
    const wave = waves[at]
    if (!wave) continue
    const [key, place] = [sessionOf(wave), { at, ...(wave.day === undefined ? {} : { day: wave.day }) }]
    const one = gapIn(counts)
    if (one || !bySession.has(key)) bySession.set(key, { ...place, gap: one })
  }
  const points = [...bySession.values()]
  const values = points.flatMap((point) => (point.gap ? [point.gap.value] : []))
  if (points.length < 2 || values.length === 0) return null
  return { points, shown: values.length, trend: trendOf(values) }
}

/**
 * The runs of points that a line joins, as places in the list: from three points with a gap on, and never across a
 * session without one, whose place nobody knows.
 */
export const joinedRuns = ({ points, shown }: Pick<GapPoints, 'points' | 'shown'>): readonly (readonly number[])[] => {
  if (shown < JOINED_LEAST) return []
  const runs: number[][] = [[]]
  points.forEach((point, at) => {
    if (point.gap) runs.at(-1)?.push(at)
    else runs.push([])
  })
  return runs.filter((run) => run.length > 1)
}
