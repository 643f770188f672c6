import { Download } from 'lucide-react'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { saveFile } from '../../session/fetch-file.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
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
  const [busy, setBusy] = useState<'seat.html' | 'seat.json' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async (file: 'seat.html' | 'seat.json'): Promise<void> => {
    setBusy(file)
    const trouble = await saveFile(
      seat,
      file,
      ownSecrets(seat).map((one) => one.secret),
    )
    setBusy(null)
    setProblem(trouble)
    if (!trouble) announce(m.participant_file_saved())
  }
  const role = ROLES[self.role]
  return (
    <div className={styles.stack}>
      <p>{m.after_held_lead()}</p>
      <p className={styles.quiet}>{m.after_held_not()}</p>
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <Button
          busy={busy === 'seat.html'}
          icon={<Download aria-hidden="true" />}
          onClick={() => void save('seat.html')}
        >
          {m.after_held_html()}
        </Button>
        <Button
          busy={busy === 'seat.json'}
          icon={<Download aria-hidden="true" />}
          onClick={() => void save('seat.json')}
        >
          {m.after_held_json()}
        </Button>
      </div>
      {role && <DropName role={role()} />}
    </div>
  )
}
