import type { SignalCheck, SignalRow } from '@parley/shared/voting/signal-checks'
import type { SignalCounts, SignalPeriod } from '@parley/shared/voting/signals'
import { m } from '../paraglide/messages.js'
import { dayText } from '../ui/moments.ts'

const PERIODS = { 'since-last': m.signals_period_since_last, 'three-months': m.signals_period_three_months } as const
const ASKS = { 'since-last': m.signals_ask_since_last, 'three-months': m.signals_ask_three_months } as const

type When = Pick<SignalCheck, 'day'>

/** "in this session", inside a sentence; of an earlier session its day. */
const whenText = ({ day }: When): string => (day === undefined ? m.signals_now() : m.signals_on({ date: dayText(day) }))
/** "Now", at the head of a row; of an earlier session its day. */
export const whenHead = ({ day }: When): string => (day === undefined ? m.signals_head_now() : dayText(day))
/** The question of a check. */
export const asksText = (period: SignalPeriod | undefined): string => ASKS[period ?? 'three-months']()
/** A signal's words, or its number where they stay in the room. */
export const signalText = ({ text, number }: Pick<SignalRow, 'text' | 'number'>): string =>
  text ?? m.signals_sign({ number })

/** Who answered when, and about what: a sentence for each check. */
export const checkSays = (checks: readonly SignalCheck[]): string =>
  checks
    .map((check) => {
      const { asked } = check
      const said = { when: whenText(check), period: PERIODS[check.period](), count: check.ballots.total }
      return asked === undefined ? m.signals_check(said) : m.signals_check_of({ ...said, asked })
    })
    .join(' ')

/** Why a check is not shown by group, as far as there is something to say. */
export const hiddenText = (counts: SignalCounts, check: SignalCheck): string | null => {
  const about = { when: whenText(check), k: check.k }
  if (counts.by === 'group') return null
  if (counts.by === 'none') return m.signals_hidden_all(about)
  return counts.why ? m.signals_hidden_rounds(about) : m.signals_hidden_k(about)
}
