import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** What it means that both groups delete the session, and the own group's act of saying so (KE8). */
export const DeleteSheet = ({ onClose }: { readonly onClose: () => void }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { group } = self
  if (!group) return null
  const other = state.session.groups[group === 'a' ? 'b' : 'a'].name
  const isSaid = state.deletion?.agreed[group] === true
  const stands = state.deletion?.proposal !== undefined
  return (
    <>
      <p>{m.keeping_delete_lead()}</p>
      <p>{m.keeping_delete_first()}</p>
      <ProblemNotice problem={problem} />
      {isSaid && <p role="status">{m.keeping_delete_said({ group: other })}</p>}
      {!isSaid && !self.atTable && <p className={styles.quiet}>{m.keeping_delete_not_at_table()}</p>}
      {!isSaid && !stands && self.atTable && (
        <>
          <p className={styles.quiet}>
            {state.ended
              ? m.keeping_delete_stands_day()
              : m.keeping_delete_stands({ seconds: state.session.actSeconds })}
          </p>
          <Button
            busy={busy}
            onClick={() => void send({ type: 'propose', act: 'delete-session' }).then((done) => done && onClose())}
          >
            {m.keeping_delete_propose()}
          </Button>
        </>
      )}
    </>
  )
}
