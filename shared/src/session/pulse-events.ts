import type { EventOf } from './events.ts'
import { isPulseItem } from '../voting/pulse-items.ts'
import { PULSE_MOST } from '../limits.ts'
import { refuse, type Refused } from './refused.ts'
import { isPulse, openBallot } from './state-reads.ts'
import type { SessionState } from './state.ts'

/** The first pulse stands under this in place of a step, because no step has begun. */
export const BEFORE_THE_DAY = 'before-the-day'

/** Where a pulse can be asked now: before the first step, or in the closing step. Null anywhere else (PU2). */
export const pulseStep = (state: Pick<SessionState, 'phase' | 'steps' | 'current'>): string | null => {
  if (state.phase.of === 'waiting') return BEFORE_THE_DAY
  return state.phase.of === 'close' ? (state.steps[state.current]?.id ?? null) : null
}

/** Why this pulse cannot be asked now, if it cannot: each of its sentences is one of the set, once. */
export const pulseRefused = (state: SessionState, event: EventOf<'options-frozen'>): Refused | null => {
  if (event.step !== pulseStep(state)) return refuse('not-in-this-step')
  if (openBallot(state)) return refuse('ballot-is-open')
  const items = event.rating?.cards ?? []
  const isOfTheSet = items.every(isPulseItem) && new Set(items).size === items.length
  if (items.length === 0 || items.length > PULSE_MOST || items.length !== event.options.length || !isOfTheSet)
    return refuse('too-few-options')
  // Asking until the answer pleases is no asking: another round needs the one before to be declared void, with a reason.
  const stands = state.ballots.some((one) => isPulse(one) && one.step === event.step && one.stage !== 'void')
  return stands || state.ballots.some((one) => one.id === event.ballot) ? refuse('already-so') : null
}
