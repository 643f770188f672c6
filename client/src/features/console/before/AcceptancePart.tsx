import { AcceptanceWord } from '../../../before/AcceptanceWord.tsx'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAct } from '../use-act.ts'

/** Asks both groups in secret, and closes. The mediator sees the words that everybody sees, and no figure. */
export const AcceptancePart = () => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { acceptance, versions } = state.before
  const isOpen = acceptance?.stage === 'open'
  const isLate = state.phase.of !== 'waiting'
  return (
    <div className={styles.form}>
      <p>{m.before_accept_ask_lead()}</p>
      <AcceptanceWord />
      {!versions.disclosure && <p className={styles.quiet}>{m.before_accept_ask_first()}</p>}
      {isLate && <p className={styles.quiet}>{m.before_accept_ask_late()}</p>}
      <ProblemNotice problem={problem} />
      <div>
        {acceptance && isOpen ? (
          <Button busy={busy} onClick={() => void send({ type: 'close-acceptance', ballot: acceptance.ballot })}>
            {m.before_accept_close()}
          </Button>
        ) : (
          <Button busy={busy || isLate || !versions.disclosure} onClick={() => void send({ type: 'open-acceptance' })}>
            {m.before_accept_ask()}
          </Button>
        )}
      </div>
    </div>
  )
}
