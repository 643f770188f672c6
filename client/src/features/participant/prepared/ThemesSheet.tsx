import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import looks from '../../../prepared/Prepared.module.css'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { OwnThemes } from './OwnThemes.tsx'

/** The own interview: what may be mentioned, and how all of it is deleted. It is the same page for who had none. */
export const ThemesSheet = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [isSure, setSure] = useState(false)
  const { mediator } = state.session
  const forget = async (): Promise<void> => {
    if (!(await send({ type: 'forget-interview' }))) return
    setSure(false)
    announce(m.interviews_own_deleted())
  }
  return (
    <div className={styles.stack}>
      <p>{m.interviews_own_lead({ mediator })}</p>
      {!self.themes && <p className={styles.quiet}>{m.interviews_own_none()}</p>}
      <OwnThemes />
      <h3>{m.interviews_own_delete()}</h3>
      <p>{m.interviews_own_delete_lead({ mediator })}</p>
      <ProblemNotice problem={problem} />
      {isSure ? (
        <>
          <p>{m.interviews_own_delete_sure()}</p>
          <div className={looks.acts}>
            <Button onClick={() => setSure(false)}>{m.interviews_own_delete_keep()}</Button>
            <Button busy={busy} onClick={() => void forget()}>
              {m.interviews_own_delete_go()}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button onClick={() => setSure(true)}>{m.interviews_own_delete()}</Button>
        </div>
      )}
    </div>
  )
}
