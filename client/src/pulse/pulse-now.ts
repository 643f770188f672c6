import type { LastTime } from '@parley/shared/follow/last-time'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { BEFORE_THE_DAY } from '@parley/shared/session/pulse-events'
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
  const before = last?.pulse
  if (!before || waves.length === 0) return waves
  // Sentences of a session before are read as they were frozen there; what k hid there stays hidden.
  const { k, by, ballots: given } = before
  const sentences = before.sentences.map(({ item, text, isSensitive, counts }): PulseWave['sentences'][number] => ({
    item,
    text,
    ...(isSensitive ? { isSensitive } : {}),
    counts:
      counts.by === 'total'
        ? { by: counts.by, total: counts.total, ...(counts.why ? { why: counts.why } : {}) }
        : counts,
  }))
  return [{ wave: 'last', k, by, ballots: { total: given.total }, sentences }, ...waves]
}
