import { SIGNALS_MOST } from '@parley/shared/limits'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { signalsHere } from '../../signals/signals-now.ts'
import type { NextAct, NextActs } from './next-act.ts'

/** What the mediator can do in a signal check. One that was closed can only be stopped with a reason, and then asked anew. */
export const signalActs = (
  state: StateView,
  goOn: (...others: readonly NextAct[]) => NextActs,
  onward: readonly NextAct[],
): NextActs => {
  const ballot = signalsHere(state)
  if (!ballot) return { primary: { do: 'choose-signals' }, others: onward }
  const stop: NextAct = { do: 'void', ballot: ballot.id }
  return ballot.stage === 'open' ? { primary: { do: 'close-ballot', ballot: ballot.id }, others: [stop] } : goOn(stop)
}

/** The one sentence that says what is so in a signal check. */
export const signalIs = (state: StateView): string => {
  const ballot = signalsHere(state)
  if (!ballot) return m.signals_is_none()
  if (ballot.stage !== 'open') return m.signals_is_closed()
  const { in: given, asked } = ballot.turnout ?? { in: 0, asked: 0 }
  return given >= asked ? m.signals_is_all() : m.signals_is_open({ in: given, asked })
}

/** The quieter line under the next act of a signal check. */
export const signalFollows = (state: StateView): string => {
  const ballot = signalsHere(state)
  if (!ballot) return m.signals_note_none({ most: SIGNALS_MOST })
  return ballot.stage === 'open' ? m.signals_note_open() : m.signals_note_closed()
}

/** Sentences that the mediator could say around a signal check. */
export const signalPrompts = (state: StateView): readonly string[] =>
  signalsHere(state)?.stage === 'closed'
    ? [m.signals_guide_say_3(), m.signals_guide_say_4()]
    : [m.signals_guide_say_1(), m.signals_guide_say_2()]
