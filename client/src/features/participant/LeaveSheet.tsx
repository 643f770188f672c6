import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** Leaving: at any time, without a reason. */
export const LeaveSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { send, busy, problem } = useAct()
  return (
    <div className={styles.stack}>
      <p>{m.participant_leave_lead()}</p>
      <p className={styles.quiet}>{m.participant_leave_more()}</p>
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <Button onClick={onClose}>{m.participant_leave_stay()}</Button>
        <Button busy={busy} onClick={() => void send({ type: 'leave' })}>
          {m.participant_leave_go()}
        </Button>
      </div>
    </div>
  )
}
