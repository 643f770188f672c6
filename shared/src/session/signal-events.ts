import { SIGNALS_MOST } from '../limits.ts'
import { isSignal } from '../voting/signals.ts'
import type { EventOf } from './events.ts'
import { refuse, type Refused } from './refused.ts'
import type { SessionState } from './state.ts'

/**
 * Why this check of signals cannot be asked now, if it cannot. Each of its signals is one of the set, or named by the
 * hash of the words that the groups gave it; once each (SG1). "Since the last session" needs a last session (SG2).
 */
export const signalsRefused = (state: SessionState, event: EventOf<'options-frozen'>): Refused | null => {
  const { rating, options, ballot, step } = event
  if (rating?.of !== 'signals') return refuse('not-in-this-step')
  const { cards, axes, guess, period } = rating
  const isKnown = cards.every((name, at) => isSignal(name) || name === options[at]?.hash)
  const isOneEach =
    new Set(cards).size === cards.length && new Set(options.map(({ hash }) => hash)).size === options.length
  if (cards.length > SIGNALS_MOST || cards.length !== options.length || !isKnown || !isOneEach)
    return refuse('too-few-options')
  if (axes.length !== 1 || axes[0] !== 'seen' || guess.length > 0 || period === undefined)
    return refuse('not-in-this-step')
  if (period === 'since-last' && !state.follows) return refuse('not-in-this-step')
  // Asking until the answer pleases is no asking: another check needs the one before to be declared void, with a reason.
  const stands = state.ballots.some((one) => one.id !== ballot && one.step === step && one.stage !== 'void')
  return stands ? refuse('already-so') : null
}
