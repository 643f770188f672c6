import type { LastTime } from '@parley/shared/follow/last-time'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { BEFORE_THE_DAY } from '@parley/shared/session/pulse-events'
import { waveFromRecord } from '@parley/shared/follow/series-from-record'
import { wavesIn } from '@parley/shared/series/series-waves'
import { pulseWaves, type PulseWave } from '@parley/shared/voting/pulse-waves'

type Ballots = Pick<StateView, 'ballots'>

const isPulse = ({ rating }: BallotView): boolean => rating?.of === 'pulse'

/** The pulse that people answer now, if one is open. */
export const openPulse = ({ ballots }: Ballots): BallotView | undefined =>
  ballots.find((one) => isPulse(one) && one.stage === 'open')

/** The pulse of now, open or closed: of the closing step in that step, of the time before the day before it. */
export const pulseHere = ({ ballots, phase, steps, current }: StateView): BallotView | undefined => {
  const step = phase.of === 'waiting' ? BEFORE_THE_DAY : steps[current]?.id
  return ballots.findLast((one) => isPulse(one) && one.step === step && one.stage !== 'void')
}

/** The last pulse that was stopped with a reason, where nothing took its place. */
export const stoppedPulse = (state: StateView): BallotView | undefined => {
  const last = state.ballots.findLast(isPulse)
  return last?.stage === 'void' && !pulseHere(state) ? last : undefined
}

/** What is shown of pulses: of last time, where this session goes on from one, and those that were closed here. */
export const wavesOf = ({ ballots }: Ballots, last: LastTime | null | undefined): readonly PulseWave[] => {
  const waves = pulseWaves(ballots)
  if (waves.length === 0 || !last) return waves
  // Sentences of sessions before are read as they were frozen there; what k hid there stays hidden.
  if (last.series) return wavesIn({ pulses: waves, series: last.series })
  return last.pulse ? [{ ...waveFromRecord(last.pulse), wave: 'last' }, ...waves] : waves
}
