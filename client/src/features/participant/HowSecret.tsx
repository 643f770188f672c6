import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import styles from './Participant.module.css'

/** What the promise of no names can and cannot keep, said where people write. */
export const HowSecret = () => {
  const { state } = useSession()
  const { operator } = state.session
  return (
    <details className={styles.details}>
      <summary>{m.participant_secret_title()}</summary>
      <p>{m.participant_secret()}</p>
      <p>{operator ? m.participant_secret_operator({ operator }) : m.participant_secret_no_operator()}</p>
    </details>
  )
}
