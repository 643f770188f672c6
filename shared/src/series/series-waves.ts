import type { PulseWave } from '../voting/pulse-waves.ts'
import type { Series } from './series.ts'

/** The pulses of earlier sessions, the first first, each with the day of its record. */
export const wavesOfSeries = ({ sessions }: Pick<Series, 'sessions'>): readonly PulseWave[] =>
  sessions.flatMap(({ at, pulses }) => pulses.map((wave) => ({ ...wave, day: at.slice(0, 10) })))

/** What stands beside the pulses of a session: those of earlier ones before its own. None where it has none itself. */
export const wavesIn = ({
  pulses = [],
  series,
}: {
  readonly pulses?: readonly PulseWave[]
  readonly series?: Pick<Series, 'sessions'>
}): readonly PulseWave[] => (pulses.length === 0 || !series ? pulses : [...wavesOfSeries(series), ...pulses])
