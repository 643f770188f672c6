import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../../paraglide/messages.js'
import { useLastTime } from '../../session/use-last-time.ts'
import { asksText } from '../../signals/signal-text.ts'
import { SignalResult } from '../../signals/SignalResult.tsx'
import { checksOf, signalsHere, stoppedSignals } from '../../signals/signals-now.ts'
import { Standing, StandingList } from './FactList.tsx'
import styles from './StepPart.module.css'

/** The signals that are asked about now, and once the check has closed what was seen, session by session. */
export const SignalsPart = ({ state }: { readonly state: StateView }) => {
  const { value: last } = useLastTime()
  const ballot = signalsHere(state)
  const stopped = stoppedSignals(state)
  if (!ballot)
    return stopped ? (
      <p className={styles.quiet}>{m.signals_console_stopped({ reason: stopped.reason ?? '' })}</p>
    ) : null
  if (ballot.stage === 'closed')
    return (
      <details className={styles.asList}>
        <summary>{m.signals_console_read()}</summary>
        <SignalResult checks={checksOf(state, last)} groups={state.session.groups} />
      </details>
    )
  return (
    <>
      <p className={styles.quiet}>{asksText(ballot.rating?.period)}</p>
      <StandingList label={m.signals_list()}>
        {ballot.options.map(({ id, text }) => (
          <Standing key={id} text={text} status="" isDone={false} />
        ))}
      </StandingList>
    </>
  )
}
