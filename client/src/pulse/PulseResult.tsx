import type { StateView } from '@parley/shared/protocol/state-view'
import type { PulseWave } from '@parley/shared/voting/pulse-waves'
import { pulseRows } from '@parley/shared/voting/pulse-waves'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { gapText } from '../session/rating-text.ts'
import styles from './Pulse.module.css'
import { changeSays, hiddenText, waveHead, waveText } from './pulse-text.ts'
import { PulseTable } from './PulseTable.tsx'

type PulseResultProps = {
  readonly waves: readonly PulseWave[]
  readonly groups: StateView['session']['groups']
  /** The heading above a sentence. */
  readonly as?: 'h2' | 'h3'
}

/** Who answered when, in one line: "14 people answered before. 15 people answered at the close." */
export const answeredText = (waves: readonly PulseWave[]): string =>
  waves.map(({ wave, ballots }) => m.pulse_answered({ wave: waveText(wave), count: ballots.total })).join(' ')

/** The sentences of a pulse with what was answered, and before and after beside each other in honest words. */
export const PulseResult = ({ waves, groups, as: Heading = 'h2' }: PulseResultProps) => {
  const rows = useMemo(() => pulseRows(waves), [waves])
  const compared = rows.filter(({ changes }) => changes !== null).length
  return (
    <div className={styles.result}>
      <p className={styles.quiet}>{answeredText(waves)}</p>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.item} ${row.text}`} className={styles.row}>
            <Heading className={styles.sentence}>{row.text}</Heading>
            {row.changes && (
              <ul className={styles.changes}>
                {changeSays(row.changes, groups).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
            <PulseTable row={row} waves={waves} names={groups} />
            {row.waves.map(({ at, counts }) => {
              const wave = waves[at]
              if (!wave) return null
              const hidden = hiddenText(counts, wave.wave, wave.k)
              const gap = !row.isSensitive && counts.by === 'group' ? gapText(counts) : null
              return (
                <p key={wave.wave} className={styles.quiet}>
                  {hidden ?? (gap && m.pulse_gap({ wave: waveHead(wave.wave), gap }))}
                </p>
              )
            })}
          </li>
        ))}
      </ul>
      {compared > 0 && <p className={styles.quiet}>{m.pulse_one_in_twenty({ count: compared })}</p>}
      {waves.length > 1 && <p className={styles.quiet}>{m.pulse_too_early()}</p>}
      <p className={styles.quiet}>{m.pulse_our_words()}</p>
    </div>
  )
}
