import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { HeldFiles } from '../../session/HeldFiles.tsx'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { ownSecrets } from './own-secrets.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

const ROLES: Readonly<Record<string, () => string>> = {
  participant: m.after_role_participant,
  scribe: m.after_role_scribe,
  observer: m.after_role_observer,
  sponsor: m.after_role_sponsor,
}

/** Drops the own name: the role stands in its place from then on (KE12). */
const DropName = ({ role }: { readonly role: string }) => {
  const { send, busy, problem } = useAct()
  const [isDone, setDone] = useState(false)
  return (
    <section className={styles.stack}>
      <h3>{m.after_name_title()}</h3>
      <p className={styles.quiet}>{m.after_name_lead()}</p>
      <ProblemNotice problem={problem} />
      {isDone ? (
        <p role="status">{m.after_name_done()}</p>
      ) : (
        <Button busy={busy} onClick={() => void send({ type: 'drop-name' }).then((done) => done && setDone(true))}>
          {m.after_name_drop({ role })}
        </Button>
      )}
    </section>
  )
}

/** Everything that the server holds about the own seat, to be saved (KE11), and the way to drop the own name. */
export const HeldSheet = () => {
  const { seat, self } = useSession()
  const role = ROLES[self.role]
  return (
    <div className={styles.stack}>
      <HeldFiles secrets={ownSecrets(seat).map((one) => one.secret)} />
      {role && <DropName role={role()} />}
    </div>
  )
}
