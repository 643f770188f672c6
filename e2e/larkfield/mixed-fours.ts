import type { NewStep } from '@parley/shared/session/agenda'
import { ask, type Seat } from '../driver/seat.ts'

/** A step as an agenda that is set anew names it. */
type Sent = NewStep & { readonly id?: string }

/** Before the day the mediator plans the mixed fours of 12:05 after the step in which terms are flagged. */
export const setsMixedFours = async ({ seat }: { readonly seat: Seat }, token: string): Promise<void> => {
  const steps = (seat.state?.steps ?? []).flatMap(({ status: _status, ...step }): Sent[] =>
    step.id === 'words' ? [step, { act: 'write', mode: 'mixed', about: 'words', size: 4, minutes: 10 }] : [step],
  )
  await ask(seat.url, `/sessions/${seat.sessionId}/commands`, { type: 'set-agenda', steps, was: 0 }, token)
  await seat.stateWhere('the agenda has the mixed fours', (state) => state.steps.some(({ id }) => id === 'mixed-words'))
}
