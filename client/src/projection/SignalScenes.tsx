import type { LastTime } from '@parley/shared/follow/last-time'
import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { signalRows } from '@parley/shared/voting/signal-checks'
import { useMemo } from 'react'
import { m } from '../paraglide/messages.js'
import { asksText, checkSays, hiddenText, signalText } from '../signals/signal-text.ts'
import { checksOf, signalsHere } from '../signals/signals-now.ts'
import { SignalTable } from '../signals/SignalTable.tsx'
import { scribedText } from '../session/scribed-text.ts'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainScene } from './PlainScenes.tsx'
import styles from './Projection.module.css'
import { FillLine } from './QuietLine.tsx'
import looks from './Rating.module.css'

/** While people answer: the question, that it is secret, and a line that fills. What is asked about is on their devices. */
const OpenScene = ({ ballot }: { readonly ballot: BallotView }) => (
  <div className={styles.left}>
    <p className={styles.kicker}>{m.signals_wall_open()}</p>
    <Headline className={styles.prompt}>{asksText(ballot.rating?.period)}</Headline>
    <p className={styles.lead}>{m.signals_wall_secret()}</p>
    <div className={styles.filling}>
      <FillLine eighths={ballot.fill ?? 0} />
      <p className={styles.lead}>{ballot.nearly ? <strong>{m.projector_nearly()}</strong> : m.signals_wall_line()}</p>
    </div>
  </div>
)

/** Type sizes: read from eight metres, and turned page by page where not all signals fit. */
const SIZES: readonly number[] = [36, 32]

type SignalSceneProps = {
  readonly state: StateView
  readonly lastTime: LastTime | null
  readonly clockOffset: number
}

/** How many saw which sign, this time and the last: dots, figures and of how many. */
const CountsScene = ({ state, lastTime, clockOffset, ballot }: SignalSceneProps & { readonly ballot: BallotView }) => {
  const { groups } = state.session
  // What is read from eight metres is this time and the last; all of them are on every device.
  const checks = useMemo(() => checksOf(state, lastTime).slice(-2), [state, lastTime])
  const rows = useMemo(() => signalRows(checks), [checks])
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.signals_title()}</Headline>
        <p className={styles.aside}>
          {checkSays(checks.slice(-1))} {scribedText(ballot.scribed)}
        </p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'signals',
            items: rows.map((row) => {
              const hidden = row.checks.flatMap(({ at, counts }) => {
                const check = checks[at]
                return (check && hiddenText(counts, check)) ?? []
              })
              return (
                <li key={`${row.item} ${row.text ?? row.number} ${row.checks[0]?.at}`} className={looks.rated}>
                  <p className={looks.text} dir="auto">
                    {signalText(row)}
                  </p>
                  <SignalTable row={row} checks={checks} names={groups} />
                  {hidden.length > 0 && <p className={looks.says}>{hidden.join(' ')}</p>}
                </li>
              )
            }),
          },
        ]}
        content={JSON.stringify([checks, groups.a.name, groups.b.name])}
        mostColumns={2}
        sizes={SIZES}
        clockOffset={clockOffset}
      />
      <p className={styles.note}>{m.signals_about()}</p>
    </>
  )
}

/** The stages of a signal check on the wall. */
export const SignalScene = (props: SignalSceneProps) => {
  const ballot = signalsHere(props.state)
  if (ballot?.stage === 'open') return <OpenScene ballot={ballot} />
  if (ballot?.stage === 'closed') return <CountsScene {...props} ballot={ballot} />
  return (
    <PlainScene title={m.signals_do()}>
      <p className={styles.lead}>{m.signals_wall_wait()}</p>
    </PlainScene>
  )
}
