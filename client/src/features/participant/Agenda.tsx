import { m } from '../../paraglide/messages.js'
import { stepTitle } from '../../session/step-text.ts'
import { useSession } from '../../session/use-session.ts'
import styles from './Participant.module.css'

/** The steps of the session with their minutes; the one of now stands out, and says so. */
export const Agenda = () => {
  const { state } = useSession()
  return (
    <ol className={styles.agenda}>
      {state.steps.map((step) => (
        <li key={step.id} data-status={step.status} {...(step.status === 'now' && { 'aria-current': 'step' as const })}>
          <span>{stepTitle(step)}</span>
          <span>{m.participant_minutes({ count: step.minutes })}</span>
        </li>
      ))}
    </ol>
  )
}
