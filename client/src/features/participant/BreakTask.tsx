import { m } from '../../paraglide/messages.js'
import { stepInstruction, stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import { TimerText } from '../../ui/TimerLine.tsx'
import styles from './Participant.module.css'
import { TaskHeading } from './TaskHeading.tsx'

/** A break: when it ends, and what comes after it. */
export const BreakTask = () => {
  const { state, clockOffset } = useSession()
  const step = state.steps[state.current]
  const next = state.steps[state.current + 1]
  return (
    <>
      <TaskHeading title={state.timer && step ? stepInstruction(step) : m.participant_break()}>
        {m.participant_break_lead()}
      </TaskHeading>
      <p className={styles.big}>
        <TimerText timer={state.timer} clockOffset={clockOffset} />
      </p>
      {next && <p className={styles.quiet}>{m.participant_next({ step: stepTitle(next) })}</p>}
    </>
  )
}
