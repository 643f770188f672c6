import type { GroupId, RatedOf, RatingAxis } from '@parley/shared/session/agenda'
import type { FiveCounts } from '@parley/shared/session/tallies'
import {
  coOrientation,
  gapWord,
  higher,
  isConfident,
  low,
  median,
  overlap,
  raters,
  spread,
} from '@parley/shared/voting/rate-measures'
import { m } from '../paraglide/messages.js'

type Pair = Readonly<Record<GroupId, FiveCounts>>
type Names = Readonly<Record<GroupId, { readonly name: string }>>

const AXES = {
  importance: {
    name: m.rate_axis_importance,
    asks: m.rate_ask_importance,
    low: m.rate_low_importance,
    high: m.rate_high_importance,
  },
  evidence: {
    name: m.rate_axis_evidence,
    asks: m.rate_ask_evidence,
    low: m.rate_low_evidence,
    high: m.rate_high_evidence,
  },
  confidence: {
    name: m.rate_axis_confidence,
    asks: m.rate_ask_confidence,
    low: m.rate_low_confidence,
    high: m.rate_high_confidence,
  },
  seen: { name: m.signals_axis, asks: m.signals_do, low: m.signals_not_seen, high: m.signals_seen },
  holds: { name: m.pulse_axis, asks: m.pulse_ask, low: m.pulse_low, high: m.pulse_high },
} as const

/** "Evidence". */
export const axisName = (axis: RatingAxis): string => AXES[axis].name()
/** The question that an axis asks of a card. */
export const axisAsks = (axis: RatingAxis): string => AXES[axis].asks()
/** What 1 and 5 mean. */
export const axisEnds = (axis: RatingAxis): { readonly low: string; readonly high: string } => ({
  low: AXES[axis].low(),
  high: AXES[axis].high(),
})
/** The question what the other group will say, on the first axis of a rating. */
export const guessAsks = (axis: RatingAxis, group: string): string =>
  axis === 'confidence' ? m.rate_guess_confidence({ group }) : m.rate_guess_importance({ group })

const figure = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
/** "3.5". */
export const figureText = (value: number | null): string => (value === null ? '–' : figure.format(value))

const HIGHER = { some: m.rate_gap_some_higher, clear: m.rate_gap_clear_higher } as const
const NEITHER = { some: m.rate_gap_some_neither, clear: m.rate_gap_clear_neither } as const
/** "A clear difference, Strategy higher."; the words are those of measures.md, not those of the books. */
export const gapText = (pair: Pair, names: Names): string => {
  const [word, above] = [gapWord(pair.a, pair.b), higher(pair)]
  if (word === null) return ''
  if (word === 'none' || above === null) return m.rate_gap_none()
  return above === 'neither' ? NEITHER[word]() : HIGHER[word]({ group: names[above].name })
}

/** Where the middle half of each group lies. */
const spreadText = (pair: Pair, names: Names): string => {
  const of = (group: GroupId): string => {
    const half = spread(pair[group])
    if (!half) return '–'
    return half.low === half.high ? String(half.low) : m.rate_range({ low: half.low, high: half.high })
  }
  return m.rate_spread({ groupA: names.a.name, a: of('a'), groupB: names.b.name, b: of('b') })
}

const guessText = (own: Pair, guess: Pair, group: GroupId, names: Names): readonly string[] => {
  const other = group === 'a' ? 'b' : 'a'
  const known = coOrientation(own, guess, group)
  if (!known) return []
  const words = { group: names[group].name, other: names[other].name }
  return [
    m.rate_guessed({ ...words, guess: figureText(median(guess[group])), real: figureText(median(own[other])) }),
    ...(known.expectsMore ? [m.rate_expects_more(words)] : []),
  ]
}

/** What two distributions say beside their difference, in sentences: how sure it is, and where each group lies. */
export const splitSays = (pair: Pair, names: Names): readonly string[] => {
  const word = gapWord(pair.a, pair.b)
  if (word === null) return []
  return [
    ...(word === 'none' ? [m.rate_gap_none_more()] : []),
    ...(overlap(pair.a, pair.b) === 0 ? [m.rate_overlap_none()] : []),
    spreadText(pair, names),
  ]
}

/** What each group thought that the other says, and whether it expects more than there is. */
export const guessSays = (own: Pair, guess: Pair, names: Names): readonly string[] =>
  (['a', 'b'] as const).flatMap((group) => guessText(own, guess, group, names))

/** Which groups expected a bigger difference than there was, a sentence each. */
export const expectsSays = (own: Pair, guess: Pair, names: Names): readonly string[] =>
  (['a', 'b'] as const).flatMap((group) =>
    coOrientation(own, guess, group)?.expectsMore ? [m.rate_expects_more({ group: names[group].name })] : [],
  )

/** Whether a milestone has enough confidence, and who has little; empty where the split is hidden. */
export const confidenceSays = (pair: Pair, names: Names): readonly string[] => {
  const isEnough = isConfident(pair)
  if (isEnough === null) return []
  const few = (['a', 'b'] as const).filter((group) => low(pair[group]) > 0)
  return [
    isEnough ? m.rate_confident() : m.rate_not_confident(),
    ...few.map((group) =>
      m.rate_low_count({ group: names[group].name, count: low(pair[group]), of: raters(pair[group]) }),
    ),
  ]
}

/** Why a card is not shown by group, as far as there is something to say. */
export const hiddenSays = (
  by: 'group' | 'total' | 'none',
  why: 'rounds' | 'paper' | undefined,
  k: number,
): string | null => {
  if (by === 'group') return null
  if (why === 'paper') return m.votes_paper_hidden({ count: k })
  if (by === 'none') return m.rate_hidden_all({ k })
  return why === 'rounds' ? m.rate_hidden_rounds() : m.rate_hidden_k({ k })
}

const TITLES: Readonly<Record<RatedOf, { readonly step: () => string; readonly asks: () => string }>> = {
  assumption: { step: m.rate_step_assumption, asks: m.rate_do_assumption },
  milestone: { step: m.rate_step_milestone, asks: m.rate_do_milestone },
  pulse: { step: m.pulse_title, asks: m.pulse_ask },
  signals: { step: m.signals_title, asks: m.signals_do },
}
/** What a rating step is called. */
export const ratingTitle = (of: RatedOf): string => TITLES[of].step()
/** What a rating step asks of people. */
export const ratingAsks = (of: RatedOf): string => TITLES[of].asks()
