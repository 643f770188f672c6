import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAct } from '../use-act.ts'

/** Shows the room what may be mentioned, and puts it away; where it cannot be shown, why. */
export const ShowThemes = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { interviews, session, phase } = state
  if (!interviews) return null
  const isShown = state.themes !== undefined
  const isEnough = interviews.listed || interviews.people >= session.k
  return (
    <div className={styles.stack}>
      <p>{isShown ? m.interviews_shown() : m.interviews_show_lead()}</p>
      {!isEnough && <p>{m.interviews_show_few({ people: interviews.people, k: session.k })}</p>}
      {isEnough && phase.of !== 'talk' && <p>{m.interviews_show_step()}</p>}
      <p className={styles.quiet}>{interviews.listed ? m.interviews_listed() : m.interviews_show_once()}</p>
      <ProblemNotice problem={problem} />
      {!self.assists && phase.of === 'talk' && isEnough && (
        <div>
          <Button busy={busy} onClick={() => void send({ type: 'show-themes', on: !isShown })}>
            {isShown ? m.interviews_put_away() : m.interviews_show()}
          </Button>
        </div>
      )}
    </div>
  )
}
