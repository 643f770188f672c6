import type { LastTime } from '@parley/shared/follow/last-time'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { checksIn } from '@parley/shared/series/series-signals'
import { signalChecks, type SignalCheck } from '@parley/shared/voting/signal-checks'

const isSignals = ({ rating }: BallotView): boolean => rating?.of === 'signals'

/** The check of the current step, open or closed, if it was asked and stands. */
export const signalsHere = ({ ballots, steps, current }: StateView): BallotView | undefined =>
  ballots.findLast((one) => isSignals(one) && one.step === steps[current]?.id && one.stage !== 'void')

/** The last check of this step that was stopped with a reason, where nothing took its place. */
export const stoppedSignals = (state: StateView): BallotView | undefined => {
  const last = state.ballots.findLast((one) => isSignals(one) && one.step === state.steps[state.current]?.id)
  return last?.stage === 'void' ? last : undefined
}

/** The checks of earlier sessions and those that were closed here; what k hid in a record stays hidden. */
export const checksOf = (
  { ballots }: Pick<StateView, 'ballots'>,
  last: LastTime | null | undefined,
): readonly SignalCheck[] => checksIn({ signals: signalChecks(ballots, () => true), series: last?.series })
