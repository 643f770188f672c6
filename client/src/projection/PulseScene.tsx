import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { pulseRows, type PulseRow, type PulseWave } from '@parley/shared/voting/pulse-waves'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { changeSays, hiddenText } from '../pulse/pulse-text.ts'
import { answeredText } from '../pulse/PulseResult.tsx'
import { PulseTable } from '../pulse/PulseTable.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'
import looks from './Rating.module.css'

/** While people answer: that it is secret, what is asked, and a line that fills. */
export const OpenPulseScene = ({ ballot }: { readonly ballot: BallotView }) => (
  <div className={styles.left}>
    <p className={styles.kicker}>{m.pulse_wall_open()}</p>
    <Headline className={styles.prompt}>{m.pulse_wall_secret()}</Headline>
    <div className={styles.filling}>
      <FillLine eighths={ballot.fill ?? 0} />
      <p className={styles.lead}>{ballot.nearly ? <strong>{m.projector_nearly()}</strong> : m.pulse_wall_line()}</p>
    </div>
  </div>
)

type RowProps = { readonly row: PulseRow; readonly waves: readonly PulseWave[]; readonly state: StateView }

const Row = ({ row, waves, state }: RowProps) => {
  const { groups } = state.session
  const hidden = row.waves.flatMap(({ at, counts }) => {
    const wave = waves[at]
    return wave ? (hiddenText(counts, wave, wave.k) ?? []) : []
  })
  return (
    <li className={looks.rated}>
      <p className={looks.text}>{row.text}</p>
      {row.changes && <p>{changeSays(row.changes, groups).join(' ')}</p>}
      <PulseTable row={row} waves={waves} names={groups} />
      {hidden.length > 0 && <p className={looks.says}>{hidden.join(' ')}</p>}
    </li>
  )
}

/** Type sizes: read from eight metres, and turned page by page where not all sentences fit. */
const SIZES: readonly number[] = [36, 32]

type PulseSceneProps = {
  readonly state: StateView
  readonly waves: readonly PulseWave[]
  readonly clockOffset: number
}

/** Before and after of the pulse on the wall: what was answered, and what it says in honest words. */
export const PulseScene = ({ state, waves, clockOffset }: PulseSceneProps) => {
  const rows = useMemo(() => pulseRows(waves), [waves])
  const compared = rows.filter(({ changes }) => changes !== null).length
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.pulse_title()}</Headline>
        <p className={styles.aside}>{answeredText(waves)}</p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'pulse',
            items: rows.map((row) => <Row key={`${row.item} ${row.text}`} row={row} waves={waves} state={state} />),
          },
        ]}
        content={JSON.stringify([waves, state.session.groups.a.name, state.session.groups.b.name])}
        mostColumns={2}
        sizes={SIZES}
        clockOffset={clockOffset}
      />
      <p className={styles.note}>{compared > 0 ? m.pulse_one_in_twenty({ count: compared }) : m.pulse_our_words()}</p>
    </>
  )
}
