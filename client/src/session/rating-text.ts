import type { GroupId, RatedOf, RatingAxis } from '@parley/shared/session/agenda'
import type { FiveCounts } from '@parley/shared/session/tallies'
import { gapWord, higher } from '@parley/shared/voting/rate-measures'
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
