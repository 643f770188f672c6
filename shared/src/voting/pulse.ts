import type { FiveCounts, RatedOption } from '../session/tallies.ts'
import type { RatingSetup } from '../session/tallies.ts'
import type { BallotState } from '../session/state-parts.ts'
import { raters } from './rate-measures.ts'
import { isSensitive } from './pulse-items.ts'
import { tallyRating, type RatePaper, type RatingTally, type RoundDemands } from './rate.ts'

/** The value that stands for the band of a value: low for 1 and 2, middle for 3, high for 4 and 5. */
const bandOf = (value: number): number => (value < 3 ? 1 : value > 3 ? 5 : 3)

/** A paper of which sensitive answers have become their band, before anything of it is counted (PU5). */
const inBands = (paper: RatePaper, sensitive: ReadonlySet<string>): RatePaper => ({
  group: paper.group,
  ratings: paper.ratings.map(({ option, values }) => ({
    option,
    values: sensitive.has(option) ? values.map(bandOf) : values,
  })),
})

/** The options of a pulse whose sentence is sensitive. */
export const sensitiveOptions = (
  options: BallotState['options'],
  { cards }: Pick<RatingSetup, 'cards'>,
): ReadonlySet<string> => new Set(options.filter((_one, at) => isSensitive(cards[at] ?? '')).map(({ id }) => id))

/**
 * Counts a pulse as a rating is counted, sentence by sentence, with the same k and the same guard between rounds (BL16,
 * BL18). Of a sensitive sentence only bands are counted: its one to five is known to nobody after the close, and to no
 * file, because who gives the lowest value can be in danger where who gives a low one is not (measures.md 4.5, rule 6).
 */
export const tallyPulse = (
  { options, rating }: { readonly options: BallotState['options']; readonly rating: RatingSetup },
  papers: readonly RatePaper[],
  k: number,
  splitIsSafe?: boolean,
  demandsOf?: RoundDemands,
): RatingTally => {
  const sensitive = sensitiveOptions(options, rating)
  const ballot = { options: options.map(({ id }) => id), axes: rating.axes, guess: [] }
  return tallyRating(
    ballot,
    papers.map((paper) => inBands(paper, sensitive)),
    k,
    splitIsSafe,
    demandsOf,
  )
}

/** How many gave low, middle and high; of counts that are in bands already it is the same. */
export const bandsOf = ([one, two, three, four, five]: FiveCounts): readonly [number, number, number] => [
  one + two,
  three,
  four + five,
]

/** The band in which everybody is, if there is one: then the picture is one word, "clearly low" (PU5). */
export const soleBand = (counts: FiveCounts): 'low' | 'middle' | 'high' | null => {
  const all = raters(counts)
  const [low, middle, high] = bandsOf(counts)
  if (all === 0) return null
  return low === all ? 'low' : middle === all ? 'middle' : high === all ? 'high' : null
}

/** What is shown of a sentence in one pulse: both groups, all together, or nothing. */
export type PulseCounts =
  | { readonly by: 'group'; readonly a: FiveCounts; readonly b: FiveCounts }
  | { readonly by: 'total'; readonly total: FiveCounts; readonly why?: 'rounds' }
  | { readonly by: 'none' }

/** The counts of a rated option, as far as it carries them. */
export const pulseCounts = ({ by, why, axes }: Pick<RatedOption, 'by' | 'why' | 'axes'>): PulseCounts => {
  const [axis] = axes
  if (by === 'group' && axis?.a && axis.b) return { by, a: axis.a, b: axis.b }
  if (by === 'total' && axis?.total) return { by, total: axis.total, ...(why === 'rounds' ? { why } : {}) }
  return { by: 'none' }
}
