import type { StateView } from '@parley/shared/protocol/state-view'
import type { PulseWave } from '@parley/shared/voting/pulse-waves'
import { pulseRows } from '@parley/shared/voting/pulse-waves'
import { gapPointsOf } from '@parley/shared/series/gap-points'
import { TREND_LEAST, trendsOf } from '@parley/shared/series/trend'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { gapText } from '../session/rating-text.ts'
import { GapsOver } from './GapsOver.tsx'
import counted from '../ui/Counts.module.css'
import styles from './Pulse.module.css'
import { changeSays, hiddenText, waveHead, waveKey, waveText } from './pulse-text.ts'
import { PulseTable } from './PulseTable.tsx'

const TRENDS = {
  none: m.series_trend_none,
  higher: m.series_trend_higher,
  lower: m.series_trend_lower,
} as const

type PulseResultProps = {
  readonly waves: readonly PulseWave[]
  readonly groups: StateView['session']['groups']
  /** The heading above a sentence. */
  readonly as?: 'h2' | 'h3'
}

/** How many answered when, in one line: "Of 15 asked, 14 answered before." */
export const answeredText = (waves: readonly PulseWave[]): string =>
  waves
    .map((wave) => {
      const { asked } = wave
      const said = { wave: waveText(wave), count: wave.ballots.total }
      return asked === undefined ? m.pulse_answered(said) : m.pulse_answered_of({ ...said, asked })
    })
    .join(' ')

/** The sentences of a pulse with what was answered, and before and after beside each other in honest words. */
export const PulseResult = ({ waves, groups, as: Heading = 'h2' }: PulseResultProps) => {
  const rows = useMemo(() => pulseRows(waves), [waves])
  const compared = rows.filter(({ changes }) => changes !== null).length
  const sessions = new Set(waves.map(({ day = 'now' }) => day)).size
  return (
    <div className={counted.result}>
      <p className={counted.quiet}>{answeredText(waves)}</p>
      <ul className={counted.rows}>
        {rows.map((row) => (
          <li key={`${row.item} ${row.text}`} className={counted.row}>
            <Heading className={counted.about}>{row.text}</Heading>
            {row.changes && (
              <ul className={styles.changes}>
                {changeSays(row.changes, groups).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
            <PulseTable row={row} waves={waves} names={groups} />
            {trendsOf(row, waves).flatMap(({ group, trend, points }) =>
              trend === 'early'
                ? []
                : [
                    <p key={group} className={counted.quiet}>
                      {TRENDS[trend]({ group: groups[group].name, count: points })}
                    </p>,
                  ],
            )}
            {row.waves.map(({ at, counts }) => {
              const wave = waves[at]
              if (!wave) return null
              const hidden = hiddenText(counts, wave, wave.k)
              const isLine = !row.isSensitive && counts.by === 'group' && gapPointsOf(row, waves) === null
              const gap = isLine ? gapText(counts, groups) : null
              return (
                <p key={waveKey(wave)} className={counted.quiet}>
                  {hidden ?? (gap && m.pulse_gap({ wave: waveHead(wave), gap }))}
                </p>
              )
            })}
            <GapsOver row={row} waves={waves} groups={groups} />
          </li>
        ))}
      </ul>
      {compared > 0 && <p className={counted.quiet}>{m.pulse_one_in_twenty({ count: compared })}</p>}
      {waves.length > 1 && sessions < TREND_LEAST && (
        <p className={counted.quiet}>
          {sessions > 2 ? m.series_trend_early({ count: sessions }) : m.pulse_too_early()}
        </p>
      )}
      <p className={counted.quiet}>{m.pulse_our_words()}</p>
    </div>
  )
}
